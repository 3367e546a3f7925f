#include "engine/audit/audit.hpp"

#include "engine/audit/parts.hpp"
#include "engine/scenario/reach.hpp"

#include <cmath>

namespace engine {
namespace {

/// A recruit who always says the same may be right this often.
constexpr double most_of_one_truth = 2.0 / 3;

std::string rounded(double value)
{
    const auto tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

} // namespace

std::string place_in(const Scenario& scenario, const std::string& id)
{
    return scenario.id + "/" + id;
}

std::string share_in_words(double part, double whole)
{
    return rounded(part) + " of " + rounded(whole);
}

/// Each scenario counts alike, for it is the scenario that is assigned and the variant that is drawn.
void audit_truths(const std::vector<Audited>& library, Audit& audit)
{
    double sum = 0;
    for (const auto& [scenario, possible] : library) {
        AuditedScenario line{scenario.id, scenario.version, {}};
        for (const Variant& variant : scenario.variants)
            ++(variant.truth == Truth::concern       ? line.truths.concern
                : variant.truth == Truth::no_concern ? line.truths.no_concern
                                                     : line.truths.undetermined);
        sum += double(line.truths.concern) / (line.truths.concern + line.truths.no_concern);
        audit.scenarios.push_back(std::move(line));
    }
    if (library.empty())
        return;
    audit.always_concern = sum / double(library.size());
    const double commoner = std::max(*audit.always_concern, 1 - *audit.always_concern);
    if (commoner <= most_of_one_truth + 1e-9)
        return;
    const bool concern = *audit.always_concern > 0.5;
    AuditFinding finding{"one-truth", {},
        std::string("Somebody who always sees ") + (concern ? "" : "no ") + "grounds for concern is right " +
            std::to_string(std::lround(commoner * 100)) + " times in 100.",
        std::string("Add variants ") + (concern ? "without" : "with") + " grounds for concern."};
    for (const auto& line : audit.scenarios)
        if (concern ? line.truths.concern > line.truths.no_concern
                    : line.truths.concern < line.truths.no_concern)
            finding.places.push_back(line.id);
    audit.findings.push_back(std::move(finding));
}

Audit audit_of(std::span<const Scenario> scenarios, const Library& library)
{
    std::vector<Audited> audited;
    for (const Scenario& scenario : scenarios)
        audited.push_back({scenario, possible_play(scenario)});
    Audit audit;
    audit_truths(audited, audit);
    audit_options(audited, audit);
    audit_people(audited, audit);
    audit_words(audited, audit);
    audit_indicators(audited, library, audit);
    audit_lessons(audited, library, audit);
    return audit;
}

} // namespace engine
