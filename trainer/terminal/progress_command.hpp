#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/console.hpp"
#include "trainer/terminal/options.hpp"

namespace engine {
class RecordStore;
}

namespace trainer {

/// Prints what somebody's finished attempts come to together. Throws std::runtime_error where nobody is
/// called so.
int show_progress(
    const Options& options, const Content& content, engine::RecordStore& store, std::ostream& out);

} // namespace trainer
