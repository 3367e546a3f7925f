// The most points that a route to an outcome can bring from somewhere on.
//
// A choice's marks count the first time it is taken. The method, for one value of each choice (the least that
// can be got is the most with all values negated):
//
// 1. States that can be gone between both ways without a choice that has points here are one *area*: within
//    it one can go anywhere for nothing.
// 2. A choice with points to win that leaves its area no area is *on offer* there: it commutes (see
//    reduction.hpp), or comes back to its own area. Some best route takes it as soon as it comes to the area,
//    for it costs nothing and hinders nothing; one with points to lose is never taken there. So what is on
//    offer counts on arrival, the first time.
// 3. A choice that leads from area to area brings its points on the way, the first time. A once-choice can be
//    on a route only one time, for its bit is in the state wherever it could be taken again.
// 4. What has been counted has to be known, as far as it can make a difference: an item's bit is carried in
//    an area only if it can come up again later. An area with the bits carried there is a *place*.
//
// Going round in places never brings anything: points would mean an item that was not counted before, and it
// would be afterwards, so one is not back where one was. So the values are finite: that of a place is the
// greatest over the ways out of its component, and a component's ways out are settled before it (Tarjan's
// order). Places are looked into when they are first asked for, and kept.
#pragma once

#include "engine/check/key_table.hpp"
#include "engine/check/mark_graph.hpp"

#include <limits>
#include <optional>

namespace engine {

/// Points so low that no outcome can be ahead.
constexpr std::int64_t no_outcome = std::numeric_limits<std::int64_t>::min();

/// An area with the bits of what has been counted there.
struct MarkPlace {
    std::uint32_t area = 0;
    Bits counted;
};
std::uint64_t hash_of_key(const MarkPlace& place);
bool same_key(const MarkPlace& one, const MarkPlace& other);

class MostPoints {
public:
    /// `graph` is joined for these points, one a choice; both must outlive this.
    MostPoints(const Scenario& scenario, const MarkGraph& graph, const std::vector<std::int64_t>& points,
        std::size_t most_places);

    /// The most that can be got from the area on, where those choices have been made; no_outcome where none
    /// can be reached. None once it has taken more places than allowed.
    std::optional<std::int64_t> from(std::uint32_t area, const std::vector<bool>& made);

private:
    /// What is known of a place.
    struct Known {
        std::int64_t best = no_outcome;
        std::uint32_t index = not_met;
        std::uint32_t low = not_met;
        bool settled = false;
    };
    struct Edge {
        std::uint32_t to = 0;
        std::int64_t gain = 0;
    };
    /// A place on the way that is being followed.
    struct Step {
        std::uint32_t place = 0;
        std::int64_t gain = 0; ///< by which it was come to
        std::size_t next = 0;  ///< edge of its area
    };
    static constexpr std::size_t no_item = std::numeric_limits<std::size_t>::max();
    static constexpr std::uint32_t not_met = 0xffffffff;

    void name(std::uint32_t choice);
    void name_items(const Scenario& scenario, std::uint32_t area);
    void gather_offers();
    void find_what_comes_later();
    bool flow_back(std::uint32_t area);
    bool is_item(std::uint32_t choice) const { return choice != no_choice && items_[choice] != no_item; }
    std::int64_t count_offers(std::uint32_t area, Bits& counted) const;
    std::uint32_t place(std::uint32_t area, Bits& counted);
    Edge edge_from(std::uint32_t number, std::size_t edge);
    void enter(std::uint32_t number, std::int64_t gain);
    void take_in(std::uint32_t number, const Edge& edge);
    void leave(std::uint32_t number);
    bool settle(std::uint32_t number);

    template <class Call>
    void each_edge(std::uint32_t area, Call call) const
    {
        for (auto edge = graph_.first_edges[area]; edge < graph_.first_edges[area + 1]; ++edge)
            call(graph_.targets[edge], graph_.choices[edge]);
    }

    const MarkGraph& graph_;
    const std::vector<std::int64_t>& points_;
    std::size_t most_places_;
    std::vector<std::size_t> items_; ///< of each choice
    std::vector<std::uint32_t> item_choices_;
    std::vector<Bits> offers_; ///< of each area: what is on offer
    std::vector<Bits> later_;  ///< of each area: what can come up after it
    KeyTable<MarkPlace> places_;
    std::vector<Known> known_;        ///< of each place
    std::vector<std::uint32_t> open_; ///< places that are met and not settled
    std::vector<Step> path_;
    std::uint32_t met_ = 0;
};

} // namespace engine
