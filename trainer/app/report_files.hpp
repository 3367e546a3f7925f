// Reports as files: what window and terminal write alike.
#pragma once

#include "reports/report.hpp"
#include "trainer/app/attempt.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace trainer {

/// The files of the fonts that PDFs and pictures of charts are set in.
std::vector<std::string> report_fonts();

/// A finished attempt looked back at, to be written as reports are. Throws engine::StoreError.
reports::Report debrief_as_report(engine::RecordStore& store, const Content& content, const Attempt& attempt);

/// The report's bytes. `format`: pdf, html, csv, code-book, json or text. Throws std::runtime_error with
/// words for a person.
std::string report_as(const reports::Report& report, const std::string& format);

/// Writes it, whole or not at all, and with CSV the code book beside it. Gives the files. Throws
/// std::runtime_error with words for a person.
std::vector<std::filesystem::path> write_report_files(
    const reports::Report& report, const std::string& format, const std::filesystem::path& file);

} // namespace trainer
