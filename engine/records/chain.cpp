#include "engine/records/chain.hpp"

#include "engine/records/canonical.hpp"
#include "engine/records/record_store.hpp"

#include <sodium.h>

#include <array>

namespace engine {

std::string hash_of(std::string_view text)
{
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
        text.size(), nullptr, 0);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

std::string first_link(const AttemptHead& head)
{
    Canonical form;
    form << head.id << head.profile << head.scenario << head.scenario_version << head.scenario_hash
         << head.guidance_hashes << head.procedure_hash << head.variant
         << static_cast<std::int64_t>(head.seed) << std::int64_t{head.rules_version}
         << std::int64_t{head.time_extension} << std::int64_t{head.purpose == Purpose::assessed}
         << head.started_at;
    // An attempt without any of these has the form that it had before there were any: older chains fit.
    if (head.forked_from || !head.half.empty() || !head.made_by.empty() || !head.brought_in.empty()) {
        const ForkedFrom from = head.forked_from.value_or(ForkedFrom{});
        form << from.attempt << std::int64_t{from.event} << head.half << head.made_by << head.brought_in;
    }
    return hash_of(form.form());
}

std::string next_link(const std::string& previous, const RecordedEvent& event)
{
    Canonical form;
    form << previous << std::int64_t{event.number} << event.kind << event.at_ms << event.subject << event.note
         << event.evidence << event.concern << event.confidence << event.action << event.text << event.order;
    return hash_of(form.form());
}

std::optional<std::uint32_t> first_break(const ChainedAttempt& attempt)
{
    const auto& events = attempt.record.events;
    if (events.empty())
        return 1;
    std::string link = first_link(attempt.record.head);
    for (std::size_t i = 0; i < events.size(); ++i) {
        link = next_link(link, events[i]);
        if (events[i].number != i + 1 || link != attempt.links[i])
            return events[i].number;
    }
    return attempt.end_fits ? std::nullopt : std::optional(static_cast<std::uint32_t>(events.size() + 1));
}

std::vector<std::string> links_of(const RecordedAttempt& attempt)
{
    std::vector<std::string> links;
    links.reserve(attempt.events.size());
    for (const auto& event : attempt.events)
        links.push_back(next_link(links.empty() ? first_link(attempt.head) : links.back(), event));
    return links;
}

} // namespace engine
