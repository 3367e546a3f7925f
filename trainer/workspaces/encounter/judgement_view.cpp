// The judgement: asked once, when the encounter is over and before its outcome is told.
#include "trainer/workspaces/encounter/notebook_view.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/controls.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/widgets/utf8.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Option;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t most_of_why = 2000; // characters
constexpr std::size_t told_from = 1800;

/// What has been answered so far. Nothing is set until somebody sets it.
struct JudgementDraft {
    std::optional<std::size_t> concern; ///< 0: yes, 1: no
    std::optional<int> sure;            ///< per cent
    std::string action;                 ///< id of an option, or empty
    std::string why;
};

JudgementDraft& draft_of(Ui& ui, const EncounterPage& page)
{
    return ui.kept<JudgementDraft>("judgement." + std::to_string(page.attempt));
}

/// The procedure's options of that date; doing nothing is always one.
std::vector<engine::ReferralOption> options_of(const EncounterPage& page)
{
    auto options = page.options;
    if (std::ranges::find(options, "none", &engine::ReferralOption::id) == options.end()) {
        options.emplace_back().id = "none";
        options.back().text = "Nothing further.";
    }
    return options;
}

std::string missing(const JudgementDraft& draft)
{
    std::vector<std::string> parts;
    if (!draft.concern)
        parts.emplace_back("whether there are grounds for concern");
    if (!draft.sure)
        parts.emplace_back("how sure you are");
    if (draft.action.empty())
        parts.emplace_back("what you do now");
    std::string words;
    for (std::size_t i = 0; i < parts.size(); ++i)
        words += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return words.empty() ? words : "Still to say: " + words + ".";
}

/// Draws one question after another, down the form's card.
class Form {
public:
    Form(Ui& ui, const Rect& rect, const EncounterPage& page, JudgementDraft& draft)
        : ui_(ui), rest_(rect), page_(page), draft_(draft), muted_(page.keeping != Keeping::kept)
    {
    }

    std::optional<Intent> draw()
    {
        concern();
        sure();
        action();
        why();
        return give();
    }
    float bottom() const { return rest_.y; }

private:
    void question(const char* words)
    {
        rest_.cut_top(widgets::text(ui_, rest_, words, {.face = Face::heading}), ui_.px(8));
    }

    void concern()
    {
        question("Are there grounds for concern about somebody here?");
        const std::vector<Option> options{{.id = "judgement.concern-yes", .text = "Yes", .enabled = !muted_},
            {.id = "judgement.concern-no", .text = "No", .enabled = !muted_}};
        const float width = std::min(rest_.w, std::max(ui_.px(240), widgets::segmented_width(ui_, options)));
        Rect place = rest_.cut_top(widgets::button_height(ui_), ui_.px(24));
        place.w = width;
        widgets::segmented(ui_, place, "judgement.concern", options, draft_.concern);
    }

    void sure()
    {
        question("How sure are you?");
        Rect place = rest_.cut_top(widgets::confidence_height(ui_), ui_.px(24));
        place.w = std::min(place.w, ui_.px(520));
        auto sure = draft_.sure;
        ui_.paint().set_opacity(muted_ ? 0.6f : 1.0f);
        widgets::confidence_slider(ui_, place, "judgement.sure", sure);
        ui_.paint().set_opacity(1.0f);
        if (!muted_)
            draft_.sure = sure;
    }

    void action()
    {
        question("What do you do now?");
        const auto offered = options_of(page_);
        std::vector<Option> options;
        options.reserve(offered.size());
        for (const auto& option : offered)
            options.push_back(
                {.id = "judgement.action." + option.id, .text = option.text, .enabled = !muted_});
        std::optional<std::size_t> taken;
        const auto found = std::ranges::find(offered, draft_.action, &engine::ReferralOption::id);
        if (found != offered.end())
            taken = static_cast<std::size_t>(found - offered.begin());
        const Rect place = rest_.cut_top(widgets::radio_rows_height(ui_, options, rest_.w), ui_.px(24));
        if (widgets::radio_rows(ui_, place, "judgement.action", options, taken))
            draft_.action = offered[*taken].id;
    }

    void why()
    {
        question("Why? In your own words");
        rest_.cut_top(
            widgets::text(ui_, rest_,
                "You may leave this empty. A sentence or two now is worth a lot when you look back.",
                {.face = Face::small, .color = ui_.theme().muted}),
            ui_.px(8));
        const Rect place = rest_.cut_top(ui_.line(Face::body) * 4 + 2 * ui_.px(8), ui_.px(4));
        widgets::text_field(ui_, place, draft_.why,
            {.id = "judgement.why",
                .name = "Why, in your own words",
                .lines = true,
                .most = most_of_why,
                .enabled = !muted_});
        const std::size_t written = widgets::character_count(draft_.why);
        if (written >= told_from)
            rest_.cut_top(
                widgets::text(ui_, rest_, std::to_string(most_of_why - written) + " characters left",
                    {.face = Face::small, .color = ui_.theme().muted}));
        rest_.cut_top(0, ui_.px(20));
    }

    std::optional<Intent> give()
    {
        const std::string lacking = missing(draft_);
        const widgets::Button button{.id = "judgement.give",
            .text = "Give judgement",
            .style = widgets::ButtonStyle::filled,
            .enabled = lacking.empty() && !muted_};
        Rect line = rest_.cut_top(widgets::button_height(ui_), ui_.px(8));
        line.w = std::min(line.w, widgets::button_width(ui_, button));
        const bool pressed = widgets::button(ui_, line, button);
        const std::string& words = lacking.empty() ? "Once given, it cannot be changed." : lacking;
        rest_.cut_top(widgets::text(ui_, rest_, words, {.face = Face::small, .color = ui_.theme().muted}));
        if (!pressed || !lacking.empty() || muted_)
            return std::nullopt;
        return MakeMove{engine::Judgement{*draft_.concern == 0, *draft_.sure, draft_.action, draft_.why}};
    }

    Ui& ui_;
    Rect rest_;
    const EncounterPage& page_;
    JudgementDraft& draft_;
    bool muted_;
};

/// The notes that stand, only to be read. Gives the bottom.
float draw_notes(Ui& ui, const Rect& rect, const NotebookPage& notebook)
{
    Rect rest = rect;
    rest.cut_top(widgets::text(ui, rest, "What you wrote down", {.face = Face::heading}), ui.px(12));
    bool any = false;
    for (const NoteRow& note : notebook.notes) {
        if (note.withdrawn)
            continue;
        any = true;
        Rect row = rest;
        const std::string number = std::to_string(note.number);
        const float indent = widgets::text_width(ui, Face::small, number) + ui.px(10);
        widgets::text(ui, row.cut_left(indent), number, {.face = Face::small, .color = ui.theme().muted});
        row.cut_top(widgets::text(ui, row, note.text, {.face = Face::small}));
        row.cut_top(widgets::text(
            ui, row, "Rests on " + note.rests_on, {.face = Face::small, .color = ui.theme().muted}));
        rest.cut_top(row.y - rest.y, ui.px(12));
    }
    if (!any)
        rest.cut_top(widgets::text(ui, rest, "Nothing.", {.face = Face::small}), ui.px(12));
    rest.cut_top(widgets::text(ui, rest, "You can still change this: open the notebook in the bar above.",
        {.face = Face::small, .color = ui.theme().muted}));
    return rest.y;
}

/// A card around what `draw` draws from its rectangle down, as high as it was in the frame before. Gives the
/// bottom of the card.
template <typename Draw>
float card_around(Ui& ui, const std::string& id, const Rect& rect, Draw draw)
{
    float& height = ui.kept<float>(id + ".height");
    widgets::card(ui, {rect.x, rect.y, rect.w, height});
    const float bottom = draw(rect.inset(ui.px(20))) + ui.px(20);
    if (bottom - rect.y != height) {
        height = bottom - rect.y;
        ui.request_frame();
    }
    return bottom;
}

float draw_introduction(Ui& ui, const Rect& rect)
{
    Rect rest = rect;
    rest.w = std::min(rest.w, column_width(ui, 640));
    rest.cut_top(widgets::text(ui, rest, "Your judgement", {.face = Face::title}), ui.px(4));
    rest.cut_top(widgets::text(ui, rest,
                     "The notebook closes now: once you have given your judgement, neither it nor your notes "
                     "can be changed. How it ends is told afterwards.",
                     {.face = Face::body, .color = ui.theme().muted}),
        ui.px(16));
    return rest.y;
}

} // namespace

std::optional<Intent> show_judgement(Ui& ui, const Rect& rect, const EncounterPage& page)
{
    constexpr int region_order = 10; // after the bar
    ui.begin_region("judgement", region_order);
    ui.block(rect);
    ui.paint().fill(rect, ui.theme().surface);
    const Rect content = ui.begin_scroll("judgement.scroll", rect);
    const float margin = ui.px(24);
    const bool beside = !ui.narrow() && rect.w >= column_width(ui, 960);
    Rect column = content.inset(margin, margin);
    const float width = std::min(column.w, column_width(ui, beside ? 1160 : 760));
    column = {content.x + std::round((content.w - width) / 2), column.y, width, column.h};
    column.cut_top(draw_introduction(ui, column) - column.y);

    std::optional<Intent> intent;
    const auto draw_form = [&](const Rect& inside) {
        Form drawn(ui, inside, page, draft_of(ui, page));
        intent = drawn.draw();
        return drawn.bottom();
    };
    const auto draw_written = [&](const Rect& inside) { return draw_notes(ui, inside, page.notebook); };
    float bottom = 0.0f;
    if (beside) {
        const Rect side = column.cut_right(column_width(ui, 380), ui.px(16));
        bottom = card_around(ui, "judgement.form", column, draw_form);
        bottom = std::max(bottom, card_around(ui, "judgement.notes", side, draw_written));
    } else if (ui.narrow()) { // read first what the judgement rests on
        column.y = card_around(ui, "judgement.notes", column, draw_written) + ui.px(16);
        bottom = card_around(ui, "judgement.form", column, draw_form);
    } else { // most often because the notebook itself is open beside it
        column.y = card_around(ui, "judgement.form", column, draw_form) + ui.px(16);
        bottom = card_around(ui, "judgement.notes", column, draw_written);
    }
    ui.end_scroll(bottom + margin);
    ui.end_region();
    return intent;
}

} // namespace trainer
