#include "engine/simulate/scores.hpp"

#include "engine/assess/attainment.hpp"
#include "engine/assess/calibration.hpp"
#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

constexpr std::string_view share_of = "share:";

double share(const Rate& rate)
{
    return rate.of == 0 ? no_score : double(rate.count) / rate.of;
}

double share(const std::string& competency, const std::vector<CompetencyLine>& lines)
{
    const auto line = std::ranges::find(lines, competency, &CompetencyLine::competency);
    return line == lines.end() ? no_score : line->share.value_or(no_score);
}

/// Whether it is known in every variant what the competency's marks can come to.
bool is_exact(const std::string& competency, const Ground& ground)
{
    return std::ranges::all_of(ground.attainable, [&](const std::vector<Attainable>& attainable) {
        return std::ranges::all_of(
            attainable, [&](const Attainable& each) { return each.competency != competency || each.exact; });
    });
}

} // namespace

std::vector<ScoreKind> score_kinds(const Ground& ground)
{
    std::vector<ScoreKind> kinds{{"headline", "spotting: hits less false alarms"}, {"hits", "spotting: hits"},
        {"false-alarms", "spotting: false alarms", true}};
    for (const auto& competency : competencies_marked(ground.scenario))
        kinds.push_back({std::string(share_of) + competency,
            competency + ", share of the attainable" + (is_exact(competency, ground) ? "" : " (a bound)")});
    kinds.push_back({"judged-right", "judged right"});
    kinds.push_back({"brier", "calibration: Brier score", true});
    return kinds;
}

void score_into(std::span<double> into, const std::vector<ScoreKind>& kinds, const Ground& ground,
    VariantNumber variant, std::uint64_t seed, const MadeUp& attempt)
{
    Evaluated evaluated{
        ground.scenario, ground.library, variant, seed, attempt.events, notes_after(attempt.events)};
    evaluated.wording = Wording::none;
    const auto spotting = spotting_of(evaluated);
    auto competencies = competencies_of(decisions_of(evaluated));
    lay_against({ground.attainable[variant.value], {}}, competencies);
    const Truth truth = ground.scenario[variant].truth;
    const auto& judgement = attempt.session.judgement;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::string_view code = kinds[i].code;
        into[i] = no_score;
        if (code == "headline")
            into[i] = spotting.difference.value_or(no_score);
        else if (code == "hits")
            into[i] = share(spotting.hits);
        else if (code == "false-alarms")
            into[i] = share(spotting.false_alarms);
        else if (code.starts_with(share_of))
            into[i] = share(std::string(code.substr(share_of.size())), competencies);
        else if (judgement && truth != Truth::undetermined) {
            const CheckedJudgement judged{
                judgement->confidence, judgement->concern == (truth == Truth::concern)};
            into[i] = code == "brier" ? calibration_of({&judged, 1}).brier.value_or(no_score)
                      : judged.right  ? 1
                                      : 0;
        }
    }
}

std::optional<double> area_between(const Ordered& one, const Ordered& other, bool less_is_better)
{
    if (one.empty() || other.empty())
        return std::nullopt;
    double pairs = 0; // in which `one` has the greater value; ties half
    auto less = other.begin();
    auto not_greater = other.begin();
    for (const double value : one) {
        less = std::find_if(less, other.end(), [&](double each) { return each >= value; });
        not_greater =
            std::find_if(std::max(less, not_greater), other.end(), [&](double each) { return each > value; });
        pairs += double(less - other.begin()) + 0.5 * double(not_greater - less);
    }
    const double area = pairs / (double(one.size()) * double(other.size()));
    return less_is_better ? 1 - area : area;
}

} // namespace engine
