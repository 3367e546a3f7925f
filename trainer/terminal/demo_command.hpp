#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"
#include "trainer/terminal/play_command.hpp"

namespace engine {
class RecordStore;
}

namespace trainer {

/// Makes sample data, or removes all that is made up. Gives the exit code.
int demo(const Options& options, const Content& content, engine::RecordStore& store, Streams streams);

} // namespace trainer
