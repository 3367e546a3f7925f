#include "engine/records/appending.hpp"

#include "engine/records/attempts_store.hpp"
#include "engine/records/chain.hpp"

namespace engine {
namespace {

std::string start_of_chain(Connection& connection, std::int64_t attempt)
{
    const auto head = head_in(connection, attempt);
    if (!head)
        throw StoreError(StoreError::Reason::failed, "There is no attempt " + std::to_string(attempt) + ".");
    return first_link(*head);
}

void demand_same(Connection& connection, std::int64_t attempt, const RecordedEvent& event)
{
    const auto kept = events_in(connection, attempt, event.number);
    if (kept.empty() || kept.front() != event)
        throw StoreError(StoreError::Reason::failed,
            "Another event is kept as event " + std::to_string(event.number) + " already.");
}

} // namespace

AttemptEnd beginning_of(Connection& connection, std::int64_t attempt)
{
    return {attempt, 0, start_of_chain(connection, attempt), true};
}

AttemptEnd end_of(Connection& connection, const SealKey& key, std::int64_t attempt)
{
    const auto last = connection.run(
        "SELECT number, hash, seal FROM event WHERE attempt = $1 ORDER BY number DESC LIMIT 1", {attempt});
    if (last.empty())
        return {attempt, 0, start_of_chain(connection, attempt), false};
    const auto number = number_in(last[0][0]);
    const auto link = text_in(last[0][1]);
    return {attempt, number, link, text_in(last[0][2]) == seal_of(key, attempt, number, link)};
}

void append_events(
    Connection& connection, const SealKey& key, AttemptEnd& end, std::span<const RecordedEvent> events)
{
    const std::int64_t before = end.number;
    for (const auto& event : events) {
        if (event.number <= before) {
            demand_same(connection, end.attempt, event);
            continue;
        }
        if (event.number != ++end.number)
            throw StoreError(StoreError::Reason::failed,
                "An event before event " + std::to_string(event.number) + " is missing.");
        end.link = next_link(end.link, event);
        const bool last = &event == &events.back();
        insert(connection, end.attempt, event, end.link,
            last && end.seal_fits ? seal_of(key, end.attempt, end.number, end.link) : "");
    }
    if (before > 0 && end.number > before) // the end moves on, and its seal with it
        connection.run(
            "UPDATE event SET seal = '' WHERE attempt = $1 AND number = $2", {end.attempt, before});
}

} // namespace engine
