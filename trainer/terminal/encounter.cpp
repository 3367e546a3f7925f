#include "trainer/terminal/encounter.hpp"

#include "trainer/app/language.hpp"
#include "trainer/app/notebook.hpp"

#include <algorithm>

namespace trainer {

using engine::Event;
using engine::EventKind;

TerminalEncounter::TerminalEncounter(Console& console, engine::RecordStore& store, const Content& content,
    Attempt& attempt, ActiveClock clock, std::function<void(const Event&)> on_event)
    : console_(console), store_(store), content_(content), attempt_(attempt), clock_(std::move(clock)),
      on_event_(std::move(on_event))
{
}

bool TerminalEncounter::play()
{
    for (const Event& event : attempt_.events)
        tell(event);
    if (attempt_.session.away && !move(engine::ComeBack{}))
        return false;
    while (!engine::is_over(attempt_.scenario, attempt_.session.state))
        if (!decide())
            return false;
    return attempt_.session.judgement || judge();
}

bool TerminalEncounter::decide()
{
    const auto& scenario = attempt_.scenario;
    const auto& state = attempt_.session.state;
    std::vector<engine::ChoiceNumber> open;
    std::vector<std::string> options;
    for (const auto choice : engine::choices_in_order(scenario, state, state.node))
        if (engine::is_open(scenario, state, choice)) {
            open.push_back(choice);
            options.push_back(
                std::string(engine::words_for(scenario[choice].kind)) + ": " + scenario[choice].text);
        }
    options.insert(options.end(), {"Look around", "Notebook", "Step away"});

    const int extension = attempt_.head.time_extension;
    if (const auto left = engine::time_left(scenario, attempt_.session, clock_(), extension))
        console_.tell("There is a clock here: " + std::to_string(left->count() / 1000) + " seconds.");
    const auto picked = console_.ask("What do you do?", options);
    if (!picked)
        return false;
    const auto left = engine::time_left(scenario, attempt_.session, clock_(), extension);
    if (left && *left == engine::Elapsed{0}) {
        console_.tell("The moment has passed.");
        return move(engine::RunOutOfTime{extension});
    }
    if (*picked < open.size())
        return move(engine::Choose{open[*picked]});
    switch (*picked - open.size()) {
    case 0:
        return look_around();
    case 1:
        return open_notebook();
    default:
        return step_away();
    }
}

bool TerminalEncounter::look_around()
{
    const auto in_view = engine::details_in_view(attempt_.scenario, attempt_.session.state);
    std::vector<std::string> options;
    options.reserve(in_view.size() + 1);
    for (const auto detail : in_view)
        options.push_back(attempt_.scenario[detail].name);
    options.push_back("Back");
    const auto picked = console_.ask("Look at what?", options);
    if (!picked)
        return false;
    return *picked == in_view.size() || move(engine::Examine{in_view[*picked]});
}

bool TerminalEncounter::step_away()
{
    if (!move(engine::StepAway{}))
        return false;
    const auto back = console_.ask("You have stepped away. Everything is kept and the clock stands still.",
        {"Come back", "Stop for today"});
    return back && *back == 0 && move(engine::ComeBack{});
}

bool TerminalEncounter::judge()
{
    const auto concern = console_.ask(
        "The notebook closes now. Are there grounds for concern about somebody here?", {"Yes", "No"});
    if (!concern)
        return false;
    const auto sure = console_.ask(
        "How sure are you?", {"50 %, a guess", "60 %", "70 %", "80 %", "90 %", "100 %, certain"});
    if (!sure)
        return false;
    std::vector<engine::ReferralOption> options;
    if (const auto* procedure = engine::find_procedure(content_.library, attempt_.scenario.jurisdiction))
        options = engine::options_on(*procedure, attempt_.scenario.as_of);
    std::vector<std::string> texts;
    texts.reserve(options.size() + 1);
    for (const auto& option : options)
        texts.push_back(option.text);
    if (std::ranges::find(options, "none", &engine::ReferralOption::id) == options.end())
        texts.push_back("Nothing further");
    const auto action = console_.ask("What do you do now?", texts);
    if (!action)
        return false;
    const auto why = console_.ask_freely("Why? In your own words.");
    if (!why)
        return false;
    return move(engine::Judgement{*concern == 0, 50 + 10 * static_cast<int>(*sure),
        *action < options.size() ? options[*action].id : "none", *why});
}

bool TerminalEncounter::move(const engine::Move& next)
{
    while (true) {
        try {
            auto made = make_move(store_, content_, attempt_, next, std::max(clock_(), attempt_.session.at));
            if (const auto* refusal = std::get_if<engine::Refusal>(&made)) {
                console_.tell(engine::words_for(*refusal));
                return *refusal != engine::Refusal::automatic_cycle;
            }
            for (const Event& event : std::get<std::vector<Event>>(made)) {
                on_event_(event);
                tell(event);
            }
            return true;
        } catch (const engine::StoreError& error) {
            console_.tell(std::string("Not kept yet: ") + error.what());
            const auto again = console_.ask("Your choice is still here.", {"Try again", "Stop"});
            if (!again || *again == 1)
                return false;
        }
    }
}

void TerminalEncounter::tell(const Event& event)
{
    const auto& scenario = attempt_.scenario;
    if (event.kind == EventKind::node_entered) {
        const auto& node = scenario[engine::NodeNumber{event.subject}];
        if (node.place.exists())
            console_.tell(
                "\n[" + scenario[node.place].name + (node.clock.empty() ? "" : ", " + node.clock) + "]");
    } else if (event.kind == EventKind::line_shown) {
        const auto& line = scenario[engine::LineNumber{event.subject}];
        console_.tell(line.by.exists() ? scenario[line.by].name + ": \"" + line.text + "\"" : line.text);
        if (const auto note = language_note(scenario, attempt_.session.state, line); !note.empty())
            console_.tell("(" + note + ")");
        if (!line.manner.empty())
            console_.tell("(" + line.manner + ")");
    } else if (event.kind == EventKind::choice_made) {
        const auto& choice = scenario[engine::ChoiceNumber{event.subject}];
        console_.tell("\n" + (choice.done.empty() ? choice.text : choice.done));
    } else if (event.kind == EventKind::detail_examined) {
        const auto& detail = scenario[engine::DetailNumber{event.subject}];
        console_.tell("\nYou look at " + detail.name + ". " + detail.text);
    } else if (event.kind == EventKind::note_made) {
        console_.tell("Written down as note " + std::to_string(event.note) + ".");
    } else if (event.kind == EventKind::note_changed) {
        console_.tell("Note " + std::to_string(event.note) + " now rests on " +
                      words_for(scenario, event.evidence) + ".");
    } else if (event.kind == EventKind::note_withdrawn) {
        console_.tell("Note " + std::to_string(event.note) + " is withdrawn.");
    }
}

} // namespace trainer
