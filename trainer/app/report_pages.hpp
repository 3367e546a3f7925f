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
    ReportRequest shown = {};                   ///< what that report was asked for with
    std::uint64_t edition = 0;                  ///< of what is shown: another one with each
    std::uint64_t asked = 0;                    ///< which request is being worked out
    bool loading = true;
    double progress = 0;        ///< of what is being worked out, 0 to 1
    bool writing = false;       ///< a file is being written
    std::string problem = {};   ///< why there is no report
    std::string unwritten = {}; ///< why the file was not written; empty where it was
    bool there_already = false; ///< because there is a file of that name
    std::string told = {};      ///< what was done last, such as where the file is
    std::uint64_t tellings = 0; ///< how often something was told
    bool operator==(const Reporting&) const = default;
};

/// How a cohort is doing, as the first page of a trainer or manager tells it.
struct CohortGlance {
    engine::Cohort cohort;
    bool loading = true;
    std::vector<reports::Finding> findings = {}; ///< of its report
    std::vector<std::string> not_begun = {};     ///< names of members without a finished attempt
    std::vector<std::string> overdue = {};       ///< what was due, and how many have not finished it
    std::string problem = {};                    ///< why there is no report of it
    bool operator==(const CohortGlance&) const = default;
};

/// An encounter that a cohort is to play, and how far it has come with it.
struct AssignedEncounter {
    engine::Assignment assignment;
    std::string title;
    int finished = 0; ///< members who have finished it since it was assigned
    bool operator==(const AssignedEncounter&) const = default;
};

/// What bringing people in from a file would do; nothing is kept yet.
struct MembersPreview {
    std::int64_t cohort = 0;
    std::filesystem::path file;
    std::vector<reports::Person> known = {}; ///< those who are there already, and join
    std::vector<std::string> coming = {};    ///< names of those who would be made
    std::vector<std::string> left_out = {};  ///< lines that cannot be used, each with why
    std::string problem = {};                ///< why the file cannot be read
    bool operator==(const MembersPreview&) const = default;
};

/// All cohorts with their people and what they are to play.
struct Cohorts {
    std::vector<engine::Cohort> cohorts = {};
    std::vector<reports::Person> people = {};        ///< recruits, by name
    std::vector<reports::Person> sample_people = {}; ///< those that are sample data
    std::vector<AssignedEncounter> assigned = {};
    std::vector<EncounterChoice> encounters = {};
    std::string today = {};
    std::optional<std::int64_t> open = {}; ///< the cohort that is looked at
    bool loading = true;
    std::string problem = {};
    std::optional<MembersPreview> preview = {};
    bool operator==(const Cohorts&) const = default;
};

} // namespace trainer
