#include "trainer/app/statements.hpp"

#include "engine/records/convert.hpp"
#include "reports/xapi.hpp"
#include "trainer/app/kept_attempt.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace trainer {
namespace {

/// A scenario in one half, with what its events are read with.
struct Played {
    engine::Scenario scenario;
    engine::EventReader reader{scenario};

    explicit Played(engine::Scenario in_half) : scenario(std::move(in_half)) {}
    Played(const Played&) = delete;
    Played& operator=(const Played&) = delete;
};

/// Scenarios as they were played, each read once.
class AllPlayed {
public:
    AllPlayed(engine::RecordStore& store, const Content& content) : store_(store), content_(content) {}

    /// Null where the text was changed, cannot be read, or has no such half.
    const Played* of(const engine::AttemptHead& head)
    {
        const auto [known, fresh] = played_.try_emplace({head.scenario_hash, head.half});
        if (fresh)
            if (const auto text = store_.scenario_text(head.scenario_hash))
                if (auto loaded = engine::load_scenario(*text, content_.library); loaded.scenario) {
                    auto made = in_half_of(std::move(*loaded.scenario), head);
                    if (auto* in_half = std::get_if<engine::Scenario>(&made))
                        known->second = std::make_unique<Played>(std::move(*in_half));
                }
        return known->second.get();
    }

private:
    engine::RecordStore& store_;
    const Content& content_;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Played>> played_;
};

/// Nothing where one does not fit the scenario.
std::vector<engine::Event> events_of(const engine::RecordedAttempt& record, const engine::EventReader& reader)
{
    std::vector<engine::Event> events;
    for (const auto& recorded : record.events) {
        auto event = reader.read(recorded);
        if (std::holds_alternative<std::string>(event))
            return {};
        events.push_back(std::get<engine::Event>(std::move(event)));
    }
    return events;
}

/// Adds the statements of one attempt; gives whether it could be trusted.
bool add(std::vector<std::string>& statements, engine::RecordStore& store, AllPlayed& all,
    const engine::KeptResult& kept, bool made_up)
{
    const auto chained = store.chained(kept.attempt.id);
    if (!chained || !kept.result || engine::first_break(*chained))
        return false;
    const auto& head = chained->record.head;
    const auto* played = all.of(head);
    if (!played)
        return false;
    const auto events = events_of(chained->record, played->reader);
    if (std::ranges::count(events, engine::EventKind::choice_made, &engine::Event::kind) !=
        std::ssize(kept.result->decisions))
        return false;
    const auto some = reports::xapi_statements(
        {played->scenario, events, *kept.result, store.pseudonym(head.profile), head.id, head.scenario_hash,
            head.variant, head.half, head.started_at, head.forked_from ? head.forked_from->event + 1 : 1,
            head.purpose == engine::Purpose::assessed, made_up || !head.made_by.empty()});
    statements.insert(statements.end(), some.begin(), some.end());
    return true;
}

} // namespace

Statements statements_of(
    engine::RecordStore& store, const Content& content, std::span<const engine::KeptResult> results)
{
    std::set<std::int64_t> made_up;
    for (const auto& profile : store.profiles())
        if (profile.made_up)
            made_up.insert(profile.id);
    AllPlayed all(store, content);
    std::vector<std::string> statements;
    Statements stated;
    for (const auto& kept : results)
        ++(add(statements, store, all, kept, made_up.contains(kept.attempt.profile)) ? stated.attempts
                                                                                     : stated.left_out);
    stated.array = reports::xapi_array(statements);
    return stated;
}

} // namespace trainer
