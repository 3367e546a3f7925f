// The notebook in the terminal: finding an indicator, and what a note rests on.
#include "trainer/app/notebook.hpp"
#include "trainer/terminal/encounter.hpp"

#include <algorithm>

namespace trainer {

using engine::Evidence;
using engine::IndicatorNumber;

bool TerminalEncounter::open_notebook()
{
    console_.tell("\nNotebook. Strengths of signs are shown in the debrief only.");
    const auto indicators = indicators_of(attempt_.scenario, content_.library);
    for (const auto& note : attempt_.session.notes)
        console_.tell("Note " + std::to_string(note.number) + (note.withdrawn ? " (withdrawn)" : "") + ": " +
                      indicators[note.indicator.value].text + " Rests on " +
                      words_for(attempt_.scenario, note.evidence) + ".");
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
    const auto indicators = indicators_of(attempt_.scenario, content_.library);
    for (const auto& note : attempt_.session.notes)
        if (!note.withdrawn) {
            standing.push_back(note.number);
            options.push_back(indicators[note.indicator.value].text);
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
    auto found = indicators_of(attempt_.scenario, content_.library);
    std::vector<std::string> menu;
    for (const auto& row : found)
        if (std::ranges::find(menu, row.dimension) == menu.end())
            menu.push_back(row.dimension);
    const std::size_t dimensions = menu.size();
    menu.insert(menu.end(), {"Find by typing", "Back"});
    const auto where = console_.ask("Where does the sign belong?", menu);
    if (!where)
        return std::nullopt;
    if (*where == dimensions + 1)
        return IndicatorNumber{};
    if (*where == dimensions) {
        const auto word = console_.ask_freely("Type a word or more, or how they begin.");
        if (!word)
            return std::nullopt;
        std::erase_if(found, [&](const IndicatorRow& row) { return !fits_search(row, *word); });
    } else {
        std::erase_if(found, [&](const IndicatorRow& row) { return row.dimension != menu[*where]; });
    }
    std::vector<std::string> texts;
    texts.reserve(found.size() + 1);
    for (const auto& row : found)
        texts.push_back(row.text);
    texts.push_back("Back");
    const auto picked = console_.ask("Which sign?", texts);
    if (!picked)
        return std::nullopt;
    return *picked < found.size() ? found[*picked].indicator : IndicatorNumber{};
}

std::optional<Evidence> TerminalEncounter::pick_evidence()
{
    const auto met = evidence_met(attempt_);
    std::vector<std::string> options;
    options.reserve(met.size() + 1);
    for (const auto& row : met)
        options.push_back(row.words);
    options.push_back("Nothing in particular");
    const auto picked = console_.ask("What does it rest on? The latest comes first.", options);
    if (!picked)
        return std::nullopt;
    return *picked < met.size() ? met[*picked].evidence : Evidence{};
}

} // namespace trainer
