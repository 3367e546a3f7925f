#include "trainer/workspaces/encounter/encounter_page.hpp"

#include "trainer/app/language.hpp"
#include "trainer/app/words.hpp"
#include "trainer/workspaces/encounter/transcript_page.hpp"

#include <algorithm>

namespace trainer {
namespace {

/// What is read at one go, so that it fits the speaker's card.
constexpr std::size_t longest_beat = 220;

/// Works out what an encounter's page shows.
class PageMaker {
public:
    PageMaker(const Attempt& attempt, EncounterPage& page)
        : attempt_(attempt), scenario_(attempt_.scenario), state_(attempt_.session.state), page_(page)
    {
        for (std::size_t i = attempt_.events.size(); i-- > 0 && step_ == 0;)
            if (attempt_.events[i].kind == engine::EventKind::choice_made)
                step_ = i;
    }

    void tell_where()
    {
        std::string clock;
        shown_ = state_.node;
        for (const auto& event : attempt_.events) {
            if (event.kind != engine::EventKind::node_entered)
                continue;
            const engine::NodeNumber node{event.subject};
            if (!scenario_[node].clock.empty())
                clock = scenario_[node].clock;
            if (scenario_[node].place.exists())
                shown_ = node; // a node without a place happens where one was
        }
        page_.moment = date_in_words(scenario_.as_of) + (clock.empty() ? "" : ", " + clock);
        const auto place = scenario_[shown_].place;
        if (!place.exists())
            return;
        page_.place = scenario_[place].name;
        page_.scene.picture = scenario_[place].picture;
        for (const auto detail : scenario_[place].details)
            if (engine::holds(scenario_[detail].shown_when, state_, scenario_))
                page_.scene.layers.push_back(scenario_[detail].layer);
        for (const auto person : scenario_[shown_].present)
            page_.scene.layers.push_back(scenario_[person].portrait);
    }

    void tell_details()
    {
        if (engine::is_over(scenario_, state_))
            return; // nothing can be looked at any more
        for (const auto number : engine::details_in_view(scenario_, state_)) {
            const auto& detail = scenario_[number];
            const bool looked_at = engine::examined(state_, scenario_, number);
            page_.details.push_back({number, detail.id, with_capital(detail.name), detail.layer, looked_at,
                looked_at ? detail.text : std::string{}, note_on(number)});
        }
    }

    void tell_step()
    {
        if (attempt_.events.empty())
            return;
        const auto& first = attempt_.events[step_];
        page_.step = first.number;
        if (first.kind == engine::EventKind::choice_made)
            page_.did = words_for_done(scenario_[engine::ChoiceNumber{first.subject}]);
        for (std::size_t i = step_; i < attempt_.events.size(); ++i) {
            const auto& event = attempt_.events[i];
            if (event.kind == engine::EventKind::line_shown)
                add_line(engine::LineNumber{event.subject});
            else if (event.kind == engine::EventKind::detail_examined) {
                page_.looked = engine::DetailNumber{event.subject};
                page_.look = event.number;
            }
        }
    }

    void tell_choices(std::optional<engine::ChoiceNumber> taken)
    {
        for (const auto number : engine::choices_in_order(scenario_, state_, state_.node)) {
            const auto& choice = scenario_[number];
            const bool open = engine::is_open(scenario_, state_, number);
            if (open || !choice.shut_reason.empty())
                page_.choices.push_back(
                    {number, choice.id, choice.kind, choice.text, open ? std::string{} : choice.shut_reason,
                        taken == number, choice.topic.exists() ? scenario_[choice.topic].id : std::string{},
                        engine::chosen(state_, scenario_, number)});
        }
        page_.topics = scenario_.topics;
    }

    void tell_time(engine::Elapsed active)
    {
        const int extension = attempt_.head.time_extension;
        page_.time_left = engine::time_left(scenario_, attempt_.session, active, extension);
        if (const auto& limit = scenario_[state_.node].time)
            page_.time_given = engine::Elapsed{std::int64_t{limit->seconds} * 10 * extension};
    }

private:
    std::uint32_t note_on(engine::DetailNumber detail) const
    {
        const engine::Evidence evidence{engine::EvidenceKind::detail, detail.value};
        std::uint32_t number = 0;
        for (const auto& note : attempt_.session.notes)
            if (!note.withdrawn && note.evidence == evidence)
                number = note.number;
        return number;
    }

    void add_line(engine::LineNumber number)
    {
        const auto& line = scenario_[number];
        SpokenLine spoken{number, {}, {}, {}, line.mood, {}, line.text, line.manner};
        spoken.language = language_note(scenario_, state_, line);
        if (line.by.exists()) {
            const auto& person = scenario_[line.by];
            spoken.person = person.id;
            spoken.name = person.name;
            spoken.portrait = person.portrait;
            spoken.speaks = person.speaks;
        }
        if (!page_.beats.empty() && goes_on(page_.beats.back(), spoken))
            page_.beats.back().lines.push_back(std::move(spoken));
        else
            page_.beats.push_back({{std::move(spoken)}});
    }

    /// Whether a line is read together with those before: the same person in the same mood, and not too much.
    static bool goes_on(const Beat& beat, const SpokenLine& line)
    {
        std::size_t length = line.text.size() + line.language.size() + line.manner.size();
        for (const auto& before : beat.lines)
            length += before.text.size() + before.language.size() + before.manner.size();
        const auto& last = beat.lines.back();
        return length <= longest_beat && last.person == line.person && last.mood == line.mood;
    }

    const Attempt& attempt_;
    const engine::Scenario& scenario_;
    const engine::State& state_;
    EncounterPage& page_;
    std::size_t step_ = 0; ///< place in the events where this step began
    engine::NodeNumber shown_;
};

std::string practice_words(const engine::AttemptHead& head)
{
    if (head.purpose == engine::Purpose::assessed)
        return {};
    return head.forked_from ? "It plays on from attempt " + std::to_string(head.forked_from->attempt) +
                                  ", which stays as it is."
                            : "It counts towards nothing.";
}

/// What an attempt's page shows however it came there.
EncounterPage page_of(
    const Attempt& attempt, std::optional<engine::ChoiceNumber> taken, const engine::Library& library)
{
    EncounterPage page;
    page.attempt = attempt.head.id;
    page.title = attempt.scenario.title;
    PageMaker maker(attempt, page);
    maker.tell_where();
    maker.tell_details();
    maker.tell_step();
    maker.tell_choices(taken);
    page.over = engine::is_over(attempt.scenario, attempt.session.state);
    page.transcript = transcript_rows(attempt, library);
    page.practice = practice_words(attempt.head);
    return page;
}

} // namespace

EncounterPage encounter_page(const Playing& playing, const engine::Library& library, Moment now)
{
    const auto& attempt = playing.attempt;
    const auto* taken = playing.pending ? std::get_if<engine::Choose>(&playing.pending->move) : nullptr;
    EncounterPage page = page_of(attempt, taken ? std::optional(taken->choice) : std::nullopt, library);
    PageMaker(attempt, page).tell_time(playing.active(now));
    page.trouble = playing.trouble;
    if (playing.pending)
        page.keeping = playing.trouble.empty() ? Keeping::saving : Keeping::not_kept;
    page.notebook = notebook_page(attempt, library);
    if (const auto* procedure = engine::find_procedure(library, attempt.scenario.jurisdiction))
        page.options = engine::options_on(*procedure, attempt.scenario.as_of);
    page.away = playing.away;
    return page;
}

EncounterPage moment_page(const PastMoment& past, const engine::Library& library)
{
    const auto& events = past.debriefing.attempt.events;
    const std::size_t next = past.then.events.size();
    const engine::Event* then = next < events.size() ? &events[next] : nullptr;
    std::optional<engine::ChoiceNumber> taken;
    if (then && then->kind == engine::EventKind::choice_made)
        taken = engine::ChoiceNumber{then->subject};
    EncounterPage page = page_of(past.then, taken, library);
    const std::string done =
        then ? "Then: " + told(past.debriefing.attempt, *then, library) : "This is how far the attempt went.";
    page.past = PastWords{past.moment + 1, past.moments.size(), past.problem.empty() ? done : past.problem,
        !past.problem.empty(), past.then.session.judgement.has_value()};
    return page;
}

} // namespace trainer
