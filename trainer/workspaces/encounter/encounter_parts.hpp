#pragma once

// The parts of the encounter's page, known to encounter_view.cpp alone.

#include "trainer/app/message.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/picture.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/encounter/encounter_page.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/pictures.hpp"

namespace trainer {

enum class EncounterPopup { none, look_around, menu, keys };

/// A second press so soon after new choices was meant for what was there before.
constexpr double arriving_seconds = 0.25;
/// As many as there are number keys.
constexpr std::size_t most_choices_at_once = 9;

/// Stands for the topic of choices that have none.
constexpr const char* no_topic = "other";

/// What is looked for among many choices.
struct PoolPlace {
    std::string search;
    std::string topic;        ///< the id of the only one to be shown; empty: all
    std::size_t first = 0;    ///< of those found, the first that is shown
    bool wants_first = false; ///< the keyboard is to go to it
};

/// What only the view knows of one attempt: how far somebody has read, and what is open.
struct EncounterPlace {
    std::int64_t attempt = -1;
    std::uint32_t step = 0;
    std::size_t beat = 0;        ///< the one being read; past the last one the judgement is asked for
    std::uint32_t look_left = 0; ///< number of the look that was gone back from
    bool notebook = false;
    bool transcript = false;
    bool notebook_opened = false;   ///< just now
    bool transcript_opened = false; ///< just now
    EncounterPopup popup = EncounterPopup::none;
    PoolPlace pool;
    widgets::Point focus{640, 300}; ///< what the picture moves to, in scene units
    std::string shown;              ///< what there was to press; a change of it moves the keyboard there
    double shown_since = 0.0;
    bool wants_focus = false; ///< the keyboard is to go to it once it can be pressed
};

/// What is to be pressed now.
bool is_reading(const EncounterPage& page, const EncounterPlace& place); ///< beats are unread
bool is_judging(const EncounterPage& page, const EncounterPlace& place); ///< all is read, and it is over
const DetailRow* look_shown(const EncounterPage& page, const EncounterPlace& place);
const Beat* beat_shown(const EncounterPage& page, const EncounterPlace& place);
/// Whether there are more choices than can be shown at once.
bool has_pool(const EncounterPage& page);
/// Which of the page's choices have all the words and the topic that are looked for.
std::vector<std::size_t> found_choices(const EncounterPage& page, const PoolPlace& pool);
/// Of those, the ones that are shown.
std::vector<std::size_t> shown_choices(const EncounterPage& page, const PoolPlace& pool);

enum class EncounterForm {
    wide,    ///< speaker and choices side by side, over the picture
    stacked, ///< one above the other, beside a drawer
    beside,  ///< many choices: they stand right of the picture and the speaker, from top to bottom
    narrow,  ///< large text: the picture, and one column that scrolls
};

struct EncounterLayout {
    EncounterForm form = EncounterForm::wide;
    widgets::Rect bar;     ///< with the banner under it, where there is one
    widgets::Rect below;   ///< between the drawers once they stand still, under the bar
    widgets::Rect seen;    ///< between the drawers as they are now
    widgets::Rect picture; ///< what the scene fills
    widgets::Rect room;    ///< of it, what no card covers
    widgets::Rect speaker;
    widgets::Rect choices;
    widgets::Rect column;     ///< narrow: speaker and choices one after another
    widgets::Rect transcript; ///< a drawer on its way is partly outside the window
    widgets::Rect notebook;
    bool shows_transcript = false; ///< open, or still on its way out
    bool shows_notebook = false;
    bool strip = false; ///< narrow: the picture is above the column
};
EncounterLayout lay_out(widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place);
/// Whether transcript and notebook fit beside each other.
bool has_room_for_both(const widgets::Ui& ui);

/// A strip under the bar: that it is practice, or which past moment it is.
float banner_height(widgets::Ui& ui, const EncounterPage& page);
void show_practice_banner(widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page);

enum class BarPress { none, transcript, notebook, menu };
BarPress show_bar(
    widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place);
widgets::Rect menu_place(widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place);

/// Draws the scene and gives the detail that was pressed.
std::optional<engine::DetailNumber> show_picture(widgets::Ui& ui, const EncounterLayout& layout,
    const EncounterPage& page, EncounterPlace& place, Pictures& pictures);
bool show_look_around_button(widgets::Ui& ui, const EncounterLayout& layout);
widgets::Rect look_around_place(widgets::Ui& ui, const EncounterLayout& layout);
struct LookAround {
    std::optional<engine::DetailNumber> chosen;
    bool close = false;
};
/// Within a layer of its own: end it with end_popup. `share`: how far it has come in, 0 to 1.
LookAround show_look_around(
    widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page, float share);

/// Who speaks and what is said, or what was seen. True: back to the conversation.
bool show_speaker(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page,
    const EncounterPlace& place, Pictures& pictures, bool stacked);
/// What the card needs so that nothing in it scrolls, whichever words of this step are being read.
float speaker_height(widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width);
float stacked_speaker_height(
    widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width);
/// In the column: no ground of its own. Moves `column` below what was drawn.
bool show_speaker_in_column(widgets::Ui& ui, widgets::Rect& column, const EncounterPage& page,
    const EncounterPlace& place, Pictures& pictures);

struct ChoicesPress {
    bool go_on = false;
    bool try_again = false;
    std::optional<engine::ChoiceNumber> choice;
};
ChoicesPress show_choices(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page,
    EncounterPlace& place, bool stacked);
/// Of the card while somebody reads: one row.
float reading_height(widgets::Ui& ui);
/// What the card needs so that nothing in it scrolls; while somebody reads, once all is read.
float choices_height(widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width);
float stacked_choices_height(
    widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place, float width);
ChoicesPress show_choices_in_column(
    widgets::Ui& ui, widgets::Rect& column, const EncounterPage& page, EncounterPlace& place);

/// The speaker and the choices, as the page is laid out. Reads on where that was pressed; the rest is the
/// caller's.
ChoicesPress show_words_and_choices(widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page,
    EncounterPlace& place, Pictures& pictures);

/// How cards of choices stand.
struct CardsShape {
    std::size_t columns;
    widgets::ChoiceForm form;
    float pad; ///< around them all
    float gap; ///< between them
};
/// `number`: its place among those shown, from 0.
widgets::ChoiceCard choice_card_of(widgets::Ui& ui, const ChoiceRow& row, std::size_t number,
    const EncounterPage& page, const EncounterPlace& place);
/// Gives the bottom.
float draw_choice_cards(widgets::Ui& ui, const widgets::Rect& rect,
    const std::vector<widgets::ChoiceCard>& cards, const CardsShape& shape, const EncounterPage& page,
    ChoicesPress& press);
/// Many choices, with their search and topics, filling the rectangle; the choices alone scroll.
void show_pool(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, EncounterPlace& place,
    ChoicesPress& press);
/// The same, as high as it comes to. Gives the bottom.
float show_pool_in_column(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page,
    EncounterPlace& place, ChoicesPress& press);
std::string choice_id(const ChoiceRow& choice);
/// The id of what the keyboard goes to when there is something new to press; empty: nothing.
std::string first_to_press(const EncounterPage& page, const EncounterPlace& place);

/// A quiet chip with the time left, where the author set a clock. Its size, and drawing it.
widgets::Point clock_size(widgets::Ui& ui, const EncounterPage& page);
void show_clock(widgets::Ui& ui, widgets::Point top_left, const EncounterPage& page);

struct TranscriptPress {
    bool close = false;
    std::optional<engine::Evidence> evidence;
};
TranscriptPress show_transcript(
    widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, bool opened, bool wants_evidence);

std::optional<Intent> show_away(widgets::Ui& ui, const EncounterPage& page);

enum class MenuPress { none, close, transcript, look, keys };
/// These two are within a layer of their own: end it with end_popup.
MenuPress show_encounter_menu(widgets::Ui& ui, const EncounterPage& page, const EncounterPlace& place);
/// True: close it.
bool show_keys(widgets::Ui& ui);

} // namespace trainer
