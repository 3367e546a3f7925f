// What is said of each moment, and of its choices.
#include "engine/assess/spread.hpp"
#include "reports/cells.hpp"
#include "reports/encounter_sections.hpp"
#include "reports/words.hpp"

#include <algorithm>

namespace reports {
namespace {

/// From these on, a moment does not do its work: our own choice.
constexpr double too_easy_above = 0.95;
constexpr double too_hard_below = 0.25;
constexpr double too_little_apart = 0.1;
constexpr double slow_from = 90; ///< seconds, at the middle

BetaPrior prior_of(const Moments& moments)
{
    std::vector<Count> counts;
    for (const auto& moment : moments.moments)
        if (moment.is_scored() && moment.met > 0)
            counts.push_back(moment.well);
    return prior_of(counts);
}

struct Faults {
    std::vector<std::string> seen;
    std::vector<std::string> to_try;

    void add(const std::string& what, const std::string& remedy)
    {
        seen.push_back(what);
        to_try.push_back(remedy);
    }
};

void add_faults_of_choices(Faults& faults, const Moment& moment, const Moments& moments,
    const std::string& encounter, const Naming& naming)
{
    const auto quoted = [&](const OfferedChoice& choice) {
        return "“" + naming.choice(encounter, std::string(choice.id)) + "”";
    };
    for (const auto& choice : moment.choices) {
        const auto& worst = moment.met_by_third.front();
        const auto& best = moment.met_by_third.back();
        const auto fewest = static_cast<std::int64_t>(fewest_in_a_third);
        if (!moments.has_thirds || worst < fewest || best < fewest || choice.points == 0)
            continue;
        const auto difference = engine::share_difference(
            rate_of(choice.by_third.back(), best), rate_of(choice.by_third.front(), worst));
        if (choice.points > 0 && difference.high < 0)
            faults.add(
                "Those who do worse overall take " + quoted(choice) + " more often, though it brings points.",
                "See whether its mark is right, or its words give it away.");
        if (choice.points < 0 && difference.low > 0)
            faults.add(
                "Those who do better overall take " + quoted(choice) + " more often, though it costs points.",
                "See whether its mark is right, or whether good reasons speak for it.");
    }
    std::vector<std::string> untaken;
    for (const auto& choice : moment.choices)
        if (choice.taken == 0 && choice.points != 0)
            untaken.push_back(quoted(choice));
    constexpr std::size_t most_named = 3;
    if (moment.met >= static_cast<std::int64_t>(fewest_for_correlation) && !untaken.empty())
        faults.add(untaken.size() <= most_named ? "Nobody takes " + listed(untaken) + "."
                                                : "Nobody takes " + std::to_string(untaken.size()) +
                                                      " of its " + std::to_string(moment.choices.size()) +
                                                      " choices, such as " + untaken.front() + ".",
            "Make them something that a recruit might well do, or leave them out.");
}

Faults faults_of(const Moment& moment, const Moments& moments, const BetaPrior& prior,
    const std::string& encounter, const Naming& naming)
{
    Faults faults;
    const auto facility = moment.is_scored() ? drawn_in(moment.well, prior) : std::nullopt;
    if (facility && facility->low > too_easy_above)
        faults.add("Nearly everybody does well here, so it tells nobody apart.",
            "Make the other choices more tempting, or keep it for what it teaches.");
    if (facility && facility->high < too_hard_below)
        faults.add("Hardly anybody does well here.",
            "See whether there is enough to go by before it, and whether the course teaches it.");
    const auto apart = moment.is_scored() ? moment.well_and_rest.correlation() : std::nullopt;
    if (apart && apart->high < 0)
        faults.add("Who does well here does worse elsewhere.",
            "See whether the marks are right: the better recruits may see something that they do not.");
    else if (apart && apart->high < too_little_apart)
        faults.add("Doing well here has nothing to do with doing well elsewhere.",
            "See whether it can be guessed, or is about something else than the rest.");
    add_faults_of_choices(faults, moment, moments, encounter, naming);
    if (moment.seconds.size() >= fewest_for_share && engine::quantile(moment.seconds, 0.5) > slow_from)
        faults.add("Half of them take longer than a minute and a half here.",
            "See whether there is too much to read, or whether the choices are hard to tell apart.");
    return faults;
}

Row row_of(const Moment& moment, const BetaPrior& prior, const std::string& encounter, const Naming& naming)
{
    const auto met = static_cast<std::size_t>(moment.met);
    Row row{{naming.moment(encounter, std::string(moment.id)), moment.met}};
    if (moment.is_scored()) {
        row.cells.push_back(estimate_cell(drawn_in(moment.well, prior), met, fewest_for_share));
        row.cells.push_back(share_cell(rate_of(moment.well.count, moment.well.of)));
        row.cells.push_back(estimate_cell(moment.well_and_rest.correlation(), moment.well_and_rest.count(),
            fewest_for_correlation, "Everybody did alike"));
    } else {
        const Missing unscored{"All its choices bring the same"};
        row.cells.insert(row.cells.end(), {unscored, unscored, unscored});
    }
    if (met < fewest_for_share) {
        const Missing few{too_few(met, fewest_for_share)};
        row.cells.insert(row.cells.end(), {few, few});
    } else {
        row.cells.push_back(engine::quantile(moment.seconds, 0.5));
        row.cells.push_back(engine::quantile(moment.seconds, 0.75));
    }
    return row;
}

} // namespace

Section moments_section(const Moments& moments, const std::string& encounter, const Naming& naming)
{
    Section section{"moments", "Every moment at which something is decided", "",
        {{plain_column("moment", "Moment", "Where and when in the encounter, and the moment’s id."),
             plain_column("met", "Met by", "Attempts that decided something there."),
             share_column("facility", "Did well",
                 "Of those, the share that got more than half-way from the least to the most that one of its "
                 "choices brings; drawn towards the other moments of the encounter where few met it "
                 "(facility "
                 "by empirical Bayes: Casella 1985, The American Statistician 39:83; the spread of moments "
                 "by "
                 "Kleinman 1973, JASA 68:46). The range holds the middle 95 % of the distribution after."),
             share_column("counted", "As counted",
                 "The same share without being drawn in. Interval: Wilson 1927, JASA 22:209."),
             {"discrimination", "Goes with the rest",
                 "Point-biserial correlation of having done well there with how the same attempt did at the "
                 "other moments that it met. Interval: Fisher 1921, Metron 1:3, approximate.",
                 Unit::none, 2},
             {"time", "Time, middle", "Active seconds there; half of the attempts took no longer.",
                 Unit::seconds},
             {"time-upper", "Time, upper quarter from", "A quarter of the attempts took this long or longer.",
                 Unit::seconds}},
            {}, "No decision was made in what is counted here."},
        Bars{"facility"}, {}, false};
    const auto prior = prior_of(moments);
    for (const auto& moment : moments.moments) {
        if (moment.met == 0)
            continue;
        auto row = row_of(moment, prior, encounter, naming);
        if (!faults_of(moment, moments, prior, encounter, naming).seen.empty())
            row.flag = Flag::look_at;
        section.table.rows.push_back(std::move(row));
    }
    section.notes = {
        "Not everybody comes to every moment: each figure rests on those who did. “Did well” is "
        "told from " +
        std::to_string(fewest_for_share) + " on, “goes with the rest” from " +
        std::to_string(fewest_for_correlation) +
        " on. 0 means that it has nothing to do with the rest, 1 that it is as good as the rest."};
    return section;
}

Section choices_section(const Moments& moments, const std::string& encounter, const Naming& naming)
{
    Section section{"choices", "Whom each choice is taken by", "",
        {{plain_column("choice", "Choice", "As recruits read it."),
             plain_column("moment", "Moment", "Where and when in the encounter, and the moment’s id."),
             {"points", "Points", "What it brings over all competencies, the first time.", Unit::points},
             share_column("all", "All",
                 "Of those who decided something there, the share that took it. Interval: Wilson 1927, JASA "
                 "22:209."),
             share_column("lowest", "Lowest third",
                 "The same of the third that did worst over all moments that they met."),
             share_column("middle", "Middle third", "The same of the middle third."),
             share_column("highest", "Highest third", "The same of the third that did best.")},
            {}, "No decision was made in what is counted here."},
        std::nullopt, {}, false};
    for (const auto& moment : moments.moments)
        for (const auto& choice : moment.choices) {
            if (choice.taken == 0)
                continue;
            Row row{{naming.choice(encounter, std::string(choice.id)),
                naming.moment(encounter, std::string(moment.id)), static_cast<std::int64_t>(choice.points),
                share_cell(rate_of(choice.taken, moment.met))}};
            for (std::size_t third = 0; third < thirds; ++third)
                row.cells.push_back(moments.has_thirds ? share_cell(rate_of(choice.by_third[third],
                                                             moment.met_by_third[third]))
                                                       : Cell(Missing{"No thirds to compare"}));
            section.table.rows.push_back(std::move(row));
        }
    section.notes = {moments.has_thirds
                         ? "Thirds by how well somebody did, beside others who met the same moments: " +
                               std::to_string(moments.people[0]) + ", " + std::to_string(moments.people[1]) +
                               " and " + std::to_string(moments.people[2]) +
                               " people. Who did alike is in one third, so they may differ "
                               "in size. Choices that nobody took are left out."
                         : "There are thirds from " + std::to_string(thirds * fewest_in_a_third) +
                               " people on who do not all do alike."};
    return section;
}

Section advice_section(const Moments& moments, const std::string& encounter, const Naming& naming)
{
    Section section{"advice", "What does not work, and what to try", "",
        {{plain_column("moment", "Moment", "Where and when in the encounter, and the moment’s id."),
             plain_column("seen", "What is seen", "In the attempts counted here."),
             plain_column("try", "What to try", "A suggestion to the author."),
             plain_column("met", "Met by", "Attempts that decided something there.")},
            {},
            moments.attempts < fewest_for_correlation
                ? "It takes some thirty attempts to tell what does not work: " +
                      std::to_string(moments.attempts) + " so far."
                : "Nothing stands out: every moment does its work, as far as can be told."},
        std::nullopt, {}, false};
    const auto prior = prior_of(moments);
    for (const auto& moment : moments.moments) {
        const auto faults = faults_of(moment, moments, prior, encounter, naming);
        for (std::size_t i = 0; i < faults.seen.size(); ++i) {
            Row row{{naming.moment(encounter, std::string(moment.id)), faults.seen[i], faults.to_try[i],
                moment.met}};
            row.flag = Flag::look_at;
            section.table.rows.push_back(std::move(row));
        }
    }
    return section;
}

} // namespace reports
