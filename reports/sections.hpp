// What several reports share: their head, and sections that mean the same of one person and of a group.
#pragma once

#include "reports/build.hpp"
#include "reports/counting.hpp"
#include "reports/naming.hpp"

#include <string>
#include <vector>

namespace reports {

/// Whom a section is of: a group's shares are told from `fewest_for_share` meetings on, one person's always.
enum class Whose { one_person, group };

/// Missed more often than noted, below this share; wrongly suspected from that share on.
constexpr double often_missed_below = 0.5;
constexpr double over_suspected_from = 0.25;

/// What the reader asked for, and the day. `encounter`: the title of the one asked for, or empty.
Report begun(ReportKind kind, const std::string& title, const std::string& about, const Selected& selected,
    const std::string& encounter);

/// Which texts and which guidance the attempts were made with.
std::vector<Labelled> rests_on(const Attempts& attempts, const Known& known, const Naming& naming);

/// How often each sign was noted where it was there, and suspected where something only looked like it: a row
/// a sign that anybody met, the best noted first.
Section spotting_section(const Attempts& attempts, const Naming& naming, Whose whose);

/// How sure against how often right.
Section calibration_section(const Attempts& attempts, Whose whose);

/// Questions by type, and in front of whom they were asked.
Section questioning_section(const Attempts& attempts, Whose whose);

/// Whether referrals were right, and what had to be done was.
Section referring_section(const Attempts& attempts, Whose whose);

/// Of all attempts together.
engine::Trials trials_of(const Attempts& attempts);
engine::Calibration calibration_of(const Attempts& attempts);
/// Open, probing or empathic, of all questions.
engine::Rate recommended_of(const Attempts& attempts);

} // namespace reports
