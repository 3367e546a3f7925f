// What an exported attempt looks like as JSON. Ids and words are as in the record; numbers are its numbers.
#include "trainer/app/exchange_document.hpp"

#include <nlohmann/json.hpp>

#include <set>

namespace trainer {
namespace {

using Json = nlohmann::ordered_json;

constexpr int exchange_format = 1;
constexpr const char* not_ours = "This is no exported attempt, or it is damaged";

Json head_json(const TravellingAttempt& travelling)
{
    const auto& head = travelling.record.head;
    Json json{{"number", head.id}, {"profile", head.profile}, {"who", travelling.who},
        {"recruit", travelling.recruit}, {"scenario", head.scenario}, {"version", head.scenario_version},
        {"scenario_hash", head.scenario_hash}, {"guidance_hashes", head.guidance_hashes},
        {"procedure_hash", head.procedure_hash}, {"variant", head.variant}, {"seed", head.seed},
        {"rules_version", head.rules_version}, {"time_extension", head.time_extension},
        {"purpose", head.purpose == engine::Purpose::assessed ? "assessed" : "practice"}, {"half", head.half},
        {"made_by", head.made_by}, {"brought_in", head.brought_in}, {"started_at", head.started_at},
        {"finished", head.finished}};
    if (head.forked_from)
        json["plays_on_from"] = {{"attempt", head.forked_from->attempt}, {"event", head.forked_from->event}};
    return json;
}

engine::AttemptHead head_in(const Json& json, const Json& texts)
{
    engine::AttemptHead head;
    json.at("number").get_to(head.id);
    json.at("profile").get_to(head.profile);
    json.at("scenario").get_to(head.scenario);
    json.at("version").get_to(head.scenario_version);
    json.at("scenario_hash").get_to(head.scenario_hash);
    texts.at(head.scenario_hash).get_to(head.scenario_text);
    json.at("guidance_hashes").get_to(head.guidance_hashes);
    json.at("procedure_hash").get_to(head.procedure_hash);
    json.at("variant").get_to(head.variant);
    json.at("seed").get_to(head.seed);
    json.at("rules_version").get_to(head.rules_version);
    json.at("time_extension").get_to(head.time_extension);
    head.purpose = json.at("purpose") == "assessed" ? engine::Purpose::assessed : engine::Purpose::practice;
    json.at("half").get_to(head.half);
    json.at("made_by").get_to(head.made_by);
    json.at("brought_in").get_to(head.brought_in);
    json.at("started_at").get_to(head.started_at);
    json.at("finished").get_to(head.finished);
    if (json.contains("plays_on_from"))
        head.forked_from = {json["plays_on_from"].at("attempt").get<std::int64_t>(),
            json["plays_on_from"].at("event").get<std::uint32_t>()};
    return head;
}

Json event_json(const engine::RecordedEvent& event, const std::string& link)
{
    return {{"number", event.number}, {"kind", event.kind}, {"at_ms", event.at_ms},
        {"subject", event.subject}, {"note", event.note}, {"evidence", event.evidence},
        {"concern", event.concern}, {"confidence", event.confidence}, {"action", event.action},
        {"text", event.text}, {"order", event.order}, {"link", link}};
}

engine::RecordedEvent event_in(const Json& json)
{
    engine::RecordedEvent event;
    json.at("number").get_to(event.number);
    json.at("kind").get_to(event.kind);
    json.at("at_ms").get_to(event.at_ms);
    json.at("subject").get_to(event.subject);
    json.at("note").get_to(event.note);
    json.at("evidence").get_to(event.evidence);
    json.at("concern").get_to(event.concern);
    json.at("confidence").get_to(event.confidence);
    json.at("action").get_to(event.action);
    json.at("text").get_to(event.text);
    json.at("order").get_to(event.order);
    return event;
}

TravellingAttempt attempt_in(const Json& json, const Json& texts)
{
    TravellingAttempt travelling;
    travelling.record.head = head_in(json, texts);
    json.at("who").get_to(travelling.who);
    json.at("recruit").get_to(travelling.recruit);
    for (const auto& event : json.at("events")) {
        travelling.record.events.push_back(event_in(event));
        travelling.links.push_back(event.at("link").get<std::string>());
    }
    return travelling;
}

} // namespace

std::string document_of(const std::vector<TravellingAttempt>& attempts)
{
    Json json{{"turnstone", "attempts"}, {"format", exchange_format}, {"attempts", Json::array()},
        {"texts", Json::object()}};
    for (const auto& travelling : attempts) {
        const auto& [head, events] = travelling.record;
        json["texts"][head.scenario_hash] = head.scenario_text;
        Json attempt = head_json(travelling);
        attempt["events"] = Json::array();
        for (std::size_t i = 0; i < events.size(); ++i)
            attempt["events"].push_back(event_json(events[i], travelling.links[i]));
        json["attempts"].push_back(std::move(attempt));
    }
    json["hash"] = engine::hash_of(json.dump());
    return json.dump(1) + "\n";
}

std::variant<std::vector<TravellingAttempt>, std::string> read_exchange(const std::string& document)
{
    try {
        Json json = Json::parse(document);
        if (json.at("turnstone") != "attempts")
            return std::string(not_ours) + ".";
        if (json.at("format") != exchange_format)
            return std::string(
                "This was exported by another Turnstone, in a form that this one cannot read.");
        const auto hash = json.at("hash").get<std::string>();
        json.erase("hash");
        const bool as_exported = engine::hash_of(json.dump()) == hash;
        std::vector<TravellingAttempt> attempts;
        std::set<std::int64_t> numbers;
        for (const auto& each : json.at("attempts")) {
            attempts.push_back(attempt_in(each, json.at("texts")));
            const auto& head = attempts.back().record.head;
            if (head.forked_from && !numbers.contains(head.forked_from->attempt))
                return "The attempt that attempt " + std::to_string(head.id) +
                       " plays on from is not in the file before it.";
            if (!numbers.insert(head.id).second)
                return "Attempt " + std::to_string(head.id) + " is in the file two times.";
        }
        if (attempts.empty())
            return std::string("There is no attempt in the file.");
        if (!as_exported)
            return std::string("The file was changed since it was exported.");
        return attempts;
    } catch (const Json::exception& error) {
        return std::string(not_ours) + " (" + error.what() + ").";
    }
}

} // namespace trainer
