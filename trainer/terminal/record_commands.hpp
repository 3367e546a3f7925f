#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"
#include "trainer/terminal/play_command.hpp"

namespace engine {
class RecordStore;
}

namespace trainer {

/// Throws std::runtime_error where there is no attempt of that number.
void demand_attempt(engine::RecordStore& store, std::int64_t number);

// What can be asked of the records. Each gives the exit code.

int list_attempts(engine::RecordStore& store, std::ostream& out);

/// Plays a kept attempt again and says whether its events and what they come to are what was kept.
int replay(const Options& options, const Content& content, engine::RecordStore& store, std::ostream& out);

int export_to_file(
    const Options& options, const Content& content, engine::RecordStore& store, std::ostream& err);
int import_file(const Options& options, const Content& content, engine::RecordStore& store, Streams streams);

} // namespace trainer
