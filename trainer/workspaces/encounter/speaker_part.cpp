// Who speaks and what is said, or what was seen.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/shaping.hpp"
#include "trainer/widgets/signs.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr const char* back_words = "Back to the conversation";

/// One paragraph of the card.
struct Paragraph {
    std::string words;
    Face face = Face::spoken;
    bool muted = false;
    float gap = 8.0f; ///< after it
};

std::vector<Paragraph> paragraphs_of(const EncounterPage& page, const EncounterPlace& place)
{
    if (const auto* look = look_shown(page, place))
        return {{look->name, Face::heading, false, 4}, {look->text}};
    std::vector<Paragraph> all;
    if (place.beat == 0 && !page.did.empty())
        all.push_back({page.did, Face::small, true, 4});
    const auto* beat = beat_shown(page, place);
    if (beat == nullptr)
        return all;
    for (const auto& line : beat->lines) {
        all.push_back({line.name.empty() ? line.text : widgets::in_quotes(line.text)});
        if (!line.language.empty())
            all.push_back({line.language, Face::small, true});
        if (!line.manner.empty())
            all.push_back({line.manner, Face::small, true});
    }
    return all;
}

/// Whose words they are; nobody for narration and for what was looked at.
const SpokenLine* speaker_of(const EncounterPage& page, const EncounterPlace& place)
{
    const auto* beat = look_shown(page, place) ? nullptr : beat_shown(page, place);
    return beat == nullptr || beat->lines.front().name.empty() ? nullptr : &beat->lines.front();
}

float portrait_size(const Ui& ui, bool stacked)
{
    return ui.px(stacked ? 66 : 72);
}

float paragraphs_height(Ui& ui, const std::vector<Paragraph>& paragraphs, float width)
{
    float height = 0;
    for (const auto& paragraph : paragraphs)
        height += widgets::text_height(ui, paragraph.face, paragraph.words, width) + ui.px(paragraph.gap);
    return height;
}

float draw_paragraphs(Ui& ui, Rect rect, const std::vector<Paragraph>& paragraphs)
{
    for (const auto& paragraph : paragraphs) {
        const auto color = paragraph.muted ? ui.theme().muted : ui.theme().ink;
        const float used = widgets::text(ui, rect, paragraph.words, {.face = paragraph.face, .color = color});
        rect.cut_top(used + ui.px(paragraph.gap));
    }
    return rect.y;
}

/// Name and languages, one above the other, in the middle of the portrait's height.
void draw_name(Ui& ui, const Rect& beside, const SpokenLine& speaker)
{
    const float name = ui.line(Face::title);
    const float speaks = widgets::text_height(ui, Face::small, speaker.speaks, beside.w, 2);
    Rect rect = widgets::centred(beside, beside.w, name + speaks);
    widgets::label(ui, rect.cut_top(name), speaker.name, {.face = Face::title});
    widgets::text(ui, rect, speaker.speaks, {.face = Face::small, .color = ui.theme().muted, .lines = 2});
}

/// The link that leads back from what was looked at. Gives whether it was pressed; takes itself off the
/// bottom.
bool draw_back(Ui& ui, const Rect& rect)
{
    return widgets::link(ui, rect, {"speaker.back", back_words});
}

/// Portrait and name above, then what is said. Gives the bottom of what was drawn.
float draw_below_portrait(
    Ui& ui, Rect rect, const EncounterPage& page, const EncounterPlace& place, Pictures& pictures, bool& back)
{
    if (const auto* speaker = speaker_of(page, place)) {
        const float size = portrait_size(ui, false);
        Rect head = rect.cut_top(size, ui.px(12));
        const Rect picture = head.cut_left(size, ui.px(14));
        widgets::portrait(ui, picture, pictures.portrait(speaker->portrait, speaker->mood), speaker->name);
        draw_name(ui, head, *speaker);
    }
    float bottom = draw_paragraphs(ui, rect, paragraphs_of(page, place));
    if (look_shown(page, place)) {
        const Rect link{rect.x, bottom + ui.px(4), rect.w, ui.target()};
        back = draw_back(ui, link);
        bottom = link.bottom();
    }
    return bottom;
}

float height_below_portrait(Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width)
{
    const float head = speaker_of(page, place) ? portrait_size(ui, false) + ui.px(12) : 0.0f;
    const float back_link = look_shown(page, place) ? ui.px(4) + ui.target() : 0.0f;
    return head + paragraphs_height(ui, paragraphs_of(page, place), width) + back_link;
}

/// Beside a drawer there is little height: everything stands right of the portrait.
struct StackedShape {
    Rect portrait;
    Rect words;
};

StackedShape stacked_shape(const Ui& ui, const Rect& rect, bool with_portrait)
{
    StackedShape shape{{}, rect.inset(ui.px(14), ui.px(12))};
    if (with_portrait) {
        shape.portrait = shape.words.cut_left(portrait_size(ui, true), ui.px(14));
        shape.portrait.h = portrait_size(ui, true);
    }
    return shape;
}

/// Name and languages in one line where they fit, else one below the other. Gives the height.
float name_beside_portrait(Ui& ui, const Rect& rect, const SpokenLine& speaker, bool drawing)
{
    Rect line{rect.x, rect.y, rect.w, ui.line(Face::heading)};
    const float name = widgets::text_width(ui, Face::heading, speaker.name) + ui.px(8);
    const bool fits = name + widgets::text_width(ui, Face::small, speaker.speaks) <= rect.w;
    const Rect below{rect.x, line.bottom(), rect.w, rect.h};
    const Rect beside{rect.x + name, line.y, rect.w - name, line.h};
    const widgets::TextStyle quiet{.face = Face::small, .color = ui.theme().muted};
    if (drawing) {
        widgets::label(ui, line, speaker.name, {.face = Face::heading});
        if (fits)
            widgets::label(ui, beside, speaker.speaks, quiet);
        else
            widgets::text(ui, below, speaker.speaks, quiet);
    }
    return line.h + ui.px(2) +
           (fits ? 0.0f : widgets::text_height(ui, Face::small, speaker.speaks, rect.w) + ui.px(2));
}

float draw_beside_portrait(Ui& ui, const StackedShape& shape, const EncounterPage& page,
    const EncounterPlace& place, Pictures& pictures, bool& back)
{
    Rect words = shape.words;
    if (const auto* speaker = speaker_of(page, place)) {
        widgets::portrait(
            ui, shape.portrait, pictures.portrait(speaker->portrait, speaker->mood), speaker->name);
        words.cut_top(name_beside_portrait(ui, words, *speaker, true));
    }
    const float bottom = draw_paragraphs(ui, words, paragraphs_of(page, place));
    if (!look_shown(page, place))
        return bottom;
    const Rect link{words.x, bottom, words.w, ui.target()};
    back = draw_back(ui, link);
    return link.bottom();
}

} // namespace

bool show_speaker(Ui& ui, const Rect& rect, const EncounterPage& page, const EncounterPlace& place,
    Pictures& pictures, bool stacked)
{
    ui.begin_region("speaker", 2);
    widgets::card(ui, rect);
    bool back = false;
    if (stacked) {
        const Rect inside = ui.begin_scroll("speaker.scroll", rect);
        const auto shape = stacked_shape(ui, inside, speaker_of(page, place) != nullptr);
        ui.end_scroll(draw_beside_portrait(ui, shape, page, place, pictures, back));
    } else {
        const Rect inside = ui.begin_scroll("speaker.scroll", rect.inset(0, ui.px(4)));
        const Rect words = inside.inset(ui.px(16), ui.px(12));
        ui.end_scroll(draw_below_portrait(ui, words, page, place, pictures, back) + ui.px(4));
    }
    ui.end_region();
    return back;
}

float speaker_height(Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width)
{
    EncounterPlace at = place;
    float height = height_below_portrait(ui, page, at, width - 2 * ui.px(16));
    at.look_left = page.look;
    for (at.beat = 0; at.beat < page.beats.size(); ++at.beat)
        height = std::max(height, height_below_portrait(ui, page, at, width - 2 * ui.px(16)));
    return height + 2 * ui.px(16);
}

float stacked_speaker_height(Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width)
{
    const auto* speaker = speaker_of(page, place);
    const auto shape = stacked_shape(ui, {0, 0, width, 1000}, speaker != nullptr);
    float height = paragraphs_height(ui, paragraphs_of(page, place), shape.words.w);
    if (speaker != nullptr)
        height = std::max(
            height + name_beside_portrait(ui, shape.words, *speaker, false), portrait_size(ui, true));
    if (look_shown(page, place))
        height += ui.target();
    return height + 2 * ui.px(12);
}

bool show_speaker_in_column(
    Ui& ui, Rect& column, const EncounterPage& page, const EncounterPlace& place, Pictures& pictures)
{
    ui.begin_region("speaker", 2);
    bool back = false;
    const float bottom = draw_below_portrait(ui, column, page, place, pictures, back);
    column.cut_top(bottom - column.y + ui.px(8));
    ui.end_region();
    return back;
}

} // namespace trainer
