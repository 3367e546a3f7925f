#include "reports/debrief_json.hpp"

#include "reports/words.hpp"

#include <nlohmann/json.hpp>

#include <array>

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
    return {{"strong", count.strong}, {"medium", count.medium}, {"weak", count.weak}, {"met", count.met},
        {"events", count.events}};
}

Json json_of(const std::vector<Mark>& marks)
{
    Json json = Json::object();
    for (const Mark& mark : marks)
        json[mark.competency] = mark.points;
    return json;
}

/// In the order of Truth.
constexpr std::array truths{"concern", "no-concern", "undetermined"};

/// In the order of ReferralVerdict.
constexpr std::array verdicts{
    "grounds-and-consent", "grounds-no-consent-needed", "consent-missing", "no-grounds"};

template <std::size_t size, class Kind>
const char* word(const std::array<const char*, size>& words, Kind kind)
{
    return words.at(static_cast<std::size_t>(kind));
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

Json json_of(const Scenario& scenario, const std::vector<Contradiction>& contradicted)
{
    Json json = Json::array();
    for (const auto& each : contradicted)
        json.push_back({{"evidence", evidence(scenario, each.evidence)}, {"on", each.on},
            {"because", each.because}, {"cites", each.cites}, {"event", each.event}});
    return json;
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
    Json json{{"title", debrief.title}, {"truth", word(truths, debrief.truth)},
        {"variant", debrief.variant_told}, {"outcome", debrief.outcome_told},
        {"took_ms", debrief.took.count()}, {"provisional", debrief.provisional},
        {"provenance", debrief.provenance}};
    json["people"] = Json::object();
    for (const auto& ending : debrief.endings)
        json["people"][scenario[ending.person].id] = ending.text;
    if (debrief.judgement)
        json["judgement"] = {{"concern", debrief.judgement->concern},
            {"confidence", debrief.judgement->confidence}, {"action", debrief.judgement->action},
            {"why", debrief.judgement->why}, {"event", debrief.judgement_event}};
    json["do_again"] = debrief.do_again;
    json["next_time"] = debrief.next_time;
    json["spotting"] = spotting(scenario, debrief.spotting);
    for (const char* list : {"dimensions", "decisions", "competencies", "referrals", "questions", "citations",
             "in_other_languages"})
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
            {"option", line.option_text}, {"verdict", word(verdicts, line.verdict)},
            {"explained", line.explained}, {"cites", line.cites}});
    for (const auto& line : debrief.questions)
        json["questions"].push_back({{"choice", scenario[line.choice].id}, {"event", line.event},
            {"type", engine::words_for(line.type)}, {"recommended", line.recommended},
            {"plants", line.plants}, {"contradicted", json_of(scenario, line.contradicted)}});
    for (const auto& line : debrief.citations)
        json["citations"].push_back({{"cite", line.cite}, {"text", line.text}, {"mark", line.mark}});
    for (const auto number : debrief.in_other_languages) {
        const auto& line = scenario[number];
        json["in_other_languages"].push_back({{"line", line.id}, {"language", line.language},
            {"text", line.text}, {"meaning", line.meaning}, {"note", awaits_native_reader}});
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace reports
