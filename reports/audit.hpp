#pragma once

#include "engine/audit/audit.hpp"

#include <string>

namespace reports {

/// The audit in plain lines and tables of at most 78 columns, what was found first.
std::string audit_text(const engine::Audit& audit);

/// Of that, the lessons of the process review and the encounters that train them.
std::string lessons_text(const engine::Audit& audit);

/// The audit as JSON; audit.schema.json says what each key means.
std::string audit_json(const engine::Audit& audit);

} // namespace reports
