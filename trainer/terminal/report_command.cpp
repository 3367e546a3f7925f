#include "trainer/terminal/report_command.hpp"

#include "reports/plain_words.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/report_files.hpp"
#include "trainer/app/reporting.hpp"
#include "trainer/app/statements.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>

namespace trainer {
namespace {

/// The number of what is called so, or has that number; nothing where nothing was asked for.
template <class Kept>
std::optional<std::int64_t> numbered(
    const std::vector<Kept>& kept, const std::string& asked, const char* what)
{
    if (asked.empty())
        return std::nullopt;
    auto found = std::ranges::find(kept, asked, &Kept::name);
    if (found == kept.end())
        found =
            std::ranges::find_if(kept, [&](const Kept& each) { return std::to_string(each.id) == asked; });
    if (found == kept.end())
        throw std::runtime_error(std::string("There is no ") + what + " called \"" + asked + "\" here.");
    return found->id;
}

reports::ReportKind kind_in(const std::string& word)
{
    using enum reports::ReportKind;
    return word == "recruit" ? recruit : word == "encounter" ? encounter : word == "audit" ? audit : cohort;
}

reports::Counts counts_in(const std::string& word)
{
    using enum reports::Counts;
    return word == "first" ? first : word == "best" ? best : latest;
}

/// What is missing from the call, in a sentence; empty where nothing is.
std::string missing_in(const Options& options)
{
    if (options.kind == "recruit" && options.recruit.empty())
        return "Say whose report with --recruit NAME.";
    if (options.kind == "encounter" && options.encounter.empty())
        return "Say which encounter with --encounter ID.";
    if (options.kind == "audit" && options.attempt == 0)
        return "Say whose marks with --attempt NUMBER; turnstone attempts lists them.";
    return "";
}

ReportRequest request_of(const Options& options, engine::RecordStore& store)
{
    ReportRequest request;
    request.kind = kind_in(options.kind);
    request.cohort = numbered(store.cohorts(), options.cohort, "cohort");
    request.beside = numbered(store.cohorts(), options.beside, "cohort");
    request.recruit = numbered(store.profiles(), options.recruit, "person");
    request.encounter = options.encounter;
    request.version = options.version;
    request.attempt = options.attempt;
    request.from = options.first_day;
    request.to = options.last_day;
    request.counts = counts_in(options.counts);
    request.as_of = options.as_of.empty() ? reports::date_of(local_day(now_utc())) : options.as_of;
    return request;
}

/// The attempts behind the report as xAPI statements.
int write_statements(
    const Options& options, const Content& content, engine::RecordStore& store, Streams streams)
{
    const auto results = results_for(store, content, request_of(options, store));
    if (const auto* why = std::get_if<std::string>(&results)) {
        streams.err << *why << '\n';
        return found_fault;
    }
    const auto stated = statements_of(store, content, std::get<std::vector<engine::KeptResult>>(results));
    if (options.file.empty()) {
        streams.out << stated.array;
    } else {
        write_file(options.file, stated.array);
        streams.err << "Written: " << options.file << ", the statements of " << stated.attempts
                    << (stated.attempts == 1 ? " attempt.\n" : " attempts.\n");
    }
    if (stated.left_out == 0)
        return done;
    streams.err << "Left out: " << stated.left_out << " whose records were changed outside Turnstone, or "
                << "cannot be read. `turnstone attempts` lists them.\n";
    return found_fault;
}

} // namespace

int write_report(const Options& options, const Content& content, engine::RecordStore& store, Streams streams)
{
    if (const auto missing = missing_in(options); !missing.empty()) {
        streams.err << missing << '\n';
        return wrong_usage;
    }
    if (options.format == "xapi")
        return write_statements(options, content, store, streams);
    const auto made = report_for(store, content, request_of(options, store));
    if (const auto* why = std::get_if<std::string>(&made)) {
        streams.err << *why << '\n';
        return found_fault;
    }
    tell_report(options, std::get<reports::Report>(made), streams);
    return done;
}

void tell_report(const Options& options, const reports::Report& report, Streams streams)
{
    if (options.file.empty())
        streams.out << report_as(report, options.format);
    else
        for (const auto& file : write_report_files(report, options.format, options.file))
            streams.err << "Written: " << file.string() << '\n';
}

} // namespace trainer
