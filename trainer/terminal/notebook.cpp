// The notebook in the terminal: finding an indicator, and what a note rests on.
#include "trainer/terminal/encounter.hpp"

#include <algorithm>
#include <cctype>

namespace trainer {
namespace {

using engine::Evidence;
using engine::EvidenceKind;
using engine::IndicatorNumber;

std::string lower(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// A scenario's indicator with its words and its dimension.
struct Entry {
    IndicatorNumber number;
    std::string dimension;
    std::string text;
};

std::vector<Entry> entries(const engine::Scenario& scenario, const engine::Library& library)
{
    std::vector<Entry> all;
    for (std::uint32_t i = 0; i < scenario.indicators.size(); ++i) {
        const auto* set = engine::find_guidance(library, scenario.indicators[i].set);
        if (!set)
            continue;
        for (const auto& dimension : set->dimensions)
            for (const auto& indicator : dimension.indicators)
                if (indicator.id == scenario.indicators[i].id)
                    all.push_back({{i}, dimension.name, indicator.text});
    }
    return all;
}

} // namespace

bool TerminalEncounter::open_notebook()
{
    console_.tell("\nNotebook. Strengths of signs are shown in the debrief only.");
    for (const auto& note : attempt_.session.notes)
        if (const auto* written = indicator(note.indicator))
            console_.tell("Note " + std::to_string(note.number) + (note.withdrawn ? " (withdrawn)" : "") +
                          ": " + written->text + " Rests on " + words_for(note.evidence) + ".");
    const auto picked =
        console_.ask("Notebook", {"Write a note", "Change what a note rests on", "Withdraw a note", "Back"});
    if (!picked)
        return false;
    switch (*picked) {
    case 0:
        return write_note();
    case 1:
        return change_or_withdraw(false);
    case 2:
        return change_or_withdraw(true);
    default:
        return true;
    }
}

bool TerminalEncounter::write_note()
{
    const auto number = pick_indicator();
    if (!number)
        return false;
    if (!number->exists())
        return true;
    const auto evidence = pick_evidence();
    return evidence && move(engine::MakeNote{*number, *evidence});
}

bool TerminalEncounter::change_or_withdraw(bool withdraw)
{
    std::vector<std::uint32_t> standing;
    std::vector<std::string> options;
    for (const auto& note : attempt_.session.notes)
        if (const auto* written = indicator(note.indicator); written && !note.withdrawn) {
            standing.push_back(note.number);
            options.push_back(written->text);
        }
    options.push_back("Back");
    const auto picked = console_.ask("Which note?", options);
    if (!picked)
        return false;
    if (*picked == standing.size())
        return true;
    if (withdraw)
        return move(engine::WithdrawNote{standing[*picked]});
    const auto evidence = pick_evidence();
    return evidence && move(engine::ChangeNote{standing[*picked], *evidence});
}

std::optional<IndicatorNumber> TerminalEncounter::pick_indicator()
{
    auto found = entries(attempt_.scenario, content_.library);
    std::vector<std::string> menu;
    for (const auto& entry : found)
        if (std::ranges::find(menu, entry.dimension) == menu.end())
            menu.push_back(entry.dimension);
    const std::size_t dimensions = menu.size();
    menu.insert(menu.end(), {"Find by typing", "Back"});
    const auto where = console_.ask("Where does the sign belong?", menu);
    if (!where)
        return std::nullopt;
    if (*where == dimensions + 1)
        return IndicatorNumber{};
    if (*where == dimensions) {
        const auto word = console_.ask_freely("Type a word or part of one.");
        if (!word)
            return std::nullopt;
        std::erase_if(found,
            [&](const Entry& entry) { return lower(entry.text).find(lower(*word)) == std::string::npos; });
    } else {
        std::erase_if(found, [&](const Entry& entry) { return entry.dimension != menu[*where]; });
    }
    std::vector<std::string> texts;
    for (const auto& entry : found)
        texts.push_back(entry.text);
    texts.push_back("Back");
    const auto picked = console_.ask("Which sign?", texts);
    if (!picked)
        return std::nullopt;
    return *picked < found.size() ? found[*picked].number : IndicatorNumber{};
}

std::optional<Evidence> TerminalEncounter::pick_evidence()
{
    std::vector<Evidence> met;
    std::vector<std::string> options;
    for (auto event = attempt_.events.rbegin(); event != attempt_.events.rend(); ++event) {
        Evidence evidence;
        if (event->kind == engine::EventKind::line_shown &&
            engine::heard(attempt_.session.state, attempt_.scenario, {event->subject}))
            evidence = {EvidenceKind::line, event->subject};
        else if (event->kind == engine::EventKind::detail_examined)
            evidence = {EvidenceKind::detail, event->subject};
        else
            continue;
        if (std::ranges::find(met, evidence) != met.end())
            continue;
        met.push_back(evidence);
        options.push_back(words_for(evidence));
    }
    options.push_back("Nothing in particular");
    const auto picked = console_.ask("What does it rest on? The latest comes first.", options);
    if (!picked)
        return std::nullopt;
    return *picked < met.size() ? met[*picked] : Evidence{};
}

std::string TerminalEncounter::words_for(const Evidence& evidence) const
{
    const auto& scenario = attempt_.scenario;
    if (evidence.kind == EvidenceKind::detail)
        return scenario[engine::DetailNumber{evidence.number}].name;
    if (evidence.kind == EvidenceKind::nothing)
        return "nothing in particular";
    const auto& line = scenario[engine::LineNumber{evidence.number}];
    return line.by.exists() ? "what " + scenario[line.by].name + " said: \"" + line.text + "\"" : line.text;
}

const engine::Indicator* TerminalEncounter::indicator(IndicatorNumber number) const
{
    const auto& wanted = attempt_.scenario[number];
    const auto* set = engine::find_guidance(content_.library, wanted.set);
    return set ? engine::find_indicator(*set, wanted.id) : nullptr;
}

} // namespace trainer
