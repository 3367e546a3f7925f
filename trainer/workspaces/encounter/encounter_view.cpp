#include "trainer/workspaces/encounter/encounter_view.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/workspaces/encounter/encounter_parts.hpp"
#include "trainer/workspaces/encounter/notebook_view.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <algorithm>
#include <utility>

namespace trainer {

using widgets::Rect;
using widgets::Ui;

namespace {

/// One frame of an encounter: its parts, and what was asked for.
class EncounterFrame {
public:
    EncounterFrame(Ui& ui, const EncounterPage& page, Pictures& pictures)
        : ui_(ui), page_(page), pictures_(pictures), place_(ui.kept<EncounterPlace>("encounter.place"))
    {
    }

    std::optional<Intent> show()
    {
        take_in_page();
        if (page_.away)
            return show_away(ui_, page_);
        hear_shortcuts();
        move_keyboard();
        const auto layout = lay_out(ui_, page_, place_);
        // In one column a drawer covers it all, and nothing is pressed that cannot be seen.
        ui_.set_leaving(layout.form == EncounterForm::narrow && (place_.notebook || place_.transcript));
        if (is_judging(page_, place_))
            take(show_judgement(ui_, layout.below, page_));
        else
            show_encounter(layout);
        ui_.set_leaving(false);
        show_drawers(layout);
        if (look_shown(page_, place_) && ui_.escape()) // a drawer closes first
            place_.look_left = page_.look;
        press_in_bar(show_bar(ui_, layout, page_, place_));
        const float list =
            widgets::drawer_share(ui_, "encounter.look-around", place_.popup == EncounterPopup::look_around);
        if (place_.popup != EncounterPopup::none) {
            show_popup(layout, list);
        } else {
            take(show_step_away(ui_));
            if (list > 0)
                show_list_leaving(layout, list);
        }
        return intent_;
    }

private:
    void take(std::optional<Intent> intent)
    {
        if (intent)
            intent_ = std::move(intent);
    }

    /// A new attempt begins with everything closed; a new step, at its first words. Where two drawers no
    /// longer fit, one stays.
    void take_in_page()
    {
        if (place_.notebook && !has_room_for_both(ui_))
            place_.transcript = false;
        if (place_.attempt != page_.attempt) {
            place_ = {};
            place_.attempt = page_.attempt;
        }
        if (place_.step != page_.step) {
            place_.step = page_.step;
            place_.beat = 0;
            place_.look_left = 0;
            place_.pool.search.clear();
            place_.pool.first = 0;
            ui_.scroll_to_start("encounter.column");
        }
    }

    void hear_shortcuts()
    {
        if (ui_.shortcut(U'n'))
            turn_notebook();
        if (ui_.shortcut(U't'))
            turn_transcript();
        hear_search();
        const bool asks_for_keys = ui_.shortcut(U'?') || ui_.key(widgets::Key::f1);
        if (ui_.shortcut(U'l') && !is_judging(page_, place_) && place_.popup == EncounterPopup::none)
            place_.popup = EncounterPopup::look_around;
        else if (asks_for_keys && place_.popup == EncounterPopup::none)
            place_.popup = EncounterPopup::keys;
    }

    /// Where there is much to choose from, its search is one key away.
    void hear_search()
    {
        if (has_pool(page_) && !is_reading(page_, place_) && ui_.shortcut(U's'))
            ui_.focus("choices.search");
    }

    void turn_notebook() { place_.notebook = place_.notebook_opened = !place_.notebook; }
    /// Where there is room for one drawer only, the one that opens stays.
    void turn_transcript()
    {
        place_.transcript = place_.transcript_opened = !place_.transcript;
        if (place_.transcript && !has_room_for_both(ui_))
            place_.notebook = false;
    }

    void press_in_bar(BarPress press)
    {
        if (press == BarPress::notebook)
            turn_notebook();
        else if (press == BarPress::transcript)
            turn_transcript();
        else if (press == BarPress::menu)
            place_.popup = EncounterPopup::menu;
    }

    void show_encounter(const EncounterLayout& layout)
    {
        ui_.paint().fill(ui_.window(), ui_.theme().surface);
        show_scene(layout);
        press_choice(show_words_and_choices(ui_, layout, page_, place_, pictures_));
    }

    void show_scene(const EncounterLayout& layout)
    {
        ui_.begin_region("picture", 1);
        const auto pressed = show_picture(ui_, layout, page_, place_, pictures_);
        if (show_look_around_button(ui_, layout))
            place_.popup = EncounterPopup::look_around;
        show_clock(ui_, clock_place(layout), page_);
        ui_.end_region();
        if (pressed)
            look_at(*pressed);
    }

    widgets::Point clock_place(const EncounterLayout& layout)
    {
        const Rect look = look_around_place(ui_, layout);
        const float width = clock_size(ui_, page_).x;
        if (layout.strip) // too low for one above the other
            return {layout.picture.right() - ui_.px(12) - width, look.y};
        if (layout.form == EncounterForm::narrow)
            return {layout.picture.x + ui_.px(12), layout.picture.y + ui_.px(12)};
        return {look.x - ui_.px(12) - width, look.y};
    }

    /// A detail that was pressed: looked at, or what the notebook has been waiting for.
    void look_at(engine::DetailNumber detail)
    {
        const auto row = std::ranges::find(page_.details, detail, &DetailRow::detail);
        if (row != page_.details.end() && row->looked_at && notebook_wants_evidence(ui_, page_))
            return offer_evidence(ui_, page_, {engine::EvidenceKind::detail, detail.value});
        place_.look_left = 0;
        take(MakeMove{engine::Examine{detail}});
    }

    void press_choice(const ChoicesPress& press)
    {
        if (press.try_again) {
            take(TryKeepingAgain{});
        } else if (press.choice) {
            take(MakeMove{engine::Choose{*press.choice}});
        }
    }

    void show_drawers(const EncounterLayout& layout)
    {
        if (layout.shows_transcript) {
            ui_.set_leaving(!place_.transcript);
            const bool wants = notebook_wants_evidence(ui_, page_);
            const auto press = show_transcript(
                ui_, layout.transcript, page_, std::exchange(place_.transcript_opened, false), wants);
            if (press.evidence)
                offer_evidence(ui_, page_, *press.evidence);
            ui_.set_leaving(false);
            if (press.close)
                place_.transcript = false;
        }
        if (layout.shows_notebook) {
            ui_.set_leaving(!place_.notebook);
            const auto result =
                show_notebook(ui_, layout.notebook, page_, std::exchange(place_.notebook_opened, false));
            ui_.set_leaving(false);
            take(result.intent);
            if (result.close)
                place_.notebook = false;
        }
    }

    void show_list_leaving(const EncounterLayout& layout, float share)
    {
        ui_.set_leaving(true);
        show_look_around(ui_, layout, page_, share);
        widgets::end_popup(ui_);
        ui_.set_leaving(false);
    }

    void show_popup(const EncounterLayout& layout, float list)
    {
        const auto popup = place_.popup;
        if (popup == EncounterPopup::look_around) {
            const auto around = show_look_around(ui_, layout, page_, list);
            if (around.chosen)
                look_at(*around.chosen);
            if (around.chosen || around.close)
                place_.popup = EncounterPopup::none;
        } else if (popup == EncounterPopup::menu) {
            press_in_menu(show_encounter_menu(ui_, page_, place_));
        } else if (show_keys(ui_)) {
            place_.popup = EncounterPopup::none;
        }
        const auto away = show_step_away(ui_, true);
        if (away)
            place_.popup = EncounterPopup::none;
        take(away);
        widgets::end_popup(ui_);
    }

    void press_in_menu(MenuPress press)
    {
        if (press == MenuPress::none)
            return;
        place_.popup = press == MenuPress::keys ? EncounterPopup::keys : EncounterPopup::none;
        if (press == MenuPress::transcript)
            turn_transcript();
        else if (press == MenuPress::look)
            open_preferences(ui_);
    }

    /// After each step the keyboard is at the first thing to press, so that nobody has to go there again.
    /// Going on reading is there for everybody: it decides nothing. Many choices stand below their search: in
    /// one column the words before them stay in sight.
    void move_keyboard()
    {
        const std::string first = first_to_press(page_, place_);
        const std::string what = has_pool(page_) && first.starts_with("choice.") ? "pool" : first;
        const std::string shown = std::to_string(page_.step) + "/" + std::to_string(place_.beat) + "/" + what;
        if (first.empty())
            return;
        if (shown != place_.shown) {
            place_.shown = shown;
            place_.shown_since = ui_.time();
            place_.wants_focus = ui_.keyboard_in_use() || first == "go-on";
        }
        if (place_.notebook) // the keyboard is there meanwhile
            place_.wants_focus = false;
        const bool arrived = first == "go-on" || ui_.time() >= place_.shown_since + arriving_seconds;
        if (arrived && std::exchange(place_.wants_focus, false))
            ui_.focus(first, !(ui_.narrow() && has_pool(page_)));
    }

    Ui& ui_;
    const EncounterPage& page_;
    Pictures& pictures_;
    EncounterPlace& place_;
    std::optional<Intent> intent_;
};

} // namespace

std::optional<Intent> show_encounter(Ui& ui, const EncounterPage& page, Pictures& pictures)
{
    return EncounterFrame(ui, page, pictures).show();
}

} // namespace trainer
