#include "assets/rasterise/render.hpp"
#include "trainer/platform/png.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace rasterise;

namespace {

/// A folder that goes away with the test.
struct Scratch {
    std::filesystem::path folder;
    Scratch()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "turnstone-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        folder = pattern;
    }
    ~Scratch() { std::filesystem::remove_all(folder); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::variant<Drawing, Refused> read(const std::string& svg, Kind kind = Kind::scene) const
    {
        const auto file = folder / "drawn.svg";
        std::ofstream(file) << svg;
        return read_drawing(file, kind);
    }
};

std::string scene(const std::string& inside)
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" aria-label="A room">)" + inside +
           "</svg>";
}

std::string square(const std::string& id, const std::string& place)
{
    return "<g id=\"" + id + "\"><rect " + place + " width=\"20\" height=\"10\" fill=\"#804020\"/></g>";
}

std::string why_refused(const std::string& svg, Kind kind = Kind::scene)
{
    const auto read = Scratch().read(svg, kind);
    const auto* refused = std::get_if<Refused>(&read);
    return refused ? refused->reason : "it was taken";
}

} // namespace

TEST_CASE("A drawing with words, pictures, filters or links in it is refused, and the reason names them")
{
    const std::string room = square("base-room", "x=\"0\" y=\"0\"");
    CHECK_THAT(why_refused(scene("<g id=\"a\"><text>Keep out</text></g>")), Catch::Contains("<text>"));
    CHECK_THAT(why_refused(scene("<g id=\"a\"><image href=\"a.png\"/></g>")), Catch::Contains("<image>"));
    CHECK_THAT(why_refused(scene("<filter id=\"f\"/>" + room)), Catch::Contains("<filter>"));
    CHECK_THAT(why_refused(scene("<g id=\"a\" filter=\"url(#f)\"/>")), Catch::Contains("filter"));
    CHECK_THAT(why_refused(scene("<g id=\"a\"><path xlink:href=\"#b\"/></g>")), Catch::Contains("href"));
}

TEST_CASE("A drawing that nobody could use is refused with the reason")
{
    CHECK_THAT(why_refused(scene(square("a", "") + std::string(60'000, ' '))), Catch::Contains("over 60 KB"));
    CHECK_THAT(
        why_refused("<svg viewBox=\"0 0 1280 720\"><g id=\"a\"/></svg>"), Catch::Contains("aria-label"));
    CHECK_THAT(why_refused("<svg viewBox=\"0 0 9 9\" aria-label=\"A\"><g id=\"a\"/></svg>"),
        Catch::Contains("viewBox"));
    CHECK_THAT(why_refused(scene("<rect width=\"9\" height=\"9\"/>")), Catch::Contains("no layer"));
    CHECK_THAT(why_refused(scene(square("a", "") + square("a", ""))), Catch::Contains("the id a"));
    CHECK_THAT(why_refused(scene("<g id=\"a\">")), Catch::Contains("drawn.svg"));
    CHECK_THAT(why_refused(scene("<g id=\"mood-warm\"/>"), Kind::person), Catch::Contains("mood-settled"));
}

TEST_CASE(
    "Layers keep their order, and the parts of the room that follow one another and lie together are one")
{
    const Scratch scratch;
    const auto drawing = std::get<Drawing>(scratch.read(
        scene(square("base-wall", "x=\"0\" y=\"0\"") + square("base-floor", "x=\"0\" y=\"10\"") +
              square("base-lamp", "x=\"600\" y=\"500\"") + square("jug", "x=\"200.4\" y=\"80\"") +
              square("base-rail", "x=\"300\" y=\"90\""))));
    const auto layers = std::get<std::vector<Layer>>(render_scene(drawing, scratch.folder));
    REQUIRE(layers.size() == 4);
    CHECK(layers[0].id == "base-wall");
    CHECK(layers[0].fixed);
    CHECK((layers[0].x == 0 && layers[0].y == 0 && layers[0].w == 20 && layers[0].h == 20));
    CHECK(layers[1].id == "base-lamp");
    CHECK((layers[1].x == 600 && layers[1].y == 500 && layers[1].w == 20 && layers[1].h == 10));
    CHECK(layers[2].id == "jug");
    CHECK_FALSE(layers[2].fixed);
    CHECK((layers[2].x == 200 && layers[2].y == 80 && layers[2].w == 22 && layers[2].h == 10));
    CHECK(layers[3].id == "base-rail");
    CHECK(layers[3].fixed);
}

TEST_CASE("A picture of a layer has the pixels of its density and the colours that were drawn")
{
    const Scratch scratch;
    const auto drawing =
        std::get<Drawing>(scratch.read(scene("<g id=\"glass\"><rect x=\"8\" y=\"8\" width=\"20\" "
                                             "height=\"10\" fill=\"#804020\" opacity=\".5\"/></g>")));
    const auto layers = std::get<std::vector<Layer>>(render_scene(drawing, scratch.folder));
    for (const Density& density : densities) {
        INFO(density.folder);
        const auto pixels = std::get<platform::Pixels>(
            platform::read_png(scratch.folder / density.folder / layers.at(0).file));
        CHECK(pixels.width == 20 * density.pixels_a_unit);
        CHECK(pixels.height == 10 * density.pixels_a_unit);
        // Multiplied with an alpha of a half only once, by whoever reads it.
        CHECK(int{pixels.rgba[3]} == Approx(128).margin(1));
        CHECK(int{pixels.rgba[0]} == Approx(64).margin(2));
        CHECK(int{pixels.rgba[1]} == Approx(32).margin(2));
    }
}

TEST_CASE("Nothing to see in a layer is a mistake of the drawing")
{
    const Scratch scratch;
    const auto drawing = std::get<Drawing>(scratch.read(scene("<g id=\"ghost\"/>")));
    const auto rendered = render_scene(drawing, scratch.folder);
    REQUIRE(std::holds_alternative<Refused>(rendered));
    CHECK_THAT(std::get<Refused>(rendered).reason, Catch::Contains("ghost"));
}

TEST_CASE("Each mood of a portrait shows its own face and not the others")
{
    const Scratch scratch;
    const auto face = [](const std::string& mood, const std::string& colour) {
        return "<g id=\"mood-" + mood + "\"><rect width=\"10\" height=\"10\" fill=\"" + colour + "\"/></g>";
    };
    const auto drawing = std::get<Drawing>(scratch.read(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" aria-label=\"Ann\">" +
            face("settled", "#ff0000") + face("guarded", "#00ff00") + face("warm", "#0000ff") + "</svg>",
        Kind::person));
    REQUIRE_FALSE(render_person(drawing, scratch.folder));
    for (std::size_t mood = 0; mood < moods.size(); ++mood) {
        const auto file = scratch.folder / ("drawn-" + moods[mood] + ".png");
        const auto pixels = std::get<platform::Pixels>(platform::read_png(file));
        CHECK(pixels.width == 288);
        CHECK(pixels.height == 288);
        for (std::size_t channel = 0; channel < 3; ++channel)
            CHECK(int{pixels.rgba[channel]} == (channel == mood ? 255 : 0));
    }
}
