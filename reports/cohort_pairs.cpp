// Whether the halves of matched pairs were treated alike.
#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/plain_words.hpp"

#include <algorithm>

namespace reports {
namespace {

/// "Arrivals hall: younger or older", "Arrivals hall: from Iași or from Constanța".
std::string pair_told(const std::string& encounter, const engine::Pair& pair)
{
    const auto half = [&](const engine::Half& each) {
        return pair.differs == engine::Attribute::origin && !each.person.origin.empty()
                   ? "from " + each.person.origin
                   : within_sentence(spelled_out(each.id));
    };
    return encounter + ": " + half(pair.halves[0]) + " or " + half(pair.halves[1]);
}

Row row_of(const std::string& pair, const char* what, const engine::HalvesCompared& halves)
{
    Row row{{pair, what}};
    if (!halves.difference) {
        // Below that, a half is nearly one person, so its share is not told either.
        const Missing few{"Too few to say (" + std::to_string(halves.first.of) + " and " +
                          std::to_string(halves.second.of) + ", and each half needs " +
                          std::to_string(engine::fewest_in_a_half) + ")"};
        row.cells.insert(row.cells.end(), {few, few, few});
        return row;
    }
    const auto& difference = *halves.difference;
    row.cells.insert(
        row.cells.end(), {measured(halves.first), measured(halves.second),
                             measured(Estimate{difference.difference, difference.low, difference.high},
                                 halves.first.of + halves.second.of)});
    if (difference.low > 0 || difference.high < 0)
        row.flag = Flag::look_at;
    return row;
}

} // namespace

Section pairs_section(const Attempts& attempts, const Known& known, const Naming& naming)
{
    Section section{"pairs", "Matched pairs", "",
        {{plain_column("pair", "Pair",
              "An encounter that is played with one of two people who are alike in all but one thing: the "
              "first or the second."),
             plain_column("what", "What was done", "In the attempt."),
             share_column("first", "With the first",
                 "Of the attempts with the first half, the share in which it was done. Interval: Wilson "
                 "1927, "
                 "JASA 22:209."),
             share_column("second", "With the second", "The same with the second half."),
             share_column("difference", "Difference",
                 "First less second. Interval: Newcombe 1998, Statistics in Medicine 17:873, method 10.")},
            {}, "No encounter that can be read here has matched pairs."},
        std::nullopt, {}, false};
    auto& rows = section.table.rows;
    for (const auto& [id, scenario] : naming.scenarios()) {
        std::vector<engine::HalfAttempt> halves;
        for (const auto* each : attempts)
            if (const auto at = known.scenarios.find(each->scenario_hash);
                each->scenario == id && at != known.scenarios.end() && at->second == scenario &&
                !each->result.half.half.empty())
                halves.push_back(each->result.half);
        const auto compared = engine::compare_pairs(*scenario, halves);
        for (std::size_t i = 0; i < compared.size(); ++i) {
            const auto name = pair_told(naming.encounter(id), scenario->pairs[i]);
            if (!compared[i]
                     .noting.difference) { // which hangs on the attempts alone, so the others have none
                rows.push_back(row_of(name, "Noted, judged, referred", compared[i].noting));
                continue;
            }
            rows.push_back(row_of(name, "Noted a sign", compared[i].noting));
            rows.push_back(row_of(name, "Judged that there are grounds for concern", compared[i].suspecting));
            rows.push_back(row_of(name, "Referred", compared[i].referring));
        }
    }
    const bool differs = std::ranges::any_of(rows, [](const Row& row) { return row.flag == Flag::look_at; });
    if (!rows.empty()) {
        const bool enough =
            std::ranges::any_of(rows, [](const Row& row) { return number_in(row.cells.back()).has_value(); });
        section.lead = !enough   ? "There are too few attempts to compare the halves yet."
                       : differs ? "In what is marked, the cohort as a whole treats the halves differently."
                                 : "Nothing here shows that the cohort treats the halves differently.";
        section.notes = {
            "A range that holds 0 shows no difference. With many lines, one in twenty would stand "
            "out by chance. This is about the cohort and the course; it says nothing of any one "
            "person."};
    }
    return section;
}

} // namespace reports
