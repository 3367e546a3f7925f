#include "engine/scenario/findings.hpp"

#include <algorithm>
#include <utility>

namespace engine {
namespace {

/// What was only counted, as the last line of the list.
Diagnostic left_out(const std::map<std::string, std::size_t>& more, bool errors, const Position& at)
{
    std::size_t total = 0;
    std::string kinds;
    for (const auto& [code, count] : more) {
        total += count;
        kinds += (kinds.empty() ? "" : ", ") + std::to_string(count) + " " + code;
    }
    return {errors ? Severity::error : Severity::warning, "more-diagnostics", at,
        std::to_string(total) + " more are not listed: " + kinds + ".", "Mend these first and check again."};
}

} // namespace

void Findings::add(Diagnostic diagnostic)
{
    const bool error = diagnostic.severity == Severity::error;
    auto& list = error ? errors_ : warnings_;
    if (std::ranges::find(list, diagnostic) != list.end())
        return; // the same slip, come upon in another pass
    if (list.size() < most_diagnostics) {
        list.push_back(std::move(diagnostic));
        return;
    }
    ++more_[diagnostic.code];
    more_errors_ |= error;
}

Diagnostics Findings::in_order() const
{
    auto more = more_;
    Diagnostics all = errors_;
    for (const auto& warning : warnings_) {
        if (all.size() < most_diagnostics)
            all.push_back(warning);
        else
            ++more[warning.code];
    }
    std::ranges::stable_sort(all, {}, [](const Diagnostic& each) {
        return std::pair{each.at.line, each.at.column};
    });
    if (!more.empty())
        all.push_back(left_out(more, more_errors_, all.back().at));
    return all;
}

} // namespace engine
