// A report with every kind of cell, flag and chart, and with words that must do no harm anywhere.
#pragma once

#include "reports/report.hpp"

#include <cmath>

namespace support {

inline reports::Section readiness_section()
{
    using namespace reports;
    Section section{"readiness", "Readiness, each dot a recruit", "24 of 44 recruits are at 70 % or above.",
        {{{"recruit", "Recruit", "Who it is about.", Unit::none, 0},
             {"readiness", "Readiness", "The lowest share over all competencies.", Unit::share, 0},
             {"attempts", "Attempts", "Finished and assessed.", Unit::none, 0},
             {"last", "Last played", "The day of the latest attempt.", Unit::day, 0},
             {"took", "Time", "Active time of the latest attempt.", Unit::seconds, 0}},
            {}, "Nobody has finished an attempt yet."},
        Dots{"readiness", 0.4, 1.0, 0.05, 0.7, "Ready at 70 %"}, {"Practice is left out."}};
    const std::vector<std::string> names{"<script>alert(\"1\")</script> & Søn",
        "=HYPERLINK(\"http://a\",\"b\")", "+44 20", "-1+1", "@SUM(A1:A9)", "\tTabbed, \"quoted\"",
        "\rReturned", "ليلى حداد", "מרים כהן",
        "A name that is far longer than anybody would think a name could be, with a title, two family names "
        "and a rank",
        "Ștefan Țurcanu", "Олена Шевченко", "'quoted'"};
    for (int i = 0; i < 44; ++i) {
        const double value = std::round(420 + 560 * std::sin(0.034 * (i + 1))) / 1000;
        const auto of = std::int64_t{3 + i % 5};
        Row row{{i < 13 ? names[static_cast<std::size_t>(i)] : "Recruit " + std::to_string(i + 1),
                    Measured{value, std::max(0.0, value - 0.1), std::min(1.0, value + 0.08), of}, of,
                    i % 9 == 4 ? Cell{Missing{"Not played yet"}}
                               : Cell{"2026-11-" + std::string(i % 2 ? "03" : "21")},
                    17.5 + 60.0 * i},
            value >= 0.7    ? Flag::ready
            : value >= 0.65 ? Flag::near_ready
                            : Flag::none,
            100 + i, 1 + i};
        section.table.rows.push_back(row);
    }
    section.table.rows[20].cells[1] = Missing{"Fewer than 2 attempts"};
    section.table.rows[20].flag = Flag::none;
    return section;
}

inline reports::Section spotting_section()
{
    using namespace reports;
    Section section{"spotting", "Spotting, by sign", "Three signs are missed more often than noted.",
        {{{"sign", "Sign", "The indicator.", Unit::none, 0},
             {"hit-rate", "Hit, where it was there", "Hits of signal trials, Wilson 95 % interval.",
                 Unit::share, 0},
             {"false-alarm-rate", "False alarm, where it was not", "False alarms of noise trials.",
                 Unit::share, 0},
             {"criterion", "Criterion", "Below 0 is quick to suspect.", Unit::none, 2}},
            {}, ""},
        Heat{{"hit-rate"}, {"false-alarm-rate"}},
        {"Ranges are 95 % Wilson intervals. “of” counts meetings, so a sign nobody met is left out."}, true};
    const auto row = [&](const char* name, Cell hit, Cell alarm, double criterion, Flag flag = Flag::none) {
        section.table.rows.push_back({{name, std::move(hit), std::move(alarm), criterion}, flag});
    };
    row("Papers held by somebody else", Measured{0.8056, 0.65, 0.9025, 36},
        Measured{0.0612, 0.0284, 0.1273, 98}, 0.34);
    row("Lets another person answer", Measured{0.7727, 0.63, 0.87, 44}, Measured{0.12, 0.07, 0.2, 108}, -0.2);
    row("Locked in, cut off or watched", Measured{0.7317, 0.58, 0.84, 41}, Measured{0.3824, 0.29, 0.48, 102},
        -1.25, Flag::over_suspected);
    row("Lives in the room worked in", Measured{0.65, 0.5, 0.78, 40}, Measured{0.3131, 0.23, 0.41, 99}, 0,
        Flag::over_suspected);
    row("No say over clients or acts, or over what is done, when, where and for how much, said at some "
        "length",
        Measured{0.55, 0.38, 0.7, 33}, Measured{0.08, 0.04, 0.14, 104}, 0.1);
    row("Debt that never falls", Measured{0.3939, 0.25, 0.56, 33}, Measured{0.09, 0.05, 0.16, 101}, 0.8,
        Flag::often_missed);
    row("Earnings worn down by charges", Measured{0.34, 0.21, 0.5, 38}, Missing{"Fewer than 10 meetings"}, 1,
        Flag::often_missed);
    row("Affection built up, then used", Measured{0.96, 0.86, 0.99, 27}, Measured{0.71, 0.6, 0.8, 109}, 2,
        Flag::look_at);
    return section;
}

inline reports::Section calibration_section()
{
    using namespace reports;
    Section section{"calibration", "Calibration", "At 90 % sure, recruits were right 72 times in 100.",
        {{{"sure", "How sure", "The middle of the bin.", Unit::share, 0},
             {"right", "How often right", "Of judgements whose truth could be known.", Unit::share, 0}},
            {}, "No judgement yet."},
        Curve{"sure", "right"}, {}};
    for (int i = 0; i < 6; ++i) {
        const double right = 0.52 + 0.052 * i;
        section.table.rows.push_back(
            {{0.5 + 0.1 * i, Measured{right, right - 0.1, right + 0.08, 20 + 11 * i}}});
    }
    return section;
}

/// `series`: how many lines; from five on each has a chart of its own.
inline reports::Section course_section(int series)
{
    using namespace reports;
    Section section{"course-" + std::to_string(series), "Progress over the returns", "",
        {{{"return", "Return", "Which time it came back.", Unit::none, 0},
             {"competency", "Competency", "What marks count towards.", Unit::none, 0},
             {"share", "Share", "Of what could be got.", Unit::share, 0}},
            {}, ""},
        Lines{"return", "share", "competency"}, {}};
    const char* names[] = {"Safety of the person", "Listening and questioning", "Spotting",
        "Law and referral", "Care for welfare", "Working together with partner agencies"};
    const char* steps[] = {"First", "One week", "One month", "Three months", "Six months"};
    for (int step = 0; step < 5; ++step)
        for (int i = 0; i < series; ++i) {
            const double share = 0.35 + 0.1 * i + 0.08 * step - 0.02 * i * step;
            section.table.rows.push_back(
                {{steps[step], names[i], Measured{share, share - 0.09, share + 0.07, 40 - step}}});
        }
    return section;
}

inline reports::Section decisions_section()
{
    using namespace reports;
    Section section{"decisions", "Commonest wrong decisions", "One decision explains most of what was lost.",
        {{{"decision", "Decision", "What was chosen.", Unit::none, 0},
             {"share", "Chosen by", "Of those who came to it.", Unit::share, 1},
             {"cost", "Cost", "Points lost on average.", Unit::points, 1},
             {"led", "What led there", "The commonest decision before it.", Unit::none, 0},
             {"seconds", "Time to decide", "The middle one.", Unit::seconds, 0}},
            {}, ""},
        Bars{"share"}, {"Decisions that fewer than 10 recruits came to are left out."}};
    section.table.rows = {{{"“Does Andrei stop you from going out?”", Measured{0.512, 0.37, 0.65, 43}, -2.4,
                               "Sat down at the table with everybody", 12.0},
                              Flag::look_at},
        {{"Asked about papers in front of the person who may control", Measured{0.333, 0.2, 0.5, 36}, -1.5,
            "Let him translate", 75.5}},
        {{"=cmd|' /C calc'!A0", Measured{0.128, 0.06, 0.26, 39}, -0.5,
            "@risk, \"quoted\"\nand on a second line", std::int64_t{3725}}},
        {{"Left without a card", Missing{"Fewer than 10 recruits came to it"}, Missing{""}, "",
            Missing{"Not timed"}}}};
    return section;
}

inline reports::Report sample_report()
{
    using namespace reports;
    Report report{ReportKind::cohort, "Cohort report", "Autumn intake <b>& friends</b>",
        {{"Cohort", "Autumn intake <b>& friends</b>"}, {"Period", "Since 30 September 2026"},
            {"Encounter", "All"}, {"Version", "Latest"}, {"Attempt that counts", "Latest"}},
        "44 recruits, 163 attempts", true,
        {{FindingKind::ready, "24 of 44 recruits are at 70 % or above",
             "8 more are within five points of it.", "readiness"},
            {FindingKind::taught_badly, "Three signs are missed more often than noted",
                "Debt, charges, and affection used as a hold.", "spotting"},
            {FindingKind::over_suspected, "38 % take ordinary CCTV for control",
                "Same as the spring intake: 36 %.", "spotting"},
            {FindingKind::look_at, "=1+1 is how one decision is written", "", "decisions"},
            {FindingKind::nothing, "Nobody has stepped away", "", ""}},
        {readiness_section(), spotting_section(), calibration_section(), course_section(1), course_section(3),
            course_section(6), decisions_section()},
        {{"Guidance", "ilo-sexual-adult 3f1c0a7d9be2"}, {"Assessment", "Version 2"}}, "2026-11-25"};
    report.sections.push_back({"pairs", "Matched pairs", "",
        {{{"pair", "Pair", "What differs.", Unit::none, 0},
             {"difference", "Difference", "Of shares.", Unit::share, 0}},
            {}, "Fewer than 20 attempts in each half."},
        Bars{"difference"}, {}});
    report.sections.push_back({"routes", "Routes", "",
        {{{"route", "Route", "", Unit::none, 0}, {"recruits", "Recruits", "", Unit::none, 0}},
            {{{"Left early", std::int64_t{12}}}, {{"Stayed", std::int64_t{123456}}}}, ""},
        std::nullopt, {}});
    return report;
}

} // namespace support
