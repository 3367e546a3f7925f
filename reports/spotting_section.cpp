#include "reports/cells.hpp"
#include "reports/sections.hpp"
#include "reports/words.hpp"

#include <algorithm>

namespace reports {
namespace {

/// One or two meetings are told of one person, but stand out for nothing.
constexpr std::size_t fewest_to_stand_out = 3;

/// What came of one sign.
struct OfSign {
    std::string id;
    engine::Trials trials{};
    std::int64_t unsupported = 0;
    std::int64_t not_sought = 0;
    engine::Rate hits{};
    engine::Rate false_alarms{};
};

std::vector<OfSign> by_sign(const Attempts& attempts)
{
    Numbered numbered;
    std::vector<OfSign> signs;
    for (const auto* attempt : attempts)
        for (const auto& each : attempt->result.indicators) {
            const auto number = numbered.number_of(each.indicator);
            if (number == signs.size())
                signs.push_back({each.indicator});
            auto& sign = signs[number];
            sign.trials.hits += each.trials.hits;
            sign.trials.signals += each.trials.signals;
            sign.trials.false_alarms += each.trials.false_alarms;
            sign.trials.noises += each.trials.noises;
            sign.unsupported += each.unsupported;
            sign.not_sought += each.not_sought;
        }
    for (auto& sign : signs) {
        sign.hits = engine::wilson(sign.trials.hits, sign.trials.signals);
        sign.false_alarms = engine::wilson(sign.trials.false_alarms, sign.trials.noises);
    }
    return signs;
}

Table columns()
{
    return {{plain_column("sign", "Sign", "The indicator of the guidance."),
                share_column("hit-rate", "Hit, where it was there",
                    "Of the times that a sign of it was met, the share in which it was noted on that sign. "
                    "Interval: Wilson 1927, JASA 22:209."),
                share_column("false-alarm-rate", "False alarm, where it was not",
                    "Of the times that something was met which only looks like it, the share in which it was "
                    "noted there. Interval: Wilson 1927, JASA 22:209."),
                plain_column("unsupported", "Noted on nothing",
                    "Notes of it that rest on neither a sign of it nor something that looks like one; in no "
                    "rate."),
                plain_column("not-sought", "Not come upon",
                    "Attempts in which it was there and nothing that shows it was met; in no rate.")},
        {}, "No sign was met in what is counted here."};
}

std::string lead_of(const engine::Trials& trials)
{
    const auto hits = engine::wilson(trials.hits, trials.signals);
    const auto false_alarms = engine::wilson(trials.false_alarms, trials.noises);
    std::string lead;
    if (hits.of > 0)
        lead = "Of the signs that were met, " + percent(double(hits.count) / hits.of) + " were noted (" +
               percent(hits.low) + " to " + percent(hits.high) + ", of " + std::to_string(hits.of) + ").";
    if (false_alarms.of > 0)
        lead += std::string(lead.empty() ? "" : " ") + "Of what only looked like one, " +
                percent(double(false_alarms.count) / false_alarms.of) + " was suspected (" +
                percent(false_alarms.low) + " to " + percent(false_alarms.high) + ", of " +
                std::to_string(false_alarms.of) + ").";
    return lead;
}

Row row_of(const OfSign& sign, const Naming& naming, std::size_t fewest)
{
    const auto least = static_cast<int>(std::max(fewest, fewest_to_stand_out));
    const auto share = [](const engine::Rate& rate) { return double(rate.count) / rate.of; };
    Row row{{naming.sign(sign.id), share_cell(sign.hits, fewest), share_cell(sign.false_alarms, fewest),
        sign.unsupported, sign.not_sought}};
    // Where both are so, it stands out as missed: that harm is the one that nobody sees.
    if (sign.false_alarms.of >= least && share(sign.false_alarms) >= over_suspected_from)
        row.flag = Flag::over_suspected;
    if (sign.hits.of >= least && share(sign.hits) < often_missed_below)
        row.flag = Flag::often_missed;
    return row;
}

} // namespace

Section spotting_section(const Attempts& attempts, const Naming& naming, Whose whose)
{
    const std::size_t fewest = whose == Whose::group ? fewest_for_share : 1;
    Section section{"spotting", "Spotting, by sign", lead_of(trials_of(attempts)), columns(),
        Heat{{"hit-rate"}, {"false-alarm-rate"}}, {}, false};
    std::size_t left_out = 0;
    for (const auto& sign : by_sign(attempts)) {
        section.provisional = section.provisional || naming.is_provisional(sign.id);
        if (sign.trials.signals + sign.trials.noises == 0 && sign.unsupported == 0)
            ++left_out;
        else
            section.table.rows.push_back(row_of(sign, naming, fewest));
    }
    std::ranges::sort(section.table.rows, [](const Row& one, const Row& other) {
        const double first = number_in(one.cells[1]).value_or(-1);
        const double second = number_in(other.cells[1]).value_or(-1);
        return first != second ? first > second
                               : std::get<std::string>(one.cells[0]) < std::get<std::string>(other.cells[0]);
    });
    section.notes = {"Ranges are 95 % Wilson intervals. “Of” counts meetings, so a sign that nobody met is "
                     "left out" +
                     (left_out > 0 ? " (" + number_of(left_out, "sign") + " here)." : std::string("."))};
    if (whose == Whose::group)
        section.notes.push_back("Often missed: noted less than half the time. Over-suspected: suspected a "
                                "quarter of the time or more where it only looked so. Both from " +
                                std::to_string(fewest) + " meetings on.");
    return section;
}

} // namespace reports
