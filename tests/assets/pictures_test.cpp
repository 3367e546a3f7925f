// What was drawn, against what Elm Street asks for: the manifest that the build made is read as the program
// reads it.
#include "assets/rasterise/render.hpp"
#include "trainer/platform/png.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>

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

platform::Pixels pixels_of(const std::string& file)
{
    auto read = platform::read_png(pictures / file);
    REQUIRE(std::holds_alternative<platform::Pixels>(read));
    return std::get<platform::Pixels>(std::move(read));
}

/// Who may be at a place.
std::set<std::string> present_at(const json& scenario, const std::string& place)
{
    std::set<std::string> present;
    for (const json& node : scenario["nodes"])
        if (node.value("place", "") == place)
            for (const json& person : node.value("present", json::array()))
                present.insert(person);
    return present;
}

std::set<std::string> things_at(const json& place)
{
    std::set<std::string> things;
    for (const json& detail : place["details"])
        things.insert(detail["layer"]);
    return things;
}

/// The part of a scene that the bar, the cards and the edges of the screen leave free, in scene units.
constexpr int free_left = 40, free_right = 1240, free_top = 60, free_bottom = 460;

/// For each unit of the free part, the layer that is seen there.
using Seen = std::vector<std::size_t>;

template <typename Visit>
void for_each_drawn_unit(const json& layer, const Visit& visit)
{
    const platform::Pixels pixels = pixels_of("fine/" + layer["file"].get<std::string>());
    const int left = layer["box"][0], top = layer["box"][1];
    const int fine = pixels.width / layer["box"][2].get<int>();
    for (int y = std::max(top, free_top); y < std::min(top + pixels.height / fine, free_bottom); ++y)
        for (int x = std::max(left, free_left); x < std::min(left + pixels.width / fine, free_right); ++x) {
            const int pixel = (y - top) * fine * pixels.width + (x - left) * fine;
            if (pixels.rgba[static_cast<std::size_t>(pixel) * 4 + 3] > 127)
                visit(x, y);
        }
}

std::size_t unit(int x, int y)
{
    return static_cast<std::size_t>((y - free_top) * (free_right - free_left) + x - free_left);
}

struct InSight {
    int drawn = 0; ///< units of the free part that the thing covers
    int seen = 0;  ///< of those, the ones that nothing lies over
    int left = free_right, right = free_left, top = free_bottom, bottom = free_top;
};

/// How much of each layer can be seen while everybody is there who may be.
std::map<std::string, InSight> in_sight(const json& layers, const std::set<std::string>& absent)
{
    Seen seen(static_cast<std::size_t>((free_right - free_left) * (free_bottom - free_top)));
    std::map<std::string, InSight> found;
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!absent.contains(layers[i]["id"]))
            for_each_drawn_unit(layers[i], [&](int x, int y) { seen[unit(x, y)] = i; });
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!layers[i]["fixed"])
            for_each_drawn_unit(layers[i], [&](int x, int y) {
                InSight& thing = found[layers[i]["id"]];
                ++thing.drawn;
                if (seen[unit(x, y)] != i)
                    return;
                ++thing.seen;
                thing.left = std::min(thing.left, x);
                thing.right = std::max(thing.right, x + 1);
                thing.top = std::min(thing.top, y);
                thing.bottom = std::max(thing.bottom, y + 1);
            });
    return found;
}

} // namespace

TEST_CASE("Each thing to look at in Elm Street and each person who may be there has been drawn")
{
    const json scenario = elm_street();
    const json drawn = manifest();
    for (const auto& [name, place] : scenario["places"].items()) {
        INFO(place["picture"]);
        std::set<std::string> layers;
        for (const json& layer : drawn["scenes"].at(place["picture"].get<std::string>())["layers"])
            if (!layer["fixed"])
                layers.insert(layer["id"]);
        for (const std::string& id : things_at(place))
            CHECK_THAT(id,
                Catch::Predicate<std::string>([&](const std::string& it) { return layers.contains(it); }));
        for (const std::string& id : present_at(scenario, name))
            CHECK_THAT(id,
                Catch::Predicate<std::string>([&](const std::string& it) { return layers.contains(it); }));
    }
}

TEST_CASE("Each thing to look at is large enough, and neither a person nor the screen hides it")
{
    const json scenario = elm_street();
    const json drawn = manifest();
    for (const auto& [name, place] : scenario["places"].items()) {
        std::set<std::string> absent;
        const std::set<std::string> present = present_at(scenario, name);
        for (const auto& [person, about] : scenario["cast"].items())
            if (!present.contains(person))
                absent.insert(person);
        auto sights = in_sight(drawn["scenes"].at(place["picture"].get<std::string>())["layers"], absent);
        for (const std::string& thing : things_at(place)) {
            INFO(name << ": " << thing);
            const InSight& sight = sights[thing];
            CHECK(sight.right - sight.left >= 14);
            CHECK(sight.bottom - sight.top >= 14);
            CHECK(2 * sight.seen >= sight.drawn);
        }
    }
}

TEST_CASE("Everybody in Elm Street has a portrait in each mood")
{
    const json drawn = manifest();
    const json scenario = elm_street();
    for (const json& person : scenario["cast"]) {
        INFO(person["portrait"]);
        const json& portrait = drawn["people"].at(person["portrait"].get<std::string>());
        for (const std::string& mood : rasterise::moods) {
            const platform::Pixels pixels = pixels_of(portrait.at(mood));
            CHECK(pixels.width == pixels.height);
        }
    }
}

TEST_CASE("Every layer can be read and is as large as its box says")
{
    const json drawn = manifest();
    for (const json& scene : drawn["scenes"]) {
        CHECK_FALSE(scene["alt"].get<std::string>().empty());
        for (const json& layer : scene["layers"]) {
            for (const auto& density : rasterise::densities) {
                const std::string file = std::string(density.folder) + "/" + layer["file"].get<std::string>();
                INFO(file);
                const platform::Pixels pixels = pixels_of(file);
                CHECK(pixels.width == density.pixels_a_unit * layer["box"][2].get<int>());
                CHECK(pixels.height == density.pixels_a_unit * layer["box"][3].get<int>());
            }
        }
    }
}
