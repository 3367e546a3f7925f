#pragma once

#include "trainer/app/state.hpp"
#include "trainer/widgets/signs.hpp"

#include <string>
#include <vector>

namespace trainer {

/// A thing to be seen or something said, and what it came to.
struct Finding {
    engine::Evidence evidence;
    std::string id;    ///< of the detail or line
    std::string name;  ///< "the camera"; a line's own words
    std::string by;    ///< who said it; empty for details and narration
    std::string label; ///< short, beside a mark
    std::string layer; ///< of a detail: where it is in the picture
    widgets::Sign sign = widgets::Sign::noticed;
    bool met = true;  ///< false: a sign that was there and was never looked at
    std::string told; ///< what was made of it, in sentences
    std::string because;
    std::vector<std::string> cites;
    bool operator==(const Finding&) const = default;
};

/// A place of the encounter as this attempt met it.
struct PlaceFindings {
    engine::PlaceNumber place;
    std::string name;
    std::string picture;
    std::vector<std::string> layers; ///< what could be seen there: things and people
    std::vector<Finding> details;
    std::vector<Finding> lines;
    bool looked = false; ///< whether anything there was looked at
    bool operator==(const PlaceFindings&) const = default;
};

/// What the debrief's pages show that the debrief itself does not spell out.
struct Findings {
    std::vector<PlaceFindings> places; ///< those that were entered, in that order
    std::size_t richest = 0;           ///< the place with most to be marked
    bool operator==(const Findings&) const = default;
};

Findings findings_of(const Attempt& attempt, const engine::Library& library, const engine::Debrief& debrief);

} // namespace trainer
