// Who is ready, in what, and what comes next.
#include "engine/assess/spread.hpp"
#include "engine/check/attainable.hpp"
#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/plain_words.hpp"
#include "reports/words.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace reports {
namespace {

/// The shares of all who have it, in order, by what was measured; telling signs apart last.
std::vector<std::pair<std::string, std::vector<double>>> shares_by_measure(const std::vector<Member>& members)
{
    std::map<std::pair<bool, std::string>, std::vector<double>> by_measure;
    for (const auto& member : members)
        for (const auto& each : member.measures)
            by_measure[{each.id == telling_apart, each.id}].push_back(each.share.value);
    std::vector<std::pair<std::string, std::vector<double>>> shares;
    for (auto& [id, values] : by_measure) {
        std::ranges::sort(values);
        shares.emplace_back(id.second, std::move(values));
    }
    return shares;
}

std::string middle_half_of(const std::vector<Member>& members)
{
    std::vector<double> shares;
    for (const auto& member : members)
        if (const auto* weakest = weakest_of(member.measures))
            shares.push_back(weakest->share.value);
    if (shares.size() < fewest_for_mean)
        return "";
    std::ranges::sort(shares);
    const auto spread = engine::spread_of(shares);
    return "Half of them are between " + percent(spread.lower) + " and " + percent(spread.upper) +
           ", the middle one at " + percent(spread.middle) + ".";
}

Row row_of(const Member& member, const std::vector<std::pair<std::string, std::vector<double>>>& measures)
{
    Row row{{member.person->name}};
    row.profile = member.person->id;
    const auto* weakest = weakest_of(member.measures);
    if (weakest) {
        row.cells.push_back(measured(weakest->share, weakest->of));
        row.cells.push_back(name_of_measure(weakest->id));
        row.flag = flag_of(weakest->share.value);
    } else {
        const Missing nothing{member.attempts.empty() ? "Nothing finished yet" : "Nothing assessed yet"};
        row.cells.insert(row.cells.end(), {nothing, nothing});
    }
    row.cells.push_back(static_cast<std::int64_t>(member.attempts.size()));
    for (const auto& [id, shares] : measures) {
        const auto found = std::ranges::find(member.measures, id, &Measure::id);
        row.cells.push_back(found == member.measures.end() ? Cell(Missing{"Not assessed yet"})
                                                           : Cell(measured(found->share, found->of)));
    }
    return row;
}

Cell quartile_cell(const std::vector<double>& ordered, double part)
{
    if (ordered.size() < fewest_for_mean)
        return Missing{too_few(ordered.size(), fewest_for_mean)};
    return engine::quantile(ordered, part);
}

/// How often somebody went wrong in what the measure is about, 0 to 1, at one encounter.
double wrong_in(const std::string& measure, const engine::AttemptResult& result)
{
    if (measure == telling_apart) {
        const auto& trials = result.trials;
        const int all = trials.signals + trials.noises;
        return all == 0 ? 0 : double(trials.signals - trials.hits + trials.false_alarms) / all;
    }
    const auto found = std::ranges::find(result.competencies, measure, &engine::CompetencyResult::competency);
    return found == result.competencies.end() ? 0 : 1 - engine::share_of(*found).value_or(1);
}

} // namespace

Counted counted(const CohortAttempts& cohort, const Selected& selected, const ChoiceMarks& marks)
{
    Counted result;
    result.name = cohort.name;
    result.attempts = counted_of(assessed_of(cohort.attempts, selected), selected.counts);
    std::unordered_map<std::int64_t, std::span<const CountedAttempt* const>> of_person;
    for (const auto& attempts : by_person(result.attempts))
        of_person.emplace(attempts.front()->profile, attempts);
    for (const auto& person : cohort.members) {
        const auto attempts = of_person[person.id];
        result.members.push_back({&person, attempts, measures_of(attempts, marks)});
        if (const auto* weakest = weakest_of(result.members.back().measures)) {
            ++result.measured;
            result.ready += is_ready(weakest->share.value);
            result.near_ready += is_near_ready(weakest->share.value);
        }
    }
    std::ranges::stable_sort(result.members, {}, [](const Member& each) { return each.person->name; });
    return result;
}

Section readiness_section(const Counted& cohort)
{
    const auto measures = shares_by_measure(cohort.members);
    Section section{"readiness", "Readiness, each dot a recruit", middle_half_of(cohort.members), {},
        Dots{"readiness", 0, 1, 0.05, ready_from, "Ready at " + percent(ready_from)}, {}, false};
    auto& columns = section.table.columns;
    columns = {plain_column("recruit", "Recruit", "Who it is."),
        share_column("readiness", "Readiness",
            "The share in what the recruit is weakest in: somebody is ready from 70 % of the attainable on "
            "in "
            "everything that was assessed. In whole per cent. Interval: Wilson 1927, JASA 22:209, over the "
            "marks that were made."),
        plain_column("weakest", "Weakest in", "What that share is in."),
        plain_column("attempts", "Attempts", "How many attempts count.")};
    for (const auto& [id, shares] : measures)
        columns.push_back(share_column(id, name_of_measure(id),
            id == telling_apart
                ? "The mean of the share noted where it was there and the share left alone where it was not "
                  "(hit rate less false-alarm rate, Youden 1950, Cancer 3:32, brought to 0 to 1)."
                : "Marks got above the least that could be got, of those between least and most, over the "
                  "attempts that count."));
    section.table.when_empty = "Nobody is in this cohort yet.";
    for (const auto& member : cohort.members)
        section.table.rows.push_back(row_of(member, measures));
    section.notes = {"A recruit stands where they are weakest: in one of the competencies, or in telling "
                     "signs from what only looks like one. Noting everything or nothing comes to 50 % there. "
                     "A range shows how little a few decisions can tell; “of” counts decisions with marks, "
                     "or signs and look-alikes."};
    return section;
}

Section competencies_section(const Counted& cohort)
{
    Section section{"competencies", "What is learned, by competency", "",
        {{plain_column("competency", "Competency", "What marks count towards."),
             share_column("ready", "Ready in it",
                 "The share of the recruits assessed in it who are at 70 % or above. Interval: Wilson 1927, "
                 "JASA 22:209."),
             share_column("lower", "Lower quarter up to",
                 "A quarter of the recruits are at or below this (Hyndman and Fan 1996, Am. Stat. 50:361, "
                 "definition 7)."),
             share_column("middle", "Middle", "Half of the recruits are at or below this."),
             share_column("upper", "Upper quarter from", "A quarter of the recruits are at or above this."),
             share_column("mean", "Mean",
                 "Over recruits. Interval: Student 1908, Biometrika 6:1, where they differ at all.")},
            {}, "Nothing was assessed in what is counted here."},
        Bars{"ready"}, {}, false};
    const std::string* fewest = nullptr;
    double least = 2;
    const auto measures = shares_by_measure(cohort.members);
    for (const auto& [id, shares] : measures) {
        const auto ready = rate_of(std::ranges::count_if(shares, is_ready), std::ssize(shares));
        section.table.rows.push_back({{name_of_measure(id), share_cell(ready), quartile_cell(shares, 0.25),
            quartile_cell(shares, 0.5), quartile_cell(shares, 0.75),
            estimate_cell(mean_estimate(shares), shares.size(), fewest_for_mean)}});
        if (shares.size() >= fewest_for_share && double(ready.count) / ready.of < least) {
            least = double(ready.count) / ready.of;
            fewest = &id;
        }
    }
    if (fewest)
        section.lead =
            "Fewest are ready in " + within_sentence(name_of_measure(*fewest)) + ": " + percent(least) + ".";
    return section;
}

std::string encounter_for(
    const std::string& measure, std::span<const CountedAttempt* const> attempts, const Naming& naming)
{
    const CountedAttempt* most_wrong = nullptr;
    for (const auto* each : attempts)
        if (!most_wrong || wrong_in(measure, each->result) > wrong_in(measure, most_wrong->result))
            most_wrong = each;
    for (const auto& [id, scenario] : naming.scenarios()) {
        const auto trained = engine::competencies_marked(*scenario);
        if (std::ranges::none_of(attempts, [&id = id](const auto* each) { return each->scenario == id; }) &&
            (measure == telling_apart || std::ranges::find(trained, measure) != trained.end()))
            return naming.encounter(id);
    }
    return most_wrong ? naming.encounter(most_wrong->scenario) : "";
}

Section next_section(const Counted& cohort, const Naming& naming)
{
    Section section{"next", "Who needs what next", "",
        {{plain_column("recruit", "Recruit", "Who is not ready yet."),
             plain_column("need", "To practise", "What they are weakest in."),
             share_column("now", "Now", "Their share in that. Interval: Wilson 1927, JASA 22:209."),
             plain_column("encounter", "Encounter",
                 "One that asks for it and that they have not finished, else the one in which it went "
                 "worst.")},
            {}, cohort.measured == 0 ? "Nothing was assessed yet." : "Everybody who was assessed is ready."},
        std::nullopt, {}, false};
    std::vector<const Member*> waiting;
    for (const auto& member : cohort.members) {
        const auto* weakest = weakest_of(member.measures);
        if (!weakest || !is_ready(weakest->share.value))
            waiting.push_back(&member);
    }
    const auto now = [](const Member* member) {
        const auto* weakest = weakest_of(member->measures);
        return weakest ? weakest->share.value : -1;
    };
    std::ranges::stable_sort(waiting, {}, now);
    for (const auto* member : waiting) {
        const auto* weakest = weakest_of(member->measures);
        Row row{{member->person->name}};
        row.profile = member->person->id;
        if (weakest) {
            row.cells.insert(
                row.cells.end(), {name_of_measure(weakest->id), measured(weakest->share, weakest->of)});
            row.flag = flag_of(weakest->share.value);
        } else {
            row.cells.insert(row.cells.end(), {"To finish an encounter", Missing{"Nothing assessed yet"}});
        }
        const auto encounter = encounter_for(weakest ? weakest->id : telling_apart, member->attempts, naming);
        row.cells.push_back(encounter.empty() ? Cell(Missing{"None known here"}) : Cell(encounter));
        section.table.rows.push_back(std::move(row));
    }
    if (!waiting.empty() && cohort.measured > 0)
        section.lead = number_of(waiting.size(), "recruit") + (waiting.size() == 1 ? " is" : " are") +
                       " not ready yet; those furthest from it come first.";
    return section;
}

} // namespace reports
