#pragma once

#include "trainer/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace widgets {

enum class Align { left, centre, right };

struct TextStyle {
    Face face = Face::body;
    std::optional<Color> color = {}; ///< ink unless given
    int lines = 0;                   ///< at most; the last one ends in "…". 0: as many as it takes
    Align align = Align::left;
    bool described = true; ///< told to screen readers and tests as text
};

/// Draws wrapped text from the top of the rectangle; the rectangle's height does not matter. Gives the height
/// used.
float text(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style = {});
float text_height(Ui& ui, Face face, std::string_view words, float width, int lines = 0);
float text_width(Ui& ui, Face face, std::string_view words);
/// One line in the middle of the rectangle's height, shortened with "…" where it does not fit. Gives its
/// width.
float label(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style = {});
/// What fits into the width, ending in "…" where something was left out.
std::string elided(Ui& ui, Face face, std::string_view words, float width);

/// A stretch of text in one manner. With `link` it can be pressed: an id.
struct Span {
    std::string text;
    Face face = Face::body;
    std::optional<Color> color = {};
    std::string link = {};
};

struct RichResult {
    float height = 0.0f;
    std::string pressed; ///< the link that was, or empty
};

/// Spans set one after another and wrapped together; the line height is that of the first.
RichResult rich_text(Ui& ui, const Rect& rect, const std::vector<Span>& spans, int lines = 0);
float rich_text_height(Ui& ui, const std::vector<Span>& spans, float width, int lines = 0);

/// One line of wrapped plain text: bytes of it.
struct WrappedLine {
    std::size_t first = 0;
    std::size_t last = 0; ///< without the white space it was broken at
};

/// Breaks at spaces and line breaks, and inside a word only where it is wider than the line. Never empty.
std::vector<WrappedLine> wrapped(const Fonts& fonts, Face face, std::string_view words, float width);

} // namespace widgets
