// Whether a word tells what is true, or which option is right.
//
// What is true: each scenario gives two sides, all that can be read in its variants with grounds for concern,
// and all that can be read in those without. A word is asked about by the number of sides of each kind that
// it stands in; so a word that belongs to a scenario stands in both and says nothing, and one that is used
// often in one scenario counts once. Which option: a word is asked about by the number of options, right and
// not, that it stands in. Both are tested for all words at once, see bound_for_each.
#include "engine/audit/exact_tests.hpp"
#include "engine/audit/parts.hpp"
#include "engine/quotation_marks.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace engine {
namespace {

bool in_a_word(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || code >= 0x80;
}

/// What can be read in the variants of one truth.
std::set<std::string> words_read(const Audited& audited, Truth truth)
{
    const Scenario& scenario = audited.scenario;
    std::set<std::string> words;
    const auto add = [&](const std::string& text) { words.merge(words_of(text)); };
    for (const Possible& possible : audited.possible) {
        if (scenario[possible.variant].truth != truth)
            continue;
        for (std::uint32_t i = 0; i < scenario.lines.size(); ++i)
            if (possible.lines[i]) {
                add(scenario.lines[i].text);
                if (scenario.lines[i].by.exists())
                    add(scenario[scenario.lines[i].by].name);
            }
        for (std::uint32_t i = 0; i < scenario.details.size(); ++i)
            if (possible.details[i]) {
                add(scenario.details[i].name);
                add(scenario.details[i].text);
            }
        for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
            if (possible.choices[i])
                add(scenario.choices[i].text);
        for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i)
            if (possible.nodes[i] && !scenario.nodes[i].outcome)
                for (const PersonNumber person : scenario.nodes[i].present)
                    add(scenario[person].name);
    }
    return words;
}

struct WordCount {
    TwoByTwo table;
    std::set<std::string> places;
};
using WordCounts = std::map<std::string, WordCount>;

/// The words that stand more often with one kind than chance would have it, the surest first. Where not even
/// a word that always stands with one kind and never with the other could be told, that is said.
std::vector<std::pair<double, std::string>> telling(
    const WordCounts& counts, const AuditOpen& too_few, Audit& audit)
{
    std::vector<TwoByTwo> tables;
    for (const auto& [word, count] : counts)
        tables.push_back(count.table);
    const double bound = bound_for_each(tables, audit_level);
    const double needed = bound > 0 ? bound : audit_level / double(std::max<std::size_t>(1, tables.size()));
    const TwoByTwo sizes = tables.empty() ? TwoByTwo{} : tables.front();
    if (fisher_p({sizes.of_one, sizes.of_one, 0, sizes.of_other}) >= needed)
        audit.open.push_back(too_few);
    std::vector<std::pair<double, std::string>> found;
    for (const auto& [word, count] : counts)
        if (const double p = fisher_p(count.table); p < bound)
            found.emplace_back(p, word);
    std::ranges::sort(found);
    return found;
}

/// Whether it stands with the first kind more often than with the other.
bool with_first(const TwoByTwo& table)
{
    return table.with_one * table.of_other > table.with_other * table.of_one;
}

void count(WordCounts& counts, const std::set<std::string>& words, bool first, const std::string& place)
{
    for (const auto& word : words) {
        ++(first ? counts[word].table.with_one : counts[word].table.with_other);
        counts[word].places.insert(place);
    }
}

void complete(WordCounts& counts, unsigned of_one, unsigned of_other)
{
    for (auto& [word, count] : counts) {
        count.table.of_one = of_one;
        count.table.of_other = of_other;
    }
}

void words_of_truths(const std::vector<Audited>& library, Audit& audit)
{
    WordCounts counts;
    for (const Audited& audited : library)
        for (const Truth truth : {Truth::concern, Truth::no_concern})
            count(counts, words_read(audited, truth), truth == Truth::concern, audited.scenario.id);
    const auto sides = static_cast<unsigned>(library.size());
    complete(counts, sides, sides);
    const AuditOpen too_few{"word-tells-truth", "There are too few scenarios (" + std::to_string(sides) +
                                                    ") to tell whether a word gives the truth away."};
    for (const auto& [p, word] : telling(counts, too_few, audit)) {
        const auto& [table, places] = counts[word];
        audit.findings.push_back({"word-tells-truth", {places.begin(), places.end()},
            "The word \"" + word + "\" can be read with grounds for concern in " +
                share_in_words(table.with_one, sides) + " scenarios and without in " +
                share_in_words(table.with_other, sides) + ".",
            with_first(table) ? "Use it in variants without grounds for concern too, or take it out."
                              : "Use it in variants with grounds for concern too, or take it out."});
    }
}

/// How many more decisions, as a share of all, somebody gets right who takes an option with the word, or
/// avoids it, wherever some options have it and some have not.
double gain_from(const std::string& word, bool takes, const std::vector<Audited>& library)
{
    double gain = 0;
    std::size_t decisions = 0;
    for (const auto& [scenario, possible] : library)
        for (const auto& point : decision_points(scenario)) {
            ++decisions;
            double taken = 0, right = 0;
            for (const ChoiceNumber choice : point.choices)
                if (words_of(scenario[choice].text).contains(word) == takes) {
                    ++taken;
                    right += std::ranges::find(point.right, choice) != point.right.end();
                }
            if (taken > 0)
                gain += right / taken - double(point.right.size()) / double(point.choices.size());
        }
    return decisions == 0 ? 0 : gain / double(decisions);
}

void words_of_options(const std::vector<Audited>& library, Audit& audit)
{
    WordCounts counts;
    unsigned right = 0, others = 0;
    for (const auto& [scenario, possible] : library)
        for (const auto& point : decision_points(scenario))
            for (const ChoiceNumber choice : point.choices) {
                const bool is_right = std::ranges::find(point.right, choice) != point.right.end();
                ++(is_right ? right : others);
                count(counts, words_of(scenario[choice].text), is_right,
                    place_in(scenario, scenario[choice].id));
            }
    complete(counts, right, others);
    const AuditOpen too_few{"word-tells-option", "There are too few scored options (" +
                                                     std::to_string(right + others) +
                                                     ") to tell whether a word gives the right one away."};
    for (const auto& [p, word] : telling(counts, too_few, audit)) {
        const auto& [table, places] = counts[word];
        if (gain_from(word, with_first(table), library) < least_gain)
            continue;
        audit.findings.push_back({"word-tells-option", {places.begin(), places.end()},
            "The word \"" + word + "\" stands in " + share_in_words(table.with_one, right) +
                " options that are best where they are offered, and in " +
                share_in_words(table.with_other, others) + " others.",
            with_first(table) ? "Use it in worse options too, or word the best ones otherwise."
                              : "Use it in the best options too, or word the others otherwise."});
    }
}

} // namespace

std::set<std::string> words_of(const std::string& text)
{
    std::set<std::string> words;
    std::string word;
    for (const char byte : with_straight_marks(text) + ' ') {
        if (in_a_word(byte))
            word += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
    return words;
}

void audit_words(const std::vector<Audited>& library, Audit& audit)
{
    words_of_truths(library, audit);
    words_of_options(library, audit);
}

} // namespace engine
