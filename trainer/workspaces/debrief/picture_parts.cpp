// Pictures with marks, and what the marks say.
#include "trainer/widgets/picture.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace trainer {

using namespace widgets;

namespace {

constexpr std::array all_signs = {
    Sign::noticed, Sign::missed, Sign::wrongly_suspected, Sign::left_alone, Sign::unsupported};

std::string in_lower_case(std::string words)
{
    if (!words.empty())
        words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
    return words;
}

std::vector<PictureMark> marks_of(const Scene& scene, const PlaceFindings& place, const Finding* chosen)
{
    std::vector<PictureMark> marks;
    for (const auto& finding : place.details) {
        const auto layer = std::ranges::find(scene.layers, finding.layer, &PictureLayer::id);
        if (layer != scene.layers.end())
            marks.push_back({"mark." + finding.id, finding.sign, layer->box, finding.label,
                chosen && chosen->id == finding.id});
    }
    return marks;
}

/// What is known of the thing, before what it is worth.
std::string lead_of(const Finding& finding)
{
    if (finding.evidence.kind == engine::EvidenceKind::detail)
        return finding.label + ": ";
    return (finding.by.empty() ? "" : finding.by + ": ") + "“" + finding.name + "” ";
}

std::string names_with(const PlaceFindings& place, Sign sign, bool met)
{
    std::string names;
    for (const auto& finding : place.details)
        if (finding.sign == sign && finding.met == met)
            names += (names.empty() ? "" : ", ") + in_lower_case(finding.label);
    return names;
}

void legend_entry(Strip& strip, Sign sign, const std::string& word, const std::string& names)
{
    Ui& ui = strip.ui();
    const float beside = ui.icon(20) + ui.px(10);
    const Rect at = strip.next();
    if (strip.drawing())
        draw_sign(ui, {at.x + ui.icon(10), at.y + ui.line(Face::small) / 2}, ui.icon(20), sign);
    strip.inset(beside, 0, [&](Strip& words) {
        words.spans({{word + " ", Face::small_strong}, {names, Face::small}});
    });
    strip.gap(7);
}

} // namespace

void marked_picture(Pane& pane, Strip& strip, std::size_t number, bool whole)
{
    Ui& ui = pane.ui;
    const auto& place = pane.reading.findings.places[number];
    const bool uncropped = whole || ui.narrow() || ui.input().height >= ui.px(900);
    const float share = uncropped ? scene_height / scene_width : 258.0f / 594.0f;
    const Rect rect = strip.take(std::round(strip.width() * share));
    if (!strip.drawing())
        return;
    const Scene& scene = pane.pictures.scene(place.picture);
    const ScenePlace drawn = draw_scene(ui, rect, layers_shown(scene, place.layers),
        {.cover = true, .focus_y = 260}, scene.alt, whole ? 0.0f : ui.px(9), Corners::top);
    ui.paint().push_clip(rect);
    if (const auto pressed = picture_marks(ui, drawn, marks_of(scene, place, chosen_finding(pane, number)))) {
        pane.reading.chosen[number] = pressed->substr(std::string("mark.").size());
        ui.request_frame();
    }
    ui.paint().pop_clip();
}

void picture_legend(Pane& pane, Strip& strip, const PlaceFindings& place)
{
    struct Entry {
        Sign sign;
        std::string word;
        std::string names;
    };
    std::vector<Entry> entries;
    for (const Sign sign : all_signs) {
        if (auto names = names_with(place, sign, true); !names.empty())
            entries.push_back({sign, sign_word(sign), std::move(names)});
        if (auto names = names_with(place, sign, false); !names.empty())
            entries.push_back({sign, "Not looked at", std::move(names)});
    }
    if (entries.empty())
        return nothing_here(
            strip, place.looked ? "Nothing that you looked at in this place was a sign, or looked like one."
                                : "You looked at nothing in this place.");
    const std::size_t half = (entries.size() + 1) / 2;
    const auto draw = [&](Strip& part, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            legend_entry(part, entries[i].sign, entries[i].word, entries[i].names);
    };
    if (entries.size() < 2 || pane.ui.narrow())
        return draw(strip, 0, entries.size());
    side_by_side(
        strip, 0.5f, [&](Strip& left) { draw(left, 0, half); },
        [&](Strip& right) { draw(right, half, entries.size()); });
}

const Finding* chosen_finding(const Pane& pane, std::size_t number)
{
    const auto& details = pane.reading.findings.places[number].details;
    const auto chosen = pane.reading.chosen.find(number);
    if (chosen != pane.reading.chosen.end())
        if (const auto found = std::ranges::find(details, chosen->second, &Finding::id);
            found != details.end())
            return &*found;
    for (const Sign sign :
        {Sign::wrongly_suspected, Sign::missed, Sign::unsupported, Sign::noticed, Sign::left_alone})
        if (const auto found = std::ranges::find(details, sign, &Finding::sign); found != details.end())
            return &*found;
    return nullptr;
}

void finding_explained(Pane& pane, Strip& strip, const Finding& finding)
{
    std::string id = finding.id;
    std::ranges::replace(id, '.', '-');
    with_sources(pane, strip, id,
        {{lead_of(finding), Face::small_strong},
            {finding.told + (finding.because.empty() ? "" : " " + finding.because), Face::small}},
        finding.cites);
}

void finding_row(Pane& pane, Strip& strip, const Finding& finding)
{
    Ui& ui = pane.ui;
    const Rect at = strip.next();
    if (strip.drawing()) {
        draw_sign(ui, {at.x + ui.icon(10), at.y + ui.line(Face::small) / 2}, ui.icon(20), finding.sign);
        ui.describe(sign_word(finding.sign), {at.x, at.y, ui.icon(20), ui.line(Face::small)});
    }
    strip.inset(ui.icon(20) + ui.px(10), 0, [&](Strip& words) { finding_explained(pane, words, finding); });
}

} // namespace trainer
