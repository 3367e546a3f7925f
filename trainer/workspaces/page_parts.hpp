#pragma once

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/ui.hpp"

#include <functional>
#include <string>

namespace trainer {

/// The usual height of a top bar.
float bar_height(const widgets::Ui& ui);

/// A width for columns of words, given at 100 %: it grows with their letters, where lengths stop at 150 %.
float column_width(const widgets::Ui& ui, float length);

/// Turnstone's mark and name, at the left of a bar. Gives how wide they are.
float brand(widgets::Ui& ui, const widgets::Rect& rect);
float brand_width(widgets::Ui& ui);

/// A card that is as high as what is drawn in it. Its ground has the height of the frame before; where that
/// was another one, it is drawn once more.
class FittedCard {
public:
    /// The height of `place` does not matter.
    FittedCard(widgets::Ui& ui, const std::string& id, const widgets::Rect& place, float padding = 20.0f);

    /// Where its content goes.
    const widgets::Rect& inside() const { return inside_; }
    /// The card itself, as high as it was in the frame before.
    const widgets::Rect& card() const { return card_; }
    /// Ends it at the bottom of what was drawn. Gives the bottom of the card.
    float end(float content_bottom);

private:
    widgets::Ui& ui_;
    float& height_;
    widgets::Rect card_;
    widgets::Rect inside_;
    float padding_;
};

/// Buttons side by side; those that do not fit go on in the next line.
class ButtonRow {
public:
    ButtonRow(widgets::Ui& ui, const widgets::Rect& rect);
    bool add(const widgets::Button& button);
    float bottom() const;

private:
    widgets::Ui& ui_;
    widgets::Rect rect_;
    float x_;
    float y_;
};

/// Chips over as many rows as they take.
class ChipRows {
public:
    ChipRows(widgets::Ui& ui, const widgets::Rect& rect) : ui_(ui), rect_(rect), x_(rect.x), y_(rect.y) {}
    bool add(const widgets::Chip& chip);
    float bottom() const { return y_ + widgets::chip_height(ui_); }

private:
    widgets::Ui& ui_;
    widgets::Rect rect_;
    float x_;
    float y_;
};

/// An icon with words beside it, wrapped. Gives the height.
float icon_text(widgets::Ui& ui, const widgets::Rect& rect, widgets::Icon icon, const std::string& words,
    widgets::Color icon_color, widgets::Color color);

/// Which rows of a long list need drawing: those in sight, and the focused one with its neighbours, so that
/// the keyboard never loses its place. `top(i)` is where row i begins, up to top(count), the end of the last.
void draw_rows(widgets::Ui& ui, std::size_t count, std::optional<std::size_t> focused,
    const std::function<float(std::size_t)>& top, const std::function<void(std::size_t)>& draw);

/// In small letters, for comparing: Latin letters with or without accents.
std::string folded(std::string_view words);

/// Whether each of the words that were typed is somewhere in `text`, whatever the case.
bool finds(std::string_view typed, std::string_view text);

} // namespace trainer
