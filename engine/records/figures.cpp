#include "engine/records/figures.hpp"

#include <msgpack.hpp>

#include <tuple>
#include <type_traits>

namespace engine {
namespace {

/// Changes whenever the lists of fields below do.
constexpr int form = 1;

/// Far more than an attempt can come to, and little enough to read.
constexpr std::size_t longest = 100'000;
constexpr std::size_t deepest = 8;

/// Bytes that are no figures of ours.
struct Broken {};

// The fields of each part, in the order in which they are kept. `Of` is const where they are written.
template <class T, class Of>
concept PartOf = std::is_same_v<std::remove_const_t<T>, Of>;

auto fields_of(PartOf<Trials> auto& of)
{
    return std::tie(of.hits, of.signals, of.false_alarms, of.noises);
}
auto fields_of(PartOf<Rate> auto& of)
{
    return std::tie(of.count, of.of, of.low, of.high);
}
auto fields_of(PartOf<CheckedJudgement> auto& of)
{
    return std::tie(of.confidence, of.right);
}
auto fields_of(PartOf<Questioning> auto& of)
{
    return std::tie(of.recommended, of.leading, of.planted, of.contradicted, of.alone, of.before_controller);
}
auto fields_of(PartOf<IndicatorResult> auto& of)
{
    return std::tie(of.indicator, of.trials, of.unsupported, of.not_sought);
}
auto fields_of(PartOf<AttainableSpan> auto& of)
{
    return std::tie(of.worst, of.best, of.exact);
}
auto fields_of(PartOf<CompetencyResult> auto& of)
{
    return std::tie(of.competency, of.got, of.attainable);
}
auto fields_of(PartOf<DecisionResult> auto& of)
{
    return std::tie(of.node, of.choice, of.points, of.took_ms);
}
auto fields_of(PartOf<DutyResult> auto& of)
{
    return std::tie(of.kind, of.met);
}
auto fields_of(PartOf<HalfAttempt> auto& of)
{
    return std::tie(of.half, of.noted, of.suspected, of.referred);
}
auto fields_of(PartOf<AttemptResult> auto& of)
{
    return std::tie(of.trials, of.judgement, of.questioning, of.truth, of.outcome, of.indicators,
        of.competencies, of.decisions, of.nodes, of.asked, of.referrals, of.duties, of.half, of.took_ms);
}

constexpr Truth last_of(Truth)
{
    return Truth::undetermined;
}
constexpr ReferralVerdict last_of(ReferralVerdict)
{
    return ReferralVerdict::consent_unused;
}
constexpr DutyKind last_of(DutyKind)
{
    return DutyKind::notify;
}

using Packer = msgpack::packer<msgpack::sbuffer>;

template <class T>
void put(Packer& out, const T& value);

template <class List>
void put_list(Packer& out, const List& list)
{
    out.pack_array(static_cast<std::uint32_t>(list.size()));
    for (const auto& each : list)
        put(out, each);
}
template <class T>
void put(Packer& out, const std::optional<T>& value)
{
    if (value)
        put(out, *value);
    else
        out.pack_nil();
}
template <class T>
void put(Packer& out, const std::vector<T>& list)
{
    put_list(out, list);
}
template <class T, std::size_t size>
void put(Packer& out, const std::array<T, size>& list)
{
    put_list(out, list);
}
template <class T>
void put(Packer& out, const T& value)
{
    if constexpr (std::is_enum_v<T>) {
        out.pack(static_cast<int>(value));
    } else if constexpr (requires { fields_of(value); }) {
        const auto fields = fields_of(value);
        out.pack_array(std::tuple_size_v<std::remove_const_t<decltype(fields)>>);
        std::apply([&](const auto&... field) { (put(out, field), ...); }, fields);
    } else {
        out.pack(value);
    }
}

using Packed = msgpack::object;

template <class T>
void take(const Packed& from, T& value);

std::span<const Packed> list_in(const Packed& from)
{
    if (from.type != msgpack::type::ARRAY)
        throw Broken{};
    return {from.via.array.ptr, from.via.array.size};
}
template <class T>
void take(const Packed& from, std::optional<T>& value)
{
    if (from.is_nil())
        value.reset();
    else
        take(from, value.emplace());
}
template <class T>
void take(const Packed& from, std::vector<T>& list)
{
    const auto packed_list = list_in(from);
    list.resize(packed_list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        take(packed_list[i], list[i]);
}
template <class T, std::size_t size>
void take(const Packed& from, std::array<T, size>& list)
{
    const auto packed_list = list_in(from);
    if (packed_list.size() != size)
        throw Broken{};
    for (std::size_t i = 0; i < size; ++i)
        take(packed_list[i], list[i]);
}
template <class T>
void take(const Packed& from, T& value)
{
    if constexpr (std::is_enum_v<T>) {
        const int number = from.as<int>();
        if (number < 0 || number > static_cast<int>(last_of(T{})))
            throw Broken{};
        value = T(number);
    } else if constexpr (requires { fields_of(value); }) {
        const auto fields = fields_of(value);
        const auto packed_fields = list_in(from);
        if (packed_fields.size() != std::tuple_size_v<std::remove_const_t<decltype(fields)>>)
            throw Broken{};
        std::size_t next = 0;
        std::apply([&](auto&... field) { (take(packed_fields[next++], field), ...); }, fields);
    } else {
        from.convert(value);
    }
}

bool is_share(const Rate& rate)
{
    return rate.count >= 0 && rate.count <= rate.of && rate.low >= 0 && rate.low <= rate.high &&
           rate.high <= 1;
}

bool add_up(const Trials& trials)
{
    return trials.hits >= 0 && trials.hits <= trials.signals && trials.false_alarms >= 0 &&
           trials.false_alarms <= trials.noises;
}

/// Whether every figure is within its bounds, so that no report need look.
bool can_be(const AttemptResult& result)
{
    const auto& judgement = result.judgement;
    return add_up(result.trials) && is_share(result.questioning.recommended) &&
           is_share(result.questioning.alone) && result.took_ms >= 0 &&
           (!judgement || (judgement->confidence >= 50 && judgement->confidence <= 100)) &&
           std::ranges::all_of(
               result.indicators, [](const IndicatorResult& each) { return add_up(each.trials); }) &&
           std::ranges::all_of(
               result.decisions, [](const DecisionResult& each) { return each.took_ms >= 0; });
}

} // namespace

std::string packed(const AttemptResult& result)
{
    msgpack::sbuffer bytes(2048);
    Packer out(bytes);
    out.pack_array(2);
    out.pack(form);
    put(out, result);
    return {bytes.data(), bytes.size()};
}

std::optional<AttemptResult> unpacked(std::string_view bytes)
{
    if (bytes.size() > longest)
        return std::nullopt;
    try {
        bool in_place = false;
        std::size_t end = 0;
        const msgpack::unpack_limit limit(bytes.size(), 0, bytes.size(), 0, 0, deepest);
        const auto all = msgpack::unpack(
            bytes.data(), bytes.size(), end, in_place,
            [](msgpack::type::object_type, std::size_t, void*) { return true; }, nullptr, limit);
        const auto parts = list_in(all.get());
        if (end != bytes.size() || parts.size() != 2 || parts[0].as<int>() != form)
            return std::nullopt;
        AttemptResult result;
        take(parts[1], result);
        return can_be(result) ? std::optional(std::move(result)) : std::nullopt;
    } catch (const Broken&) {
        return std::nullopt;
    } catch (const msgpack::unpack_error&) {
        return std::nullopt;
    } catch (const msgpack::type_error&) {
        return std::nullopt;
    }
}

} // namespace engine
