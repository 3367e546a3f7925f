// How sure and how right, what was asked, and what was done about it.
#include "reports/cells.hpp"
#include "reports/plain_words.hpp"
#include "reports/sections.hpp"
#include "reports/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace reports {
namespace {

std::size_t fewest_of(Whose whose)
{
    return whose == Whose::group ? fewest_for_share : 1;
}

std::string range_of(const engine::ConfidenceBin& bin)
{
    return std::to_string(bin.from) + " to " + std::to_string(bin.to) + " %";
}

double right_in(const engine::ConfidenceBin& bin)
{
    return double(bin.right.count) / bin.right.of;
}

/// Where sure and right are furthest apart, beyond what chance would do; or how it is on the whole.
std::string lead_of(const engine::Calibration& calibration, std::size_t fewest)
{
    const engine::ConfidenceBin* furthest = nullptr;
    for (const auto& bin : calibration.bins)
        if (static_cast<std::size_t>(bin.right.of) >= std::max<std::size_t>(fewest, fewest_for_share) &&
            bin.confidence > bin.right.high &&
            (!furthest || bin.confidence - right_in(bin) > furthest->confidence - right_in(*furthest)))
            furthest = &bin;
    if (furthest)
        return "Where people are " + range_of(*furthest) + " sure, " + percent(right_in(*furthest)) +
               " are right: too sure by " + points_of_share(furthest->confidence - right_in(*furthest)) + ".";
    const auto& over = *calibration.over_confidence;
    if (over.low > 0)
        return "On the whole surer than right, by " + points_of_share(over.value) + ".";
    if (over.high < 0)
        return "On the whole right more often than sure, by " + points_of_share(over.value) + ".";
    return "As sure as right, as far as " +
           number_of(static_cast<std::size_t>(calibration.judgements), "judgement") + " can tell.";
}

/// What several attempts' questions come to beside their types.
struct Asked {
    std::array<std::int64_t, engine::question_types> types{};
    std::int64_t all = 0;
    std::int64_t alone = 0;
    std::int64_t of_known_company = 0;
    std::int64_t before_controller = 0;
    std::int64_t leading = 0;
    std::int64_t planted = 0;
    std::int64_t contradicted = 0;
};

Asked asked_in(const Attempts& attempts)
{
    Asked asked;
    for (const auto* each : attempts) {
        for (std::size_t type = 1; type < engine::question_types; ++type) {
            asked.types[type] += each->result.asked[type];
            asked.all += each->result.asked[type];
        }
        const auto& questioning = each->result.questioning;
        asked.alone += questioning.alone.count;
        asked.of_known_company += questioning.alone.of;
        asked.before_controller += questioning.before_controller;
        asked.leading += questioning.leading;
        asked.planted += questioning.planted;
        asked.contradicted += questioning.contradicted;
    }
    return asked;
}

const char* words_for(engine::ReferralVerdict verdict)
{
    switch (verdict) {
    case engine::ReferralVerdict::grounds_and_consent:
        return "Grounds, and agreed to";
    case engine::ReferralVerdict::grounds_no_consent_needed:
        return "Grounds, and no agreement needed";
    case engine::ReferralVerdict::consent_missing:
        return "Agreement was needed and not asked for or given";
    case engine::ReferralVerdict::no_grounds:
        return "No sign noted that gave grounds";
    case engine::ReferralVerdict::under_18_first:
        return "Somebody may have been under 18, so it came first";
    case engine::ReferralVerdict::not_for_under_18:
        return "Not the way for somebody who may be under 18";
    case engine::ReferralVerdict::consent_unused:
        return "Without a name, though the person had agreed to be referred";
    }
    return "";
}

constexpr std::array verdicts{engine::ReferralVerdict::grounds_and_consent,
    engine::ReferralVerdict::grounds_no_consent_needed, engine::ReferralVerdict::under_18_first,
    engine::ReferralVerdict::consent_missing, engine::ReferralVerdict::no_grounds,
    engine::ReferralVerdict::not_for_under_18, engine::ReferralVerdict::consent_unused};

} // namespace

Section calibration_section(const Attempts& attempts, Whose whose)
{
    Section section{"calibration", "How sure, and how often right", "",
        {{plain_column("range", "How sure", "What was said about how sure, 50 to 100 %."),
             share_column("sure", "On average", "The mean of what was said."),
             share_column("right", "How often right",
                 "The share of those judgements that were right. Interval: Wilson 1927, JASA 22:209."),
             share_column("too-sure", "Too sure by",
                 "The mean of what was said less the share right; below 0, right more often than sure.")},
            {}, "There is no judgement yet of which the truth can be known."},
        Curve{"sure", "right"}, {}, false};
    const auto calibration = calibration_of(attempts);
    if (!calibration.brier)
        return section;
    const std::size_t fewest = fewest_of(whose);
    section.lead = lead_of(calibration, fewest);
    for (const auto& bin : calibration.bins) {
        Row row{{range_of(bin), bin.confidence, share_cell(bin.right, fewest), Missing{"Too few to say"}}};
        if (number_in(row.cells[2]))
            row.cells[3] = bin.confidence - right_in(bin);
        if (number_in(row.cells[2]) && bin.confidence > bin.right.high)
            row.flag = Flag::look_at;
        section.table.rows.push_back(std::move(row));
    }
    section.notes = {
        "Over " + number_of(static_cast<std::size_t>(calibration.judgements), "judgement") +
        " of which the truth can be known. Brier score " + two_figures(*calibration.brier) +
        ": 0 is best, and saying 50 % every time gives 0.25 (Brier 1950, Monthly Weather Review 78:1)."};
    return section;
}

Section questioning_section(const Attempts& attempts, Whose whose)
{
    Section section{"questioning", "Questions", "",
        {{plain_column("type", "Type of question", "As the author of the encounter classed it."),
             plain_column("asked", "Asked", "How many questions of that type were asked."),
             share_column("share", "Share of all",
                 "Of all questions, the share of that type. Interval: Wilson 1927, JASA 22:209."),
             plain_column("recommended", "Recommended",
                 "Whether the guidance on interviewing recommends it: open, probing and empathic.")},
            {}, "No question was asked in what is counted here."},
        Bars{"share"}, {}, false};
    const auto asked = asked_in(attempts);
    if (asked.all == 0)
        return section;
    for (std::size_t type = 1; type < engine::question_types; ++type)
        section.table.rows.push_back({{with_capital(engine::words_for(engine::QuestionType(type))),
            asked.types[type], share_cell(rate_of(asked.types[type], asked.all), fewest_of(whose)),
            engine::is_recommended(engine::QuestionType(type)) ? "Yes" : "No"}});
    const auto recommended = recommended_of(attempts);
    section.lead = percent(double(recommended.count) / std::max(1, recommended.of)) +
                   " of the questions were open, probing or empathic (" + percent(recommended.low) + " to " +
                   percent(recommended.high) + ", of " + std::to_string(recommended.of) + ").";
    if (asked.leading > 0)
        section.notes.push_back("Leading: " + std::to_string(asked.leading) + ", of which " +
                                std::to_string(asked.planted) + " put something into the account and " +
                                std::to_string(asked.contradicted) +
                                " put there what something met contradicts.");
    if (asked.of_known_company > 0)
        section.notes.push_back("Of " + std::to_string(asked.of_known_company) +
                                " questions of which it is known who was there, " +
                                std::to_string(asked.alone) + " were asked with nobody else there and " +
                                std::to_string(asked.before_controller) +
                                " in front of somebody who may control the person.");
    return section;
}

Section referring_section(const Attempts& attempts, Whose whose)
{
    Section section{"referring", "Referring, and what had to be done", "",
        {{plain_column("what", "What was done", "A referral and what it rested on, or a duty."),
             share_column("share", "How often",
                 "Of all referrals, or of all attempts with that duty. Interval: Wilson 1927, JASA 22:209."),
             plain_column("right", "Right", "Whether it was right to do so.")},
            {}, "Nobody was referred, and there was no duty, in what is counted here."},
        std::nullopt, {}, false};
    std::array<std::int64_t, verdicts.size()> counts{};
    std::int64_t all = 0, right = 0;
    std::array<engine::Rate, 2> duties{};
    for (const auto* each : attempts) {
        for (const auto verdict : each->result.referrals) {
            ++counts[static_cast<std::size_t>(std::ranges::find(verdicts, verdict) - verdicts.begin())];
            ++all;
            right += engine::is_right(verdict);
        }
        for (const auto& duty : each->result.duties) {
            auto& met = duties[duty.kind == engine::DutyKind::under_18 ? 0 : 1];
            met.count += duty.met;
            ++met.of;
        }
    }
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        if (counts[i] > 0)
            section.table.rows.push_back(
                {{words_for(verdicts[i]), share_cell(rate_of(counts[i], all), fewest_of(whose)),
                    engine::is_right(verdicts[i]) ? "Yes" : "No"}});
    constexpr std::array names{
        "Put first that somebody may be under 18", "Told those who must be notified, by the end"};
    for (std::size_t i = 0; i < duties.size(); ++i)
        if (duties[i].of > 0)
            section.table.rows.push_back({{names[i],
                share_cell(engine::wilson(duties[i].count, duties[i].of), fewest_of(whose)), "A duty"}});
    if (all > 0)
        section.lead = std::to_string(right) + " of " + number_of(static_cast<std::size_t>(all), "referral") +
                       (right == 1 ? " was right." : " were right.");
    return section;
}

} // namespace reports
