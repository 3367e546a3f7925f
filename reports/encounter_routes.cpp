// How it ended, where recruits parted, and what nobody came to.
#include "engine/assess/spread.hpp"
#include "reports/cells.hpp"
#include "reports/encounter_sections.hpp"
#include "reports/plain_words.hpp"
#include "reports/words.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

namespace reports {
namespace {

constexpr double least_of_a_branch = 0.1;
constexpr std::size_t most_branches = 15;

/// How often each moment was followed by each for the first time.
std::map<std::string_view, std::map<std::string_view, std::int64_t>> followed(const Attempts& attempts)
{
    Numbered numbered;
    std::unordered_map<std::uint64_t, std::int64_t> counts;
    for (const auto* each : attempts) {
        std::optional<std::uint32_t> before;
        for (const auto& node : each->result.nodes) {
            const auto now = numbered.number_of(node);
            if (before)
                ++counts[(std::uint64_t(*before) << 32U) | now];
            before = now;
        }
    }
    std::map<std::string_view, std::map<std::string_view, std::int64_t>> result;
    for (const auto& [pair, count] : counts)
        result[numbered.view_of(static_cast<std::uint32_t>(pair >> 32U))]
              [numbered.view_of(static_cast<std::uint32_t>(pair & 0xffffffffU))] += count;
    return result;
}

std::string what_is_there(const engine::Scenario& scenario, const engine::Node& node)
{
    if (node.outcome)
        return without_stop(node.outcome->told);
    return node.lines.empty() ? "" : scenario[node.lines.front()].text;
}

/// The middle of what some attempts came to, or why there is none.
Cell middle_of(std::vector<double> values)
{
    if (values.size() < fewest_for_mean)
        return Missing{too_few(values.size(), fewest_for_mean)};
    std::ranges::sort(values);
    return engine::quantile(values, 0.5);
}

} // namespace

Section variants_section(const Attempts& attempts, const engine::Scenario* scenario)
{
    Section section{"variants", "How recruits come through, by what was true", "",
        {{plain_column("variant", "What was true", "The variant that was played; the recruit was not told."),
             plain_column("attempts", "Attempts", "How many count."),
             share_column("share", "Share, middle",
                 "Of what could be got over all competencies; half of the attempts are at or below this."),
             share_column("right", "Judged right",
                 "The share of the judgements that were right; none where nobody could have known. Interval: "
                 "Wilson 1927, JASA 22:209."),
             {"time", "Time, middle", "Active time; half of the attempts took no longer.", Unit::seconds}},
            {}, "Nobody has finished it in what is counted here."},
        std::nullopt, {}, false};
    std::map<std::string_view, Attempts> by_variant;
    std::vector<double> times;
    for (const auto* each : attempts) {
        by_variant[each->variant].push_back(each);
        times.push_back(double(each->result.took_ms) / 1000);
    }
    for (const auto& [id, of_it] : by_variant) {
        std::vector<double> shares, seconds;
        std::int64_t right = 0, judged = 0;
        for (const auto* each : of_it) {
            if (const auto share = share_of(each->result))
                shares.push_back(*share);
            seconds.push_back(double(each->result.took_ms) / 1000);
            judged += each->result.judgement.has_value();
            right += each->result.judgement && each->result.judgement->right;
        }
        std::string told(id);
        if (scenario)
            if (const auto at = std::ranges::find(scenario->variants, told, &engine::Variant::id);
                at != scenario->variants.end() && !at->told.empty())
                told.assign(without_stop(at->told)).append(" (").append(id).append(")");
        section.table.rows.push_back({{told, std::ssize(of_it), middle_of(shares),
            judged > 0 ? share_cell(rate_of(right, judged)) : Missing{"Not to be known"},
            middle_of(seconds)}});
    }
    std::ranges::sort(times);
    if (times.size() >= fewest_for_mean)
        section.lead = "Half of the attempts take up to " + time_told(engine::quantile(times, 0.5)) +
                       (scenario && scenario->minutes > 0
                               ? "; it is meant to take " + std::to_string(scenario->minutes) + " min."
                               : std::string("."));
    return section;
}

Section outcomes_section(const Attempts& attempts, const std::string& encounter, const Naming& naming)
{
    Section section{"outcomes", "How it ends", "",
        {{plain_column("outcome", "Outcome", "What it means for the people in it."),
             share_column("share", "Share of recruits",
                 "Of the attempts that count. Interval: Wilson 1927, JASA 22:209."),
             plain_column("attempts", "Attempts", "That ended so."),
             plain_column("id", "Moment’s id", "By which an author finds it.")},
            {}, "Nobody has finished it in what is counted here."},
        Bars{"share"}, {}, false};
    std::map<std::string_view, std::int64_t> counts;
    for (const auto* each : attempts)
        ++counts[each->result.outcome];
    std::vector<std::pair<std::int64_t, std::string>> ordered;
    ordered.reserve(counts.size());
    for (const auto& [id, count] : counts)
        ordered.emplace_back(-count, id);
    std::ranges::sort(ordered);
    for (const auto& [less, id] : ordered)
        section.table.rows.push_back(
            {{naming.outcome(encounter, id), share_cell(rate_of(-less, std::ssize(attempts))), -less, id}});
    if (!ordered.empty() && attempts.size() >= fewest_for_share)
        section.lead = "Most often, in " + percent(double(-ordered.front().first) / double(attempts.size())) +
                       ": " + naming.outcome(encounter, ordered.front().second) + ".";
    return section;
}

Section branches_section(const Attempts& attempts, const std::string& encounter, const Naming& naming)
{
    Section section{"branches", "Where recruits part", "",
        {{plain_column("from", "From", "The moment after which they part."),
             plain_column("to", "To", "The moment that came next for the first time."),
             share_column("share", "Share",
                 "Of the attempts that went on from there. Interval: Wilson 1927, JASA 22:209."),
             plain_column("attempts", "Attempts", "That went this way.")},
            {},
            attempts.size() < fewest_for_share ? too_few(attempts.size(), fewest_for_share)
                                               : "Everybody goes the same way."},
        std::nullopt, {}, false};
    struct Branch {
        std::string from;
        std::int64_t all = 0;
        std::vector<std::pair<std::int64_t, std::string>> ways; ///< most first, counts below 0
        double evenness = 0; ///< chance that two attempts went different ways, times how many came there
    };
    std::vector<Branch> branches;
    for (const auto& [from, ways] : followed(attempts)) {
        Branch branch;
        branch.from = from;
        for (const auto& [to, count] : ways)
            branch.all += count;
        double alike = 0;
        for (const auto& [to, count] : ways) {
            const double share = double(count) / double(branch.all);
            alike += share * share;
            if (share >= least_of_a_branch)
                branch.ways.emplace_back(-count, to);
        }
        branch.evenness = (1 - alike) * double(branch.all);
        std::ranges::sort(branch.ways);
        if (branch.all >= static_cast<std::int64_t>(fewest_for_share) && branch.ways.size() > 1)
            branches.push_back(std::move(branch));
    }
    std::ranges::sort(branches, {}, [](const Branch& each) { return std::tuple(-each.evenness, each.from); });
    for (std::size_t i = 0; i < std::min(most_branches, branches.size()); ++i)
        for (const auto& [less, to] : branches[i].ways)
            section.table.rows.push_back({{naming.moment(encounter, branches[i].from),
                naming.moment(encounter, to), share_cell(rate_of(-less, branches[i].all)), -less}});
    section.notes = {
        "Ways that fewer than one in ten take are left out. Where recruits part most comes first."};
    return section;
}

Section unmet_section(const Attempts& attempts, const std::string& encounter, const Naming& naming)
{
    Section section{"unmet", "What nobody came to", "",
        {{plain_column("moment", "Moment", "Where and when in the encounter, and the moment’s id."),
             plain_column("there", "What is there", "The first thing that is said or told there.")},
            {}, "Somebody came to every moment."},
        std::nullopt, {}, false};
    const auto* scenario = naming.scenario(encounter);
    if (attempts.size() < fewest_for_correlation) {
        section.table.when_empty = too_few(attempts.size(), fewest_for_correlation);
        return section;
    }
    if (!scenario) {
        section.table.when_empty = "The encounter’s text can no longer be read here.";
        return section;
    }
    std::unordered_set<std::string_view> met;
    for (const auto* each : attempts)
        met.insert(each->result.nodes.begin(), each->result.nodes.end());
    for (const auto& node : scenario->nodes)
        if (!met.contains(node.id))
            section.table.rows.push_back(
                {{naming.moment(encounter, node.id), what_is_there(*scenario, node)}, Flag::look_at, {}, {}});
    if (!section.table.rows.empty())
        section.lead = "Of " + std::to_string(scenario->nodes.size()) + " moments, nobody came to " +
                       std::to_string(section.table.rows.size()) + ", in " +
                       number_of(attempts.size(), "attempt") + ".";
    return section;
}

} // namespace reports
