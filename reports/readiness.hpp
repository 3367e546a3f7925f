// Whether somebody is ready. Shared by the builders.
#pragma once

#include "reports/build.hpp"
#include "reports/counting.hpp"
#include "reports/statistics.hpp"

#include <map>
#include <string>
#include <vector>

namespace reports {

/// Fewer signs, or fewer things that only look like one, and it cannot be told whether somebody tells them
/// apart.
constexpr int fewest_trials_for_readiness = 5;

/// Close to ready, as a share.
constexpr double near_ready_by = 0.05;

/// The id of the one thing measured that is no competency.
constexpr const char* telling_apart = "telling-apart";

/// One thing in which somebody is ready or not.
struct Measure {
    std::string id;      ///< a competency, or `telling_apart`
    Estimate share;      ///< 0 to 1; its value in whole per cent, so that what is read is what counts
    std::int64_t of = 0; ///< marks, or trials of spotting
    bool operator==(const Measure&) const = default;
};

/// "Information sharing", "Telling signs apart".
std::string name_of_measure(const std::string& id);

/// The marks of choices, by the text that was played.
class ChoiceMarks {
public:
    explicit ChoiceMarks(const Known& known);
    /// Adds each mark of the attempt, a choice's the first time that it was made, to its competency's share,
    /// where there is one. Does nothing where the text cannot be read.
    void add_to(std::map<std::string_view, ShareOfAttainable>& shares, const CountedAttempt& attempt) const;

private:
    std::map<std::string_view, std::unordered_map<std::string_view, const engine::Choice*>>
        texts_; ///< by hash
};

/// Each competency that was assessed, by name, and last whether signs are told from what only looks like one:
/// the mean of the share noted where they were there and the share left alone where they were not, which is
/// half for who notes everything and for who notes nothing (hit rate less false-alarm rate, Youden 1950,
/// Cancer 3:32, brought to 0 to 1). Its interval is Newcombe's, brought along.
std::vector<Measure> measures_of(std::span<const CountedAttempt* const> attempts, const ChoiceMarks& marks);

/// Somebody is as ready as in what they are weakest in. Null where nothing was measured.
const Measure* weakest_of(const std::vector<Measure>& measures);

/// From the share in what somebody is weakest in.
bool is_ready(double share);
bool is_near_ready(double share);

/// Flag::ready, near_ready or none.
Flag flag_of(double share);

} // namespace reports
