#include "trainer/workspaces/encounter/transcript_page.hpp"

#include "trainer/app/language.hpp"

namespace trainer {
namespace {

using Kind = TranscriptRow::Kind;

/// Tells one event after another; knows where one is, so that a place is told once.
class Telling {
public:
    Telling(const Attempt& attempt, const engine::Library& library)
        : scenario_(attempt.scenario), state_(attempt.session.state), library_(library)
    {
    }

    void tell(const engine::Event& event)
    {
        switch (event.kind) {
        case engine::EventKind::node_entered:
            return tell_place(scenario_[engine::NodeNumber{event.subject}]);
        case engine::EventKind::line_shown:
            return tell_line(engine::LineNumber{event.subject});
        case engine::EventKind::detail_examined:
            return tell_look(engine::DetailNumber{event.subject});
        case engine::EventKind::choice_made:
            return add(Kind::decision, words_for_done(scenario_[engine::ChoiceNumber{event.subject}]));
        case engine::EventKind::note_made:
            return add(Kind::note,
                "You wrote down note " + std::to_string(event.note) + ": " + indicator_of(event) + ".");
        case engine::EventKind::note_changed:
            return add(Kind::note, "Note " + std::to_string(event.note) + " now rests on " +
                                       words_for(scenario_, event.evidence) + ".");
        case engine::EventKind::note_withdrawn:
            return add(Kind::note, "You withdrew note " + std::to_string(event.note) + ".");
        case engine::EventKind::stepped_away:
            return add(Kind::pause, "You stepped away.");
        case engine::EventKind::resumed:
            return add(Kind::pause, "You came back.");
        case engine::EventKind::time_ran_out:
            return add(Kind::pause, "The moment passed.");
        case engine::EventKind::judgement_given:
            return add(Kind::note, "You gave your judgement.");
        case engine::EventKind::finished:
            return;
        }
    }

    std::vector<TranscriptRow> take() { return std::move(rows_); }

private:
    void add(Kind kind, std::string text, engine::Evidence evidence = {}, std::string who = {})
    {
        rows_.push_back({kind, std::move(who), std::move(text), evidence, {}});
    }

    void tell_place(const engine::Node& node)
    {
        if (!node.place.exists())
            return;
        const bool moved = !(node.place == place_);
        place_ = node.place;
        if (moved || !node.clock.empty())
            add(Kind::place, scenario_[place_].name + (node.clock.empty() ? "" : ", " + node.clock));
    }

    void tell_line(engine::LineNumber number)
    {
        const auto& line = scenario_[number];
        // What came of asking again is no evidence: it was not counted as heard.
        const bool counts = engine::heard(state_, scenario_, number);
        add(Kind::line, line.text,
            counts ? engine::Evidence{engine::EvidenceKind::line, number.value} : engine::Evidence{},
            line.by.exists() ? scenario_[line.by].name : std::string{});
        rows_.back().language = language_note(scenario_, state_, line);
    }

    void tell_look(engine::DetailNumber number)
    {
        const auto& detail = scenario_[number];
        add(Kind::look, "You looked at " + detail.name + ". " + detail.text,
            {engine::EvidenceKind::detail, number.value});
    }

    std::string indicator_of(const engine::Event& event) const
    {
        const auto& named = scenario_[engine::IndicatorNumber{event.subject}];
        const auto* set = engine::find_guidance(library_, named.set);
        const auto* indicator = set ? engine::find_indicator(*set, named.id) : nullptr;
        std::string text = indicator ? indicator->text : named.id;
        while (!text.empty() && text.back() == '.')
            text.pop_back();
        return text;
    }

    const engine::Scenario& scenario_;
    const engine::State& state_;
    const engine::Library& library_;
    engine::PlaceNumber place_;
    std::vector<TranscriptRow> rows_;
};

} // namespace

std::vector<TranscriptRow> transcript_rows(const Attempt& attempt, const engine::Library& library)
{
    Telling telling(attempt, library);
    for (const auto& event : attempt.events)
        telling.tell(event);
    return telling.take();
}

std::string told(const Attempt& attempt, const engine::Event& event, const engine::Library& library)
{
    Telling telling(attempt, library);
    telling.tell(event);
    const auto rows = telling.take();
    return rows.empty() ? std::string{} : rows.front().text;
}

const std::string& words_for_done(const engine::Choice& choice)
{
    return choice.done.empty() ? choice.text : choice.done;
}

} // namespace trainer
