#pragma once

#include "engine/play/event.hpp"
#include "engine/records/record.hpp"
#include "engine/scenario/scenario.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace engine {

/// The event with ids instead of numbers, as it is kept.
RecordedEvent written(const Scenario& scenario, const Event& event);
std::vector<RecordedEvent> written(const Scenario& scenario, const std::vector<Event>& events);

/// Reads events as they are kept, with the ids of one scenario at hand. The scenario must outlive it.
class EventReader {
public:
    explicit EventReader(const Scenario& scenario);

    /// The event with the scenario's numbers, or a sentence on what the scenario does not have.
    std::variant<Event, std::string> read(const RecordedEvent& recorded) const;

private:
    using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

    std::optional<std::uint32_t> subject(EventKind kind, std::string_view id) const;
    std::optional<Evidence> evidence(std::string_view text) const;

    Numbers nodes_;
    Numbers lines_;
    Numbers details_;
    Numbers choices_;
    std::map<std::string, std::uint32_t, std::less<>> indicators_; ///< by "SET:ID"
};

} // namespace engine
