// The parts of the encounter report: for encounter_report.cpp.
#pragma once

#include "reports/moments.hpp"
#include "reports/naming.hpp"
#include "reports/report.hpp"

#include <string>

namespace reports {

/// How recruits came through, by what was true behind the door.
Section variants_section(const Attempts& attempts, const engine::Scenario* scenario);

/// How each moment at which something is decided does its work.
Section moments_section(const Moments& moments, const std::string& encounter, const Naming& naming);

/// Whom each choice is taken by.
Section choices_section(const Moments& moments, const std::string& encounter, const Naming& naming);

/// What does not work, and what could be done about it.
Section advice_section(const Moments& moments, const std::string& encounter, const Naming& naming);

/// How far the points would come out alike if it were measured again.
Section reliability_section(const Moments& moments, const std::string& encounter, const Naming& naming);

/// How it ended, and where recruits parted.
Section outcomes_section(const Attempts& attempts, const std::string& encounter, const Naming& naming);
Section branches_section(const Attempts& attempts, const std::string& encounter, const Naming& naming);

/// The moments of the text that nobody came to.
Section unmet_section(const Attempts& attempts, const std::string& encounter, const Naming& naming);

} // namespace reports
