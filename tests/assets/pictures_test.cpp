// What was drawn, against what the scenarios ask for: the manifest that the build made is read as the program
// reads it.
#include "assets/rasterise/render.hpp"
#include "trainer/platform/png.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>
#include <vector>

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

json scenario_named(const std::string& id)
{
    return read_json(std::string(PROJECT_DIR) + "/scenarios/" + id + "/scenario.json");
}

/// The casts with which a scenario can be met: as written, and with each half of each pair.
std::vector<json> casts_of(const json& scenario)
{
    std::vector<json> casts{scenario["cast"]};
    if (!scenario.contains("pairs"))
        return casts;
    for (const json& pair : scenario["pairs"])
        for (const json& half : pair["halves"]) {
            casts.push_back(scenario["cast"]);
            casts.back()[pair["person"].get<std::string>()].update(half);
        }
    return casts;
}

platform::Pixels pixels_of(const std::string& file)
{
    auto read = platform::read_png(pictures / file);
    REQUIRE(std::holds_alternative<platform::Pixels>(read));
    return std::get<platform::Pixels>(std::move(read));
}

/// The layers of those who may be at a place: a person's is named as the portrait is.
std::set<std::string> present_at(const json& scenario, const json& cast, const std::string& place)
{
    std::set<std::string> present;
    for (const json& node : scenario["nodes"])
        if (node.value("place", "") == place)
            for (const json& person : node.value("present", json::array()))
                present.insert(cast[person.get<std::string>()]["portrait"]);
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

TEST_CASE("Each thing to look at and each person who may be there has been drawn")
{
    const json scenario = scenario_named(GENERATE("elm-street", "arrivals-hall", "first-account"));
    const json drawn = manifest();
    for (const auto& [name, place] : scenario["places"].items()) {
        INFO(place["picture"]);
        std::set<std::string> wanted = things_at(place);
        for (const json& cast : casts_of(scenario))
            wanted.merge(present_at(scenario, cast, name));
        for (const json& layer : drawn["scenes"].at(place["picture"].get<std::string>())["layers"])
            if (!layer["fixed"])
                wanted.erase(layer["id"]);
        CHECK(wanted == std::set<std::string>{});
    }
}

TEST_CASE("Each thing to look at is large enough, and neither a person nor the screen hides it")
{
    const json scenario = scenario_named(GENERATE("elm-street", "arrivals-hall", "first-account"));
    const json drawn = manifest();
    std::set<std::string> people;
    for (const json& cast : casts_of(scenario))
        for (const json& person : cast)
            people.insert(person["portrait"]);
    for (const json& cast : casts_of(scenario))
        for (const auto& [name, place] : scenario["places"].items()) {
            std::set<std::string> absent = people;
            for (const std::string& person : present_at(scenario, cast, name))
                absent.erase(person);
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

TEST_CASE("Everybody has a portrait in each mood, and each half of a pair has")
{
    const json drawn = manifest();
    for (const json& cast :
        casts_of(scenario_named(GENERATE("elm-street", "arrivals-hall", "first-account"))))
        for (const json& person : cast) {
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
