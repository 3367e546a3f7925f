#include "trainer/widgets/fields.hpp"

#include "trainer/widgets/text.hpp"
#include "trainer/widgets/text_edit.hpp"
#include "trainer/widgets/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr Face face = Face::body;
constexpr std::string_view bullet = "•";
constexpr double double_click = 0.4;

/// What a field keeps between frames.
struct FieldState {
    TextEdit edit;
    float scrolled = 0.0f; ///< to the left in one line, up in several
    double pressed_at = -1.0;
};

/// The text as it is shown: dots for a passphrase.
std::string shown_text(const TextEdit& edit, const TextField& field)
{
    if (!field.password)
        return edit.text;
    std::string dots;
    for (std::size_t i = 0; i < character_count(edit.text); ++i)
        dots += bullet;
    return dots;
}

std::size_t shown_place(const TextEdit& edit, const TextField& field, std::size_t place)
{
    return field.password ? character_count(std::string_view(edit.text).substr(0, place)) * bullet.size()
                          : place;
}

std::size_t edit_place(const TextEdit& edit, const TextField& field, std::size_t shown)
{
    if (!field.password)
        return shown;
    std::size_t place = 0;
    for (std::size_t i = 0; i < shown / bullet.size(); ++i)
        place = after(edit.text, place);
    return place;
}

/// The lines of a field and the places in them.
class FieldLayout {
public:
    FieldLayout(Ui& ui, std::string shown, float width, bool several)
        : ui_(ui), shown_(std::move(shown)), height_(ui.line(face))
    {
        if (several)
            lines_ = wrapped(ui.fonts(), face, shown_, width);
        else
            lines_ = {{0, shown_.size()}};
    }

    float height() const { return height_ * static_cast<float>(lines_.size()); }
    float line_height() const { return height_; }
    const std::vector<WrappedLine>& lines() const { return lines_; }
    std::string_view words(std::size_t line) const
    {
        return std::string_view(shown_).substr(lines_[line].first, lines_[line].last - lines_[line].first);
    }

    std::size_t line_of(std::size_t place) const
    {
        std::size_t line = 0;
        while (line + 1 < lines_.size() && lines_[line + 1].first <= place)
            ++line;
        return line;
    }

    Point place(std::size_t at) const
    {
        const std::size_t line = line_of(at);
        const std::size_t end = std::max(lines_[line].first, at);
        const std::string_view before =
            std::string_view(shown_).substr(lines_[line].first, end - lines_[line].first);
        return {ui_.fonts().width(face, before), height_ * static_cast<float>(line)};
    }

    std::size_t at(Point point) const
    {
        const float row =
            std::clamp(std::floor(point.y / height_), 0.0f, static_cast<float>(lines_.size() - 1));
        const WrappedLine& line = lines_[static_cast<std::size_t>(row)];
        float x = 0.0f;
        std::size_t place = line.first;
        while (place < line.last) {
            std::string_view rest = std::string_view(shown_).substr(place);
            const float wide = ui_.fonts().advance(face, take_character(rest));
            if (x + wide / 2 > point.x)
                break;
            x += wide;
            place = shown_.size() - rest.size();
        }
        return place;
    }

private:
    Ui& ui_;
    std::string shown_;
    float height_;
    std::vector<WrappedLine> lines_;
};

void apply_clipboard(Ui& ui, TextEdit& edit, const TextField& field, Key key)
{
    const Clipboard& clipboard = ui.clipboard();
    if ((key == Key::c || key == Key::x) && edit.caret.selects() && !field.password && clipboard.write) {
        clipboard.write(edit.selected());
        if (key == Key::x)
            edit.apply(EditStep::erase_on);
    }
    if (key == Key::v && clipboard.read)
        edit.insert(clipboard.read(), field.lines, field.most);
}

void apply_ctrl(Ui& ui, TextEdit& edit, const TextField& field, const KeyPress& press)
{
    switch (press.key) {
    case Key::a:
        return edit.select_all();
    case Key::z:
        return press.shift ? edit.redo() : edit.undo();
    case Key::y:
        return edit.redo();
    case Key::left:
        return edit.apply(EditStep::word_left, press.shift);
    case Key::right:
        return edit.apply(EditStep::word_right, press.shift);
    case Key::home:
        return edit.apply(EditStep::start, press.shift);
    case Key::end:
        return edit.apply(EditStep::end, press.shift);
    case Key::backspace:
        return edit.apply(EditStep::erase_word);
    default:
        return apply_clipboard(ui, edit, field, press.key);
    }
}

void move_line(TextEdit& edit, const FieldLayout& layout, bool down, bool select)
{
    const Point now = layout.place(edit.caret.at);
    const float y = now.y + (down ? 1.5f : -0.5f) * layout.line_height();
    if (y < 0)
        return edit.apply(EditStep::start, select);
    if (y > layout.height())
        return edit.apply(EditStep::end, select);
    edit.move_to(layout.at({now.x, y}), select);
}

void move_in_line(TextEdit& edit, const FieldLayout& layout, bool to_end, bool select)
{
    const WrappedLine& line = layout.lines()[layout.line_of(edit.caret.at)];
    edit.move_to(to_end ? line.last : line.first, select);
}

/// Gives whether Enter submitted it.
bool apply_key(
    Ui& ui, TextEdit& edit, const TextField& field, const FieldLayout& layout, const KeyPress& press)
{
    if (press.ctrl) {
        apply_ctrl(ui, edit, field, press);
        return false;
    }
    switch (press.key) {
    case Key::left:
        edit.apply(EditStep::left, press.shift);
        break;
    case Key::right:
        edit.apply(EditStep::right, press.shift);
        break;
    case Key::home:
    case Key::end:
        if (field.lines)
            move_in_line(edit, layout, press.key == Key::end, press.shift);
        else
            edit.apply(press.key == Key::end ? EditStep::end : EditStep::start, press.shift);
        break;
    case Key::up:
    case Key::down:
        if (field.lines)
            move_line(edit, layout, press.key == Key::down, press.shift);
        break;
    case Key::backspace:
        edit.apply(EditStep::erase_back);
        break;
    case Key::erase:
        edit.apply(EditStep::erase_on);
        break;
    case Key::enter:
        if (!field.lines)
            return !press.repeated;
        edit.insert("\n", true, field.most);
        break;
    default:
        break;
    }
    return false;
}

void apply_mouse(Ui& ui, FieldState& state, const TextField& field, const FieldLayout& layout, Point inside)
{
    const std::size_t place = edit_place(state.edit, field, layout.at(inside));
    if (!ui.input().mouse_pressed)
        return state.edit.move_to(place, true);
    const bool twice = ui.time() - state.pressed_at < double_click;
    state.pressed_at = ui.time();
    state.edit.move_to(place, false);
    if (twice && !field.password)
        state.edit.select_word();
}

void draw_selection(Ui& ui, const FieldLayout& layout, std::size_t first, std::size_t last, Point origin)
{
    const float height = layout.line_height();
    for (std::size_t line = layout.line_of(first); line <= layout.line_of(last); ++line) {
        const std::size_t begin = std::max(first, layout.lines()[line].first);
        const std::size_t end = std::clamp(last, begin, std::max(begin, layout.lines()[line].last));
        const float x = layout.place(begin).x;
        const float wide = ui.fonts().width(
            face, layout.words(line).substr(begin - layout.lines()[line].first, end - begin));
        const Rect rect{origin.x + x, origin.y + height * static_cast<float>(line), wide, height};
        ui.paint().fill(rect, mixed(ui.theme().raised, ui.theme().accent, 0.3f));
    }
}

/// Keeps the caret in sight.
void follow_caret(FieldState& state, const FieldLayout& layout, Point caret, const Rect& inside, bool lines)
{
    const float place = lines ? caret.y : caret.x;
    const float room = lines ? inside.h : inside.w;
    const float extent = lines ? layout.line_height() : 2.0f;
    state.scrolled = std::clamp(state.scrolled, place + extent - room, place);
    state.scrolled = std::max(0.0f, state.scrolled);
    if (lines)
        state.scrolled = std::min(state.scrolled, std::max(0.0f, layout.height() - inside.h));
}

void draw_ground(Ui& ui, const Rect& rect, const TextField& field, bool focused)
{
    const Theme& theme = ui.theme();
    const Color edge = field.wrong ? theme.missed : focused ? theme.accent : theme.line;
    const float width =
        field.wrong || (focused && !ui.keyboard_in_use()) ? std::max(ui.edge(), ui.px(2)) : ui.edge();
    ui.paint().fill(rect, field.enabled ? theme.raised : theme.sunk, ui.px(6));
    ui.paint().stroke(
        rect, focused && ui.keyboard_in_use() && !field.wrong ? theme.line : edge, width, ui.px(6));
}

/// Draws icon and trailing words, and gives what is left for the text.
Rect draw_sides(Ui& ui, const Rect& rect, const TextField& field)
{
    Rect inside = rect.inset(ui.px(12), ui.px(8));
    if (field.icon) {
        const Rect place = inside.cut_left(ui.icon(18), ui.px(8));
        draw_icon(ui.paint(), *field.icon, {place.x, std::round(rect.centre().y - place.w / 2)}, place.w,
            ui.theme().muted);
    }
    if (!field.trailing.empty()) {
        const float width = std::ceil(text_width(ui, Face::small, field.trailing)) + 1;
        const Rect place = inside.cut_right(width, ui.px(8));
        label(ui, place, field.trailing, {.face = Face::small, .color = ui.theme().muted});
    }
    if (!field.lines)
        inside = {inside.x, std::round(rect.centre().y - ui.line(face) / 2), inside.w, ui.line(face)};
    return inside;
}

void draw_text(Ui& ui, const FieldState& state, const TextField& field, const FieldLayout& layout,
    const Rect& inside, bool focused)
{
    const Point origin = field.lines ? Point{inside.x, inside.y - std::round(state.scrolled)}
                                     : Point{inside.x - std::round(state.scrolled), inside.y};
    ui.paint().push_clip(inside.inset(-ui.px(2), 0));
    const Caret& caret = state.edit.caret;
    if (focused && caret.selects())
        draw_selection(ui, layout, shown_place(state.edit, field, caret.first()),
            shown_place(state.edit, field, caret.last()), origin);
    for (std::size_t line = 0; line < layout.lines().size(); ++line) {
        const float y = origin.y + layout.line_height() * static_cast<float>(line);
        ui.paint().text(
            face, {origin.x, y}, field.enabled ? ui.theme().ink : ui.theme().muted, layout.words(line));
    }
    if (focused) {
        const Point at = layout.place(shown_place(state.edit, field, caret.at));
        const float pad = std::round(layout.line_height() * 0.08f);
        ui.paint().fill(
            {std::round(origin.x + at.x), origin.y + at.y + pad, ui.px(2), layout.line_height() - 2 * pad},
            ui.theme().ink);
    }
    ui.paint().pop_clip();
}

} // namespace

float field_height(const Ui& ui)
{
    return std::max(ui.px(40), ui.line(face) + 2 * ui.px(8));
}

FieldResult text_field(Ui& ui, const Rect& rect, std::string& value, const TextField& field)
{
    FieldState& state = ui.kept<FieldState>("field:" + field.id);
    state.edit.follow(value);
    const Response response = ui.item({.id = field.id,
        .rect = rect,
        .name = field.name,
        .role = "textbox",
        .value = field.password ? shown_text(state.edit, field) : value,
        .enabled = field.enabled,
        .takes_text = true,
        .radius = 6,
        .cursor = Cursor::text});
    FieldResult result{.changed = false, .submitted = false, .focused = response.focused};
    draw_ground(ui, rect, field, response.focused);
    const Rect inside = draw_sides(ui, rect, field);
    const auto laid_out = [&] {
        return FieldLayout(ui, shown_text(state.edit, field), inside.w, field.lines);
    };
    if (response.focused) {
        for (const KeyPress& press : ui.input().keys)
            result.submitted = apply_key(ui, state.edit, field, laid_out(), press) || result.submitted;
        // What was typed in the frame that brought the focus here was meant for the one before.
        for (const Typed& typed : ui.typing() ? ui.input().text : std::vector<Typed>{}) {
            std::string character;
            append_character(character, typed.character);
            state.edit.insert(character, field.lines, field.most);
        }
    }
    const FieldLayout layout = laid_out();
    if (response.held) {
        const Point mouse = ui.input().mouse;
        const Point in_text{mouse.x - inside.x + (field.lines ? 0 : state.scrolled),
            mouse.y - inside.y + (field.lines ? state.scrolled : 0)};
        apply_mouse(ui, state, field, layout, in_text);
    }
    if (response.focused)
        follow_caret(state, layout, layout.place(shown_place(state.edit, field, state.edit.caret.at)), inside,
            field.lines);
    if (state.edit.text.empty() && !field.placeholder.empty())
        text(ui, {inside.x, inside.y, inside.w, inside.h}, field.placeholder,
            {.face = face, .color = ui.theme().muted, .lines = field.lines ? 0 : 1, .described = false});
    draw_text(ui, state, field, layout, inside, response.focused);
    result.changed = state.edit.text != value;
    value = state.edit.text;
    if (result.changed)
        ui.revise_value(field.id, shown_text(state.edit, field));
    return result;
}

} // namespace widgets
