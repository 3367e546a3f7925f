#include "engine/simulate/route_by_plays.hpp"

#include "engine/check/best_route.hpp"
#include "engine/simulate/dice.hpp"

#include <algorithm>

namespace engine {
namespace {

constexpr int tries = 3000;
constexpr std::size_t longest_route = 400;
constexpr std::int64_t far_below = 1'000'000'000; // millionths of a share

/// One play after another, each a change of the best so far.
class Search {
public:
    Search(const Scenario& scenario, VariantNumber variant, std::vector<std::int64_t> worth)
        : scenario_(scenario), variant_(variant), worth_(std::move(worth)), dice_(variant.value)
    {
    }

    Choices best()
    {
        for (int i = 0; i < tries; ++i)
            if (const auto value = play_once(); value && (best_.empty() || *value > best_value_)) {
                best_value_ = *value;
                best_ = route_;
            }
        return std::move(best_);
    }

private:
    /// Gives what the route came to, if it came to an outcome.
    std::optional<std::int64_t> play_once()
    {
        const std::size_t kept = dice_.below(best_.size() + 1);
        const unsigned daring = dice_.below(60);
        route_.clear();
        std::int64_t value = 0;
        log_.events.clear();
        if (begin(scenario_, variant_, 0, state_, log_))
            return std::nullopt;
        while (!is_over(scenario_, state_)) {
            for (const DetailNumber detail : details_in_view(scenario_, state_))
                if (!examined(state_, scenario_, detail))
                    examine(scenario_, state_, detail, log_);
            const ChoiceNumber next = route_.size() < kept ? best_[route_.size()] : next_choice(daring);
            const bool first = next.exists() && !chosen(state_, scenario_, next);
            if (!next.exists() || route_.size() == longest_route || choose(scenario_, state_, next, log_))
                return std::nullopt;
            log_.events.clear();
            route_.push_back(next);
            value += first ? worth_[next.value] : 0;
        }
        return value;
    }

    /// Mostly what is worth most, what stays at the node before what leads on; now and then anything.
    ChoiceNumber next_choice(unsigned daring)
    {
        open_.clear();
        for (const ChoiceNumber choice : scenario_[state_.node].choices)
            if (is_open(scenario_, state_, choice))
                open_.push_back(choice);
        if (open_.empty())
            return {};
        if (dice_.in_a_hundred(daring))
            return open_[dice_.below(open_.size())];
        const auto liking = [&](ChoiceNumber choice) {
            const std::int64_t fresh = chosen(state_, scenario_, choice) ? 0 : worth_[choice.value];
            const bool stays = scenario_[choice].routes.empty();
            return std::pair{stays && fresh > 0, stays && fresh <= 0 ? fresh - far_below : fresh};
        };
        return *std::ranges::max_element(open_, {}, liking);
    }

    const Scenario& scenario_;
    VariantNumber variant_;
    std::vector<std::int64_t> worth_;
    Dice dice_;
    State state_;
    EventLog log_;
    Choices route_;
    Choices open_;
    Choices best_;
    std::int64_t best_value_ = 0;
};

} // namespace

Choices best_route_found(
    const Scenario& scenario, VariantNumber variant, const std::vector<Attainable>& attainable)
{
    return Search(scenario, variant, mean_share(scenario, attainable)).best();
}

} // namespace engine
