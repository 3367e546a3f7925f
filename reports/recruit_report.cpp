#include "engine/assess/returns.hpp"
#include "reports/cells.hpp"
#include "reports/cohort_sections.hpp"
#include "reports/plain_words.hpp"
#include "reports/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace reports {
namespace {

Section readiness_of_recruit(const std::vector<Measure>& measures)
{
    Section section{"readiness", "Readiness, by competency", "",
        {{plain_column("competency", "Competency", "What marks count towards, and telling signs apart."),
             share_column("share", "Share",
                 "Marks got above the least that could be got, of those between least and most, over the "
                 "attempts that count, in whole per cent. Of telling signs apart: the mean of the share "
                 "noted "
                 "where they were there and the share left alone where they were not. Interval: Wilson 1927, "
                 "JASA 22:209, over the marks that were made; of telling apart Newcombe 1998, Statistics in "
                 "Medicine 17:873, over signs and look-alikes."),
             plain_column("ready", "Ready", "From 70 % on.")},
            {}, "Nothing was assessed in what is counted here."},
        Bars{"share"}, {}, false};
    for (const auto& each : measures) {
        Row row{{name_of_measure(each.id), measured(each.share, each.of),
            is_ready(each.share.value)        ? "Ready"
            : is_near_ready(each.share.value) ? "Nearly"
                                              : "Not yet"}};
        row.flag = flag_of(each.share.value);
        section.table.rows.push_back(std::move(row));
    }
    if (!measures.empty())
        section.notes = {
            "Ready means 70 % or above in each. The range shows how little a few decisions can tell: "
            "it narrows with each one."};
    return section;
}

/// The rates of spotting, and what they come to together where there are enough trials.
Section rates_section(const Attempts& attempts)
{
    const auto detection = engine::detection_of(trials_of(attempts));
    Section section{"rates", "Noticing, and suspecting", "",
        {{plain_column("what", "What", "A rate, or what both come to."),
             {"figure", "Figure", "A share, or a figure without a unit, with what it rests on.", Unit::none,
                 2},
             plain_column("meaning", "What it means", "How to read it.")},
            {}, ""},
        std::nullopt, {}, false};
    auto& rows = section.table.rows;
    rows.push_back({{"Signs noted, of those that were met (hit rate)", share_cell(detection.hits, 1),
        "1 is every sign."}});
    rows.push_back({{"Suspected, of what only looked like a sign (false-alarm rate)",
        share_cell(detection.false_alarms, 1), "0 is best."}});
    Row headline{{"Hit rate less false-alarm rate"}};
    if (detection.difference) {
        const auto difference = engine::share_difference(detection.hits, detection.false_alarms);
        headline.cells.push_back(measured(Estimate{difference.difference, difference.low, difference.high},
            detection.hits.of + detection.false_alarms.of));
    } else {
        headline.cells.push_back(Missing{"None yet"});
    }
    headline.cells.push_back("Noting everything and noting nothing both come to 0.");
    rows.push_back(std::move(headline));
    const auto all = detection.trials.signals + detection.trials.noises;
    const auto add = [&](const char* name, const Estimate engine::Discrimination::*figure,
                         const char* meaning) {
        const auto* told = std::get_if<engine::Discrimination>(&detection.discrimination);
        const auto* why = std::get_if<engine::NoDiscrimination>(&detection.discrimination);
        rows.push_back({{name,
            told ? Cell(measured(told->*figure, all)) : Cell(Missing{in_words(*why, detection.trials)}),
            meaning}});
    };
    add("d'", &engine::Discrimination::d_prime, "0 is not telling signs from look-alikes at all.");
    add("Criterion", &engine::Discrimination::criterion, "Below 0 is quick to suspect, above 0 is slow to.");
    add("A'", &engine::Discrimination::a_prime, "0.5 is chance, 1 is always right.");
    section.notes = {"Rates with Wilson’s interval, their difference with Newcombe’s, d' and criterion with "
                     "Gourevitch and Galanter’s (1967, Psychometrika 32:25), A' by the delta method."};
    return section;
}

constexpr std::array step_names{
    "First visit", "One week on", "One month on", "Three months on", "Six months on"};

/// The attempts of each encounter, oldest first.
std::map<std::string, Attempts> by_encounter(const Attempts& assessed)
{
    std::map<std::string, Attempts> encounters;
    for (const auto* each : assessed)
        encounters[each->scenario].push_back(each);
    return encounters;
}

std::size_t marked_decisions(const engine::AttemptResult& result)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        result.decisions, [](const engine::DecisionResult& each) { return each.points != 0; }));
}

/// What one attempt came to over all competencies. Each decision that brought or cost points stands for a
/// trial.
Cell share_cell_of(const engine::AttemptResult& result)
{
    const auto share = share_of(result);
    const auto decisions = marked_decisions(result);
    if (!share)
        return Missing{"Not assessed: it is not known what could be got"};
    if (decisions == 0)
        return *share;
    return measured(engine::wilson_of(*share, double(decisions)), static_cast<std::int64_t>(decisions));
}

Section progress_section(const Attempts& assessed, const Naming& naming)
{
    Section section{"progress", "Progress, visit by visit", "",
        {{plain_column("step", "Visit", "The first, or the return that was due."),
             plain_column("encounter", "Encounter", "Which one."),
             {"due", "Due from", "From when on it came back.", Unit::day},
             {"day", "Done", "The day on which it was begun.", Unit::day},
             share_column("share", "Share of what could be got",
                 "Over all competencies together. Interval: Wilson 1927, JASA 22:209, over the decisions "
                 "that "
                 "brought or cost points.")},
            {}, "No encounter was finished yet."},
        Lines{"step", "share", "encounter"}, {}, false};
    std::size_t between = 0;
    std::array<std::vector<Row>, engine::spaced_returns + 1> steps;
    for (const auto& [id, attempts] : by_encounter(assessed)) {
        std::vector<engine::Day> days;
        for (const auto* each : attempts)
            days.push_back(*day_of(day_of(*each)));
        const auto returns = engine::returns_of(days);
        std::size_t step = 0;
        std::string due;
        for (std::size_t i = 0; i < attempts.size(); ++i) {
            if (!returns.which[i]) {
                ++between;
                continue;
            }
            step = *returns.which[i];
            Row row{{step_names[step], naming.encounter(id),
                due.empty() ? Cell(Missing{"The first visit"}) : Cell(due), day_of(*attempts[i]),
                share_cell_of(attempts[i]->result)}};
            row.attempt = attempts[i]->attempt;
            steps[step].push_back(std::move(row));
            const auto next = engine::returns_of(std::span(days).first(i + 1)).next;
            due = next ? date_of(*next) : "";
        }
        if (returns.next)
            steps[step + 1].push_back({{step_names[step + 1], naming.encounter(id), due,
                Missing{"Not done yet"}, Missing{"Not done yet"}}});
    }
    for (auto& rows : steps)
        section.table.rows.insert(section.table.rows.end(), rows.begin(), rows.end());
    section.notes = {
        "An encounter comes back a week after the first visit, then after one month, three and six "
        "months. Days are those of UTC."};
    if (between > 0)
        section.notes.push_back(number_of(between, "attempt") +
                                (between == 1 ? " before its day is" : " before their day are") +
                                " left out here, and in the list of attempts.");
    return section;
}

std::string judged_told(const engine::AttemptResult& result)
{
    if (!result.judgement)
        return "The truth could not be known";
    return std::string(result.judgement->right ? "Right" : "Wrong") + ", " +
           std::to_string(result.judgement->confidence) + " % sure";
}

std::string of_told(int count, int of)
{
    return of == 0 ? "none met" : std::to_string(count) + " of " + std::to_string(of);
}

Section attempts_section(
    std::span<const CountedAttempt> attempts, const Attempts& counting, const Naming& naming)
{
    Section section{"attempts", "Every attempt", "",
        {{plain_column("encounter", "Encounter", "Which one, with its version."),
             {"day", "Day", "On which it was begun.", Unit::day},
             plain_column("kind", "Kind",
                 "Counts: an assessed attempt that this report adds up. Assessed: one that it does not. "
                 "Practice: never added up."),
             share_column("share", "Share of what could be got",
                 "Over all competencies together. Interval: Wilson 1927, JASA 22:209, over the decisions "
                 "that "
                 "brought or cost points."),
             plain_column("noted", "Signs noted", "Of those that were met."),
             plain_column("suspected", "Wrongly suspected", "Of what only looked like a sign."),
             plain_column("judged", "Judgement", "Whether it was right, and how sure it was."),
             {"time", "Time", "Active time from first to last.", Unit::seconds}},
            {}, "No encounter was finished yet."},
        std::nullopt, {}, false};
    std::vector<const CountedAttempt*> in_time;
    for (const auto& each : attempts)
        in_time.push_back(&each);
    std::ranges::sort(
        in_time, {}, [](const CountedAttempt* each) { return std::pair(-each->started_at, -each->attempt); });
    for (const auto* each : in_time) {
        const auto& trials = each->result.trials;
        const bool counts = std::ranges::find(counting, each) != counting.end();
        Row row{{naming.encounter(each->scenario) + ", " + each->scenario_version, day_of(*each),
            counts           ? "Counts"
            : each->assessed ? "Assessed"
                             : "Practice",
            share_cell_of(each->result), of_told(trials.hits, trials.signals),
            of_told(trials.false_alarms, trials.noises), judged_told(each->result),
            double(each->result.took_ms) / 1000}};
        row.attempt = each->attempt;
        section.table.rows.push_back(std::move(row));
    }
    section.notes = {"Each leads to its debrief and to what was said and done. Days are those of UTC."};
    return section;
}

std::vector<Finding> findings_of(const std::vector<Measure>& measures, const Attempts& attempts,
    const Section& spotting, const Naming& naming)
{
    const auto* weakest = weakest_of(measures);
    if (!weakest)
        return {{FindingKind::nothing, "Nothing has been assessed yet",
            "Finish an encounter that was assigned, and it is told here", "attempts"}};
    std::vector<Finding> findings;
    const auto ready =
        std::ranges::count_if(measures, [](const Measure& each) { return is_ready(each.share.value); });
    findings.push_back({is_ready(weakest->share.value) ? FindingKind::ready : FindingKind::nothing,
        is_ready(weakest->share.value)
            ? "Ready: 70 % or above in everything that was assessed"
            : "At 70 % or above in " + std::to_string(ready) + " of " + std::to_string(measures.size()),
        "Weakest in " + within_sentence(name_of_measure(weakest->id)) + ": " + percent(weakest->share.value),
        "readiness"});
    if (!is_ready(weakest->share.value)) {
        const auto encounter = encounter_for(weakest->id, attempts, naming);
        findings.push_back({FindingKind::look_at, "Next: " + within_sentence(name_of_measure(weakest->id)),
            encounter.empty() ? "" : "Practise it in " + encounter, "readiness"});
    }
    const auto trials = trials_of(attempts);
    if (trials.signals + trials.noises > 0)
        findings.push_back({FindingKind::nothing,
            "Noted " + of_told(trials.hits, trials.signals) + " signs, wrongly suspected " +
                of_told(trials.false_alarms, trials.noises),
            spotting.provisional ? "By guidance that is provisional" : "", "rates"});
    return findings;
}

} // namespace

Report recruit_report(const Selected& selected, const Person& person,
    std::span<const CountedAttempt> attempts, const Known& known)
{
    std::vector<CountedAttempt> own;
    for (const auto& each : attempts)
        if (each.profile == person.id &&
            (selected.encounter.empty() || each.scenario == selected.encounter) &&
            (selected.version.empty() || each.scenario_version == selected.version))
            own.push_back(each);
    const auto assessed = assessed_of(own, selected);
    const auto counting = counted_of(assessed, selected.counts);
    const Naming naming(known, assessed);
    Report report = begun(ReportKind::recruit, "Recruit report", person.name, selected,
        selected.encounter.empty() ? "" : naming.encounter(selected.encounter));
    report.counted = number_of(counting.size(), "attempt") + " that count" +
                     (counting.size() == 1 ? "s" : "") + ", of " + std::to_string(own.size());
    const auto measures = measures_of(counting, ChoiceMarks(known));
    report.sections = {readiness_of_recruit(measures), rates_section(counting),
        spotting_section(counting, naming, Whose::one_person),
        questioning_section(counting, Whose::one_person), calibration_section(counting, Whose::one_person),
        referring_section(counting, Whose::one_person), progress_section(assessed, naming),
        attempts_section(own, counting, naming)};
    report.findings = findings_of(measures, counting, report.sections[2], naming);
    report.rests_on = rests_on(counting, known, naming);
    return report;
}

} // namespace reports
