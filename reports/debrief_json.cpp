#include "reports/debrief_json.hpp"

#include "reports/figures_json.hpp"
#include "reports/words.hpp"

#include <array>

namespace reports {
namespace {

using namespace engine;
using reports::json_of; // beside those below
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
constexpr std::array verdicts{"grounds-and-consent", "grounds-no-consent-needed", "consent-missing",
    "no-grounds", "under-18-first", "not-for-under-18", "consent-unused"};

/// In the order of TakeawayKind.
constexpr std::array takeaway_kinds{
    "helped", "set-back", "referral", "question", "company", "missed", "wrongly-suspected", "not-sought"};

/// In the order of DutyKind.
constexpr std::array duty_kinds{"under-18", "notify"};

/// In the order of Company.
constexpr std::array companies{"unsaid", "alone", "others", "controller"};

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

/// Where the cue or decoy stands in the scenario's file, or null.
Json line_of(const Scenario& scenario, const Evidence& rests_on)
{
    switch (rests_on.kind) {
    case EvidenceKind::line:
        return scenario.lines[rests_on.number].at.line;
    case EvidenceKind::detail:
        return scenario.details[rests_on.number].at.line;
    case EvidenceKind::nothing:
        return nullptr;
    }
    return nullptr;
}

Json json_of(const Scenario& scenario, const std::vector<Contradiction>& contradicted)
{
    Json json = Json::array();
    for (const auto& each : contradicted)
        json.push_back(
            {{"evidence", evidence(scenario, each.evidence)}, {"line", line_of(scenario, each.evidence)},
                {"on", each.on}, {"because", each.because}, {"cites", each.cites}, {"event", each.event}});
    return json;
}

Json spotting(const Scenario& scenario, const SpottingResult& result)
{
    Json json{{"hits", json_of(result.hits)}, {"false_alarms", json_of(result.false_alarms)}};
    json["difference"] = result.difference ? Json(*result.difference) : Json(nullptr);
    add_discrimination(json, result.discrimination,
        {result.hits.count, result.hits.of, result.false_alarms.count, result.false_alarms.of});
    json["lines"] = Json::array();
    for (const auto& line : result.lines)
        json["lines"].push_back({{"verdict", words_for(line.verdict)},
            {"indicator", scenario[line.indicator].set + ":" + scenario[line.indicator].id}, {"on", line.on},
            {"evidence", evidence(scenario, line.evidence)}, {"line", line_of(scenario, line.evidence)},
            {"because", line.because}, {"cites", line.cites}, {"events", line.events}});
    return json;
}

Json json_of(const Scenario& scenario, const Takeaway& takeaway)
{
    return {{"kind", word(takeaway_kinds, takeaway.kind)}, {"what", takeaway.what}, {"why", takeaway.why},
        {"next_time", takeaway.next_time},
        {"choice", takeaway.choice.exists() ? Json(scenario[takeaway.choice].id) : Json(nullptr)},
        {"events", takeaway.events}, {"cites", takeaway.cites}};
}

Json json_of(const Scenario& scenario, const DecisionLine& line)
{
    return {{"choice", scenario[line.choice].id}, {"line", scenario[line.choice].at.line},
        {"event", line.event}, {"at_ms", line.at.count()}, {"clock", line.clock},
        {"first_time", line.first_time}, {"bearing", words_for(line.bearing)}, {"marks", json_of(line.marks)},
        {"because", line.because}, {"cites", line.cites}};
}

Json json_of(const Scenario& scenario, const CompetencyLine& line)
{
    Json json{{"competency", line.competency}, {"got", line.got}, {"attainable", nullptr},
        {"share", line.share ? Json(*line.share) : Json(nullptr)}, {"marks", Json::array()}};
    if (const auto& span = line.attainable)
        json["attainable"] = {{"worst", span->worst}, {"best", span->best}, {"exact", span->exact}};
    for (const auto& mark : line.marks) {
        const Choice& choice = scenario[mark.choice];
        json["marks"].push_back({{"choice", choice.id}, {"line", choice.at.line}, {"event", mark.event},
            {"points", mark.points}, {"because", choice.because}, {"cites", choice.cites}});
    }
    return json;
}

Json json_of(const Scenario& scenario, const ReferralLine& line)
{
    return {{"choice", scenario[line.choice].id}, {"line", scenario[line.choice].at.line},
        {"event", line.event}, {"option", line.option_text}, {"verdict", word(verdicts, line.verdict)},
        {"explained", line.explained}, {"next_time", line.next_time}, {"grounds", line.grounds},
        {"cites", line.cites}};
}

Json json_of(const DutyLine& line)
{
    return {{"kind", word(duty_kinds, line.kind)}, {"met", line.met}, {"asked", line.asked},
        {"explained", line.explained}, {"next_time", line.next_time}, {"events", line.events},
        {"cites", line.cites}};
}

Json json_of(const Scenario& scenario, const QuestionLine& line)
{
    return {{"choice", scenario[line.choice].id}, {"line", scenario[line.choice].at.line},
        {"event", line.event}, {"type", engine::words_for(line.type)}, {"recommended", line.recommended},
        {"company", word(companies, line.company)}, {"plants", line.plants},
        {"contradicted", json_of(scenario, line.contradicted)}, {"cites", line.cites}};
}

Json json_of(const Questioning& sum)
{
    return {{"recommended", json_of(sum.recommended)}, {"leading", sum.leading}, {"planted", sum.planted},
        {"contradicted", sum.contradicted}, {"alone", json_of(sum.alone)},
        {"before_controller", sum.before_controller}};
}

/// What the attempt was made with, and where the lines that it names stand.
Json json_of(const Scenario& scenario, const DebriefOf& of)
{
    return {{"id", scenario.id}, {"version", scenario.version}, {"file", scenario.id + "/scenario.json"},
        {"hash", of.scenario_hash}, {"variant", of.variant}, {"seed", of.seed}};
}

} // namespace

std::string debrief_json(const Scenario& scenario, const Debrief& debrief, const DebriefOf& of)
{
    Json json{{"title", debrief.title}, {"attempt", of.attempt}, {"scenario", json_of(scenario, of)},
        {"truth", word(truths, debrief.truth)}, {"variant", debrief.variant_told},
        {"outcome", debrief.outcome_told}, {"took_ms", debrief.took.count()},
        {"provisional", debrief.provisional}, {"provenance", debrief.provenance}};
    json["people"] = Json::object();
    for (const auto& ending : debrief.endings)
        json["people"][scenario[ending.person].id] = ending.text;
    if (debrief.judgement)
        json["judgement"] = {{"concern", debrief.judgement->concern},
            {"confidence", debrief.judgement->confidence}, {"action", debrief.judgement->action},
            {"why", debrief.judgement->why}, {"event", debrief.judgement_event}};
    json["spotting"] = spotting(scenario, debrief.spotting);
    json["no_shares"] = debrief.no_shares;
    json["questioning"] = json_of(debrief.questioning);
    for (const char* list : {"takeaways", "dimensions", "decisions", "competencies", "referrals", "duties",
             "questions", "citations", "in_other_languages"})
        json[list] = Json::array();
    for (const auto& line : debrief.takeaways)
        json["takeaways"].push_back(json_of(scenario, line));
    for (const auto& line : debrief.dimensions)
        json["dimensions"].push_back({{"set", line.set}, {"name", line.name}, {"noted", json_of(line.noted)},
            {"there", json_of(line.there)}});
    for (const auto& line : debrief.decisions)
        json["decisions"].push_back(json_of(scenario, line));
    for (const auto& line : debrief.competencies)
        json["competencies"].push_back(json_of(scenario, line));
    for (const auto& line : debrief.referrals)
        json["referrals"].push_back(json_of(scenario, line));
    for (const auto& line : debrief.duties)
        json["duties"].push_back(json_of(line));
    for (const auto& line : debrief.questions)
        json["questions"].push_back(json_of(scenario, line));
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
