#include "engine/check/playthrough.hpp"

#include "engine/scenario/composed_text.hpp"

#include <algorithm>
#include <map>

namespace engine {
namespace {

using Does = PlaythroughStep::Does;

constexpr Elapsed between_moves{1000};

/// The number of the thing with that id in a table, if there is one.
template <class Table>
std::optional<std::uint32_t> number_of(const Table& table, const std::string& id)
{
    const auto found = std::ranges::find_if(table, [&](const auto& each) { return each.id == id; });
    if (found == table.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - table.begin());
}

/// Plays step after step.
class Player {
public:
    Player(const Scenario& scenario, Played begun)
        : scenario_(scenario), session_(std::move(begun.session)), events_(std::move(begun.events))
    {
    }

    /// Why the step cannot be done, or nothing.
    std::string step(const PlaythroughStep& step)
    {
        switch (step.does) {
        case Does::choose:
            return with(scenario_.choices, "choice", step.id,
                [&](std::uint32_t number) { return move(Choose{{number}}, "Choosing \"" + step.id + "\""); });
        case Does::examine:
            return with(scenario_.details, "detail", step.id, [&](std::uint32_t number) {
                return move(Examine{{number}}, "Looking at \"" + step.id + "\"");
            });
        case Does::note:
            return with(scenario_.indicators, "indicator", step.id, [&](std::uint32_t number) {
                const auto evidence = evidence_called(step.on);
                return evidence ? move(MakeNote{{number}, *evidence}, "Noting \"" + step.id + "\"")
                                : "There is no line or detail \"" + step.on + "\".";
            });
        case Does::withdraw:
            return withdraw(step.id);
        case Does::let_time_run_out:
            return let_time_run_out();
        }
        return {};
    }

    /// Does them in order; why the first that cannot be done cannot, or nothing.
    std::string all(const std::vector<PlaythroughStep>& steps)
    {
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (const auto wrong = step(steps[i]); !wrong.empty())
                return "Step " + std::to_string(i + 1) + ": " + wrong;
        return {};
    }

    std::string judge(const Judgement& judgement) { return move(judgement, "Judging"); }

    const Session& session() const { return session_; }
    const std::vector<Event>& events() const { return events_; }

private:
    template <class Table, class Then>
    std::string with(const Table& table, const char* kind, const std::string& id, Then then)
    {
        const auto number = number_of(table, id);
        return number ? then(*number) : std::string("There is no ") + kind + " \"" + id + "\".";
    }

    std::optional<Evidence> evidence_called(const std::string& id) const
    {
        if (id.empty())
            return Evidence{};
        if (const auto line = number_of(scenario_.lines, id))
            return Evidence{EvidenceKind::line, *line};
        if (const auto detail = number_of(scenario_.details, id))
            return Evidence{EvidenceKind::detail, *detail};
        return std::nullopt;
    }

    std::string withdraw(const std::string& id)
    {
        for (const Note& note : session_.notes)
            if (!note.withdrawn && scenario_[note.indicator].id == id)
                return move(WithdrawNote{note.number}, "Withdrawing \"" + id + "\"");
        return "There is no note of \"" + id + "\" to withdraw.";
    }

    std::string let_time_run_out()
    {
        const auto left = time_left(scenario_, session_, session_.at, 100);
        return move(RunOutOfTime{100}, "Letting time run out", left.value_or(between_moves));
    }

    std::string move(const Move& next, const std::string& what, Elapsed after = between_moves)
    {
        Turn turn = play(scenario_, session_, next, session_.at + after);
        if (const auto* refusal = std::get_if<Refusal>(&turn))
            return what + " at \"" + scenario_[session_.state.node].id + "\": " + words_for(*refusal);
        auto& played = std::get<Played>(turn);
        session_ = std::move(played.session);
        events_.insert(events_.end(), played.events.begin(), played.events.end());
        return {};
    }

    const Scenario& scenario_;
    Session session_;
    std::vector<Event> events_;
};

PlaythroughEnd end_of(const Scenario& scenario, const Library& library, const Player& player)
{
    const State& state = player.session().state;
    const Debrief debrief = debrief_of(scenario, library, state.variant, state.seed, player.events());
    std::map<std::string, int> marks;
    for (const auto& line : debrief.competencies)
        marks[line.competency] = line.got;
    PlaythroughEnd end{scenario[state.node].id, {}};
    for (const auto& [competency, points] : marks)
        end.marks.push_back({competency, points});
    return end;
}

std::variant<Player, std::string> begun(const Scenario& scenario, const Playthrough& playthrough)
{
    const auto variant = number_of(scenario.variants, playthrough.variant);
    if (!variant)
        return "There is no variant \"" + playthrough.variant + "\".";
    Turn turn = begin_session(scenario, {*variant}, playthrough.seed);
    if (const auto* refusal = std::get_if<Refusal>(&turn))
        return std::string(words_for(*refusal));
    return Player(scenario, std::get<Played>(std::move(turn)));
}

/// A note of each sign met, once, with what shows it.
void add_notes(
    const Scenario& scenario, const std::vector<Event>& events, std::vector<PlaythroughStep>& steps)
{
    const auto add = [&](const Sign& sign, const std::string& on) {
        for (const auto indicator : sign.shows) {
            const std::string& id = scenario[indicator].id;
            const bool noted = std::ranges::any_of(
                steps, [&](const PlaythroughStep& step) { return step.does == Does::note && step.id == id; });
            if (!noted)
                steps.push_back({Does::note, id, on});
        }
    };
    for (const Event& event : events) {
        if (event.kind == EventKind::line_shown)
            add(scenario.lines[event.subject].sign, scenario.lines[event.subject].id);
        if (event.kind == EventKind::detail_examined)
            add(scenario.details[event.subject].sign, scenario.details[event.subject].id);
    }
}

/// What is true, and the last referral that was made.
Judgement fitting_judgement(const Scenario& scenario, const Player& playing)
{
    Judgement judgement;
    judgement.concern = scenario[playing.session().state.variant].truth != Truth::no_concern;
    judgement.confidence = 75;
    judgement.action = "none";
    for (const Event& event : playing.events())
        if (event.kind == EventKind::choice_made && scenario.choices[event.subject].referral)
            judgement.action = scenario.choices[event.subject].referral->option;
    return judgement;
}

std::string points_in_words(const std::vector<Mark>& marks, const std::string& competency)
{
    const auto found = std::ranges::find(marks, competency, &Mark::competency);
    return found == marks.end() ? "none" : std::to_string(found->points);
}

std::string marks_differ(const std::string& competency, const std::string& expected, const std::string& got)
{
    return "Marks for " + competency + ": got " + got + "; expected were " + expected + ".";
}

} // namespace

std::variant<PlaythroughEnd, std::string> play_through(
    const Scenario& scenario, const Library& library, const Playthrough& playthrough)
{
    std::optional<Scenario> changed;
    if (!playthrough.half.empty()) {
        const auto arm = arm_called(scenario, playthrough.half);
        if (!arm)
            return "There is no half \"" + playthrough.half + "\".";
        changed = in_half(scenario, *arm);
    }
    const Scenario& played = changed ? *changed : scenario;
    auto player = begun(played, playthrough);
    if (auto* wrong = std::get_if<std::string>(&player))
        return std::move(*wrong);
    auto& playing = std::get<Player>(player);
    if (auto wrong = playing.all(playthrough.steps); !wrong.empty())
        return wrong;
    if (auto wrong = playing.judge(playthrough.judgement); !wrong.empty())
        return wrong;
    return end_of(played, library, playing);
}

std::vector<std::string> differences(const PlaythroughEnd& expected, const PlaythroughEnd& got)
{
    std::vector<std::string> told;
    if (expected.outcome != got.outcome)
        told.push_back("The outcome is \"" + got.outcome + "\"; expected was \"" + expected.outcome + "\".");
    std::map<std::string, bool> competencies;
    for (const auto* marks : {&expected.marks, &got.marks})
        for (const Mark& mark : *marks)
            competencies[mark.competency] = true;
    for (const auto& [competency, counted] : competencies) {
        const auto was = points_in_words(expected.marks, competency);
        const auto is = points_in_words(got.marks, competency);
        if (was != is)
            told.push_back(marks_differ(competency, was, is));
    }
    return told;
}

std::variant<Playthrough, std::string> playthrough_along(
    const Scenario& scenario, const Library& library, const OutcomeWay& way)
{
    Playthrough playthrough;
    playthrough.variant = way.variant;
    playthrough.steps = way.steps;
    auto player = begun(scenario, playthrough);
    if (auto* wrong = std::get_if<std::string>(&player))
        return std::move(*wrong);
    auto& playing = std::get<Player>(player);
    if (auto wrong = playing.all(way.steps); !wrong.empty())
        return wrong;
    add_notes(scenario, playing.events(), playthrough.steps);
    playthrough.judgement = fitting_judgement(scenario, playing);
    auto played = play_through(scenario, library, playthrough);
    if (auto* wrong = std::get_if<std::string>(&played))
        return std::move(*wrong);
    playthrough.expected = std::get<PlaythroughEnd>(std::move(played));
    return playthrough;
}

} // namespace engine
