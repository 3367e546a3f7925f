// All attempts that somebody may see, to search. Only the rows in sight are drawn.

#include "trainer/app/words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Align;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

using Found = std::vector<const AttemptRow*>;

/// What the table shows of one attempt.
struct AttemptWords {
    std::string who;
    std::string encounter;
    std::string day;
    std::string state;
    std::string noticed;
    std::string suspected;
    std::string action; ///< empty: there is nothing to open
};

std::string of_words(const AttemptRow& row, const engine::Rate& rate)
{
    if (!row.finished || !row.problem.empty())
        return "";
    return rate.of == 0 ? "none met" : std::to_string(rate.count) + " of " + std::to_string(rate.of);
}

std::string state_of(const AttemptRow& row)
{
    if (!row.problem.empty())
        return "Cannot be opened";
    std::string words = row.practice ? "Practice, " : row.made_by.empty() ? "" : "Made up, ";
    words += row.finished ? "finished" : "not finished";
    if (!row.doubt.empty())
        words += ", changed outside";
    return with_capital(words);
}

AttemptWords words_of(const AttemptRow& row, const engine::Profile& person)
{
    AttemptWords words{row.who, row.title, row.on, state_of(row), of_words(row, row.hits),
        of_words(row, row.false_alarms), {}};
    for (const auto& wrong : {row.problem, row.doubt})
        if (!wrong.empty())
            words.encounter += "\n" + wrong;
    if (!row.problem.empty())
        return words;
    if (row.finished)
        words.action = "See debrief";
    else if (row.profile == person.id)
        words.action = "Go on";
    return words;
}

/// Those that are assessed first, then practice and those that are made up.
Found found_attempts(const Home& page, const std::string& typed)
{
    Found found;
    for (const auto& row : page.attempts)
        if (typed.empty() || finds(typed, row.who + " " + row.title + " " + row.on + " " + state_of(row)))
            found.push_back(&row);
    std::stable_partition(found.begin(), found.end(),
        [](const AttemptRow* row) { return !row->practice && row->made_by.empty(); });
    return found;
}

std::string id_of(const AttemptRow& row)
{
    return "attempts.row." + std::to_string(row.id);
}

/// How the attempts are laid out: as a table, or with large text one under the other.
class Layout {
public:
    Layout(Ui& ui, const engine::Profile& person, float width)
        : ui_(ui), person_(person), width_(width), stacked_(ui.effective_width() < 1000.0f)
    {
        if (person.role != engine::Role::recruit)
            columns_.push_back({"Who", 2.0f});
        columns_.insert(
            columns_.end(), {{"Encounter", 2.6f}, {"Day", 1.7f}, {"State", 1.3f}, {"Noticed", 0.9f, true},
                                {"Wrongly suspected", 1.5f, true}, {"", 1.2f, true}});
    }

    bool stacked() const { return stacked_; }
    float width() const { return width_; }
    const std::vector<widgets::Column>& columns() const { return columns_; }
    bool names() const { return person_.role != engine::Role::recruit; }

    float height(const AttemptRow& row) const
    {
        const AttemptWords words = words_of(row, person_);
        float most = 0.0f;
        if (stacked_) {
            for (const auto& [text, face] : lines(words))
                most += widgets::text_height(ui_, face, text, width_);
        } else {
            const auto texts = cells(words);
            const auto places = widgets::cells({0, 0, width_, 0}, columns_);
            for (std::size_t i = 0; i < texts.size(); ++i)
                most = std::max(
                    most, widgets::text_height(ui_, Face::small, texts[i], places[i].w - ui_.px(12)));
        }
        return std::max(ui_.target(), most + 2 * ui_.px(8)) + ui_.edge();
    }

    void draw(const Rect& rect, const AttemptWords& words) const
    {
        Rect inside = rect.inset(0, ui_.px(8));
        if (stacked_) {
            for (const auto& [text, face] : lines(words))
                inside.cut_top(widgets::text(ui_, inside, text, {.face = face, .described = false}));
            return;
        }
        const auto texts = cells(words);
        const auto places = widgets::cells(inside, columns_);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool last = i + 1 == texts.size();
            Rect place = places[i];
            if (columns_[i].numbers)
                place.cut_left(ui_.px(12));
            else
                place.cut_right(ui_.px(12));
            widgets::text(ui_, place, texts[i],
                {.face = i == 0 || last ? Face::small_medium : Face::small,
                    .color = last ? ui_.theme().accent : ui_.theme().ink,
                    .align = columns_[i].numbers ? Align::right : Align::left,
                    .described = false});
        }
    }

private:
    std::vector<std::string> cells(const AttemptWords& words) const
    {
        std::vector<std::string> texts;
        if (names())
            texts.push_back(words.who);
        texts.insert(texts.end(),
            {words.encounter, words.day, words.state, words.noticed, words.suspected, words.action});
        return texts;
    }

    std::vector<std::pair<std::string, Face>> lines(const AttemptWords& words) const
    {
        std::vector<std::pair<std::string, Face>> all;
        if (names())
            all.emplace_back(words.who, Face::body_medium);
        all.emplace_back(words.encounter, names() ? Face::small : Face::body_medium);
        all.emplace_back(words.day + ", " + words.state, Face::small);
        if (!words.noticed.empty())
            all.emplace_back(
                "Noticed " + words.noticed + ", wrongly suspected " + words.suspected, Face::small);
        if (!words.action.empty())
            all.emplace_back(words.action, Face::small_strong);
        return all;
    }

    Ui& ui_;
    const engine::Profile& person_;
    float width_;
    bool stacked_;
    std::vector<widgets::Column> columns_;
};

/// Where rows begin, relative to the first: worked out again only when the rows or the room change.
struct RowTops {
    std::vector<std::int64_t> ids;
    float width = 0.0f;
    int text_percent = 0;
    std::vector<float> tops;
};

const std::vector<float>& row_tops(Ui& ui, const Layout& layout, const Found& found)
{
    RowTops& kept = ui.kept<RowTops>("attempts.tops");
    std::vector<std::int64_t> ids;
    for (const AttemptRow* row : found)
        ids.push_back(row->finished ? row->id : -row->id);
    if (kept.ids == ids && kept.width == layout.width() && kept.text_percent == ui.look().text_percent &&
        !kept.tops.empty())
        return kept.tops;
    kept = {std::move(ids), layout.width(), ui.look().text_percent, {0.0f}};
    for (const AttemptRow* row : found)
        kept.tops.push_back(kept.tops.back() + layout.height(*row));
    return kept.tops;
}

std::string spoken(const AttemptWords& words, bool names)
{
    std::string all = names ? words.who + ", " : std::string{};
    all += words.encounter + ", " + words.day + ", " + words.state;
    if (!words.noticed.empty())
        all += ", noticed " + words.noticed + ", wrongly suspected " + words.suspected;
    return words.action.empty() ? all : all + ". " + words.action;
}

/// One row. Gives whether it was pressed.
bool show_row(
    Ui& ui, const Rect& rect, const Layout& layout, const AttemptRow& row, const engine::Profile& person)
{
    const AttemptWords words = words_of(row, person);
    widgets::separator(ui, {rect.x, rect.y}, rect.w);
    const Rect held{rect.x - ui.px(8), rect.y + ui.edge(), rect.w + 2 * ui.px(8), rect.h - ui.edge()};
    bool pressed = false;
    if (words.action.empty())
        ui.describe(spoken(words, layout.names()), rect, "row");
    else
        pressed = widgets::list_row(ui, held, {.id = id_of(row), .name = spoken(words, layout.names())});
    layout.draw(rect, words);
    return pressed;
}

/// The rows from the top of the rectangle on. Gives their bottom.
float show_rows(Ui& ui, const Rect& rect, const Layout& layout, const Found& found,
    const engine::Profile& person, std::optional<Intent>& intent)
{
    const auto& tops = row_tops(ui, layout, found);
    std::optional<std::size_t> focused;
    if (ui.focused().starts_with("attempts.row."))
        for (std::size_t i = 0; i < found.size() && !focused; ++i)
            if (ui.focused() == id_of(*found[i]))
                focused = i;
    ui.begin_group("attempts.rows");
    draw_rows(
        ui, found.size(), focused, [&](std::size_t i) { return rect.y + tops[i]; },
        [&](std::size_t i) {
            const Rect place{rect.x, rect.y + tops[i], rect.w, tops[i + 1] - tops[i]};
            if (!show_row(ui, place, layout, *found[i], person))
                return;
            const std::int64_t id = found[i]->id;
            intent = found[i]->finished ? Intent(OpenDebrief{id}) : Intent(GoOn{id});
        });
    ui.end_group();
    return rect.y + tops.back();
}

float show_search(Ui& ui, const Rect& rect, const std::string& title, std::string& typed, std::size_t found)
{
    Rect rest = rect;
    rest.cut_top(widgets::text(ui, rest, title, {.face = Face::display}), ui.px(12));
    const Rect field{rest.x, rest.y, std::min(rest.w, ui.px(480)), widgets::field_height(ui)};
    widgets::text_field(ui, field, typed,
        {.id = "attempts.search",
            .name = "Search attempts",
            .placeholder = "Search",
            .icon = widgets::Icon::search,
            .trailing = typed.empty() ? std::string{} : std::to_string(found) + " found"});
    return field.bottom() + ui.px(16);
}

std::string nothing_words(const Home& page)
{
    if (page.loading)
        return "One moment, the attempts are being read.";
    return page.attempts.empty() ? "Nobody has begun an encounter yet."
                                 : "No attempt has all of these words.";
}

} // namespace

std::optional<Intent> show_attempts(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person)
{
    std::optional<Intent> intent;
    ui.begin_region("attempts");
    std::string& typed = ui.kept<std::string>("attempts.typed." + std::to_string(person.id));
    const Found found = found_attempts(page, typed);
    const float margin = ui.narrow() ? ui.px(16) : ui.px(32);
    const float width = std::min(rect.w - 2 * margin - ui.px(14), ui.px(1520));
    const Layout layout(ui, person, width);
    Rect rest{rect.x + std::round((rect.w - width) / 2), rect.y + ui.px(24), width, 0};
    const std::string scroll = "attempts.scroll." + std::to_string(person.id);
    Rect all = rect;
    if (layout.stacked())
        rest.y = ui.begin_scroll(scroll, rect).y + ui.px(24);
    rest.y = show_search(ui, rest, layout.names() ? "Attempts" : "My attempts", typed, found.size());
    if (!layout.stacked()) {
        if (!found.empty())
            rest.y += widgets::table_head(ui, rest, layout.columns());
        all.cut_top(rest.y - rect.y);
        rest.y = ui.begin_scroll(scroll, all).y;
    }
    if (found.empty())
        rest.cut_top(
            widgets::text(ui, rest, nothing_words(page), {.face = Face::body, .color = ui.theme().muted}));
    else
        rest.y = show_rows(ui, rest, layout, found, person, intent);
    ui.end_scroll(rest.y + ui.px(24));
    ui.end_region();
    return intent;
}

} // namespace trainer
