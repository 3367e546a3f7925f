#include "engine/records/appending.hpp"

#include "engine/records/attempts_store.hpp"
#include "engine/records/chain.hpp"

namespace engine {
namespace {

/// Where an attempt's events end.
struct End {
    std::int64_t number = 0;
    std::string link;
    bool seal_fits = false;
};

std::string start_of_chain(Connection& connection, std::int64_t attempt)
{
    const auto head = head_in(connection, attempt);
    if (!head)
        throw StoreError(StoreError::Reason::failed, "There is no attempt " + std::to_string(attempt) + ".");
    return first_link(*head);
}

End end_of(Connection& connection, const SealKey& key, std::int64_t attempt)
{
    const auto last = connection.run(
        "SELECT number, hash, seal FROM event WHERE attempt = $1 ORDER BY number DESC LIMIT 1", {attempt});
    if (last.empty())
        return {0, start_of_chain(connection, attempt), false};
    const auto number = number_in(last[0][0]);
    const auto link = text_in(last[0][1]);
    return {number, link, text_in(last[0][2]) == seal_of(key, attempt, number, link)};
}

void demand_same(Connection& connection, std::int64_t attempt, const RecordedEvent& event)
{
    const auto kept = events_in(connection, attempt, event.number);
    if (kept.empty() || kept.front() != event)
        throw StoreError(StoreError::Reason::failed,
            "Another event is kept as event " + std::to_string(event.number) + " already.");
}

void add_events(Connection& connection, const SealKey& key, std::int64_t attempt, End end,
    std::span<const RecordedEvent> events)
{
    const std::int64_t before = end.number;
    for (const auto& event : events) {
        if (event.number <= before) {
            demand_same(connection, attempt, event);
            continue;
        }
        if (event.number != ++end.number)
            throw StoreError(StoreError::Reason::failed,
                "An event before event " + std::to_string(event.number) + " is missing.");
        end.link = next_link(end.link, event);
        const bool last = &event == &events.back();
        insert(connection, attempt, event, end.link,
            last && end.seal_fits ? seal_of(key, attempt, end.number, end.link) : "");
    }
    if (before > 0 && end.number > before) // the end moves on, and its seal with it
        connection.run("UPDATE event SET seal = '' WHERE attempt = $1 AND number = $2", {attempt, before});
}

} // namespace

void begin_events(
    Connection& connection, const SealKey& key, std::int64_t attempt, std::span<const RecordedEvent> events)
{
    add_events(connection, key, attempt, {0, start_of_chain(connection, attempt), true}, events);
}

void append_events(
    Connection& connection, const SealKey& key, std::int64_t attempt, std::span<const RecordedEvent> events)
{
    add_events(connection, key, attempt, end_of(connection, key, attempt), events);
}

} // namespace engine
