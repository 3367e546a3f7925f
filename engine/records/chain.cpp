#include "engine/records/chain.hpp"

#include "engine/records/record_store.hpp"

#include <sodium.h>

#include <array>

namespace engine {
namespace {

/// Fields one after another, each led by its length, so that no two records have the same form.
class Canonical {
public:
    Canonical& operator<<(const std::string& text)
    {
        form_ += std::to_string(text.size()) + ":" + text;
        return *this;
    }
    Canonical& operator<<(std::int64_t number) { return *this << std::to_string(number); }
    std::string hash() const { return hash_of(form_); }

private:
    std::string form_;
};

} // namespace

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
         << std::int64_t{head.time_extension} << std::int64_t{head.assessed} << head.started_at;
    return form.hash();
}

std::string next_link(const std::string& previous, const RecordedEvent& event)
{
    Canonical form;
    form << previous << std::int64_t{event.number} << event.kind << event.at_ms << event.subject << event.note
         << event.evidence << event.concern << event.confidence << event.action << event.text << event.order;
    return form.hash();
}

} // namespace engine
