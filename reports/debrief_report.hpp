#pragma once

#include "engine/assess/debrief.hpp"
#include "reports/report.hpp"

#include <string>

namespace reports {

/// Whose attempt is looked back at, for the head of its pages.
struct LookedBackAt {
    std::int64_t attempt = 0;
    std::string who;
    std::string day;     ///< it was played on, "2026-11-25"
    std::string version; ///< of the scenario
    std::string scenario_hash;
    std::string doubt; ///< what the record says against it, or empty
    bool made_up = false;
};

/// The debrief as a report, so that whatever writes reports writes debriefs: what mattered first, then
/// everything else as tables. It is a report about one recruit.
Report debrief_report(const engine::Scenario& scenario, const engine::Library& library,
    const engine::Debrief& debrief, const LookedBackAt& of);

} // namespace reports
