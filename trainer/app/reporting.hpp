// From what somebody asks for to the report: what window and terminal share.
#pragma once

#include "engine/records/record_store.hpp"
#include "reports/build.hpp"
#include "trainer/app/results.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trainer {

struct ReportRequest {
    reports::ReportKind kind = reports::ReportKind::cohort;
    std::optional<std::int64_t> cohort;  ///< none: everybody
    std::optional<std::int64_t> beside;  ///< a cohort to lay beside it
    std::optional<std::int64_t> recruit; ///< profile; a recruit's report
    std::string encounter;               ///< id; an encounter's report, or a filter of the others
    std::string version;                 ///< of the encounter; empty: all
    std::int64_t attempt = 0;            ///< an audit's
    std::string from;                    ///< days, "2026-09-30", or empty
    std::string to;
    reports::Counts counts = reports::Counts::latest;
    std::string as_of; ///< the day; a report of the same records for the same day is the same
    bool operator==(const ReportRequest&) const = default;
};

/// Scenarios that were read for a report, by hash, so that the next one need not.
class ReadScenarios {
public:
    /// Null where the text is not kept, was changed, or can no longer be read.
    const engine::Scenario* of(
        engine::RecordStore& store, const engine::Library& library, const std::string& hash);

private:
    std::map<std::string, std::optional<engine::Scenario>> read_;
};

/// Whether every recruit here is of sample data. Until somebody real begins, a report of everybody shows
/// these.
bool all_are_made_up(const std::vector<engine::Profile>& profiles);

/// Whether somebody may read that report: recruits only their own.
bool may_see(const engine::Profile& person, const ReportRequest& request);

/// The report, or a sentence that says why there is none and what to do. Results that are missing or not
/// current are worked out first; `go_on` is told how far that is, and where it says no the report rests on
/// what is there. Throws engine::StoreError.
std::variant<reports::Report, std::string> report_for(engine::RecordStore& store, const Content& content,
    const ReportRequest& request, ReadScenarios& scenarios, const HowFar& go_on = {});

/// The same where no other report follows.
std::variant<reports::Report, std::string> report_for(
    engine::RecordStore& store, const Content& content, const ReportRequest& request);

/// The finished attempts that such a report is worked out from, practice included, or a sentence that says
/// why there are none to be had. `counts` and `beside` change nothing. Throws engine::StoreError.
std::variant<std::vector<engine::KeptResult>, std::string> results_for(
    engine::RecordStore& store, const Content& content, const ReportRequest& request);

} // namespace trainer
