// Whether the halves of matched pairs were treated alike.
#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/plain_words.hpp"

namespace reports {
namespace {

Row row_of(const std::string& encounter, const engine::PairComparison& pair, const char* what,
    const engine::HalvesCompared& halves)
{
    Row row{{encounter + ": " + within_sentence(spelled_out(pair.first)) + " or " +
                 within_sentence(spelled_out(pair.second)),
        what}};
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
    bool differs = false;
    for (const auto& [id, scenario] : naming.scenarios()) {
        std::vector<engine::HalfAttempt> halves;
        for (const auto* each : attempts)
            if (const auto at = known.scenarios.find(each->scenario_hash);
                each->scenario == id && at != known.scenarios.end() && at->second == scenario &&
                !each->result.half.half.empty())
                halves.push_back(each->result.half);
        for (const auto& pair : engine::compare_pairs(*scenario, halves)) {
            auto& rows = section.table.rows;
            const auto title = naming.encounter(id);
            rows.push_back(row_of(title, pair, "Noted a sign", pair.noting));
            rows.push_back(row_of(title, pair, "Judged that there are grounds for concern", pair.suspecting));
            rows.push_back(row_of(title, pair, "Referred", pair.referring));
            for (std::size_t i = rows.size() - 3; i < rows.size(); ++i)
                differs = differs || rows[i].flag == Flag::look_at;
        }
    }
    if (!section.table.rows.empty()) {
        section.lead = differs ? "In what is marked, the cohort as a whole treats the halves differently."
                               : "Nothing here shows that the cohort treats the halves differently.";
        section.notes = {
            "A range that holds 0 shows no difference. With many lines, one in twenty would stand "
            "out by chance. This is about the cohort and the course; it says nothing of any one "
            "person."};
    }
    return section;
}

} // namespace reports
