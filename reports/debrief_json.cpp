#include "reports/debrief_json.hpp"

#include "reports/words.hpp"

#include <nlohmann/json.hpp>

namespace reports {
namespace {

using namespace engine;
using Json = nlohmann::ordered_json;

Json json_of(const Rate& rate)
{
    return {{"count", rate.count}, {"of", rate.of}, {"low", rate.low}, {"high", rate.high}};
}

Json json_of(const DimensionCount& count)
{
    return {{"strong", count.strong}, {"medium", count.medium}, {"weak", count.weak}, {"met", count.met}};
}

Json json_of(const std::vector<Mark>& marks)
{
    Json json = Json::object();
    for (const Mark& mark : marks)
        json[mark.competency] = mark.points;
    return json;
}

const char* words_for_truth(Truth truth)
{
    switch (truth) {
    case Truth::concern:
        return "concern";
    case Truth::no_concern:
        return "no-concern";
    case Truth::undetermined:
        return "undetermined";
    }
    return "";
}

const char* words_for_verdict(ReferralVerdict verdict)
{
    switch (verdict) {
    case ReferralVerdict::grounds_and_consent:
        return "grounds-and-consent";
    case ReferralVerdict::grounds_no_consent_needed:
        return "grounds-no-consent-needed";
    case ReferralVerdict::consent_missing:
        return "consent-missing";
    case ReferralVerdict::no_grounds:
        return "no-grounds";
    }
    return "";
}

/// What a note rests on by its id, or null.
Json evidence(const Scenario& scenario, const Evidence& rests_on)
{
    switch (rests_on.kind) {
    case EvidenceKind::line:
        return Json::object({{"line", scenario.lines[rests_on.number].id}});
    case EvidenceKind::detail:
        return Json::object({{"detail", scenario.details[rests_on.number].id}});
    case EvidenceKind::nothing:
        return nullptr;
    }
    return nullptr;
}

Json spotting(const Scenario& scenario, const SpottingResult& result)
{
    Json json{{"hits", json_of(result.hits)}, {"false_alarms", json_of(result.false_alarms)}};
    json["difference"] = result.difference ? Json(*result.difference) : Json(nullptr);
    json["lines"] = Json::array();
    for (const auto& line : result.lines)
        json["lines"].push_back({{"verdict", words_for(line.verdict)},
            {"indicator", scenario[line.indicator].set + ":" + scenario[line.indicator].id}, {"on", line.on},
            {"evidence", evidence(scenario, line.evidence)}, {"because", line.because}, {"cites", line.cites},
            {"events", line.events}});
    return json;
}

} // namespace

std::string debrief_json(const Scenario& scenario, const Debrief& debrief)
{
    Json json{{"title", debrief.title}, {"truth", words_for_truth(debrief.truth)},
        {"variant", debrief.variant_told}, {"outcome", debrief.outcome_told},
        {"took_ms", debrief.took.count()}, {"provisional", debrief.provisional},
        {"provenance", debrief.provenance}};
    json["people"] = Json::object();
    for (const auto& ending : debrief.endings)
        json["people"][scenario[ending.person].id] = ending.text;
    if (debrief.judgement)
        json["judgement"] = {{"concern", debrief.judgement->concern},
            {"confidence", debrief.judgement->confidence}, {"action", debrief.judgement->action},
            {"why", debrief.judgement->why}};
    json["do_again"] = debrief.do_again;
    json["next_time"] = debrief.next_time;
    json["spotting"] = spotting(scenario, debrief.spotting);
    for (const char* list :
        {"dimensions", "decisions", "competencies", "referrals", "questions", "citations"})
        json[list] = Json::array();
    for (const auto& line : debrief.dimensions)
        json["dimensions"].push_back({{"set", line.set}, {"name", line.name}, {"noted", json_of(line.noted)},
            {"there", json_of(line.there)}});
    for (const auto& line : debrief.decisions)
        json["decisions"].push_back(
            {{"choice", scenario[line.choice].id}, {"event", line.event}, {"at_ms", line.at.count()},
                {"clock", line.clock}, {"first_time", line.first_time}, {"bearing", words_for(line.bearing)},
                {"marks", json_of(line.marks)}, {"because", line.because}, {"cites", line.cites}});
    for (const auto& line : debrief.competencies)
        json["competencies"].push_back(
            {{"competency", line.competency}, {"got", line.got}, {"events", line.events}});
    for (const auto& line : debrief.referrals)
        json["referrals"].push_back({{"choice", scenario[line.choice].id}, {"event", line.event},
            {"option", line.option_text}, {"verdict", words_for_verdict(line.verdict)},
            {"explained", line.explained}, {"cites", line.cites}});
    for (const auto& line : debrief.questions)
        json["questions"].push_back({{"choice", scenario[line.choice].id}, {"event", line.event},
            {"type", engine::words_for(line.type)}, {"recommended", line.recommended},
            {"plants", line.plants}});
    for (const auto& line : debrief.citations)
        json["citations"].push_back({{"cite", line.cite}, {"text", line.text}, {"mark", line.mark}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace reports
