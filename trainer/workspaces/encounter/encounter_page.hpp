#pragma once

#include "trainer/app/state.hpp"
#include "trainer/workspaces/encounter/notebook_page.hpp"

namespace trainer {

/// One thing said or narrated.
struct SpokenLine {
    engine::LineNumber line;
    std::string person;   ///< the speaker's id, which is also the layer in the picture; empty: narration
    std::string name;     ///< empty: narration
    std::string portrait; ///< name of the drawing, empty for narration
    std::string mood;
    std::string speaks; ///< "Speaks Romanian and some English"
    std::string text;
    std::string manner;        ///< one sentence, or empty
    std::string language = {}; ///< "In Romanian", with what it means while that is told; or empty
    bool operator==(const SpokenLine&) const = default;
};

/// What is read at one go: lines of one person, or narration. A step's beats are read one after another.
struct Beat {
    std::vector<SpokenLine> lines; ///< at least one, all by the same person
    bool operator==(const Beat&) const = default;
};

struct DetailRow {
    engine::DetailNumber detail;
    std::string id;
    std::string name;  ///< "A list on the wall": led by a capital
    std::string layer; ///< where it is in the picture
    bool looked_at = false;
    std::string text;       ///< what looking gave; empty until it was looked at
    std::uint32_t note = 0; ///< the standing note that rests on it, or 0
    bool operator==(const DetailRow&) const = default;
};

struct ChoiceRow {
    engine::ChoiceNumber choice;
    std::string id;
    engine::ChoiceKind kind = engine::ChoiceKind::action;
    std::string text;
    std::string shut;   ///< shown greyed for this reason
    bool taken = false; ///< it is being kept
    std::string topic;  ///< its id, or empty
    bool asked = false; ///< it was taken before
    bool operator==(const ChoiceRow&) const = default;
};

/// One entry of the transcript. A decision is told as what was done: "You asked ...".
struct TranscriptRow {
    enum class Kind { place, line, decision, look, note, pause };
    Kind kind = Kind::line;
    std::string who; ///< of a line: its speaker, or empty
    std::string text;
    engine::Evidence evidence; ///< what a note can rest on, of a line or look
    std::string language = {}; ///< of a line in another language: which, and what it means while that is told
    bool operator==(const TranscriptRow&) const = default;
};

/// That the page shows a moment that is looked back at.
struct PastWords {
    std::size_t number = 1; ///< of the moment, from 1
    std::size_t of = 1;
    std::string then;     ///< what was done next, or why it could not be played on from there, in a sentence
    bool problem = false; ///< it is the latter
    bool ended = false;   ///< nothing can be played on from there
    bool operator==(const PastWords&) const = default;
};

enum class Keeping { kept, saving, not_kept };

/// What the pages of an encounter show, worked out afresh from the attempt.
struct EncounterPage {
    std::int64_t attempt = 0;
    std::string title;  ///< "Welfare visit, Elm Street"
    std::string place;  ///< "Hallway"
    std::string moment; ///< "Monday 4 November 2024, 10:42"
    ShownScene scene;
    std::vector<DetailRow> details; ///< those to be seen here, left to right
    std::uint32_t step = 0;         ///< number of the event that began this step: changes with every decision
    std::string did;                ///< looking back at the last decision: "You asked ...", or empty
    std::vector<Beat> beats;        ///< of this step; may be empty
    std::optional<engine::DetailNumber> looked; ///< the last thing done was to look at this
    std::uint32_t look = 0;                     ///< number of the event of that look: each is a new one
    std::vector<ChoiceRow> choices;
    std::vector<engine::Topic> topics; ///< of the scenario
    bool over = false; ///< an outcome was reached: the judgement is asked for once the beats are read
    std::vector<TranscriptRow> transcript;
    NotebookPage notebook;
    std::vector<engine::ReferralOption> options; ///< of the procedure on that date, for the judgement
    Keeping keeping = Keeping::kept;
    std::string trouble; ///< why it is not kept yet and what to do
    bool away = false;
    std::optional<engine::Elapsed> time_left; ///< on the author's clock, where there is one
    engine::Elapsed time_given{};             ///< with this person's extension
    std::string practice;                     ///< what is said of practice, or empty
    std::optional<PastWords> past;
    bool operator==(const EncounterPage&) const = default;
};

EncounterPage encounter_page(const Playing& playing, const engine::Library& library, Moment now);

/// The same of a past moment, to be read only, with the choice taken that was made then.
EncounterPage moment_page(const PastMoment& past, const engine::Library& library);

} // namespace trainer
