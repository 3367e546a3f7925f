#include "trainer/app/notebook.hpp"

#include "engine/quotation_marks.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace trainer {
namespace {

using engine::Evidence;
using engine::EvidenceKind;

bool is_letter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The words of a text in small letters.
std::vector<std::string> words_in(std::string_view text)
{
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : engine::with_straight_marks(text)) {
        if (is_letter(c)) {
            if (!inside)
                words.emplace_back();
            words.back() += lower(c);
        }
        inside = is_letter(c);
    }
    return words;
}

/// Without the ending of a plural or a verb, where enough is left to mean something: "lock" of "locked".
std::string_view without_ending(std::string_view word)
{
    constexpr std::size_t least_left = 4;
    constexpr std::array<std::string_view, 5> endings{"ing", "ies", "ed", "es", "s"};
    for (const std::string_view ending : endings)
        if (word.size() >= least_left + ending.size() && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    return word;
}

bool has_word(const std::vector<std::string>& words, std::string_view wanted)
{
    const std::string_view beginning = without_ending(wanted);
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(beginning); });
}

/// What an event lets a note rest on; nothing where it is no line or look, or the line taught nothing new.
Evidence evidence_of(const Attempt& attempt, const engine::Event& event)
{
    if (event.kind == engine::EventKind::detail_examined)
        return {EvidenceKind::detail, event.subject};
    if (event.kind == engine::EventKind::line_shown &&
        engine::heard(attempt.session.state, attempt.scenario, engine::LineNumber{event.subject}))
        return {EvidenceKind::line, event.subject};
    return {};
}

std::string id_of(const engine::Scenario& scenario, const Evidence& evidence)
{
    return evidence.kind == EvidenceKind::detail ? scenario[engine::DetailNumber{evidence.number}].id
                                                 : scenario[engine::LineNumber{evidence.number}].id;
}

} // namespace

std::vector<IndicatorRow> indicators_of(const engine::Scenario& scenario, const engine::Library& library)
{
    std::vector<IndicatorRow> rows;
    rows.reserve(scenario.indicators.size());
    for (const std::string& id : scenario.guidance) {
        const auto* set = engine::find_guidance(library, id);
        assert(set);
        for (const auto& dimension : set->dimensions)
            for (const auto& indicator : dimension.indicators)
                rows.push_back({{static_cast<std::uint32_t>(rows.size())}, set->id, indicator.id,
                    dimension.name, indicator.text});
    }
    return rows;
}

bool has_every_word(std::string_view text, std::string_view typed)
{
    const std::vector<std::string> words = words_in(text);
    return std::ranges::all_of(
        words_in(typed), [&](const std::string& wanted) { return has_word(words, wanted); });
}

bool fits_search(const IndicatorRow& row, std::string_view typed)
{
    return has_every_word(row.text + " " + row.dimension + " " + row.id, typed);
}

std::vector<EvidenceRow> evidence_met(const Attempt& attempt)
{
    std::vector<EvidenceRow> met;
    for (auto event = attempt.events.rbegin(); event != attempt.events.rend(); ++event) {
        const Evidence evidence = evidence_of(attempt, *event);
        if (evidence.kind != EvidenceKind::nothing &&
            std::ranges::find(met, evidence, &EvidenceRow::evidence) == met.end())
            met.push_back(
                {evidence, id_of(attempt.scenario, evidence), words_for(attempt.scenario, evidence)});
    }
    return met;
}

std::string words_for(const engine::Scenario& scenario, const Evidence& evidence)
{
    if (evidence.kind == EvidenceKind::detail)
        return scenario[engine::DetailNumber{evidence.number}].name;
    if (evidence.kind == EvidenceKind::nothing)
        return "nothing in particular";
    const auto& line = scenario[engine::LineNumber{evidence.number}];
    const std::string who = line.by.exists() ? scenario[line.by].name + " said" : "happened";
    return "what " + who + ": “" + line.text + "”";
}

} // namespace trainer
