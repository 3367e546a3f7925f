#pragma once

#include "engine/records/record_store.hpp"
#include "trainer/app/content.hpp"

#include <span>
#include <string>

namespace trainer {

/// Finished attempts as one JSON array of xAPI statements.
struct Statements {
    std::string array;
    std::int64_t attempts = 0; ///< that are in it
    std::int64_t left_out = 0; ///< changed outside Turnstone, or without figures
};

/// The statements of those attempts, whose figures are current. Throws engine::StoreError.
Statements statements_of(
    engine::RecordStore& store, const Content& content, std::span<const engine::KeptResult> results);

} // namespace trainer
