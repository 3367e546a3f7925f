#include "tests/support/headless_ui.hpp"
#include "trainer/widgets/picture.hpp"

#include <catch2/catch.hpp>

using namespace widgets;

namespace {

const std::vector<PictureDetail> hallway = {{.id = "coats", .name = "The coats", .box = {700, 200, 200, 200}},
    {.id = "bag", .name = "A bag", .box = {780, 260, 40, 60}},
    {.id = "list", .name = "A list on the wall", .box = {300, 250, 10, 10}}};

auto look(Ui& ui)
{
    const ScenePlace scene = draw_scene(ui, ui.window(), {}, {}, "A hallway");
    return look_at_details(ui, scene, hallway, ui.window());
}

} // namespace

TEST_CASE("a scene keeps its shape, with bars rather than a crop", "[picture]")
{
    const ScenePlace wide = place_scene({0, 0, 1600, 720});
    CHECK(wide.area == Rect{160, 0, 1280, 720});
    const ScenePlace tall = place_scene({0, 0, 640, 720});
    CHECK(tall.area == Rect{0, 180, 640, 360});
}

TEST_CASE("a narrow column shows the part with whoever speaks, never beyond the scene", "[picture]")
{
    const ScenePlace column = place_scene({0, 0, 450, 720}, {.cover = true, .focus_x = 640});
    CHECK(column.place({640, 0, 0, 0}).x == Approx(225));
    const ScenePlace edge = place_scene({0, 0, 450, 720}, {.cover = true, .focus_x = 1270});
    CHECK(edge.whole.right() == Approx(450));
}

TEST_CASE("of things that lie on one another the smallest is meant", "[picture]")
{
    support::HeadlessUi ui;
    CHECK(ui.press("bag", look) == "bag");
    ui.move_to({720, 220}, look);
    ui.mouse_down(look);
    CHECK(ui.mouse_up(look) == "coats");
}

TEST_CASE("a tiny thing can be hit within 36 pixels", "[picture]")
{
    support::HeadlessUi ui;
    ui.frame(look);
    CHECK(ui.described("list")->rect.w >= 36);
    CHECK(ui.described("list")->rect.h >= 36);
}

TEST_CASE("the keyboard goes through a picture from left to right", "[picture]")
{
    support::HeadlessUi ui;
    ui.frame(look);
    std::vector<std::string> walked;
    for (int i = 0; i < 3; ++i) {
        ui.key(Key::tab, look);
        walked.push_back(ui.ui().focused());
    }
    CHECK(walked == std::vector<std::string>{"list", "coats", "bag"});
    CHECK(ui.key(Key::enter, look) == "bag");
}

TEST_CASE("signs and their labels stay in the picture and off one another", "[picture]")
{
    const ScenePlace scene = place_scene({24, 290, 592, 333});
    std::vector<PictureMark> marks;
    for (const Rect box : {Rect{0, 0, 30, 30}, Rect{540, 320, 24, 36}, Rect{560, 330, 24, 36},
             Rect{555, 325, 20, 20}, Rect{1250, 690, 30, 30}})
        marks.push_back({.id = std::to_string(marks.size()), .box = box, .text = "Thing"});
    const std::vector<Point> sizes(marks.size(), Point{60, 22});
    const std::vector<MarkPlace> places = place_marks(scene, marks, 30, sizes);
    std::vector<Rect> taken;
    for (const MarkPlace& place : places) {
        taken.push_back({place.sign.x - 15, place.sign.y - 15, 30, 30});
        taken.push_back(place.label);
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
        CHECK(taken[i].x >= scene.area.x - 1);
        CHECK(taken[i].right() <= scene.area.right() + 1);
        CHECK(taken[i].y >= scene.area.y - 1);
        CHECK(taken[i].bottom() <= scene.area.bottom() + 1);
        for (std::size_t j = i + 1; j < taken.size(); ++j) {
            INFO(i << " and " << j);
            CHECK(taken[i].common(taken[j]).w * taken[i].common(taken[j]).h < 20);
        }
    }
}

TEST_CASE("a closer crop still fills its rectangle around what is in focus", "[picture]")
{
    const Rect rect{100, 50, 400, 300};
    const ScenePlace far = place_scene(rect, {.cover = true});
    const ScenePlace close = place_scene(rect, {.cover = true, .focus_x = 640, .focus_y = 360, .zoom = 2});
    CHECK(close.area == rect);
    CHECK(close.scale == Approx(2 * far.scale));
    CHECK(close.place({640, 360, 0, 0}).x == Approx(rect.centre().x));
    CHECK(close.place({640, 360, 0, 0}).y == Approx(rect.centre().y));
    const ScenePlace corner = place_scene(rect, {.cover = true, .focus_x = 0, .focus_y = 0, .zoom = 2});
    CHECK(corner.whole.x == Approx(rect.x));
    CHECK(corner.whole.y == Approx(rect.y));
}
