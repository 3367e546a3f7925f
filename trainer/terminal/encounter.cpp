#include "trainer/terminal/encounter.hpp"

#include "trainer/app/language.hpp"
#include "trainer/app/notebook.hpp"

#include <algorithm>

namespace trainer {

using engine::Event;
using engine::EventKind;

namespace {

constexpr std::size_t most_in_a_menu = 9;

} // namespace

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
    const Choices open = open_choices();
    auto entries = open.size() > most_in_a_menu ? entries_by_topic(open) : entries_of(open);
    entries.push_back({"Look around", [this] { return look_around(); }});
    entries.push_back({"Notebook", [this] { return open_notebook(); }});
    entries.push_back({"Step away", [this] { return step_away(); }});
    std::vector<std::string> options;
    options.reserve(entries.size());
    for (const auto& entry : entries)
        options.push_back(entry.words);

    const int extension = attempt_.head.time_extension;
    if (const auto left = engine::time_left(attempt_.scenario, attempt_.session, clock_(), extension))
        console_.tell("There is a clock here: " + std::to_string(left->count() / 1000) + " seconds.");
    const auto picked = console_.ask("What do you do?", options);
    if (!picked)
        return false;
    if (has_passed()) {
        console_.tell("The moment has passed.");
        return move(engine::RunOutOfTime{extension});
    }
    return entries[*picked].pick();
}

bool TerminalEncounter::has_passed() const
{
    const auto left =
        engine::time_left(attempt_.scenario, attempt_.session, clock_(), attempt_.head.time_extension);
    return left && *left == engine::Elapsed{0};
}

bool TerminalEncounter::choose(engine::ChoiceNumber choice)
{
    if (!has_passed())
        return move(engine::Choose{choice});
    console_.tell("The moment has passed.");
    return move(engine::RunOutOfTime{attempt_.head.time_extension});
}

TerminalEncounter::Choices TerminalEncounter::open_choices() const
{
    const auto& state = attempt_.session.state;
    Choices open = engine::choices_in_order(attempt_.scenario, state, state.node);
    std::erase_if(open,
        [&](engine::ChoiceNumber choice) { return !engine::is_open(attempt_.scenario, state, choice); });
    return open;
}

std::string TerminalEncounter::words_of(engine::ChoiceNumber number) const
{
    const auto& choice = attempt_.scenario[number];
    return std::string(engine::words_for(choice.kind)) + ": " + choice.text;
}

std::vector<TerminalEncounter::Entry> TerminalEncounter::entries_of(const Choices& choices)
{
    std::vector<Entry> entries;
    for (const auto choice : choices)
        entries.push_back({words_of(choice), [this, choice] { return choose(choice); }});
    return entries;
}

std::vector<TerminalEncounter::Entry> TerminalEncounter::entries_by_topic(const Choices& choices)
{
    std::vector<Entry> entries;
    const auto add = [&](const std::string& name, engine::TopicNumber topic) {
        Choices of_topic = choices;
        std::erase_if(of_topic, [&](auto choice) { return attempt_.scenario[choice].topic != topic; });
        if (!of_topic.empty())
            entries.push_back({name + " (" + std::to_string(of_topic.size()) + ")",
                [this, of_topic] { return pick_from(of_topic); }});
    };
    const auto& topics = attempt_.scenario.topics;
    for (std::uint32_t i = 0; i < topics.size(); ++i)
        add(topics[i].name, engine::TopicNumber{i});
    add(entries.empty() ? "Say or do something" : "Something else", engine::TopicNumber{});
    entries.push_back(
        {"Search (" + std::to_string(choices.size()) + ")", [this, choices] { return search(choices); }});
    return entries;
}

bool TerminalEncounter::pick_from(const Choices& choices)
{
    std::vector<std::string> options;
    for (const auto choice : choices)
        options.push_back(
            words_of(choice) +
            (engine::chosen(attempt_.session.state, attempt_.scenario, choice) ? " (before)" : ""));
    options.push_back("Back");
    const auto picked = console_.ask("Which?", options);
    if (!picked)
        return false;
    return *picked == choices.size() || choose(choices[*picked]);
}

bool TerminalEncounter::search(const Choices& choices)
{
    const auto typed = console_.ask_freely("Which words are in it?");
    if (!typed)
        return false;
    Choices found = choices;
    std::erase_if(found,
        [&](engine::ChoiceNumber choice) { return !has_every_word(attempt_.scenario[choice].text, *typed); });
    if (!found.empty())
        return pick_from(found);
    console_.tell("Nothing has all of these words.");
    return true;
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
