#include "reports/counting.hpp"

#include "reports/plain_words.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace reports {
namespace {

/// Whether `one` counts rather than `other`, which is earlier.
bool counts_more(const CountedAttempt& one, const CountedAttempt& other, Counts counts)
{
    switch (counts) {
    case Counts::first:
        return false;
    case Counts::latest:
        return true;
    case Counts::best:
        break;
    }
    return share_of(one.result).value_or(-1) > share_of(other.result).value_or(-1);
}

} // namespace

Attempts assessed_of(std::span<const CountedAttempt> attempts, const Selected& selected)
{
    Attempts assessed;
    for (const auto& each : attempts)
        if (each.assessed && (selected.encounter.empty() || each.scenario == selected.encounter) &&
            (selected.version.empty() || each.scenario_version == selected.version))
            assessed.push_back(&each);
    std::ranges::sort(assessed, {}, [](const CountedAttempt* each) {
        return std::tuple(each->profile, std::string_view(each->scenario), each->started_at, each->attempt);
    });
    return assessed;
}

Attempts counted_of(const Attempts& assessed, Counts counts)
{
    Attempts counted;
    for (const auto* each : assessed)
        if (counted.empty() || counted.back()->profile != each->profile ||
            counted.back()->scenario != each->scenario)
            counted.push_back(each);
        else if (counts_more(*each, *counted.back(), counts))
            counted.back() = each;
    return counted;
}

std::vector<std::span<const CountedAttempt* const>> by_person(const Attempts& attempts)
{
    std::vector<std::span<const CountedAttempt* const>> people;
    for (std::size_t from = 0, to = 0; from < attempts.size(); from = to) {
        while (to < attempts.size() && attempts[to]->profile == attempts[from]->profile)
            ++to;
        people.push_back(std::span(attempts).subspan(from, to - from));
    }
    return people;
}

std::optional<double> share_of(const engine::AttemptResult& result)
{
    std::int64_t got = 0;
    std::int64_t attainable = 0;
    for (const auto& each : result.competencies)
        if (each.attainable && each.attainable->best > each.attainable->worst) {
            got += each.got - each.attainable->worst;
            attainable += each.attainable->best - each.attainable->worst;
        }
    if (attainable == 0)
        return std::nullopt;
    return std::clamp(double(got) / double(attainable), 0.0, 1.0);
}

std::string day_of(const CountedAttempt& attempt)
{
    using namespace std::chrono;
    return date_of(year_month_day(floor<days>(sys_time<milliseconds>(milliseconds(attempt.started_at)))));
}

std::uint32_t Numbered::number_of(std::string_view name)
{
    const auto [at, is_new] = numbers_.try_emplace(name, count());
    if (is_new)
        names_.push_back(name);
    return at->second;
}

} // namespace reports
