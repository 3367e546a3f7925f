// The author's guide: what it tells a new author to copy is sound.
#include "trainer/app/certificate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;

namespace {

/// The first block of the text that is marked as JSON, without its fences.
std::string first_example(const std::string& text)
{
    const std::string fence = "```json\n";
    const auto from = text.find(fence) + fence.size();
    return text.substr(from, text.find("```", from) - from);
}

trainer::OpenedScenario example_of(const trainer::Content& content)
{
    trainer::OpenedScenario opened;
    opened.file = content.folder / "my-visit" / "scenario.json";
    opened.text = first_example(trainer::read_file(content.folder / "README.md"));
    opened.loaded = load_scenario(opened.text, content.library);
    return opened;
}

bool is_drawn(const Place& place, const Detail& detail)
{
    const auto drawing = trainer::read_file(PROJECT_DIR "/assets/scenes/" + place.picture + ".svg");
    return drawing.find("<g id=\"" + detail.layer + "\"") != std::string::npos;
}

/// Every file of content that people write for others to read.
std::vector<std::filesystem::path> files_of_content()
{
    std::vector<std::filesystem::path> files;
    const std::filesystem::path scenarios = PROJECT_DIR "/scenarios";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios))
        if (entry.path().extension() == ".json" && entry.path().filename() != "certificate.json" &&
            entry.path().parent_path() != scenarios / "schema")
            files.push_back(entry.path());
    return files;
}

} // namespace

TEST_CASE("quotation marks and apostrophes that people read are typographic, in every file alike", "[guide]")
{
    for (const auto& file : files_of_content()) {
        INFO(file);
        const auto text = trainer::read_file(file);
        CHECK(text.find('\'') == std::string::npos);
        CHECK(text.find("\\\"") == std::string::npos);
    }
    CHECK(files_of_content().size() > 10);
}

TEST_CASE(
    "the guide's example has three nodes, a sign, what only looks like one, and nothing wrong", "[guide]")
{
    const auto content = trainer::load_content(PROJECT_DIR "/scenarios");
    const auto opened = example_of(content);
    INFO(trainer::diagnostic_lines(opened));
    REQUIRE(opened.loaded.diagnostics.empty());
    const auto& scenario = opened.loaded.scenario.value();
    CHECK(scenario.nodes.size() == 3);
    CHECK(scenario.variants.size() == 2);
    const auto shows = [](const auto& each) { return !each.sign.shows.empty(); };
    const auto misleads = [](const auto& each) { return !each.sign.decoy_for.empty(); };
    CHECK(std::ranges::count_if(scenario.lines, shows) == 1);
    CHECK(std::ranges::count_if(scenario.details, misleads) == 1);
    const auto checked = trainer::certify(opened).checked;
    CHECK_FALSE(has_faults(checked));
    CHECK(is_exact(checked));
    for (const auto& place : scenario.places)
        for (const auto& detail : place.details)
            CHECK(is_drawn(place, scenario[detail]));
}
