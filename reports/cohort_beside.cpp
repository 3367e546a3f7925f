// Two cohorts side by side.
#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/plain_words.hpp"

#include <algorithm>
#include <map>

namespace reports {
namespace {

std::string name_of(const Counted& cohort)
{
    return cohort.name.empty() ? "Everybody" : cohort.name;
}

engine::Rate judged_right(const Attempts& attempts)
{
    std::int64_t right = 0, of = 0;
    for (const auto* each : attempts)
        if (each->result.judgement) {
            right += each->result.judgement->right;
            ++of;
        }
    return rate_of(right, of);
}

void flag(Row& row)
{
    const auto* difference = std::get_if<Measured>(&row.cells.back());
    if (difference && (difference->low > 0 || difference->high < 0))
        row.flag = Flag::look_at;
}

Row row_of(const std::string& what, const engine::Rate& one, const engine::Rate& other)
{
    const auto fewer = static_cast<std::size_t>(std::min(one.of, other.of));
    Row row{{what, share_cell(one), share_cell(other)}};
    const auto difference = difference_of_shares(one, other);
    row.cells.push_back(difference ? Cell(measured(*difference, one.of + other.of))
                                   : Cell(Missing{too_few(fewer, fewest_for_share)}));
    flag(row);
    return row;
}

using Shares = std::map<std::pair<bool, std::string>, std::vector<double>>;

Shares shares_of(const Counted& cohort)
{
    Shares shares;
    for (const auto& member : cohort.members)
        for (const auto& each : member.measures)
            shares[{each.id == telling_apart, each.id}].push_back(each.share.value);
    return shares;
}

Row row_of(const std::string& what, const std::vector<double>& one, const std::vector<double>& other)
{
    const auto size = one.size() + other.size();
    Row row{{what, estimate_cell(mean_estimate(one), one.size(), fewest_for_mean),
        estimate_cell(mean_estimate(other), other.size(), fewest_for_mean)}};
    const auto difference = mean_difference(one, other);
    row.cells.push_back(
        difference ? Cell(measured(*difference, static_cast<std::int64_t>(size)))
                   : Cell(estimate_cell(std::nullopt, std::min(one.size(), other.size()), fewest_for_mean)));
    flag(row);
    return row;
}

} // namespace

Section beside_section(const Counted& cohort, const Counted& beside)
{
    Section section{"beside", name_of(cohort) + " beside " + name_of(beside), "",
        {{plain_column("what", "What", "What is compared."),
             share_column("this", name_of(cohort),
                 "A share with Wilson’s interval (1927, JASA 22:209), or a mean over recruits with Student’s "
                 "(1908, Biometrika 6:1)."),
             share_column("other", name_of(beside), "The same of the other cohort."),
             share_column("difference", "Difference",
                 "The first less the second. Interval: of shares Newcombe 1998, Statistics in Medicine "
                 "17:873, "
                 "method 10; of means Welch 1947, Biometrika 34:28.")},
            {}, ""},
        std::nullopt, {}, false};
    const auto trials = trials_of(cohort.attempts);
    const auto others = trials_of(beside.attempts);
    auto& rows = section.table.rows;
    const auto of = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    rows = {row_of("Recruits who are ready", rate_of(of(cohort.ready), of(cohort.measured)),
                rate_of(of(beside.ready), of(beside.measured))),
        row_of("Signs noted, of those that were met", rate_of(trials.hits, trials.signals),
            rate_of(others.hits, others.signals)),
        row_of("Wrongly suspected, of what only looked like a sign",
            rate_of(trials.false_alarms, trials.noises), rate_of(others.false_alarms, others.noises)),
        row_of("Open, probing or empathic, of all questions", recommended_of(cohort.attempts),
            recommended_of(beside.attempts)),
        row_of("Judgements that were right", judged_right(cohort.attempts), judged_right(beside.attempts))};
    auto shares = shares_of(cohort);
    auto shares_beside = shares_of(beside);
    for (const auto& [id, values] : shares_beside)
        shares.try_emplace(id);
    for (const auto& [id, values] : shares)
        rows.push_back(
            row_of(name_of_measure(id.second) + ", mean of the recruits", values, shares_beside[id]));
    std::size_t apart = 0;
    for (const auto& row : rows)
        apart += row.flag == Flag::look_at;
    section.lead = apart == 0 ? "Nothing here is surely different between the two."
                              : small_number(apart) + (apart == 1 ? " line differs" : " lines differ") +
                                    " by more than chance would explain.";
    section.lead = with_capital(section.lead);
    section.notes = {
        "A range of the difference that holds 0 shows none. Cohorts differ in who is in them too, "
        "not only in how they were taught."};
    return section;
}

} // namespace reports
