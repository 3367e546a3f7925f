#include "trainer/workspaces/encounter/moment_view.hpp"

#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/encounter/encounter_parts.hpp"
#include "trainer/workspaces/encounter/moment_marks.hpp"

#include <utility>

namespace trainer {

using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

/// One frame of a past moment: the encounter's page, with a bar of its own and nothing to decide.
class MomentFrame {
public:
    MomentFrame(Ui& ui, const PastMoment& past, const engine::Library& library, Pictures& pictures)
        : ui_(ui), past_(past), page_(moment_page(past, library)), pictures_(pictures),
          place_(ui.kept<EncounterPlace>("moment.place")), marks_(ui.kept<bool>("moment.marks"))
    {
    }

    std::optional<Intent> show()
    {
        take_in_page();
        hear_shortcuts();
        const auto layout = lay_out(ui_, page_, place_);
        ui_.paint().fill(layout.below, ui_.theme().surface);
        show_picture(ui_, layout, page_, place_, pictures_);
        show_words_and_choices(ui_, layout, page_, place_, pictures_);
        show_words_before(layout);
        if (place_.transcript)
            place_.transcript = !show_transcript(
                ui_, layout.transcript, page_, std::exchange(place_.transcript_opened, false), false)
                                     .close;
        show_bar(layout);
        show_steps(layout);
        if (marks_) {
            if (show_moment_marks(ui_, past_))
                marks_ = false;
        } else if (ui_.escape()) {
            intent_ = CloseMoment{};
        }
        return intent_;
    }

private:
    /// Each moment opens at its last words, with what there was to choose.
    void take_in_page()
    {
        const std::string shown = std::to_string(page_.attempt) + "/" + std::to_string(page_.past->number);
        if (place_.shown == shown)
            return;
        const bool fresh = place_.attempt != page_.attempt;
        if (fresh)
            place_ = {};
        place_.shown = shown;
        place_.attempt = page_.attempt;
        place_.look_left = 0;
        marks_ = false;
        place_.beat = page_.beats.empty() ? 0 : page_.beats.size() - 1;
        if (fresh && ui_.keyboard_in_use())
            ui_.focus(page_.past->ended ? "moment.before" : "moment.what-if");
    }

    void hear_shortcuts()
    {
        if (ui_.shortcut(U't'))
            turn_transcript();
        if (ui_.shortcut(U'b') && has_before())
            intent_ = StepMoment{-1};
        if (ui_.shortcut(U'a') && has_after())
            intent_ = StepMoment{1};
    }

    bool has_before() const { return page_.past->number > 1 && !past_.starting; }
    bool has_after() const { return page_.past->number < page_.past->of && !past_.starting; }
    void turn_transcript() { place_.transcript = place_.transcript_opened = !place_.transcript; }
    std::string key(const char* letter) const
    {
        return ui_.look().letter_keys && !ui_.narrow() ? letter : "";
    }

    /// The way back to the words of the same step that were read before these.
    void show_words_before(const EncounterLayout& layout)
    {
        if (place_.beat == 0 || look_shown(page_, place_))
            return;
        const Button before{.id = "moment.words-before", .text = "Words before", .icon = Icon::back};
        const float width = widgets::button_width(ui_, before);
        const float height = widgets::button_height(ui_);
        const bool narrow = layout.form == EncounterForm::narrow;
        const Rect rect = narrow
                              ? Rect{layout.picture.x + ui_.px(12),
                                    layout.picture.bottom() - ui_.px(12) - height, width, height}
                              : Rect{layout.speaker.x, layout.speaker.y - ui_.px(12) - height, width, height};
        ui_.block(rect);
        if (!widgets::button(ui_, rect, before))
            return;
        --place_.beat;
        ui_.request_frame();
    }

    Button what_if() const
    {
        return {.id = "moment.what-if",
            .text = past_.starting ? "Beginning…" : "What if",
            .style = ButtonStyle::filled,
            .icon = Icon::play,
            .enabled = !page_.past->ended && !past_.starting,
            .name = past_.starting ? "" : "What if: play on from here, as practice"};
    }

    void show_bar(const EncounterLayout& layout)
    {
        ui_.begin_region("bar", -5);
        widgets::bar(ui_, layout.bar);
        Rect room{ui_.px(14), 0, ui_.window().w - 2 * ui_.px(14), bar_height(ui_) - ui_.edge()};
        const float size = widgets::button_height(ui_);
        const auto place = [&](const Rect& cut) { return widgets::centred(cut, cut.w, size); };
        if (widgets::icon_button(ui_, place(room.cut_left(size, ui_.px(8))), "moment.back", Icon::back,
                "Back to the debrief", !past_.starting))
            intent_ = CloseMoment{};
        const auto play_on = what_if();
        if (widgets::button(
                ui_, place(room.cut_right(widgets::button_width(ui_, play_on), ui_.px(12))), play_on))
            intent_ = PlayOn{};
        const Button transcript{.id = "moment.transcript",
            .text = "Transcript",
            .style = ButtonStyle::quiet,
            .icon = Icon::transcript,
            .key = key("T"),
            .selected = place_.transcript};
        if (widgets::button(
                ui_, place(room.cut_right(widgets::button_width(ui_, transcript), ui_.px(12))), transcript))
            turn_transcript();
        room.cut_left(widgets::label(ui_, room, page_.practice.empty() ? "As it was" : "As it was, practice",
                          {.face = Face::heading}),
            ui_.px(12));
        const std::string where = page_.place.empty() ? page_.moment : page_.place + "  ·  " + page_.moment;
        if (widgets::text_width(ui_, Face::small, where) <= room.w)
            widgets::label(ui_, room, where, {.face = Face::small, .color = ui_.theme().muted});
        ui_.end_region();
    }

    /// Before and after, which moment it is, and what was done then; or why it cannot be played on.
    void show_steps(const EncounterLayout& layout)
    {
        ui_.begin_region("steps", -4);
        Rect strip = layout.bar;
        strip = strip.cut_bottom(banner_height(ui_, page_));
        Rect room = strip.inset(ui_.px(14), ui_.px(6));
        const Button before{.id = "moment.before",
            .text = "Before",
            .icon = Icon::back,
            .key = key("B"),
            .enabled = has_before()};
        const Button after{.id = "moment.after",
            .text = "After",
            .icon = Icon::arrow_right,
            .key = key("A"),
            .enabled = has_after()};
        ui_.begin_group("moment.steps");
        if (widgets::button(ui_, room.cut_left(widgets::button_width(ui_, before), ui_.px(8)), before))
            intent_ = StepMoment{-1};
        if (widgets::button(ui_, room.cut_left(widgets::button_width(ui_, after), ui_.px(14)), after))
            intent_ = StepMoment{1};
        ui_.end_group();
        const std::string number =
            std::to_string(page_.past->number) + " of " + std::to_string(page_.past->of);
        room.cut_left(widgets::label(ui_, room, number, {.face = Face::small_strong}), ui_.px(12));
        show_marks_link(room);
        if (!ui_.narrow()) // else there is more room in the column
            widgets::label(ui_, room, page_.past->then,
                {.face = Face::small,
                    .color = page_.past->problem ? ui_.theme().attention : ui_.theme().muted});
        ui_.end_region();
    }

    /// At the right end.
    void show_marks_link(Rect& room)
    {
        const widgets::Link link{.id = "moment.marks", .text = "What could still be got"};
        const float width = widgets::text_width(ui_, link.face, link.text);
        if (!widgets::link(ui_, room.cut_right(width, ui_.px(16)), link))
            return;
        marks_ = true;
        if (past_.debriefing.still_attainable.empty())
            intent_ = WorkOutMarks{};
    }

    Ui& ui_;
    const PastMoment& past_;
    EncounterPage page_;
    Pictures& pictures_;
    EncounterPlace& place_;
    bool& marks_; ///< it is shown what could still be got
    std::optional<Intent> intent_;
};

} // namespace

std::optional<Intent> show_moment(
    Ui& ui, const PastMoment& past, const engine::Library& library, Pictures& pictures)
{
    return MomentFrame(ui, past, library, pictures).show();
}

} // namespace trainer
