#include "trainer/workspaces/debrief/strip.hpp"

#include "trainer/workspaces/debrief/told_of.hpp"

namespace trainer {

using namespace widgets;

float reading_width(Ui& ui, Face face)
{
    return ui.fonts().size(face) * 41.0f; // a character is a little over half as wide as it is high
}

Rect Strip::take(float height)
{
    const Rect room{room_.x, room_.y + used_, room_.w, height};
    used_ += height;
    return room;
}

std::string Strip::told(std::string_view words) const
{
    return of_.empty() ? std::string(words) : told_of(words, of_);
}

void Strip::text(std::string_view as_written, const TextStyle& style)
{
    const std::string words = told(as_written);
    Rect room = next();
    room.w = std::min(room.w, reading_width(*ui_, style.face));
    take(drawing_        ? widgets::text(*ui_, room, words, style)
         : words.empty() ? 0.0f
                         : text_height(*ui_, style.face, words, room.w, style.lines));
}

std::string Strip::spans(std::vector<Span> spans)
{
    if (spans.empty())
        return {};
    for (auto& span : spans)
        span.text = told(span.text);
    Rect room = next();
    room.w = std::min(room.w, reading_width(*ui_, spans.front().face));
    if (!drawing_) {
        take(rich_text_height(*ui_, spans, room.w));
        return {};
    }
    auto set = rich_text(*ui_, room, spans);
    take(set.height);
    return std::move(set.pressed);
}

void Strip::separator(float gap_before, float gap_after)
{
    gap(gap_before);
    const Rect line = take(ui_->edge());
    if (drawing_)
        widgets::separator(*ui_, {line.x, line.y}, line.w);
    gap(gap_after);
}

std::optional<std::string> wrapped_tabs(Strip& strip, const std::string& group, const std::vector<Tab>& all,
    const std::string& current, float row_height)
{
    Ui& ui = strip.ui();
    std::optional<std::string> pressed;
    for (std::size_t first = 0; first < all.size();) {
        std::vector<Tab> row{all[first]};
        while (first + row.size() < all.size()) {
            row.push_back(all[first + row.size()]);
            if (tabs_width(ui, row) <= strip.width())
                continue;
            row.pop_back();
            break;
        }
        const Rect place = strip.take(row_height);
        if (strip.drawing())
            if (auto tab = tabs(ui, place, group, row, current))
                pressed = std::move(tab);
        first += row.size();
    }
    return pressed;
}

} // namespace trainer
