#pragma once

#include "engine/play/event.hpp"
#include "engine/records/record.hpp"
#include "engine/scenario/scenario.hpp"

#include <string>
#include <variant>
#include <vector>

namespace engine {

/// The event with ids instead of numbers, as it is kept.
RecordedEvent written(const Scenario& scenario, const Event& event);
std::vector<RecordedEvent> written(const Scenario& scenario, const std::vector<Event>& events);

/// The event with the scenario's numbers, or a sentence on what the scenario does not have.
std::variant<Event, std::string> read(const Scenario& scenario, const RecordedEvent& recorded);

} // namespace engine
