// Where each indicator is shown, whether one does all the work, and what scored choices rest on.
#include "engine/audit/parts.hpp"

#include <algorithm>
#include <map>

namespace engine {
namespace {

/// A scenario with fewer cues is too small to say that one indicator carries it.
constexpr std::size_t fewest_cues = 4;
/// More of a library's variants of concern than this should not have one and the same indicator.
constexpr double most_of_variants = 0.75;

struct Shown {
    std::string id;
    const Sign* sign = nullptr;
};

/// The lines and details that are signs and that `happens` says yes to.
template <class Happens>
std::vector<Shown> signs_of(const Scenario& scenario, Happens happens)
{
    std::vector<Shown> signs;
    const auto add = [&](const auto& parts, auto of) {
        for (std::uint32_t i = 0; i < parts.size(); ++i)
            if (const Sign& sign = parts[i].sign;
                (!sign.shows.empty() || !sign.decoy_for.empty()) &&
                std::ranges::any_of(happens, [&](const Possible& each) { return (each.*of)[i]; }))
                signs.push_back({parts[i].id, &sign});
    };
    add(scenario.details, &Possible::details);
    add(scenario.lines, &Possible::lines);
    return signs;
}

void list_indicators(const std::vector<Audited>& library, const Library& guidance, Audit& audit)
{
    std::map<std::pair<std::string, std::string>, std::size_t> lines;
    for (const auto& set : guidance.guidance) {
        const bool used = std::ranges::any_of(library, [&](const Audited& audited) {
            const auto& sets = audited.scenario.guidance;
            return std::ranges::find(sets, set.id) != sets.end();
        });
        if (!used)
            continue;
        for (const auto& dimension : set.dimensions)
            for (const auto& indicator : dimension.indicators) {
                lines[{set.id, indicator.id}] = audit.indicators.size();
                audit.indicators.push_back({set.id, dimension.id, indicator.id, {}, {}});
            }
    }
    for (const Audited& audited : library)
        for (const auto& [id, sign] : signs_of(audited.scenario, audited.possible)) {
            const Scenario& scenario = audited.scenario;
            const auto line_of = [&](IndicatorNumber number) -> IndicatorLine& {
                return audit.indicators[lines.at({scenario[number].set, scenario[number].id})];
            };
            for (const IndicatorNumber number : sign->shows)
                line_of(number).cues.push_back(place_in(scenario, id));
            for (const IndicatorNumber number : sign->decoy_for)
                line_of(number).decoys.push_back(place_in(scenario, id));
        }
}

/// A scenario in which most cues, of its variants of concern together, are of one and the same indicator.
void find_carried_scenario(const Audited& audited, Audit& audit)
{
    const Scenario& scenario = audited.scenario;
    std::vector<Possible> of_concern;
    std::ranges::copy_if(audited.possible, std::back_inserter(of_concern),
        [&](const Possible& possible) { return scenario[possible.variant].truth == Truth::concern; });
    std::map<IndicatorNumber, std::vector<std::string>> cues;
    std::size_t count = 0;
    for (const auto& [id, sign] : signs_of(scenario, of_concern)) {
        count += !sign->shows.empty();
        for (const IndicatorNumber number : sign->shows)
            cues[number].push_back(place_in(scenario, id));
    }
    for (const auto& [number, places] : cues)
        if (count >= fewest_cues && 2 * places.size() > count)
            audit.findings.push_back({"one-indicator", places,
                "In " + scenario.id + ", " + scenario[number].id + " is shown by " +
                    share_in_words(double(places.size()), double(count)) + " cues.",
                "Show other indicators too, or fewer times this one."});
}

/// An indicator that nearly every variant of concern in the library has.
void find_indicator_everywhere(const std::vector<Audited>& library, Audit& audit)
{
    if (library.size() <= too_few_scenarios) {
        audit.open.push_back(
            {"indicator-everywhere", "There are too few scenarios (" + std::to_string(library.size()) +
                                         ") to tell whether one indicator carries them all."});
        return;
    }
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> places;
    std::size_t variants = 0;
    for (const auto& [scenario, possible] : library)
        for (const Variant& variant : scenario.variants) {
            if (variant.truth != Truth::concern)
                continue;
            ++variants;
            for (const IndicatorNumber number : variant.indicators)
                places[{scenario[number].set, scenario[number].id}].push_back(place_in(scenario, variant.id));
        }
    for (const auto& [indicator, where] : places)
        if (double(where.size()) > most_of_variants * double(variants))
            audit.findings.push_back({"indicator-everywhere", where,
                indicator.first + ":" + indicator.second + " can be met in " +
                    share_in_words(double(where.size()), double(variants)) +
                    " variants with grounds for concern: one could look for nothing else.",
                "Write variants of concern without it."});
}

} // namespace

void audit_indicators(const std::vector<Audited>& library, const Library& guidance, Audit& audit)
{
    list_indicators(library, guidance, audit);
    for (const Audited& audited : library) {
        find_carried_scenario(audited, audit);
        for (const Choice& choice : audited.scenario.choices)
            if (!choice.marks.empty())
                audit.cites.push_back({place_in(audited.scenario, choice.id), choice.marks, choice.cites});
    }
    find_indicator_everywhere(library, audit);
}

void audit_lessons(const std::vector<Audited>& library, const Library& guidance, Audit& audit)
{
    for (const Lesson& lesson : guidance.lessons) {
        LessonLine line{lesson, {}};
        const auto has = [&](const std::vector<std::string>& lessons) {
            return std::ranges::find(lessons, lesson.id) != lessons.end();
        };
        for (const auto& [scenario, possible] : library) {
            LessonCell cell{scenario.id, has(scenario.lessons), {}};
            for (const Choice& choice : scenario.choices)
                if (has(choice.lessons))
                    cell.choices.push_back(choice.id);
            if (cell.throughout || !cell.choices.empty())
                line.cells.push_back(std::move(cell));
        }
        audit.lessons.push_back(std::move(line));
    }
}

} // namespace engine
