#include "trainer/widgets/text.hpp"

#include "trainer/widgets/shaping.hpp"
#include "trainer/widgets/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr std::string_view ellipsis = "…";

float offset(Align align, float room)
{
    switch (align) {
    case Align::centre:
        return std::max(0.0f, room / 2);
    case Align::right:
        return std::max(0.0f, room);
    case Align::left:
        break;
    }
    return 0.0f;
}

/// Part of one span on one line.
struct Piece {
    std::size_t span = 0;
    std::string text;
    float x = 0.0f;
    float width = 0.0f;
    int line = 0;
};

struct SetText {
    std::vector<Piece> pieces;
    int lines = 1;
};

/// Sets spans into lines: words that touch without a space stay together even where the span changes.
class Setting {
public:
    Setting(const Fonts& fonts, const std::vector<Span>& spans, float width)
        : fonts_(fonts), spans_(spans), width_(width)
    {
    }

    SetText set()
    {
        for (std::size_t span = 0; span < spans_.size(); ++span)
            take(span);
        place_word();
        return std::move(set_);
    }

private:
    void take(std::size_t span)
    {
        std::string_view rest = spans_[span].text;
        while (!rest.empty()) {
            if (rest.front() == '\n') {
                place_word();
                break_line();
                rest.remove_prefix(1);
            } else if (rest.front() == ' ') {
                place_word();
                add_space(span);
                rest.remove_prefix(1);
            } else {
                const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
                const std::string_view word = rest.substr(0, end);
                word_.push_back({span, std::string(word), 0, fonts_.width(spans_[span].face, word), 0});
                rest.remove_prefix(end);
            }
        }
    }

    void add_space(std::size_t span)
    {
        if (x_ <= 0)
            return;
        spaces_.push_back({span, " ", 0, fonts_.advance(spans_[span].face, U' '), 0});
    }

    void place_word()
    {
        if (word_.empty())
            return;
        float wide = 0.0f;
        for (const Piece& piece : word_)
            wide += piece.width;
        float gap = 0.0f;
        for (const Piece& space : spaces_)
            gap += space.width;
        if (x_ > 0 && x_ + gap + wide > width_ + 0.5f)
            break_line();
        for (Piece& space : spaces_)
            put(std::move(space));
        spaces_.clear();
        for (Piece& piece : word_)
            put(std::move(piece));
        word_.clear();
    }

    void put(Piece piece)
    {
        if (x_ + piece.width > width_ + 0.5f && piece.text.size() > 1 && piece.width > width_)
            return put_broken(piece);
        piece.x = x_;
        piece.line = line_;
        x_ += piece.width;
        if (!set_.pieces.empty()) {
            Piece& last = set_.pieces.back();
            if (last.span == piece.span && last.line == piece.line) {
                last.text += piece.text;
                last.width += piece.width;
                return;
            }
        }
        set_.pieces.push_back(std::move(piece));
    }

    /// A word wider than the whole line goes over it letter by letter.
    void put_broken(const Piece& piece)
    {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            const std::string_view from = rest;
            const float wide = fonts_.advance(spans_[piece.span].face, take_character(rest));
            if (x_ > 0 && x_ + wide > width_)
                break_line();
            put({piece.span, std::string(from.substr(0, from.size() - rest.size())), 0, wide, 0});
        }
    }

    void break_line()
    {
        spaces_.clear();
        x_ = 0.0f;
        ++line_;
        set_.lines = line_ + 1;
    }

    const Fonts& fonts_;
    const std::vector<Span>& spans_;
    float width_;
    float x_ = 0.0f;
    int line_ = 0;
    std::vector<Piece> word_;
    std::vector<Piece> spaces_;
    SetText set_;
};

/// Cuts what lies beyond the last allowed line and ends it with "…".
void keep_lines(Ui& ui, SetText& set, const std::vector<Span>& spans, float width, int lines)
{
    if (lines <= 0 || set.lines <= lines)
        return;
    std::erase_if(set.pieces, [lines](const Piece& piece) { return piece.line >= lines; });
    set.lines = lines;
    if (set.pieces.empty())
        return;
    Piece& last = set.pieces.back();
    const Face face = spans[last.span].face;
    const std::string ended = last.text + std::string(ellipsis);
    const float room = width - last.x;
    last.text = ui.fonts().width(face, ended) <= room ? ended : elided(ui, face, last.text, room - 1);
    last.width = ui.fonts().width(face, last.text);
}

void underline(Ui& ui, const Rect& rect, Face face, Color color)
{
    const float y = rect.y + ui.fonts().baseline(face) + ui.px(3);
    ui.paint().fill({rect.x, y, rect.w, std::max(1.0f, ui.px(1))}, color);
}

Color color_of(Ui& ui, const Span& span)
{
    return span.color.value_or(span.link.empty() ? ui.theme().ink : ui.theme().accent);
}

} // namespace

std::vector<WrappedLine> wrapped(const Fonts& fonts, Face face, std::string_view words, float width)
{
    std::vector<WrappedLine> lines;
    std::size_t start = 0;    // of the line
    std::size_t place = 0;    // being looked at
    std::size_t good = 0;     // the last place to break, 0: none in this line
    std::size_t good_end = 0; // where the text before that break ends
    float wide = 0.0f;
    while (place < words.size()) {
        std::string_view rest = words.substr(place);
        const char32_t character = take_character(rest);
        const std::size_t next = words.size() - rest.size();
        if (character == U'\n') {
            lines.push_back({start, place});
            start = place = next;
            good = 0;
            wide = 0.0f;
            continue;
        }
        wide += fonts.advance(face, character);
        if (character == U' ') {
            if (good != place) // the first of several spaces is where the text ends
                good_end = place;
            good = next;
        } else if (wide > width + 0.5f && place > start) {
            const bool at_space = good > start;
            lines.push_back({start, at_space ? good_end : place});
            start = place = at_space ? good : place;
            good = 0;
            wide = 0.0f;
            continue;
        }
        place = next;
    }
    lines.push_back({start, words.size()});
    return lines;
}

float text_width(Ui& ui, Face face, std::string_view words)
{
    return ui.fonts().width(face, words);
}

float text_height(Ui& ui, Face face, std::string_view words, float width, int lines)
{
    const int needed = static_cast<int>(wrapped(ui.fonts(), face, words, width).size());
    return ui.line(face) * static_cast<float>(lines > 0 ? std::min(lines, needed) : needed);
}

std::string elided(Ui& ui, Face face, std::string_view words, float width)
{
    if (ui.fonts().width(face, words) <= width + 0.5f)
        return std::string(words);
    const float room = width - ui.fonts().width(face, ellipsis);
    float wide = 0.0f;
    std::string_view rest = words;
    std::size_t kept = 0;
    while (!rest.empty()) {
        wide += ui.fonts().advance(face, take_character(rest));
        if (wide > room)
            break;
        kept = words.size() - rest.size();
    }
    std::string shortened(words.substr(0, kept));
    while (!shortened.empty() && (shortened.back() == ' ' || shortened.back() == ','))
        shortened.pop_back();
    return shortened + std::string(ellipsis);
}

float text(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style)
{
    if (words.empty())
        return 0.0f;
    const float height = ui.line(style.face);
    const Color color = style.color.value_or(ui.theme().ink);
    std::vector<WrappedLine> lines = wrapped(ui.fonts(), style.face, words, rect.w);
    const bool cut = style.lines > 0 && lines.size() > static_cast<std::size_t>(style.lines);
    if (cut)
        lines.resize(static_cast<std::size_t>(style.lines));
    // A paragraph that runs from right to left begins at the right.
    const Align align = style.align == Align::left && is_right_to_left(words) ? Align::right : style.align;
    float y = rect.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool last_cut = cut && i + 1 == lines.size();
        const std::string shortened =
            last_cut ? elided(ui, style.face, words.substr(lines[i].first), rect.w) : std::string{};
        const std::string_view shown = last_cut
                                           ? std::string_view(shortened)
                                           : words.substr(lines[i].first, lines[i].last - lines[i].first);
        const float room = align == Align::left ? 0.0f : rect.w - ui.fonts().width(style.face, shown);
        ui.paint().text(style.face, {rect.x + offset(align, room), y}, color, shown);
        y += height;
    }
    if (style.described)
        ui.describe(std::string(words), {rect.x, rect.y, rect.w, y - rect.y});
    return y - rect.y;
}

float label(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style)
{
    if (words.empty())
        return 0.0f;
    const std::string shown = elided(ui, style.face, words, rect.w);
    const float width = ui.fonts().width(style.face, shown);
    const float height = ui.line(style.face);
    const Point at{rect.x + offset(style.align, rect.w - width), std::round(rect.y + (rect.h - height) / 2)};
    ui.paint().text(style.face, at, style.color.value_or(ui.theme().ink), shown);
    if (style.described)
        ui.describe(std::string(words), {at.x, at.y, width, height});
    return width;
}

float rich_text_height(Ui& ui, const std::vector<Span>& spans, float width, int lines)
{
    if (spans.empty())
        return 0.0f;
    const int needed = Setting(ui.fonts(), spans, width).set().lines;
    return ui.line(spans.front().face) * static_cast<float>(lines > 0 ? std::min(lines, needed) : needed);
}

RichResult rich_text(Ui& ui, const Rect& rect, const std::vector<Span>& spans, int lines)
{
    RichResult result;
    if (spans.empty())
        return result;
    SetText set = Setting(ui.fonts(), spans, rect.w).set();
    keep_lines(ui, set, spans, rect.w, lines);
    const Face first = spans.front().face;
    const float height = ui.line(first);
    const auto place = [&](const Piece& piece) {
        return Rect{rect.x + piece.x, rect.y + static_cast<float>(piece.line) * height, piece.width, height};
    };
    for (const Piece& piece : set.pieces) {
        const Span& span = spans[piece.span];
        const Rect at = place(piece);
        // Faces of other sizes stand on the first one's baseline.
        const float lift = ui.fonts().baseline(first) - ui.fonts().baseline(span.face);
        ui.paint().text(span.face, {at.x, at.y + lift}, color_of(ui, span), piece.text);
        if (!span.link.empty())
            underline(ui, at, first, color_of(ui, span));
    }
    std::string whole;
    for (const Span& span : spans)
        whole += span.text;
    result.height = static_cast<float>(set.lines) * height;
    ui.describe(whole, {rect.x, rect.y, rect.w, result.height});
    std::size_t done = spans.size();
    for (const Piece& piece : set.pieces) { // a link that goes over two lines is pressed by its first part
        const Span& span = spans[piece.span];
        if (span.link.empty() || piece.span == done)
            continue;
        done = piece.span;
        const Response response =
            ui.item({.id = span.link, .rect = place(piece), .name = span.text, .role = "link", .radius = 3});
        if (response.clicked)
            result.pressed = span.link;
    }
    return result;
}

} // namespace widgets
