// What the pages of cohorts and reports hold.
#pragma once

#include "engine/records/cohort.hpp"
#include "trainer/app/reporting.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace trainer {

/// An encounter that can be asked for or assigned.
struct EncounterChoice {
    std::string id;
    std::string title;
    std::vector<std::string> versions; ///< of which there are attempts or which can be played
    bool operator==(const EncounterChoice&) const = default;
};

/// What a report can be asked for of.
struct ReportChoices {
    std::vector<engine::Cohort> cohorts; ///< none for recruits
    std::vector<reports::Person> people; ///< recruits, by name; the recruit alone for themselves
    std::vector<EncounterChoice> encounters;
    std::string today;            ///< "2026-11-25"
    std::filesystem::path folder; ///< where files are proposed to be written
    bool operator==(const ReportChoices&) const = default;
};

/// A report, or one that is being worked out.
struct Reporting {
    ReportRequest request;
    ReportChoices choices = {};
    std::optional<reports::Report> report = {}; ///< stays while another one is being worked out
    std::uint64_t edition = 0;                  ///< another one with each that is asked for
    bool loading = true;
    double progress = 0;       ///< of what is being worked out, 0 to 1
    bool writing = false;      ///< a file is being written
    std::string problem = {};  ///< why there is no report
    std::string unwritten = {}; ///< why the file was not written; empty where it was
    bool there_already = false; ///< because there is a file of that name
    std::string told = {};      ///< what was done last, such as where the file is
    std::uint64_t tellings = 0; ///< how often something was told
    bool operator==(const Reporting&) const = default;
};

/// How a cohort is doing, as the first page of a trainer or manager tells it.
struct CohortGlance {
    engine::Cohort cohort;
    std::vector<reports::Finding> findings; ///< of its report
    std::vector<reports::Person> not_begun; ///< members without a finished attempt
    std::vector<std::string> overdue;       ///< titles of what was due and is not finished by everybody
    std::string problem = {};               ///< why there is no report of it
    bool operator==(const CohortGlance&) const = default;
};

/// The kinds of file that a report is written as.
enum class ReportFormat { pdf, html, csv, code_book, json };

} // namespace trainer
