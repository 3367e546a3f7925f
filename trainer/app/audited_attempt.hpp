#pragma once

#include "reports/build.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

/// A finished attempt with everything that its marks rest on, for an inspector; whose it is, and whether it
/// is sample data, is left to the caller. Throws engine::StoreError.
reports::AuditedAttempt audited_attempt(
    engine::RecordStore& store, const Content& content, const Attempt& attempt);

} // namespace trainer
