#include "engine/records/attempts_store.hpp"

namespace engine {
namespace {

/// What is no purpose that we know counts towards nothing.
Purpose purpose_of(std::string_view text)
{
    return text == "assessed" ? Purpose::assessed : Purpose::practice;
}

std::optional<ForkedFrom> forked_from(std::int64_t attempt, std::int64_t event)
{
    if (attempt == 0)
        return std::nullopt;
    return ForkedFrom{attempt, static_cast<std::uint32_t>(event)};
}

constexpr auto event_columns =
    R"(number, kind, at_ms, subject, note, evidence, concern, confidence, action, text, "order")";

RecordedEvent event_of(const RowView& row)
{
    return {static_cast<std::uint32_t>(row.number(0)), row.string(1), row.number(2), row.string(3),
        row.number(4), row.string(5), row.number(6), row.number(7), row.string(8), row.string(9),
        row.string(10)};
}

} // namespace

AttemptSummary summary_of(const RowView& row)
{
    return {row.number(0), row.number(1), row.string(2), row.string(3), row.string(4), row.number(5),
        row.number(6) != 0, static_cast<int>(row.number(7)), purpose_of(row.text(8)),
        forked_from(row.number(9), row.number(10)), row.string(11), row.string(12), row.string(13)};
}

std::vector<AttemptSummary> summaries_in(Connection& connection, std::optional<std::int64_t> profile)
{
    std::vector<AttemptSummary> all;
    const std::string of = profile ? " WHERE profile = $1" : "";
    const auto values = profile ? std::vector<SqlValue>{*profile} : std::vector<SqlValue>{};
    connection.each(std::string("SELECT ") + summary_columns + " FROM attempt" + of + " ORDER BY id", values,
        [&](const RowView& row) { all.push_back(summary_of(row)); });
    return all;
}

std::vector<std::string> halves_given_in(Connection& connection, const std::string& scenario)
{
    std::vector<std::string> halves;
    connection.each(R"(SELECT half FROM attempt WHERE scenario = $1 AND made_by = '' AND purpose = 'assessed'
        ORDER BY id)",
        {scenario}, [&](const RowView& row) { halves.push_back(row.string(0)); });
    return halves;
}

std::optional<AttemptHead> head_in(Connection& connection, std::int64_t attempt)
{
    std::optional<AttemptHead> head;
    connection.each(
        R"(SELECT id, profile, scenario, scenario_version, scenario_hash, guidance_hashes, procedure_hash, variant,
        seed, rules_version, time_extension, started_at, finished, purpose, from_attempt, from_event, half, made_by,
        brought_in FROM attempt WHERE id = $1)",
        {attempt}, [&](const RowView& row) {
            head = AttemptHead{row.number(0), row.number(1), row.string(2), row.string(3), row.string(4), {},
                row.string(5), row.string(6), row.string(7), static_cast<std::uint64_t>(row.number(8)),
                static_cast<int>(row.number(9)), static_cast<int>(row.number(10)), purpose_of(row.text(13)),
                forked_from(row.number(14), row.number(15)), row.string(16), row.string(17), row.string(18),
                row.number(11), row.number(12) != 0};
        });
    return head;
}

std::string scenario_text_in(Connection& connection, const std::string& hash)
{
    std::string text;
    connection.each("SELECT text FROM scenario_text WHERE hash = $1", {hash},
        [&](const RowView& row) { text = row.string(0); });
    return text;
}

std::optional<AttemptRows> chained_in(Connection& connection, std::int64_t attempt)
{
    auto head = head_in(connection, attempt);
    if (!head)
        return std::nullopt;
    AttemptRows rows{{std::move(*head), {}}, {}, {}, 0};
    connection.each("SELECT decisions FROM attempt WHERE id = $1", {attempt},
        [&](const RowView& row) { rows.decisions = row.number(0); });
    connection.each(
        std::string("SELECT ") + event_columns + ", hash, seal FROM event WHERE attempt = $1 ORDER BY number",
        {attempt}, [&](const RowView& row) {
            rows.record.events.push_back(event_of(row));
            rows.links.push_back(row.string(11));
            rows.seal = row.text(12);
        });
    return rows;
}

std::vector<RecordedEvent> events_in(
    Connection& connection, std::int64_t attempt, std::optional<std::uint32_t> number)
{
    std::vector<RecordedEvent> events;
    std::string statement =
        R"(SELECT number, kind, at_ms, subject, note, evidence, concern, confidence, action,
        text, "order" FROM event WHERE attempt = $1)";
    std::vector<SqlValue> values{attempt};
    if (number) {
        statement += " AND number = $2";
        values.emplace_back(std::int64_t{*number});
    }
    connection.each(
        statement + " ORDER BY number", values, [&](const RowView& row) { events.push_back(event_of(row)); });
    return events;
}

void keep_text(Connection& connection, const AttemptHead& head)
{
    connection.run("INSERT INTO scenario_text VALUES ($1, $2) "
                   "ON CONFLICT DO UPDATE SET text = $2 WHERE text <> $2",
        {head.scenario_hash, head.scenario_text});
}

void insert(Connection& connection, const AttemptHead& head)
{
    const ForkedFrom from = head.forked_from.value_or(ForkedFrom{});
    connection.run(
        R"(INSERT INTO attempt (profile, scenario, scenario_version, scenario_hash, guidance_hashes, procedure_hash,
        variant, seed, rules_version, time_extension, started_at, purpose, from_attempt, from_event, half, made_by,
        brought_in)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))",
        {head.profile, head.scenario, head.scenario_version, head.scenario_hash, head.guidance_hashes,
            head.procedure_hash, head.variant, static_cast<std::int64_t>(head.seed),
            std::int64_t{head.rules_version}, std::int64_t{head.time_extension}, head.started_at,
            std::string(head.purpose == Purpose::assessed ? "assessed" : "practice"), from.attempt,
            std::int64_t{from.event}, head.half, head.made_by, head.brought_in});
}

void insert(Connection& connection, std::int64_t attempt, const RecordedEvent& event, const std::string& link,
    const std::string& seal)
{
    connection.run(
        R"(INSERT INTO event (attempt, number, kind, at_ms, subject, note, evidence, concern, confidence,
        action, text, "order", hash, seal)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))",
        {attempt, std::int64_t{event.number}, event.kind, event.at_ms, event.subject, event.note,
            event.evidence, event.concern, event.confidence, event.action, event.text, event.order, link,
            seal});
    if (event.kind == "finished")
        connection.run(
            R"(UPDATE attempt SET finished = 1,
            decisions = (SELECT COUNT(*) FROM event WHERE attempt = $1 AND kind = 'choice-made') WHERE id = $1)",
            {attempt});
}

} // namespace engine
