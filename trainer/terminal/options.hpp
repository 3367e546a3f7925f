#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The library's own name. NOLINTNEXTLINE(readability-identifier-naming)
namespace CLI {
class App;
}

namespace trainer {

/// What a command line said.
struct Options {
    std::string data;
    std::string scenarios;
    std::string scenario;
    std::string variant;
    std::string as;
    std::string half;
    std::string answers;
    std::string describe;
    std::string size = "1280x720";
    std::string format = "text";
    std::vector<std::string> paths;
    std::optional<std::uint64_t> seed;
    std::int64_t attempt = 0;
    std::string from;            ///< "ATTEMPT:EVENT" to play on from
    std::vector<std::string> by; ///< choices and details that lead to where practice starts
    std::string file;            ///< to import, or to write to
    std::string kind;            ///< of a report
    std::string cohort;          ///< name or number
    std::string beside;          ///< the same of a cohort to lay beside it
    std::string recruit;         ///< name or number
    std::string encounter;       ///< id
    std::string version;         ///< of the encounter
    std::string counts = "latest";
    std::string first_day; ///< "2026-09-30"
    std::string last_day;
    std::string as_of;
    std::size_t runs = 1000;
    std::size_t keep = 0; ///< so many made-up attempts of each player
    int extension = 100;
    bool terminal = false;
    bool json = false;
    bool deep = false;
    bool write = false;
    bool missing = false;
    bool pairs = false;
    bool remove = false;
};

/// The two numbers of "3:17"; nothing for anything else.
std::optional<std::pair<std::int64_t, std::uint32_t>> moment_in(const std::string& text);

/// Tells the parser all calls, options and examples, and where what was said goes.
void describe_calls(CLI::App& program, Options& options);

} // namespace trainer
