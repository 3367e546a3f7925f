#include "engine/check/check.hpp"

#include "engine/check/faults.hpp"
#include "engine/scenario/reach.hpp"
#include "engine/two_threads.hpp"

#include <algorithm>
#include <numeric>

namespace engine {
namespace {

/// What asking again brings can be shown wherever its choice can be made.
void add_lines_of_asking_again(const Scenario& scenario, Possible& possible)
{
    for (std::size_t i = 0; i < scenario.choices.size(); ++i)
        if (possible.choices[i] && scenario.choices[i].again.exists())
            possible.lines[scenario.choices[i].again.value] = true;
}

/// How many places the marks of a competency may take.
constexpr std::size_t most_places = 2'000'000;

/// A variant that was gone through.
struct Gone {
    Searched searched;
    CheckedVariant checked;
    std::vector<CheckFinding> of_marks;
};

Gone gone_through(const Scenario& scenario, const Slots& slots, const Positions& positions,
    const Possible& possible, const Budget& budget)
{
    auto reduction = reduced(scenario, slots, possible);
    auto exploration = explored(scenario, slots, reduction, std::nullopt, budget);
    exploration.numbers.reset();
    Gone gone{{possible.variant, std::move(reduction), std::move(exploration)}, {}, {}};
    Searched& searched = gone.searched;
    AttainableMarks marks(scenario, searched.reduction, searched.exploration, most_places);
    gone.checked = {scenario[possible.variant].id, searched.exploration.graph.size(),
        searched.exploration.complete, searched.exploration.large,
        marks.from(0, std::vector<bool>(scenario.choices.size()))};
    find_mark_faults(scenario, positions, searched, marks, gone.checked.attainable, gone.of_marks);
    if (searched.exploration.complete)
        searched.trapped = trapped(scenario, searched.exploration.graph);
    searched.exploration.graph.forget_edges();
    add_lines_of_asking_again(scenario, searched.reduction.possible);
    return gone;
}

/// Goes through those of the variants that are not complete, with equal parts of what is left.
class Variants {
public:
    Variants(const Scenario& scenario, const Slots& slots, const Positions& positions, const Budget& budget)
        : scenario_(scenario), slots_(slots), positions_(positions), left_(budget),
          possible_(possible_play(scenario)), gone_(possible_.size())
    {
    }

    /// Large variants get what small ones have left, where it is much more than they had.
    std::vector<std::optional<Gone>> go_through()
    {
        Budget last{0, 0};
        std::vector<std::size_t> open(possible_.size());
        std::iota(open.begin(), open.end(), std::size_t{0});
        while (!open.empty()) {
            const Budget part{left_.states / open.size(), left_.ways / open.size(), left_.watch};
            if (part.states < 2 * last.states || part.ways < 2 * last.ways)
                break;
            on_two_threads(open.size(), [&](std::size_t i) {
                gone_[open[i]].reset();
                gone_[open[i]] = gone_through(scenario_, slots_, positions_, possible_[open[i]], part);
            });
            std::erase_if(open, [&](std::size_t i) { return take_away(gone_[i]->searched.exploration); });
            last = part;
        }
        return std::move(gone_);
    }

private:
    /// What a complete search took. Says whether it is complete.
    bool take_away(const Exploration& exploration)
    {
        if (exploration.complete) {
            left_.states -= std::min<std::uint64_t>(left_.states, exploration.graph.size());
            left_.ways -= std::min(left_.ways, exploration.taken);
        }
        return exploration.complete;
    }

    const Scenario& scenario_;
    const Slots& slots_;
    const Positions& positions_;
    Budget left_;
    std::vector<Possible> possible_;
    std::vector<std::optional<Gone>> gone_;
};

/// What was told of a place already is not told again of another variant.
void add_once(std::vector<CheckFinding>& findings, std::vector<CheckFinding> more)
{
    for (auto& finding : more)
        if (std::ranges::none_of(findings, [&](const CheckFinding& told) {
                return told.diagnostic.code == finding.diagnostic.code &&
                       told.diagnostic.at == finding.diagnostic.at;
            }))
            findings.push_back(std::move(finding));
}

std::vector<CheckFinding> all_findings(const Search& search, std::vector<CheckFinding> findings)
{
    find_never_met(search, findings);
    find_dead_ends(search, findings);
    find_empty_conditions(search, findings);
    find_sign_faults(search, findings);
    find_wrong_constants(search, findings);
    std::ranges::stable_sort(findings, {}, [](const CheckFinding& each) {
        return std::pair{each.diagnostic.at.line, each.diagnostic.at.column};
    });
    return findings;
}

} // namespace

Checked check_exhaustively(const Scenario& scenario, const JsonValue* document, const Budget& budget)
{
    const Slots slots(scenario);
    const Positions positions(document);
    Checked checked;
    std::vector<CheckFinding> of_marks;
    Search search{scenario, slots, positions, {}};
    for (auto& gone : Variants(scenario, slots, positions, budget).go_through()) {
        checked.variants.push_back(std::move(gone->checked));
        search.variants.push_back(std::move(gone->searched));
        add_once(of_marks, std::move(gone->of_marks));
    }
    checked.findings = all_findings(search, std::move(of_marks));
    return checked;
}

} // namespace engine
