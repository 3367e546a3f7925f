#pragma once

#include "reports/report.hpp"
#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"
#include "trainer/terminal/play_command.hpp"

namespace engine {
class RecordStore;
}

namespace trainer {

/// Writes the report that was asked for to its file, or prints it. Throws std::runtime_error where a cohort
/// or a recruit is not known or a file cannot be written, and engine::StoreError.
int write_report(const Options& options, const Content& content, engine::RecordStore& store, Streams streams);

/// A report to its file, or printed where there is none.
void tell_report(const Options& options, const reports::Report& report, Streams streams);

} // namespace trainer
