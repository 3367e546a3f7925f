// The part of Ui that moves the focus: keys, layers that open and close, drawers that give it back.

#include "trainer/widgets/ui.hpp"

#include <algorithm>

namespace widgets {

namespace {

std::optional<FocusMove> move_of(const KeyPress& press)
{
    switch (press.key) {
    case Key::tab:
        return press.shift ? FocusMove::previous : FocusMove::next;
    case Key::f6:
        return press.shift ? FocusMove::previous_region : FocusMove::next_region;
    case Key::left:
        return FocusMove::left;
    case Key::right:
        return FocusMove::right;
    case Key::up:
        return FocusMove::up;
    case Key::down:
        return FocusMove::down;
    default:
        return std::nullopt;
    }
}

bool is_arrow(FocusMove move)
{
    return move == FocusMove::left || move == FocusMove::right || move == FocusMove::up ||
           move == FocusMove::down;
}

bool holds(const std::vector<FocusStop>& stops, const std::string& id)
{
    return std::ranges::find(stops, id, &FocusStop::id) != stops.end();
}

} // namespace

std::vector<FocusStop> Ui::stops_on_top() const
{
    std::vector<FocusStop> stops;
    for (const Stop& stop : stops_)
        if (stop.layer == new_top_layer_)
            stops.push_back(stop.stop);
    sort_stops(stops);
    return stops;
}

void Ui::settle_focus(const std::string& opened_layer)
{
    const std::vector<FocusStop> stops = stops_on_top();
    std::string before;
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
        if (std::ranges::find(open_now_, open->name) == open_now_.end())
            before = open->focus_before;
    const bool asked = !wanted_focus_.empty() && holds(stops, wanted_focus_);
    if (asked) {
        focused_ = wanted_focus_;
        focus_moved_ = wanted_in_view_;
    } else if (!holds(stops, focused_)) {
        if (!before.empty() && holds(stops, before))
            focused_ = before;
        else if (!opened_layer.empty() && !stops.empty())
            focused_ = stops.front().id;
        else if (keyboard_in_use_ && !focused_.empty() && !stops.empty() && !last_region_.empty() &&
                 std::ranges::find(stops, last_region_, &FocusStop::region) != stops.end())
            focused_ = moved_focus(stops, "", FocusMove::next, last_region_).value_or("");
        else if (stops_.empty() || new_top_layer_ == top_layer_)
            focused_.clear();
        focus_moved_ = !focused_.empty();
    }
    if (asked || --focus_wish_frames_ <= 0)
        wanted_focus_.clear();
    else if (!wanted_focus_.empty())
        request_frame();
    if (!asked)
        move_focus_by_keys(stops);
    if (focus_moved_)
        bring_into_view(focused_);
}

void Ui::move_focus_by_keys(const std::vector<FocusStop>& stops)
{
    for (const KeyPress& press : input_.keys) {
        const std::optional<FocusMove> move = move_of(press);
        if (press.ctrl)
            continue;
        if (move && !(is_arrow(*move) && arrows_taken_)) {
            // Arrows have nothing to move from until something is focused.
            const bool lost = is_arrow(*move) && !holds(stops, focused_);
            const std::optional<std::string> to =
                lost ? std::nullopt : moved_focus(stops, focused_, *move, last_region_);
            if (to) {
                focused_ = *to;
                focus_moved_ = true;
                continue;
            }
        }
        if (!arrows_taken_ || press.key == Key::page_up || press.key == Key::page_down)
            scroll_by_key(press.key);
    }
    const auto stop = std::ranges::find(stops, focused_, &FocusStop::id);
    if (stop != stops.end())
        last_region_ = stop->region;
}

void Ui::settle_layers()
{
    std::erase_if(open_,
        [this](const Open& open) { return std::ranges::find(open_now_, open.name) == open_now_.end(); });
    for (const std::string& name : open_now_)
        if (std::ranges::find(open_, name, &Open::name) == open_.end())
            open_.push_back({name, focus_at_start_});
    top_layer_ = new_top_layer_;
}

} // namespace widgets
