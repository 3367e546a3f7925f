#include "trainer/app/perform_reports.hpp"

#include "reports/pdf/pdf.hpp"
#include "reports/plain_words.hpp"
#include "trainer/app/catalogue.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/report_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace trainer {

namespace fs = std::filesystem;

std::string today()
{
    return reports::date_of(local_day(now_utc()));
}

std::vector<EncounterChoice> encounter_choices(const Content& content)
{
    std::vector<EncounterChoice> choices;
    for (const auto& card : catalogue(content))
        if (card.problem.empty())
            choices.push_back({card.scenario, card.title, {}});
    return choices;
}

std::vector<reports::Person> recruits_among(const std::vector<engine::Profile>& profiles, bool made_up)
{
    std::vector<reports::Person> people;
    for (const auto& profile : profiles)
        if (profile.role == engine::Role::recruit && profile.made_up == made_up)
            people.push_back({profile.id, profile.name});
    std::ranges::sort(people, {}, &reports::Person::name);
    return people;
}

namespace {

/// Where people look for what they wrote.
fs::path usual_folder()
{
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0')
        return fs::current_path();
    std::error_code unknown;
    const fs::path documents = fs::path(home) / "Documents";
    return fs::is_directory(documents, unknown) ? documents : fs::path(home);
}

/// Of which there are finished attempts.
std::vector<std::string> versions_of(engine::RecordStore& store, const std::string& encounter)
{
    std::set<std::string> versions;
    for (const auto& kept : store.results({.scenario = encounter}))
        versions.insert(kept.attempt.scenario_version);
    return {versions.begin(), versions.end()};
}

ReportChoices choices_for(const Desk& desk, const engine::Profile& person, const ReportRequest& request)
{
    ReportChoices choices;
    choices.today = today();
    choices.folder = usual_folder();
    choices.encounters = encounter_choices(desk.content);
    for (auto& encounter : choices.encounters)
        if (encounter.id == request.encounter)
            encounter.versions = versions_of(desk.store, encounter.id);
    if (person.role == engine::Role::recruit) {
        choices.people = {{person.id, person.name}};
        return choices;
    }
    choices.cohorts = desk.store.cohorts();
    const auto cohort =
        std::ranges::find_if(choices.cohorts, [&](const auto& each) { return request.cohort == each.id; });
    const auto profiles = desk.store.profiles();
    choices.people = recruits_among(
        profiles, cohort != choices.cohorts.end() ? cohort->made_up : all_are_made_up(profiles));
    return choices;
}

/// With a number behind its name where there is one already.
fs::path unused(const fs::path& folder, const std::string& name, const std::string& ending)
{
    fs::path file = folder / (name + ending);
    for (int number = 2; fs::exists(file); ++number)
        file = folder / std::string(name).append("-").append(std::to_string(number)).append(ending);
    return file;
}

} // namespace

Message report_of(const Desk& desk, const LoadReport& effect, const HowFar& go_on)
{
    ReportChoices choices;
    try {
        choices = choices_for(desk, effect.person, effect.request);
        if (!may_see(effect.person, effect.request))
            return ReportReady{
                effect.asked, std::move(choices), "Recruits can read their own report and nobody else’s."};
        ReportRequest request = effect.request;
        if (request.as_of.empty())
            request.as_of = choices.today;
        return ReportReady{effect.asked, std::move(choices),
            report_for(desk.store, desk.content, request, desk.scenarios, go_on)};
    } catch (const std::exception& error) {
        return ReportReady{effect.asked, std::move(choices), std::string(error.what())};
    }
}

Message written(const WriteReportFile& effect)
{
    try {
        std::error_code unknown;
        if (fs::is_directory(effect.file, unknown))
            return ReportNotWritten{
                effect.file.string() + " is a folder. Write the name of a file behind it."};
        if (effect.file.has_parent_path() && !fs::is_directory(effect.file.parent_path(), unknown))
            return ReportNotWritten{"There is no folder " + effect.file.parent_path().string() + "."};
        if (!effect.replace && fs::exists(effect.file, unknown))
            return ReportNotWritten{"There is a file of that name already.", true};
        return ReportWritten{write_report_files(effect.report, effect.format, effect.file)};
    } catch (const std::exception& error) {
        return ReportNotWritten{error.what()};
    }
}

Message written(const WriteChart& effect)
{
    try {
        const fs::path file =
            unused(effect.folder, "turnstone-" + effect.section.id + "-" + effect.day, ".png");
        write_file(file, reports::chart_as_png(effect.section, report_fonts()));
        return ReportWritten{{file}, true};
    } catch (const std::exception& error) {
        return ReportNotWritten{error.what()};
    }
}

Message glance_of(const Desk& desk, const LoadGlance& effect)
{
    CohortGlance glance{effect.cohort};
    try {
        ReportRequest request;
        request.cohort = effect.cohort.id;
        request.as_of = today();
        auto report = report_for(desk.store, desk.content, request, desk.scenarios);
        if (auto* words = std::get_if<std::string>(&report))
            glance.problem = std::move(*words);
        else
            glance.findings = std::move(std::get<reports::Report>(report).findings);
        std::set<std::int64_t> finished;
        for (const auto& kept : desk.store.results({.cohort = effect.cohort.id}))
            finished.insert(kept.attempt.profile);
        const auto profiles = desk.store.profiles();
        for (const auto& person : recruits_among(profiles, effect.cohort.made_up))
            if (std::ranges::binary_search(effect.cohort.members, person.id) && !finished.contains(person.id))
                glance.not_begun.push_back(person.name);
        for (const auto& each : assigned_to(desk, effect.cohort)) {
            const auto left = static_cast<int>(effect.cohort.members.size()) - each.finished;
            if (!each.assignment.due.empty() && each.assignment.due < request.as_of && left > 0)
                glance.overdue.push_back(each.title + ": " + std::to_string(left) + " not finished, due by " +
                                         reports::date_told(each.assignment.due));
        }
    } catch (const std::exception& error) {
        glance.problem = error.what();
    }
    return GlanceReady{std::move(glance)};
}

} // namespace trainer
