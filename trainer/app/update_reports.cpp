// Reports and cohorts.
#include "trainer/app/update_parts.hpp"

#include <algorithm>

namespace trainer {

void Update::put_behind()
{
    if (auto* report = page<Reporting>())
        state_.behind.emplace_back(std::move(*report));
    else if (auto* cohorts = page<Cohorts>())
        state_.behind.emplace_back(std::move(*cohorts));
    else
        state_.behind.clear();
}

bool Update::go_back()
{
    if (state_.behind.empty())
        return false;
    auto behind = std::move(state_.behind.back());
    state_.behind.pop_back();
    if (auto* report = std::get_if<Reporting>(&behind)) {
        state_.screen = std::move(*report);
        if (auto& shown = std::get<Reporting>(state_.screen); shown.loading)
            ask_for_report(shown);
    } else {
        const auto open = std::get<Cohorts>(behind).open;
        state_.screen = std::move(std::get<Cohorts>(behind));
        page<Cohorts>()->loading = true;
        ask(LoadCohorts{open});
    }
    return true;
}

void Update::ask_for_report(Reporting& page)
{
    page.loading = true;
    page.progress = 0;
    page.problem.clear();
    page.asked = ++state_.reports_asked;
    ask(LoadReport{*state_.person, page.request, page.asked});
}

void Update::operator()(const OpenReport& intent)
{
    if (!state_.person || !(page<Home>() || page<Cohorts>() || page<Reporting>()))
        return;
    Reporting next{.request = intent.request};
    if (const auto* now = page<Reporting>())
        next.choices = now->choices;
    put_behind();
    state_.screen = std::move(next);
    ask_for_report(*page<Reporting>());
}

void Update::operator()(const OpenReportOf& intent)
{
    const auto* now = page<Reporting>();
    if (!now)
        return;
    ReportRequest request = now->request;
    request.kind = reports::ReportKind::recruit;
    request.recruit = intent.profile;
    request.beside.reset();
    (*this)(OpenReport{std::move(request)});
}

void Update::operator()(const ChangeReport& intent)
{
    if (auto* report = page<Reporting>()) {
        report->request = intent.request;
        ask_for_report(*report);
    }
}

void Update::operator()(const CancelReport&)
{
    auto* report = page<Reporting>();
    if (!report || !report->loading)
        return;
    ask(StopReport{});
    if (!report->report) {
        if (!go_back())
            show_home();
        return;
    }
    report->asked = ++state_.reports_asked;
    report->request = report->shown;
    report->loading = false;
}

void Update::operator()(ReportReady& result)
{
    auto* report = page<Reporting>();
    if (!report || report->asked != result.asked)
        return;
    report->loading = false;
    report->choices = std::move(result.choices);
    if (auto* words = std::get_if<std::string>(&result.report)) {
        report->problem = std::move(*words);
        return;
    }
    report->report = std::move(std::get<reports::Report>(result.report));
    report->shown = report->request;
    report->edition = result.asked;
}

void Update::operator()(const ReportUnderWay& result)
{
    if (auto* report = page<Reporting>(); report && report->asked == result.asked)
        report->progress = result.share;
}

void Update::operator()(const WriteReport& intent)
{
    auto* report = page<Reporting>();
    if (!report || !report->report || report->writing)
        return;
    report->writing = true;
    report->unwritten.clear();
    report->there_already = false;
    ask(WriteReportFile{*report->report, intent.format, intent.file, intent.replace});
}

void Update::operator()(const KeepChart& intent)
{
    const auto* report = page<Reporting>();
    if (!report || !report->report)
        return;
    const auto& sections = report->report->sections;
    const auto section = std::ranges::find(sections, intent.section, &reports::Section::id);
    if (section != sections.end() && section->chart)
        ask(WriteChart{*section, report->report->as_of, report->choices.folder});
}

void Update::tell(Reporting& page, std::string words)
{
    page.told = std::move(words);
    page.tellings = ++state_.reports_told;
}

void Update::operator()(ReportWritten& result)
{
    auto* report = page<Reporting>();
    if (!report)
        return;
    report->writing = false;
    report->unwritten.clear();
    report->there_already = false;
    std::string files;
    for (const auto& file : result.files)
        files += (files.empty() ? "" : " and ") + file.string();
    tell(*report, result.is_chart ? "The clipboard takes words only, so the picture was kept as " + files
                                  : "Written to " + files);
}

void Update::operator()(ReportNotWritten& result)
{
    auto* report = page<Reporting>();
    if (!report)
        return;
    if (!report->writing) // a chart, for which no form is open
        return tell(*report, std::move(result.words));
    report->writing = false;
    report->unwritten = std::move(result.words);
    report->there_already = result.there_already;
}

void Update::operator()(const TellCopied& intent)
{
    if (auto* report = page<Reporting>())
        tell(*report, "Copied: " + intent.title + ". It can be pasted into a spreadsheet.");
}

void Update::ask_for_next_glance()
{
    const auto* home = page<Home>();
    const auto next = std::ranges::find_if(home->glances, &CohortGlance::loading);
    if (next != home->glances.end())
        ask(LoadGlance{next->cohort});
}

void Update::operator()(GlanceReady& result)
{
    auto* home = page<Home>();
    if (!home)
        return;
    const auto glance = std::ranges::find_if(home->glances,
        [&](const CohortGlance& each) { return each.loading && each.cohort == result.glance.cohort; });
    if (glance == home->glances.end())
        return;
    *glance = std::move(result.glance);
    glance->loading = false;
    ask_for_next_glance(); // one at a time, so that nothing else has to wait for all of them
}

void Update::operator()(const OpenCohorts&)
{
    if (!sees_everybody() || !page<Home>())
        return;
    put_behind();
    state_.screen = Cohorts{};
    ask(LoadCohorts{});
}

void Update::operator()(const LookAtCohort& intent)
{
    if (auto* cohorts = page<Cohorts>()) {
        cohorts->open = intent.cohort;
        cohorts->preview.reset();
        cohorts->problem.clear();
    }
}

void Update::operator()(const BringIn&)
{
    auto* cohorts = page<Cohorts>();
    if (!cohorts || !cohorts->preview || cohorts->loading)
        return;
    cohorts->loading = true;
    ask(BringInMembers{*cohorts->preview});
}

void Update::operator()(const LeavePreview&)
{
    if (auto* cohorts = page<Cohorts>())
        cohorts->preview.reset();
}

void Update::operator()(CohortsReady& result)
{
    auto* cohorts = page<Cohorts>();
    if (!cohorts)
        return;
    *cohorts = std::move(result.cohorts);
    cohorts->loading = false;
}

void Update::operator()(CohortsRefused& result)
{
    if (auto* cohorts = page<Cohorts>()) {
        cohorts->loading = false;
        cohorts->problem = std::move(result.words);
    }
}

void Update::operator()(MembersRead& result)
{
    if (auto* cohorts = page<Cohorts>()) {
        cohorts->loading = false;
        cohorts->preview = std::move(result.preview);
    }
}

} // namespace trainer
