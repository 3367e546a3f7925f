#pragma once

#include "tests/support/headless_ui.hpp"
#include "trainer/app/content.hpp"
#include "trainer/workspaces/debrief/debrief_view.hpp"

#include <functional>
#include <string>

namespace support {

/// A hallway in which some things have a place.
class HallwayOnly : public trainer::Pictures {
public:
    HallwayOnly()
    {
        hallway_.alt = "A hallway";
        float x = 60;
        for (const char* id : {"camera", "list", "padlock", "phones", "bag", "coats"}) {
            hallway_.layers.push_back({{}, {x, 200, 60, 60}, id});
            x += 190;
        }
    }
    const trainer::Scene& scene(const std::string& name) override
    {
        return name == "terrace-hallway" ? hallway_ : plain_;
    }
    widgets::TextureId portrait(const std::string&, const std::string&) override { return {}; }

private:
    trainer::Scene hallway_;
    trainer::Scene plain_;
};

/// The debrief in a window.
class DebriefWindow {
public:
    explicit DebriefWindow(trainer::Debriefing page)
        : library_(trainer::load_content(std::string(PROJECT_DIR) + "/scenarios").library),
          page_(std::move(page))
    {
        ui.settle(draw());
    }

    std::optional<trainer::Intent> press(const std::string& id)
    {
        auto intent = ui.press(id, draw());
        ui.settle(draw());
        return intent;
    }
    std::optional<trainer::Intent> key(widgets::Key key)
    {
        auto intent = ui.key(key, draw());
        ui.settle(draw());
        return intent;
    }
    void show(trainer::Debriefing page)
    {
        page_ = std::move(page);
        ui.settle(draw());
    }
    void look_at(int text_percent, float width, float height)
    {
        ui.look.text_percent = text_percent;
        ui.resize(width, height);
        ui.settle(draw(), 8);
    }
    bool is_on(const std::string& tab) const
    {
        const auto found = ui.described(tab);
        return found && found->selected;
    }
    bool shows(const std::string& words) const { return ui.shows(words); }

    HeadlessUi ui;

private:
    std::function<std::optional<trainer::Intent>(widgets::Ui&)> draw()
    {
        return
            [this](widgets::Ui& drawn) { return trainer::show_debrief(drawn, page_, library_, pictures_); };
    }

    engine::Library library_;
    HallwayOnly pictures_;
    trainer::Debriefing page_;
};

} // namespace support
