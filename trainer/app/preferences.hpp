#pragma once

#include "trainer/widgets/theme.hpp"

#include <cstdint>
#include <filesystem>
#include <map>

namespace trainer {

/// How somebody likes the program to be.
struct Preferences {
    widgets::Look look;
    int time_extension =
        100; ///< per cent of the author's time where an encounter has a clock: 100, 150, 200 or 300
    bool operator==(const Preferences&) const = default;
};

/// Of everybody on this machine, by profile; 0 is for the pages before anybody has signed in.
using PreferencesByProfile = std::map<std::int64_t, Preferences>;

/// What the file says; where it is missing, damaged or out of range, the usual instead.
PreferencesByProfile read_preferences(const std::filesystem::path& file);

/// Writes the file anew, whole or not at all. False where that failed: nothing depends on it.
bool write_preferences(const std::filesystem::path& file, const PreferencesByProfile& preferences);

} // namespace trainer
