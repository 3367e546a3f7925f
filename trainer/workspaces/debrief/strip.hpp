#pragma once

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace trainer {

/// Sets one thing under another in a strip of the page, or only measures how high they come to.
class Strip {
public:
    /// `of`: whom the words are about, where somebody else reads them; they are written to that person.
    Strip(widgets::Ui& ui, const widgets::Rect& room, bool drawing = true, std::string of = {})
        : ui_(&ui), room_(room), drawing_(drawing), of_(std::move(of))
    {
    }
    /// Another strip on the same page.
    Strip beside(const widgets::Rect& room, bool drawing) const { return {*ui_, room, drawing, of_}; }

    widgets::Ui& ui() const { return *ui_; }
    bool drawing() const { return drawing_; }
    /// From where the next thing goes, as wide as the strip.
    widgets::Rect next() const { return {room_.x, room_.y + used_, room_.w, room_.h}; }
    float width() const { return room_.w; }
    float used() const { return used_; }
    /// The words as they are told to whoever reads.
    std::string told(std::string_view words) const;
    float bottom() const { return room_.y + used_; }

    /// Room for something of one's own.
    widgets::Rect take(float height);
    /// In lengths at 100 %.
    void gap(float length) { take(ui_->px(length)); }
    /// Never wider than one can read.
    void text(std::string_view words, const widgets::TextStyle& style = {});
    /// Gives the link that was pressed, or nothing.
    std::string spans(std::vector<widgets::Span> spans);
    void separator(float gap_before = 12, float gap_after = 12);
    /// A strip inside, moved in on both sides; `fill` draws in it.
    template <class Fill>
    void inset(float left, float right, Fill&& fill)
    {
        const widgets::Rect room = next();
        Strip inner =
            beside({room.x + left, room.y, std::max(0.0f, room.w - left - right), room.h}, drawing_);
        fill(inner);
        take(inner.used());
    }

private:
    widgets::Ui* ui_;
    widgets::Rect room_;
    bool drawing_;
    std::string of_;
    float used_ = 0.0f;
};

/// The widest that reading text may be: about 75 characters.
float reading_width(widgets::Ui& ui, widgets::Face face);

/// How high a card came out, for as long as its width and text stay.
struct CardHeight {
    float width = 0.0f;
    int text_percent = 0;
    float height = 0.0f;
};

/// Room between a card's edge and what is in it.
struct Padding {
    float across = 0.0f;
    float down = 0.0f;
};
inline Padding usual_padding(const widgets::Ui& ui)
{
    return {ui.px(18), ui.px(14)};
}

/// A card as high as what `fill` sets in it; `reach`: to stretch down to there at least.
template <class Fill>
void card(Strip& outer, const std::string& id, const Padding& pad, Fill&& fill, float reach = 0.0f)
{
    widgets::Ui& ui = outer.ui();
    auto& kept = ui.kept<CardHeight>(id);
    const float inner = outer.width() - 2 * pad.across;
    if (kept.width != inner || kept.text_percent != ui.look().text_percent || !outer.drawing()) {
        Strip measure = outer.beside({0, 0, inner, 0}, false);
        fill(measure);
        kept = {inner, ui.look().text_percent, measure.used()};
    }
    const float top = outer.next().y;
    const widgets::Rect ground = outer.take(std::max(kept.height + 2 * pad.down, reach - top));
    if (!outer.drawing())
        return;
    widgets::card(ui, ground);
    Strip inside = outer.beside(ground.inset(pad.across, pad.down), true);
    fill(inside);
    if (std::abs(inside.used() - kept.height) > 0.5f) { // what is in it has changed
        kept.height = inside.used();
        ui.request_frame();
    }
}

/// Two columns beside each other, or one after the other where there is no room. `share`: of the first.
template <class First, class Second>
void side_by_side(Strip& outer, float share, First&& first, Second&& second)
{
    widgets::Ui& ui = outer.ui();
    if (ui.narrow()) {
        first(outer);
        outer.gap(16);
        second(outer);
        return;
    }
    const widgets::Rect room = outer.next();
    const float gap = ui.px(16);
    const float left = std::round((room.w - gap) * share);
    Strip one = outer.beside({room.x, room.y, left, room.h}, outer.drawing());
    Strip two = outer.beside({room.x + left + gap, room.y, room.w - gap - left, room.h}, outer.drawing());
    first(one);
    second(two);
    outer.take(std::max(one.used(), two.used()));
}

/// Tabs in as many rows as they need. Gives the one that was pressed.
std::optional<std::string> wrapped_tabs(Strip& strip, const std::string& group,
    const std::vector<widgets::Tab>& tabs, const std::string& current, float row_height);

} // namespace trainer
