#include "trainer/app/exchange.hpp"

#include "trainer/app/exchange_document.hpp"

#include <algorithm>
#include <map>

namespace trainer {
namespace {

std::string attempt_words(std::int64_t number)
{
    return "Attempt " + std::to_string(number);
}

/// Holds one attempt of a document against itself. Gives what is wrong, or nothing.
std::string fault_in(const TravellingAttempt& travelling, const Content& content)
{
    const auto& record = travelling.record;
    const std::string who = attempt_words(record.head.id);
    if (engine::hash_of(record.head.scenario_text) != record.head.scenario_hash)
        return who + ": the scenario's text was changed.";
    const auto links = engine::links_of(record);
    if (links.empty() || links.size() != travelling.links.size())
        return who + ": events are missing.";
    for (std::size_t i = 0; i < links.size(); ++i)
        if (record.events[i].number != i + 1 || links[i] != travelling.links[i])
            return who + ": event " + std::to_string(i + 1) + ", or what came before it, was changed.";
    const auto restored = restore_attempt(content, record);
    if (const auto* wrong = std::get_if<std::string>(&restored))
        return who + ": " + *wrong;
    const auto& attempt = std::get<Attempt>(restored);
    if (attempt.session.judgement.has_value() != record.head.finished)
        return who + ": it is not clear whether it is finished.";
    const auto kept = kept_result(record);
    if (kept && kept->state != engine::hash_of(attempt.session))
        return who + ": its events do not come to the result that is in the document.";
    return {};
}

/// The number here of an attempt that ended with that link, if it is here already.
std::optional<std::int64_t> number_here(
    engine::RecordStore& store, const engine::AttemptHead& head, const std::string& last_link)
{
    for (const auto& summary : store.attempts(std::nullopt)) {
        if (summary.brought_in == last_link)
            return summary.id;
        if (summary.scenario_hash != head.scenario_hash || summary.started_at != head.started_at)
            continue;
        const auto record = store.find(summary.id);
        if (record && engine::links_of(*record).back() == last_link)
            return summary.id;
    }
    return std::nullopt;
}

/// Whose attempts they become here.
class People {
public:
    People(engine::RecordStore& store, std::string as)
        : store_(store), as_(std::move(as)), profiles_(store.profiles())
    {
    }

    /// Why that person's attempts cannot be kept here, or nothing.
    std::string fault(const TravellingAttempt& travelling) const
    {
        if (find(name(travelling.who)) != profiles_.end() || (as_.empty() && travelling.recruit))
            return {};
        return "Nobody here is called \"" + name(travelling.who) +
               "\". Say whose they are to be with --as NAME.";
    }

    std::int64_t profile(const std::string& who)
    {
        const auto known = find(name(who));
        if (known != profiles_.end())
            return known->id;
        profiles_.push_back(store_.add_profile({0, name(who), engine::Role::recruit, {}}));
        return profiles_.back().id;
    }

    std::string name(const std::string& who) const { return as_.empty() ? who : as_; }

private:
    std::vector<engine::Profile>::const_iterator find(const std::string& name) const
    {
        return std::ranges::find(profiles_, name, &engine::Profile::name);
    }

    engine::RecordStore& store_;
    std::string as_;
    std::vector<engine::Profile> profiles_;
};

} // namespace

Exported export_attempt(engine::RecordStore& store, const Content& content, std::int64_t number)
{
    std::vector<TravellingAttempt> attempts;
    const auto profiles = store.profiles();
    for (std::int64_t next = number; next != 0;) {
        const auto whole = kept_attempt(store, content, next);
        if (const auto* wrong = std::get_if<std::string>(&whole))
            return {{}, attempt_words(next) + ": " + *wrong};
        if (const auto& doubt = std::get<Attempt>(whole).doubt; !doubt.empty())
            return {{}, attempt_words(next) + ": " + doubt};
        const auto record = store.find(next);
        const auto owner = std::ranges::find(profiles, record->head.profile, &engine::Profile::id);
        attempts.push_back({*record, engine::links_of(*record), owner == profiles.end() ? "" : owner->name,
            owner == profiles.end() || owner->role == engine::Role::recruit});
        next = record->head.forked_from ? record->head.forked_from->attempt : 0;
    }
    std::ranges::reverse(attempts);
    return {document_of(attempts), {}};
}

Imported import_attempts(
    engine::RecordStore& store, const Content& content, const std::string& document, const std::string& as)
{
    Imported imported;
    auto read = read_exchange(document);
    if (auto* wrong = std::get_if<std::string>(&read))
        return {{}, *wrong};
    auto& attempts = std::get<std::vector<TravellingAttempt>>(read);
    People people(store, as);
    for (const auto& travelling : attempts) {
        imported.problem = fault_in(travelling, content);
        if (imported.problem.empty())
            imported.problem = people.fault(travelling);
        if (!imported.problem.empty())
            return imported;
    }
    std::map<std::int64_t, std::int64_t> numbers; ///< here, by those in the document
    for (auto& travelling : attempts) {
        auto& record = travelling.record;
        const auto& links = travelling.links;
        const std::int64_t there = record.head.id;
        if (const auto here = number_here(store, record.head, links.back())) {
            numbers[there] = *here;
            imported.told.push_back("Attempt " + std::to_string(there) +
                                    " of the file is here already, as attempt " + std::to_string(*here) +
                                    ".");
            continue;
        }
        record.head.profile = people.profile(travelling.who);
        record.head.brought_in = links.back();
        if (record.head.forked_from)
            record.head.forked_from->attempt = numbers[record.head.forked_from->attempt];
        numbers[there] = store.begin_attempt(record.head, record.events);
        imported.told.push_back("Attempt " + std::to_string(there) + " of the file is kept as attempt " +
                                std::to_string(numbers[there]) + ", of " + people.name(travelling.who) + ".");
    }
    return imported;
}

} // namespace trainer
