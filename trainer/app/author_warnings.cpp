#include "trainer/app/author_warnings.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

namespace trainer {
namespace {

using nlohmann::json;

/// The list of what is drawn, or null if there is none that can be read.
json read_manifest(const std::filesystem::path& pictures)
{
    std::ifstream in(pictures / "pictures.json");
    return in ? json::parse(in, nullptr, false) : json{};
}

void warn(engine::Diagnostics& all, const engine::Position& at, const std::string& what, const char* remedy)
{
    all.push_back({engine::Severity::warning, "not-drawn", at, what, remedy});
}

void warn_of_scenes(const engine::Scenario& scenario, const json& scenes, engine::Diagnostics& all)
{
    for (const auto& place : scenario.places) {
        if (!scenes.contains(place.picture)) {
            warn(all, {}, "No picture \"" + place.picture + "\" is drawn for the place \"" + place.id + "\".",
                "Use the name of one in assets/scenes, or draw it.");
            continue;
        }
        std::set<std::string> layers;
        for (const auto& layer : scenes.at(place.picture).at("layers"))
            layers.insert(layer.value("id", std::string{}));
        for (const auto& number : place.details)
            if (const auto& detail = scenario[number]; !layers.contains(detail.layer))
                warn(all, detail.at,
                    "The picture \"" + place.picture + "\" has no layer \"" + detail.layer + "\", so \"" +
                        detail.id + "\" can be read of and not seen.",
                    "Use a group of assets/scenes, or draw one.");
    }
}

void warn_of_portraits(const engine::Scenario& scenario, const json& drawn, engine::Diagnostics& all)
{
    const auto look_at = [&](const engine::Person& person) {
        if (!person.portrait.empty() && !drawn.contains(person.portrait))
            warn(all, {}, "No portrait \"" + person.portrait + "\" is drawn, of \"" + person.id + "\".",
                "Use the name of one in assets/people, or draw it.");
    };
    for (const auto& person : scenario.cast)
        look_at(person);
    for (const auto& pair : scenario.pairs)
        for (const auto& half : pair.halves)
            if (half.person.portrait != scenario[pair.person].portrait)
                look_at(half.person);
}

} // namespace

engine::Diagnostics warnings_for_author(const OpenedScenario& opened, const std::filesystem::path& pictures)
{
    engine::Diagnostics all;
    const auto& scenario = opened.loaded.scenario.value();
    const auto folder = std::filesystem::absolute(opened.file).lexically_normal().parent_path().filename();
    if (folder.string() != scenario.id)
        all.push_back({engine::Severity::warning, "other-folder", {},
            "The scenario is called \"" + scenario.id + "\", and its folder \"" + folder.string() + "\".",
            "Give both one name, which no other scenario has."});
    try {
        const json manifest = read_manifest(pictures);
        if (manifest.is_object()) {
            warn_of_scenes(scenario, manifest.at("scenes"), all);
            warn_of_portraits(scenario, manifest.at("people"), all);
        }
    } catch (const json::exception&) {
        return all; // as if it had not been built
    }
    return all;
}

} // namespace trainer
