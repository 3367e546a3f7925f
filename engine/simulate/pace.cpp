#include "engine/simulate/pace.hpp"

#include <algorithm>
#include <utility>

namespace engine {
namespace {

using namespace std::chrono_literals;

constexpr Elapsed a_word = 260ms;

Elapsed to_read(const std::string& text)
{
    return text.empty() ? Elapsed{} : a_word * (1 + std::ranges::count(text, ' '));
}

/// The mean time to make up one's mind about a move.
Elapsed mean_before(const Move& move)
{
    if (std::holds_alternative<Judgement>(move))
        return 50s;
    if (std::holds_alternative<Examine>(move))
        return 2s;
    return std::holds_alternative<MakeNote>(move) ? 5s : 9s;
}

} // namespace

void Pace::read(const Scenario& scenario, std::span<const Event> events)
{
    for (const Event& event : events)
        if (event.kind == EventKind::line_shown)
            reading_ += to_read(scenario.lines[event.subject].text);
        else if (event.kind == EventKind::detail_examined)
            reading_ += to_read(scenario.details[event.subject].text);
}

Elapsed Pace::before(const Move& move)
{
    if (per_cent_ == 0)
        return 5s;
    const Elapsed reading = std::exchange(reading_, Elapsed{});
    const Elapsed thinking = mean_before(move) * (50 + dice_.below(101)) * (50 + dice_.below(101)) / 10'000;
    return (reading + thinking) * per_cent_ / 100;
}

} // namespace engine
