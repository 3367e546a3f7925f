// From what somebody asks for to the report: what window and terminal share.
#pragma once

#include "engine/records/record_store.hpp"
#include "reports/build.hpp"
#include "trainer/app/content.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

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

/// The report, or a sentence that says why there is none and what to do. Throws engine::StoreError.
std::variant<reports::Report, std::string> report_for(
    engine::RecordStore& store, const Content& content, const ReportRequest& request);

} // namespace trainer
