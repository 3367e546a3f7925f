// The commonest wrong decisions, and what led there.
#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/words.hpp"

#include <algorithm>
#include <tuple>

namespace reports {
namespace {

constexpr std::size_t most_rows = 12;

/// A choice at a moment of an encounter that cost points.
struct Wrong {
    std::string_view encounter;
    std::string_view node;
    std::string_view choice;
    int points = 0;
    std::int64_t taken = 0; ///< attempts
    std::size_t last = 0;   ///< the attempt that it was counted in last, from 1
    std::vector<std::pair<std::uint32_t, std::int64_t>> after{}; ///< by the choice before it: how often
};

std::uint64_t joined(std::uint32_t one, std::uint32_t other)
{
    return (std::uint64_t(one) << 32U) | other;
}

/// What was met and what went wrong, over attempts.
struct Tally {
    Numbered encounters, nodes, choices;
    std::unordered_map<std::uint64_t, std::int64_t> met; ///< attempts by encounter and node
    std::unordered_map<std::uint64_t, std::unordered_map<std::uint32_t, std::size_t>> places;
    std::vector<Wrong> wrongs;

    Wrong& wrong(std::uint32_t encounter, std::uint32_t node, const CountedAttempt& attempt,
        const engine::DecisionResult& decision)
    {
        const auto [at, is_new] =
            places[joined(encounter, node)].try_emplace(choices.number_of(decision.choice), wrongs.size());
        if (is_new)
            wrongs.push_back({attempt.scenario, decision.node, decision.choice});
        return wrongs[at->second];
    }

    void add(const CountedAttempt& attempt, std::size_t number)
    {
        const auto encounter = encounters.number_of(attempt.scenario);
        for (const auto& node : attempt.result.nodes)
            ++met[joined(encounter, nodes.number_of(node))];
        const engine::DecisionResult* before = nullptr;
        for (const auto& decision : attempt.result.decisions) {
            if (decision.points < 0) {
                auto& entry = wrong(encounter, nodes.number_of(decision.node), attempt, decision);
                if (entry.last != number) {
                    entry.last = number;
                    ++entry.taken;
                    entry.points = decision.points;
                    if (before)
                        count_after(entry, choices.number_of(before->choice));
                }
            }
            before = &decision;
        }
    }

    static void count_after(Wrong& entry, std::uint32_t choice)
    {
        const auto found =
            std::ranges::find(entry.after, choice, &std::pair<std::uint32_t, std::int64_t>::first);
        if (found == entry.after.end())
            entry.after.emplace_back(choice, 1);
        else
            ++found->second;
    }

    std::int64_t met_by(const Wrong& wrong)
    {
        return met[joined(encounters.number_of(wrong.encounter), nodes.number_of(wrong.node))];
    }
};

Row row_of(const Wrong& wrong, Tally& tally, const Naming& naming)
{
    const std::string encounter(wrong.encounter);
    const auto taken = rate_of(wrong.taken, std::max(wrong.taken, tally.met_by(wrong)));
    Row row{
        {naming.choice(encounter, std::string(wrong.choice)), share_cell(taken), naming.encounter(encounter),
            naming.moment(encounter, std::string(wrong.node)), static_cast<std::int64_t>(wrong.points)}};
    const auto most = std::ranges::max_element(wrong.after, [&](const auto& one, const auto& other) {
        return one.second != other.second
                   ? one.second < other.second
                   : tally.choices.name_of(one.first) > tally.choices.name_of(other.first);
    });
    if (most == wrong.after.end()) {
        row.cells.insert(row.cells.end(), {"It was the first decision", Missing{"Nothing came before"}});
    } else {
        row.cells.push_back(naming.choice(encounter, tally.choices.name_of(most->first)));
        row.cells.push_back(share_cell(rate_of(most->second, wrong.taken)));
    }
    if (static_cast<std::size_t>(taken.of) >= fewest_for_share &&
        double(taken.count) / taken.of >= over_suspected_from)
        row.flag = Flag::look_at;
    return row;
}

} // namespace

Section decisions_section(const Attempts& attempts, const Naming& naming)
{
    Section section{"decisions", "Commonest wrong decisions", "",
        {{plain_column("decision", "Decision", "As recruits read it; one that costs points."),
             share_column("taken", "Taken by",
                 "Of the attempts that came to that moment, the share in which it was taken. Interval: "
                 "Wilson "
                 "1927, JASA 22:209."),
             plain_column("encounter", "Encounter", "In which it is."),
             plain_column("moment", "Moment", "Where and when in the encounter, and the moment’s id."),
             {"points", "Points", "What it brings over all competencies, the first time.", Unit::points},
             plain_column("before", "Mostly after", "The decision that came before it most often."),
             share_column("before-share", "So often",
                 "Of the attempts in which it was taken, the share in which that came before. Interval: "
                 "Wilson "
                 "1927, JASA 22:209.")},
            {}, "No decision that costs points was taken in what is counted here."},
        Bars{"taken"}, {}, false};
    Tally tally;
    for (std::size_t i = 0; i < attempts.size(); ++i)
        tally.add(*attempts[i], i + 1);
    auto& wrongs = tally.wrongs;
    std::ranges::sort(wrongs, {}, [](const Wrong& each) {
        return std::tuple(-each.taken, each.points, each.encounter, each.node, each.choice);
    });
    for (std::size_t i = 0; i < std::min(most_rows, wrongs.size()); ++i)
        section.table.rows.push_back(row_of(wrongs[i], tally, naming));
    if (!wrongs.empty())
        section.lead =
            "Most often: " +
            naming.choice(std::string(wrongs.front().encounter), std::string(wrongs.front().choice)) +
            ", in " + number_of(static_cast<std::size_t>(wrongs.front().taken), "attempt") + ".";
    if (wrongs.size() > most_rows)
        section.notes.push_back("The " + std::to_string(most_rows) + " taken most, of " +
                                std::to_string(wrongs.size()) + " that cost points.");
    return section;
}

} // namespace reports
