#include "engine/check/explore.hpp"

#include "engine/check/asking.hpp"

#include <algorithm>
#include <limits>

namespace engine {
namespace {

/// The search itself.
template <std::size_t W>
class Search {
public:
    Search(const Scenario& scenario, const Slots& slots, const Reduction& reduction, const Layout& layout,
        const Budget& budget)
        : scenario_(scenario), slots_(slots), layout_(layout), budget_(budget),
          asking_(scenario, slots, layout, blank_, found_.observed)
    {
        found_.graph.offered.emplace_back();
        for (std::size_t i = 0; i < scenario.nodes.size(); ++i)
            add_node(scenario.nodes[i], reduction, i);
    }

    Exploration from(VariantNumber variant, const std::optional<State>& start, const Bits& tracked)
    {
        if (const auto first = begun(variant, start)) {
            set_blank(*first, tracked);
            Key<W> key{};
            layout_.pack(*first, key.data());
            come_to(bare(key), no_state, no_way);
            search();
        } else
            found_.complete = true;
        keep_numbers();
        return std::move(found_);
    }

private:
    struct NodeWays {
        std::vector<Answers<W>> ways;
        Key<W> live{};
        std::size_t silence = none;      ///< which way the node's clock takes
        std::vector<std::size_t> marked; ///< ways that commute and have marks
        std::uint32_t last_offer = 0;
        bool timed = false;
        bool over = false;
    };
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    void add_node(const Node& node, const Reduction& reduction, std::size_t number)
    {
        NodeWays ways;
        ways.live = as_key<W>(layout_.mask(reduction.live[number]));
        ways.live[0] |= layout_.node_mask();
        ways.timed = node.time.has_value();
        ways.over = node.outcome.has_value();
        for (const Way& way : reduction.ways[number]) {
            auto clears = as_key<W>(layout_.mask(way.gives));
            clears[0] |= layout_.node_mask();
            if (!way.looks && way.commutes && !scenario_.choices[way.subject].marks.empty())
                ways.marked.push_back(ways.ways.size());
            if (!way.looks && node.time && node.time->silence.value == way.subject)
                ways.silence = ways.ways.size();
            auto reads = as_key<W>(layout_.mask(way.reads));
            for (std::size_t i = 0; i < W; ++i)
                reads[i] &= ways.live[i];
            ways.ways.emplace_back(way, reads, clears);
        }
        nodes_.push_back(std::move(ways));
    }

    std::optional<State> begun(VariantNumber variant, const std::optional<State>& start)
    {
        if (start)
            return start;
        State state;
        EventLog log;
        std::vector<Decision> decisions;
        log.decisions = &decisions;
        found_.observed.begins = !begin(scenario_, variant, 0, state, log);
        asking_.note(log, {0, no_way});
        return found_.observed.begins ? std::optional(state) : std::nullopt;
    }

    /// What is not tracked stays as it is at the start; a State is unpacked over that.
    void set_blank(const State& start, const Bits& tracked)
    {
        blank_ = start;
        blank_.marks.assign(blank_.marks.size(), 0);
        for (std::size_t slot = scenario_.facts.size(); slot < slots_.count(); ++slot)
            if (!tracked.test(slot) && slots_.in(start, scenario_, slot))
                slots_.put(blank_, scenario_, slot);
    }

    /// The state without what is not live at its node.
    Key<W> bare(Key<W> key) const
    {
        const auto node = static_cast<std::uint32_t>(key[0] & layout_.node_mask());
        for (std::size_t i = 0; i < W; ++i)
            key[i] &= nodes_[node].live[i];
        return key;
    }

    void keep_numbers()
    {
        std::vector<Key<W>> live;
        for (const auto& node : nodes_)
            live.push_back(node.live);
        found_.numbers = std::make_unique<PackedStates<W>>(layout_, std::move(live), std::move(table_));
    }

    std::uint32_t come_to(const Key<W>& key, std::uint32_t parent, std::uint16_t way)
    {
        const auto [number, fresh] = table_.number_of(key);
        if (fresh) {
            found_.graph.nodes.push_back(static_cast<std::uint32_t>(key[0] & layout_.node_mask()));
            found_.graph.parents.push_back(parent);
            found_.graph.by.push_back(way);
        }
        return number;
    }

    void search()
    {
        auto& graph = found_.graph;
        std::uint32_t next = 0;
        for (; next < table_.size() && table_.size() <= budget_.states && taken_ <= budget_.ways; ++next) {
            if (next % watched_every == 0 && !still_wanted())
                break;
            graph.first_edges.push_back(graph.targets.size());
            NodeWays& node = nodes_[graph.nodes[next]];
            graph.offers.push_back(0);
            if (!node.over)
                take_ways(next, node);
        }
        graph.first_edges.push_back(graph.targets.size());
        found_.taken = taken_;
        found_.complete = next == table_.size();
        if (!found_.complete)
            say_what_is_large();
    }

    /// Tells whoever watches that so many more states were gone through. False: nobody wants to know.
    bool still_wanted() const
    {
        if (!budget_.watch)
            return true;
        budget_.watch->states.fetch_add(watched_every, std::memory_order_relaxed);
        return !budget_.watch->stop.load(std::memory_order_relaxed);
    }

    void take_ways(std::uint32_t state, NodeWays& node)
    {
        const Key<W> key = table_[state];
        const NodeNumber here{found_.graph.nodes[state]};
        bool way_on = false;
        bool silence_works = false;
        taken_ += node.ways.size();
        open_.assign(node.ways.size(), false);
        for (std::size_t i = 0; i < node.ways.size(); ++i) {
            Answers<W>& answers = node.ways[i];
            const Way& way = answers.way();
            const Sighting at{state, static_cast<std::uint16_t>(i)};
            const Key<W> seen = answers.seen(key);
            const Answer<W>* answer = answers.find(seen);
            if (!answer)
                answer = answers.keep(seen, asking_.ask(here, answers, seen, at));
            if (!answer->can)
                continue;
            open_[i] = true;
            if (i == node.silence)
                silence_works = answer->enters || !answer->ends;
            const bool moves = take(answers, *answer, key, at.way);
            way_on |= moves || (!way.looks && way.lasts);
        }
        go_ahead(state);
        if (!way_on && !found_.observed.shut.contains(here.value))
            found_.observed.shut.emplace(here.value, Sighting{state, no_way, used_up(node)});
        if (node.timed && !silence_works)
            found_.observed.silence_fails.try_emplace(here.value, Sighting{state, no_way});
        if (!node.marked.empty())
            offer(state, node);
    }

    /// What is open there and shuts by being taken: when all of it was, nothing is left.
    std::vector<std::uint16_t> used_up(const NodeWays& node) const
    {
        std::vector<std::uint16_t> ways;
        for (std::size_t i = 0; i < node.ways.size(); ++i)
            if (open_[i] && !node.ways[i].way().looks)
                ways.push_back(static_cast<std::uint16_t>(i));
        return ways;
    }

    /// Notes where the way leads. Says whether that is another state, or a way that goes round for ever.
    bool take(const Answers<W>& answers, const Answer<W>& answer, const Key<W>& key, std::uint16_t number)
    {
        const Way& way = answers.way();
        if (!answer.ends)
            return true;
        if (way.commutes)
            return false;
        const Key<W> next = bare(answers.after(key, answer));
        const bool stays = same_key(next, key);
        // A once-choice that changes nothing any more is being asked again, and that earns nothing.
        if (stays && (way.looks || scenario_.choices[way.subject].once ||
                         scenario_.choices[way.subject].marks.empty()))
            return false;
        table_.expect(next);
        ahead_.push_back({next, number});
        return !stays;
    }

    /// Looks up all that lies ahead of a state at once, so that memory is waited for once and not for each.
    void go_ahead(std::uint32_t state)
    {
        for (const auto& each : ahead_)
            table_.expect_key(each.key);
        for (const auto& each : ahead_) {
            found_.graph.targets.push_back(come_to(each.key, state, each.way));
            found_.graph.edge_ways.push_back(each.way);
        }
        ahead_.clear();
    }

    /// Keeps which of the choices that commute are open here and have marks.
    void offer(std::uint32_t state, NodeWays& node)
    {
        auto& offered = found_.graph.offered;
        offer_.clear();
        for (const std::size_t way : node.marked)
            if (open_[way])
                offer_.push_back(node.ways[way].way().subject);
        if (offered[node.last_offer] != offer_)
            node.last_offer =
                offers_.try_emplace(offer_, static_cast<std::uint32_t>(offered.size())).first->second;
        if (node.last_offer == offered.size())
            offered.push_back(offer_);
        found_.graph.offers[state] = node.last_offer;
    }

    void say_what_is_large()
    {
        struct Spread {
            std::size_t slot = 0;
            std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
            std::uint64_t most = 0;
        };
        std::vector<Spread> spreads;
        for (const Field& field : layout_.fields()) {
            Spread spread{field.slot};
            for (std::uint32_t i = 0; i < table_.size(); ++i) {
                const std::uint64_t value = (table_[i][field.word] & field.mask()) >> field.shift;
                spread.least = std::min(spread.least, value);
                spread.most = std::max(spread.most, value);
            }
            if (spread.least < spread.most)
                spreads.push_back(spread);
        }
        std::ranges::stable_sort(
            spreads, std::ranges::greater{}, [](const Spread& each) { return each.most - each.least; });
        for (const auto& spread : spreads)
            found_.large.push_back(slots_.name(spread.slot, scenario_) + " (" +
                                   std::to_string(spread.most - spread.least + 1) + " values)");
    }

    const Scenario& scenario_;
    const Slots& slots_;
    const Layout& layout_;
    static constexpr std::uint32_t watched_every = 4096;

    const Budget& budget_;
    State blank_;
    Exploration found_;
    Asking<W> asking_;
    std::vector<NodeWays> nodes_;
    KeyTable<Key<W>> table_;
    std::uint64_t taken_ = 0;
    std::vector<bool> open_;
    struct Ahead {
        Key<W> key{};
        std::uint16_t way = 0;
    };
    std::vector<Ahead> ahead_; ///< of the state being looked at
    std::vector<std::uint32_t> offer_;
    std::map<std::vector<std::uint32_t>, std::uint32_t> offers_{{{}, 0}};
};

template <std::size_t W>
Exploration explored_in(const Scenario& scenario, const Slots& slots, const Reduction& reduction,
    const Layout& layout, const std::optional<State>& start, const Budget& budget)
{
    return Search<W>(scenario, slots, reduction, layout, budget)
        .from(reduction.possible.variant, start, reduction.tracked);
}

} // namespace

Exploration explored(const Scenario& scenario, const Slots& slots, const Reduction& reduction,
    const std::optional<State>& start, const Budget& budget)
{
    const Layout layout(scenario, slots, reduction.tracked);
    if (layout.words() == 1)
        return explored_in<1>(scenario, slots, reduction, layout, start, budget);
    if (layout.words() == 2)
        return explored_in<2>(scenario, slots, reduction, layout, start, budget);
    if (layout.words() <= 4)
        return explored_in<4>(scenario, slots, reduction, layout, start, budget);
    if (layout.words() <= 16)
        return explored_in<16>(scenario, slots, reduction, layout, start, budget);
    Exploration none;
    none.large = {std::to_string(layout.fields().size()) + " facts and things that happened are read later"};
    return none;
}

} // namespace engine
