// What an exported attempt looks like as JSON. Ids and words are as in the record; numbers are its numbers.
#include "trainer/app/exchange_document.hpp"

#include <nlohmann/json.hpp>

#include <set>

namespace trainer {
namespace {

using Json = nlohmann::ordered_json;

constexpr int exchange_format = 1;
constexpr const char* not_ours = "This is no exported attempt, or it is damaged";

/// The fields that stand in the document as they are, each with its name there: what writes and reads them
/// visits the same list.
template <class Head, class Visit>
void each_field_of_head(Head& head, Visit visit)
{
    visit("number", head.id);
    visit("profile", head.profile);
    visit("scenario", head.scenario);
    visit("version", head.scenario_version);
    visit("scenario_hash", head.scenario_hash);
    visit("guidance_hashes", head.guidance_hashes);
    visit("procedure_hash", head.procedure_hash);
    visit("variant", head.variant);
    visit("seed", head.seed);
    visit("rules_version", head.rules_version);
    visit("time_extension", head.time_extension);
    visit("half", head.half);
    visit("made_by", head.made_by);
    visit("brought_in", head.brought_in);
    visit("started_at", head.started_at);
    visit("finished", head.finished);
}

template <class Event, class Visit>
void each_field_of_event(Event& event, Visit visit)
{
    visit("number", event.number);
    visit("kind", event.kind);
    visit("at_ms", event.at_ms);
    visit("subject", event.subject);
    visit("note", event.note);
    visit("evidence", event.evidence);
    visit("concern", event.concern);
    visit("confidence", event.confidence);
    visit("action", event.action);
    visit("text", event.text);
    visit("order", event.order);
}

auto writing_to(Json& json)
{
    return [&json](const char* name, const auto& value) { json[name] = value; };
}

auto reading_from(const Json& json)
{
    return [&json](const char* name, auto& value) { json.at(name).get_to(value); };
}

Json head_json(const TravellingAttempt& travelling)
{
    const auto& head = travelling.record.head;
    Json json;
    each_field_of_head(head, writing_to(json));
    json["who"] = travelling.who;
    json["recruit"] = travelling.recruit;
    json["purpose"] = head.purpose == engine::Purpose::assessed ? "assessed" : "practice";
    if (head.forked_from)
        json["plays_on_from"] = {{"attempt", head.forked_from->attempt}, {"event", head.forked_from->event}};
    return json;
}

engine::AttemptHead head_in(const Json& json, const Json& texts)
{
    engine::AttemptHead head;
    each_field_of_head(head, reading_from(json));
    texts.at(head.scenario_hash).get_to(head.scenario_text);
    head.purpose = json.at("purpose") == "assessed" ? engine::Purpose::assessed : engine::Purpose::practice;
    if (json.contains("plays_on_from"))
        head.forked_from = {json["plays_on_from"].at("attempt").get<std::int64_t>(),
            json["plays_on_from"].at("event").get<std::uint32_t>()};
    return head;
}

Json event_json(const engine::RecordedEvent& event, const std::string& link)
{
    Json json;
    each_field_of_event(event, writing_to(json));
    json["link"] = link;
    return json;
}

engine::RecordedEvent event_in(const Json& json)
{
    engine::RecordedEvent event;
    each_field_of_event(event, reading_from(json));
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
