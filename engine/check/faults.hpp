// What is to be said of a scenario once its variants have been searched: shared by check.cpp and the files
// faults*.cpp, not for others.
#pragma once

#include "engine/check/check.hpp"
#include "engine/check/positions.hpp"

#include <functional>

namespace engine {

/// A variant with all that the search brought.
struct Searched {
    VariantNumber variant;
    Reduction reduction;
    Exploration exploration;
    std::map<std::uint32_t, Sighting>
        trapped{}; ///< nodes with no outcome ahead, where the search is complete

    /// Whether it happens in this variant; where the search is not complete, whether it may.
    bool happens(const Slots& slots, std::size_t slot) const;
};

struct Search {
    const Scenario& scenario;
    const Slots& slots;
    const Positions& positions;
    std::vector<Searched> variants;
};

/// What was done up to a sighting, from the start.
std::vector<Way> way_to(const Searched& searched, Sighting sighting);
/// The ids of it.
std::vector<std::string> route_to(
    const Scenario& scenario, const Searched& searched, const Sighting& sighting);

/// The value kept under a key, or null.
template <class Map>
const typename Map::mapped_type* found_in(const Map& map, const typename Map::key_type& key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

/// Where something can be seen: a route in a variant.
struct Witness {
    std::string variant; ///< its id; empty where nothing was come upon
    std::vector<std::string> route;
};

/// The shortest route to a sighting over all variants; `sighting_in` gives that of one, or null.
Witness shortest(const Search& search, const std::function<const Sighting*(const Searched&)>& sighting_in);

/// Nodes, lines, details, choices and outcomes that come about in no variant.
void find_never_met(const Search& search, std::vector<CheckFinding>& findings);
/// States from which there is no way on, none to an outcome, or only one that goes round for ever.
void find_dead_ends(const Search& search, std::vector<CheckFinding>& findings);
/// Conditions that are always, or never, true where they are come upon.
void find_empty_conditions(const Search& search, std::vector<CheckFinding>& findings);
/// Indicators without a cue to be met, and variants with too few decoys.
void find_sign_faults(const Search& search, std::vector<CheckFinding>& findings);
/// Where no single route comes near every best, and where a best hangs on a choice without marks.
/// `attainable` are the variant's from its start.
void find_mark_faults(const Scenario& scenario, const Positions& positions, const Searched& searched,
    AttainableMarks& marks, const std::vector<Attainable>& attainable, std::vector<CheckFinding>& findings);
/// Constants assigned outside a fact's range.
void find_wrong_constants(const Search& search, std::vector<CheckFinding>& findings);

} // namespace engine
