// Spotting as detection: design section "Assessment", point 1.
#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

bool among(const std::vector<IndicatorNumber>& list, IndicatorNumber indicator)
{
    return std::ranges::find(list, indicator) != list.end();
}

class Table {
public:
    explicit Table(const Evaluated& attempt) : attempt_(attempt), met_(all_met(attempt.events)) {}

    SpottingResult result()
    {
        signal_trials();
        noise_trials();
        for (const Note& note : attempt_.notes)
            if (note.withdrawn)
                add(Spotting::withdrawn, note.indicator, note.evidence, events_of(attempt_.events, note));
            else if (std::ranges::find(counted_, note.number) == counted_.end())
                add(Spotting::unsupported, note.indicator, note.evidence, events_of(attempt_.events, note));
        const auto detection = detection_of({hits_, signals_, alarms_, noises_});
        result_.hits = detection.hits;
        result_.false_alarms = detection.false_alarms;
        result_.difference = detection.difference;
        result_.discrimination = detection.discrimination;
        return std::move(result_);
    }

private:
    void add(
        Spotting verdict, IndicatorNumber indicator, Evidence evidence, std::vector<std::uint32_t> events)
    {
        auto& line = result_.lines.emplace_back(
            SpottingLine{verdict, indicator, evidence, {}, {}, {}, std::move(events)});
        if (!attempt_.in_words())
            return;
        line.on = words_for(attempt_.scenario, evidence);
        if (const Sign* sign = sign_of(attempt_.scenario, evidence)) {
            line.because = sign->because;
            line.cites = sign->cites;
        }
    }

    /// The standing note for the indicator that rests on exactly this, if any; it then counts.
    const Note* standing_on(IndicatorNumber indicator, const Evidence& evidence)
    {
        const auto found = std::ranges::find_if(attempt_.notes, [&](const Note& note) {
            return !note.withdrawn && note.indicator == indicator && note.evidence == evidence;
        });
        if (found == attempt_.notes.end())
            return nullptr;
        for (const Note& note : attempt_.notes)
            if (!note.withdrawn && note.indicator == indicator && note.evidence == evidence)
                counted_.push_back(note.number);
        return &*found;
    }

    void signal_trials()
    {
        for (const IndicatorNumber indicator : attempt_.scenario[attempt_.variant].indicators) {
            const Met* cue = nullptr;
            const Met* noted = nullptr;
            std::vector<std::uint32_t> events;
            for (const Met& met : met_) {
                const Sign* sign = sign_of(attempt_.scenario, met.evidence);
                if (!sign || !among(sign->shows, indicator))
                    continue;
                cue = cue ? cue : &met;
                events.push_back(met.event);
                if (const Note* note = standing_on(indicator, met.evidence)) {
                    noted = noted ? noted : &met;
                    append(events, events_of(attempt_.events, *note));
                }
            }
            signals_ += cue != nullptr;
            hits_ += noted != nullptr;
            add(noted ? Spotting::noticed
                : cue ? Spotting::missed
                      : Spotting::not_sought,
                indicator,
                noted ? noted->evidence
                : cue ? cue->evidence
                      : Evidence{},
                std::move(events));
        }
    }

    void noise_trials()
    {
        for (const Met& met : met_) {
            const Sign* sign = sign_of(attempt_.scenario, met.evidence);
            if (!sign)
                continue;
            for (const IndicatorNumber indicator : sign->decoy_for) {
                const Note* note = standing_on(indicator, met.evidence);
                ++noises_;
                alarms_ += note != nullptr;
                std::vector<std::uint32_t> events{met.event};
                if (note)
                    append(events, events_of(attempt_.events, *note));
                add(note ? Spotting::wrongly_suspected : Spotting::left_alone, indicator, met.evidence,
                    std::move(events));
            }
        }
    }

    const Evaluated& attempt_;
    std::vector<Met> met_;
    std::vector<std::uint32_t> counted_;
    SpottingResult result_;
    int signals_ = 0, hits_ = 0, noises_ = 0, alarms_ = 0;
};

} // namespace

const Sign* sign_of(const Scenario& scenario, const Evidence& evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::line:
        return &scenario.lines[evidence.number].sign;
    case EvidenceKind::detail:
        return &scenario.details[evidence.number].sign;
    case EvidenceKind::nothing:
        return nullptr;
    }
    return nullptr;
}

std::string words_for(const Scenario& scenario, const Evidence& evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::detail:
        return scenario.details[evidence.number].name;
    case EvidenceKind::line:
        return scenario.lines[evidence.number].text;
    case EvidenceKind::nothing:
        return {};
    }
    return {};
}

std::vector<Note> notes_after(std::span<const Event> events)
{
    std::vector<Note> notes;
    for (const Event& event : events) {
        if (event.kind == EventKind::note_made)
            notes.push_back({event.note, IndicatorNumber{event.subject}, event.evidence, false});
        else if (event.kind == EventKind::note_changed)
            notes[event.note - 1].evidence = event.evidence;
        else if (event.kind == EventKind::note_withdrawn)
            notes[event.note - 1].withdrawn = true;
    }
    return notes;
}

std::vector<std::uint32_t> events_of(std::span<const Event> events, const Note& note)
{
    std::uint32_t made = 0, changed = 0, withdrawn = 0;
    for (const Event& event : events) {
        if (event.note != note.number)
            continue;
        if (event.kind == EventKind::note_made)
            made = event.number;
        else if (event.kind == EventKind::note_changed)
            changed = event.number;
        else if (event.kind == EventKind::note_withdrawn)
            withdrawn = event.number;
    }
    std::vector<std::uint32_t> numbers{made, changed, withdrawn};
    std::erase(numbers, 0u);
    return numbers;
}

std::vector<Met> all_met(std::span<const Event> events)
{
    std::vector<Met> met;
    for (const Event& event : events) {
        Evidence evidence;
        if (event.kind == EventKind::line_shown)
            evidence = {EvidenceKind::line, event.subject};
        else if (event.kind == EventKind::detail_examined)
            evidence = {EvidenceKind::detail, event.subject};
        else
            continue;
        if (std::ranges::find(met, evidence, &Met::evidence) == met.end())
            met.push_back({evidence, event.number});
    }
    return met;
}

SpottingResult spotting_of(const Evaluated& attempt)
{
    return Table(attempt).result();
}

} // namespace engine
