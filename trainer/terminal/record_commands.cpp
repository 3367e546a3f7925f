#include "trainer/terminal/record_commands.hpp"

#include "trainer/app/exchange.hpp"
#include "trainer/app/words.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>

namespace trainer {
namespace {

std::string attempt_words(std::int64_t number)
{
    return "Attempt " + std::to_string(number);
}

/// What is particular about an attempt: ", practice, plays on from attempt 3 after event 12".
std::string particulars(const engine::AttemptSummary& attempt)
{
    std::string words = attempt.purpose == engine::Purpose::practice ? ", practice" : "";
    if (attempt.forked_from)
        words += ", plays on from attempt " + std::to_string(attempt.forked_from->attempt) + " after event " +
                 std::to_string(attempt.forked_from->event);
    if (!attempt.made_by.empty())
        words += ", made up by the " + attempt.made_by + " player";
    if (!attempt.brought_in.empty())
        words += ", brought in from a file";
    return words;
}

/// What a finished attempt comes to, beside what was kept with its end.
void tell_result(
    const Attempt& attempt, const engine::RecordedAttempt& record, const Content& content, std::ostream& out)
{
    const auto now = result_of(attempt, content.library);
    const auto kept = kept_result(record);
    out << "State " << now.state << (kept ? ", as it was kept.\n" : "; none was kept with it.\n");
    out << "Debrief " << now.debrief;
    if (!kept)
        out << "; none was kept with it.\n";
    else if (kept->debrief == now.debrief)
        out << ", as it was kept.\n";
    else if (!same_library(record.head, content))
        out << "; the guidance or the procedures have changed since it was kept.\n";
    else
        out << "; another Turnstone worked out the one that was kept.\n";
}

} // namespace

void demand_attempt(engine::RecordStore& store, std::int64_t number)
{
    if (!store.find(number))
        throw std::runtime_error("There is no attempt " + std::to_string(number) +
                                 ". `turnstone attempts` lists those that are kept.");
}

int list_attempts(engine::RecordStore& store, std::ostream& out)
{
    const auto profiles = store.profiles();
    bool sound = true;
    for (const auto& attempt : store.attempts(std::nullopt)) {
        const auto who = std::ranges::find(profiles, attempt.profile, &engine::Profile::id);
        const bool changed = store.first_break(attempt.id).has_value();
        sound = sound && !changed;
        out << attempt.id << "  " << attempt.scenario << " " << attempt.scenario_version << "  "
            << (who == profiles.end() ? "?" : who->name) << "  "
            << (attempt.finished ? "finished" : "not finished") << particulars(attempt)
            << (changed ? ", changed outside Turnstone" : "") << '\n';
    }
    if (!store.added_or_taken_away())
        return sound ? done : found_fault;
    out << "Profiles or attempts were added or taken away outside Turnstone, or its key was exchanged.\n";
    return found_fault;
}

int replay(const Options& options, const Content& content, engine::RecordStore& store, std::ostream& out)
{
    demand_attempt(store, options.attempt);
    const auto restored = kept_attempt(store, content, options.attempt);
    if (const auto* wrong = std::get_if<std::string>(&restored)) {
        out << *wrong << '\n';
        return found_fault;
    }
    const auto& attempt = std::get<Attempt>(restored);
    if (!attempt.doubt.empty()) {
        out << attempt.doubt << '\n';
        return found_fault;
    }
    out << attempt_words(options.attempt) << " agrees: " << attempt.events.size()
        << " events, played again, give the same events and the same state.\n";
    if (attempt.session.judgement)
        tell_result(attempt, store.find(options.attempt).value(), content, out);
    return done;
}

int export_to_file(
    const Options& options, const Content& content, engine::RecordStore& store, std::ostream& err)
{
    demand_attempt(store, options.attempt);
    const auto exported = export_attempt(store, content, options.attempt);
    if (!exported.problem.empty()) {
        err << exported.problem << " Nothing was written.\n";
        return found_fault;
    }
    write_file(options.file, exported.document);
    return done;
}

int import_file(const Options& options, const Content& content, engine::RecordStore& store, Streams streams)
{
    const auto imported = import_attempts(store, content, read_file(options.file), options.as);
    if (!imported.problem.empty()) {
        streams.err << options.file << ": " << imported.problem << " Nothing was kept.\n";
        return found_fault;
    }
    for (const auto& sentence : imported.told)
        streams.out << sentence << '\n';
    return done;
}

} // namespace trainer
