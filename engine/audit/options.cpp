// Whether the right option can be told by its length or its place.
#include "engine/audit/exact_tests.hpp"
#include "engine/audit/parts.hpp"
#include "engine/play/transition.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace engine {
namespace {

/// Shuffled orders that are looked at, for what a habit gets on average.
constexpr std::uint64_t orders = 64;

int points_of(const Choice& choice)
{
    return std::accumulate(choice.marks.begin(), choice.marks.end(), 0,
        [](int sum, const Mark& mark) { return sum + mark.points; });
}

/// Letters, not bytes.
std::size_t length_of(const std::string& text)
{
    return std::size_t(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) != 0x80u; }));
}

using Order = std::vector<ChoiceNumber>;
/// The option that a habit takes of those in this order; none where it cannot say.
using Takes = std::function<ChoiceNumber(const Scenario&, const Order&)>;

ChoiceNumber by_length(const Scenario& scenario, Order order, bool longest)
{
    std::ranges::sort(order, {}, [&](ChoiceNumber choice) { return length_of(scenario[choice].text); });
    if (longest)
        std::ranges::reverse(order);
    const bool tie = length_of(scenario[order[0]].text) == length_of(scenario[order[1]].text);
    return tie ? ChoiceNumber{} : order[0];
}

struct Habit {
    const char* code;
    const char* name;
    Takes takes;
    bool shuffled; ///< looked at in the order shown; else as written
    bool learned;  ///< a recruit could learn it; as written is told only for the author
};

std::vector<Habit> habits()
{
    const Takes first = [](const Scenario&, const Order& order) { return order.front(); };
    const Takes last = [](const Scenario&, const Order& order) { return order.back(); };
    return {{"longest-option", "the longest option",
                [](const Scenario& scenario, const Order& order) { return by_length(scenario, order, true); },
                false, true},
        {"shortest-option", "the shortest option",
            [](const Scenario& scenario, const Order& order) { return by_length(scenario, order, false); },
            false, true},
        {"first-option", "the first option shown", first, true, true},
        {"last-option", "the last option shown", last, true, true},
        {"first-written", "the first option written", first, false, false},
        {"last-written", "the last option written", last, false, false}};
}

/// The point's choices in the order that this seed shows them in.
Order shown(const Scenario& scenario, const DecisionPoint& point, std::uint64_t seed)
{
    State state;
    state.seed = seed;
    Order order = choices_in_order(scenario, state, point.node);
    std::erase_if(order,
        [&](ChoiceNumber choice) { return std::ranges::find(point.choices, choice) == point.choices.end(); });
    return order;
}

bool is_right(const DecisionPoint& point, ChoiceNumber choice)
{
    return std::ranges::find(point.right, choice) != point.right.end();
}

/// What following a habit through the library comes to.
struct Followed {
    HabitLine line;
    std::vector<double> chances; ///< of the decisions whose order is always the same
    std::size_t right = 0;       ///< of those
    std::vector<std::string> places;
};

Followed follow(const std::vector<Audited>& library, const Habit& habit)
{
    Followed followed{{habit.code, habit.name}, {}, 0, {}};
    for (const auto& [scenario, possible] : library)
        for (const auto& point : decision_points(scenario)) {
            const bool varies = habit.shuffled && scenario[point.node].shuffle;
            const double chance = double(point.right.size()) / double(point.choices.size());
            const ChoiceNumber taken = habit.takes(scenario, point.choices);
            if (!taken.exists())
                continue;
            ++followed.line.decisions;
            followed.line.chance += chance;
            if (varies) {
                for (std::uint64_t seed = 0; seed < orders; ++seed)
                    if (is_right(point, habit.takes(scenario, shown(scenario, point, seed))))
                        followed.line.right += 1.0 / orders;
                continue;
            }
            followed.chances.push_back(chance);
            if (!is_right(point, taken))
                continue;
            followed.line.right += 1;
            ++followed.right;
            followed.places.push_back(place_in(scenario, scenario[point.node].id));
        }
    followed.line.p = chance_of_at_least(followed.chances, followed.right);
    return followed;
}

void judge(const Followed& followed, double bound, Audit& audit)
{
    const auto& line = followed.line;
    const bool too_few = chance_of_at_least(followed.chances, followed.chances.size()) > bound;
    const bool can_shuffle = line.code == "first-option" || line.code == "last-option";
    if (too_few && !(can_shuffle && followed.chances.empty() && line.decisions > 0))
        audit.open.push_back(
            {line.code, "There are too few scored decisions (" + std::to_string(line.decisions) +
                            ") to tell whether " + line.name + " tends to be right."});
    if (too_few || line.p > bound || line.right - line.chance < least_gain * line.decisions)
        return;
    audit.findings.push_back({line.code, followed.places,
        "Whoever always takes " + line.name + " is right in " + share_in_words(line.right, line.decisions) +
            " decisions; by chance it would be " + share_in_words(line.chance, line.decisions) + ".",
        can_shuffle ? "Write \"shuffle\": true on these nodes, or put the options into another order."
                    : "Word the options of these nodes so that their length says nothing."});
}

} // namespace

std::vector<DecisionPoint> decision_points(const Scenario& scenario)
{
    std::vector<DecisionPoint> points;
    std::vector<bool> counted(scenario.choices.size());
    for (std::uint32_t node = 0; node < scenario.nodes.size(); ++node) {
        DecisionPoint point{{node}, {}, {}};
        for (const ChoiceNumber choice : scenario.nodes[node].choices)
            if (!counted[choice.value]) {
                counted[choice.value] = true;
                point.choices.push_back(choice);
            }
        if (point.choices.size() < 2)
            continue;
        const auto points_at = [&](ChoiceNumber choice) { return points_of(scenario[choice]); };
        const int best = points_at(*std::ranges::max_element(point.choices, {}, points_at));
        std::ranges::copy_if(point.choices, std::back_inserter(point.right),
            [&](ChoiceNumber choice) { return points_at(choice) == best; });
        if (point.right.size() < point.choices.size())
            points.push_back(std::move(point));
    }
    return points;
}

void audit_options(const std::vector<Audited>& library, Audit& audit)
{
    const auto all = habits();
    const auto learned = std::ranges::count(all, true, &Habit::learned);
    for (const Habit& habit : all) {
        const auto followed = follow(library, habit);
        audit.habits.push_back(followed.line);
        if (habit.learned)
            judge(followed, audit_level / double(learned), audit);
    }
}

} // namespace engine
