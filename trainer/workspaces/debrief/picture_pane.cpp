// Each place as the attempt met it, with what came to something in it.
#include "trainer/widgets/picture.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>

namespace trainer {

using namespace widgets;

namespace {

void place_tabs(Pane& pane, Strip& strip)
{
    const auto& places = pane.reading.findings.places;
    if (places.size() < 2)
        return;
    std::vector<Tab> tabs;
    tabs.reserve(places.size());
    for (const auto& place : places)
        tabs.push_back({"place." + pane.scenario()[place.place].id, place.name});
    const std::string current = tabs[pane.reading.place].id;
    const float height = pane.ui.line(Face::small_strong) + 2 * pane.ui.px(10);
    if (const auto pressed = wrapped_tabs(strip, "debrief.places", tabs, current, height)) {
        pane.reading.place =
            static_cast<std::size_t>(std::ranges::find(tabs, *pressed, &Tab::id) - tabs.begin());
        pane.ui.request_frame();
    }
    strip.gap(12);
}

/// Things without a place in the drawing, so that nothing is lost.
std::vector<const Finding*> not_drawn(Pane& pane, std::size_t number)
{
    const auto& place = pane.reading.findings.places[number];
    std::vector<const Finding*> left;
    const auto& layers = pane.pictures.scene(place.picture).layers;
    for (const auto& finding : place.details)
        if (std::ranges::find(layers, finding.layer, &PictureLayer::id) == layers.end())
            left.push_back(&finding);
    return left;
}

void list_of(Pane& pane, Strip& strip, const std::vector<const Finding*>& findings)
{
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (i > 0)
            strip.separator(10, 10);
        finding_row(pane, strip, *findings[i]);
    }
}

/// In one column the words about a mark stand right under the picture, so that pressing it shows something.
const Finding* explained_under_picture(Pane& pane, std::size_t number)
{
    return pane.ui.narrow() && not_drawn(pane, number).empty() ? chosen_finding(pane, number) : nullptr;
}

void picture_side(Pane& pane, Strip& strip, std::size_t number)
{
    const auto& place = pane.reading.findings.places[number];
    card(
        strip, "debrief.picture.card", usual_padding(pane.ui),
        [&](Strip& inside) {
            place_tabs(pane, inside);
            marked_picture(pane, inside, number, true);
            inside.gap(14);
            if (const Finding* chosen = explained_under_picture(pane, number)) {
                finding_row(pane, inside, *chosen);
                inside.separator(10, 10);
            }
            picture_legend(pane, inside, place);
        },
        pane.floor);
}

void seen_card(Pane& pane, Strip& strip, std::size_t number)
{
    if (explained_under_picture(pane, number))
        return;
    const auto& place = pane.reading.findings.places[number];
    card(strip, "debrief.picture.mark", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("What you saw", {.face = Face::heading});
        inside.gap(8);
        const Finding* chosen = chosen_finding(pane, number);
        if (auto rest = not_drawn(pane, number); !rest.empty()) {
            if (std::ranges::find(rest, chosen) == rest.end())
                rest.insert(rest.begin(), chosen);
            return list_of(pane, inside, rest);
        }
        if (!chosen)
            return nothing_here(
                inside, "There is nothing to explain about this picture. Looking is never wrong.");
        finding_row(pane, inside, *chosen);
        if (place.details.size() > 1) {
            inside.gap(8);
            nothing_here(inside, "Press another mark to read about it.");
        }
    });
    strip.gap(12);
}

void said_card(Pane& pane, Strip& strip, std::size_t number)
{
    const auto& place = pane.reading.findings.places[number];
    card(
        strip, "debrief.picture.lines", usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text("What was said here", {.face = Face::heading});
            inside.gap(8);
            if (place.lines.empty())
                return nothing_here(inside, "Nothing that was said here was a sign, or sounded like one.");
            std::vector<const Finding*> lines;
            for (const auto& line : place.lines)
                lines.push_back(&line);
            list_of(pane, inside, lines);
        },
        pane.floor);
}

} // namespace

void picture_pane(Pane& pane, Strip& strip)
{
    const auto& places = pane.reading.findings.places;
    if (places.empty())
        return nothing_here(strip, "You left before there was a place to look at.");
    const std::size_t number = pane.reading.place; // pressing a tab changes it for the next frame
    side_by_side(
        strip, 0.62f, [&](Strip& left) { picture_side(pane, left, number); },
        [&](Strip& right) {
            seen_card(pane, right, number);
            said_card(pane, right, number);
        });
}

} // namespace trainer
