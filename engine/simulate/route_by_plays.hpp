#pragma once

#include "engine/simulate/players.hpp"

namespace engine {

/// A route of a variant with as high a mean share over its competencies as many plays came to: each follows
/// the best one so far up to some point and goes on by chance from there. Everything in view is looked at.
/// No better one need be known; there may be one. Empty where no play came to an outcome.
Choices best_route_found(
    const Scenario& scenario, VariantNumber variant, const std::vector<Attainable>& attainable);

} // namespace engine
