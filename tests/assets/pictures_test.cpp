// What was drawn, against what Elm Street asks for: the manifest that the build made is read as the program
// reads it.
#include "assets/rasterise/drawing.hpp"
#include "trainer/platform/png.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using nlohmann::json;

namespace {

const std::filesystem::path pictures = std::string(BUILD_DIR) + "/pictures";

json read_json(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    REQUIRE(stream);
    return json::parse(stream);
}

json manifest()
{
    return read_json(pictures / "pictures.json");
}

json elm_street()
{
    return read_json(std::string(PROJECT_DIR) + "/scenarios/elm-street/scenario.json");
}

} // namespace

TEST_CASE("Everybody in Elm Street has a portrait in each mood")
{
    const json drawn = manifest();
    const json scenario = elm_street();
    for (const json& person : scenario["cast"]) {
        INFO(person["portrait"]);
        const json& portrait = drawn["people"].at(person["portrait"].get<std::string>());
        for (const std::string& mood : rasterise::moods) {
            const auto read = platform::read_png(pictures / portrait.at(mood).get<std::string>());
            REQUIRE(std::holds_alternative<platform::Pixels>(read));
            CHECK(std::get<platform::Pixels>(read).width == std::get<platform::Pixels>(read).height);
        }
    }
}

TEST_CASE("Every layer can be read and is as large as its box says")
{
    const json drawn = manifest();
    for (const json& scene : drawn["scenes"]) {
        CHECK_FALSE(scene["alt"].get<std::string>().empty());
        for (const json& layer : scene["layers"]) {
            INFO(layer["file"]);
            const auto read = platform::read_png(pictures / layer["file"].get<std::string>());
            REQUIRE(std::holds_alternative<platform::Pixels>(read));
            const auto& pixels = std::get<platform::Pixels>(read);
            CHECK(pixels.width == 2 * layer["box"][2].get<int>());
            CHECK(pixels.height == 2 * layer["box"][3].get<int>());
        }
    }
}
