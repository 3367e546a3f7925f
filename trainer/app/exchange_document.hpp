#pragma once

#include "engine/records/record_store.hpp"

#include <string>
#include <variant>
#include <vector>

namespace trainer {

/// An attempt on its way from one folder of records to another.
struct TravellingAttempt {
    engine::RecordedAttempt record;
    std::vector<std::string> links; ///< of its chain, one an event
    std::string who;                ///< whose it is, by name
    bool recruit = true;            ///< their role
};

/// The attempts as JSON; one that plays on from another comes after it.
std::string document_of(const std::vector<TravellingAttempt>& attempts);

/// Reads such a document, as yet without belief; or a sentence on what it is instead.
std::variant<std::vector<TravellingAttempt>, std::string> read_exchange(const std::string& document);

} // namespace trainer
