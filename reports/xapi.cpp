#include "reports/xapi.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <optional>
#include <set>

namespace reports {
namespace {

using namespace engine;
using Json = nlohmann::ordered_json;

/// Everything that Turnstone names begins so, for good: `.example` can never be anybody's.
const std::string reserved = "https://turnstone.example/xapi/";

std::string uuid_in(const boost::uuids::uuid& space, const std::string& name)
{
    return to_string(boost::uuids::name_generator_sha1(space)(name));
}

boost::uuids::uuid registration_of(const StatedAttempt& attempt)
{
    const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::url());
    return generate(reserved + "attempts/" + attempt.person + "/" + std::to_string(attempt.attempt));
}

Json words(const std::string& text)
{
    return {{"en-GB", text}};
}

/// "PT83.50S", to a hundredth of a second.
std::string duration(std::int64_t milliseconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "PT%.2fS", static_cast<double>(milliseconds) / 1000);
    return text;
}

/// "2026-11-25T08:30:00.250Z"
std::string timestamp(std::int64_t utc_ms)
{
    const std::chrono::sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds(utc_ms)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
        int(time.seconds().count()), int(time.subseconds().count()));
    return text;
}

/// The encounter as it was played: other words are another activity.
std::string encounter_id(const StatedAttempt& attempt)
{
    return reserved + "encounters/" + attempt.scenario.id + "/" + attempt.scenario_hash +
           (attempt.half.empty() ? "" : "/" + attempt.half);
}

Json encounter(const StatedAttempt& attempt)
{
    return {{"objectType", "Activity"}, {"id", encounter_id(attempt)},
        {"definition", {{"type", "http://adlnet.gov/expapi/activities/simulation"},
                           {"name", words(attempt.scenario.title)},
                           {"extensions", {{reserved + "extensions/version", attempt.scenario.version}}}}}};
}

int points_of(const Choice& choice)
{
    return std::accumulate(choice.marks.begin(), choice.marks.end(), 0,
        [](int total, const Mark& mark) { return total + mark.points; });
}

/// What the choices of a node are worth.
struct Worth {
    int least = 0;
    int most = 0;
    bool tells_apart() const { return most > least; }
};

Worth worth_of(const Scenario& scenario, const Node& node)
{
    const auto points = [&](ChoiceNumber choice) { return points_of(scenario[choice]); };
    const auto [least, most] = std::ranges::minmax(node.choices, {}, points);
    return {points(least), points(most)};
}

/// The decision at a node: all its choices, and which are the best.
Json decision(const StatedAttempt& attempt, const Node& node)
{
    const Scenario& scenario = attempt.scenario;
    const Worth worth = worth_of(scenario, node);
    Json choices = Json::array();
    Json correct = Json::array();
    for (const ChoiceNumber number : node.choices) {
        const Choice& choice = scenario[number];
        choices.push_back({{"id", choice.id}, {"description", words(choice.text)}});
        if (worth.tells_apart() && points_of(choice) == worth.most)
            correct.push_back(choice.id);
    }
    Json definition = {{"type", "http://adlnet.gov/expapi/activities/cmi.interaction"},
        {"name", words(scenario.title + ": " + node.id)}, {"interactionType", "choice"},
        {"choices", choices}};
    if (!correct.empty())
        definition["correctResponsesPattern"] = correct;
    return {{"objectType", "Activity"}, {"id", encounter_id(attempt) + "/moments/" + node.id},
        {"definition", definition}};
}

Json decided(const Scenario& scenario, const Node& node, ChoiceNumber number, bool first, std::int64_t took)
{
    const Choice& choice = scenario[number];
    const int points = points_of(choice);
    const Worth worth = worth_of(scenario, node);
    Json result = {{"response", choice.id}, {"duration", duration(took)}};
    if (!worth.tells_apart())
        return result;
    result["success"] = points == worth.most;
    if (first)
        result["score"] = {{"scaled", double(points - worth.least) / (worth.most - worth.least)},
            {"raw", points}, {"min", worth.least}, {"max", worth.most}};
    return result;
}

const char* code_of(Truth truth)
{
    return truth == Truth::concern ? "concern" : truth == Truth::no_concern ? "no-concern" : "undetermined";
}

/// Hit rate minus false-alarm rate.
std::optional<double> headline(const Trials& trials)
{
    if (trials.signals == 0 || trials.noises == 0)
        return std::nullopt;
    return double(trials.hits) / trials.signals - double(trials.false_alarms) / trials.noises;
}

/// What the attempt comes to.
Json came_to(const AttemptResult& result, const Judgement& judgement)
{
    Json came = {{"completion", true}, {"duration", duration(result.took_ms)}};
    if (result.judgement)
        came["success"] = result.judgement->right;
    if (const auto scaled = headline(result.trials))
        came["score"] = {{"scaled", *scaled}};
    Json shares = Json::object();
    for (const auto& competency : result.competencies)
        if (const auto share = share_of(competency))
            shares[competency.competency] = *share;
    const std::string name = reserved + "extensions/";
    came["extensions"] = {{name + "outcome", result.outcome}, {name + "truth", code_of(result.truth)},
        {name + "judged-concern", judgement.concern}, {name + "confidence", judgement.confidence},
        {name + "action", judgement.action}, {name + "hits", result.trials.hits},
        {name + "signals", result.trials.signals}, {name + "false-alarms", result.trials.false_alarms},
        {name + "noises", result.trials.noises}, {name + "competency-shares", shares}};
    return came;
}

/// Puts together the statements of one attempt.
class Stating {
public:
    explicit Stating(const StatedAttempt& attempt)
        : attempt_(attempt), registration_(registration_of(attempt))
    {
    }

    std::vector<std::string> all()
    {
        auto figures = attempt_.result.decisions.begin();
        for (const Event& event : attempt_.events) {
            if (event.kind == EventKind::node_entered)
                node_ = {event.subject};
            else if (event.kind == EventKind::judgement_given)
                judgement_ = event.judgement;
            else if (event.kind == EventKind::choice_made)
                decide(event, (figures++)->took_ms);
            else if (event.kind == EventKind::finished)
                add(event, "http://adlnet.gov/expapi/verbs/completed", "completed", encounter(attempt_),
                    came_to(attempt_.result, judgement_), {});
        }
        return std::move(statements_);
    }

private:
    void decide(const Event& event, std::int64_t took)
    {
        const bool first = made_.insert(event.subject).second;
        const Node& node = attempt_.scenario[node_];
        add(event, "http://adlnet.gov/expapi/verbs/answered", "answered", decision(attempt_, node),
            decided(attempt_.scenario, node, {event.subject}, first, took),
            {{"parent", Json::array({{{"objectType", "Activity"}, {"id", encounter_id(attempt_)}}})}});
    }

    void add(const Event& event, const char* verb, const char* verb_words, Json object, Json result,
        const Json& activities)
    {
        if (event.number < attempt_.from_event)
            return;
        const std::string name = reserved + "extensions/";
        Json context = {
            {"registration", to_string(registration_)}, {"platform", "Turnstone"}, {"language", "en-GB"}};
        if (!activities.empty())
            context["contextActivities"] = activities;
        context["extensions"] = {{name + "variant", attempt_.variant},
            {name + "purpose", attempt_.assessed ? "assessed" : "practice"},
            {name + "made-up", attempt_.made_up}};
        const Json statement = {{"id", uuid_in(registration_, "event " + std::to_string(event.number))},
            {"actor", {{"objectType", "Agent"},
                          {"account", {{"homePage", reserved + "people"}, {"name", attempt_.person}}}}},
            {"verb", {{"id", verb}, {"display", words(verb_words)}}}, {"object", std::move(object)},
            {"result", std::move(result)}, {"context", context},
            {"timestamp", timestamp(attempt_.started_at + event.at.count())}};
        statements_.push_back(statement.dump());
    }

    const StatedAttempt& attempt_;
    boost::uuids::uuid registration_;
    NodeNumber node_;
    Judgement judgement_;
    std::set<std::uint32_t> made_; ///< choices so far
    std::vector<std::string> statements_;
};

} // namespace

std::vector<std::string> xapi_statements(const StatedAttempt& attempt)
{
    return Stating(attempt).all();
}

std::string xapi_array(std::span<const std::string> statements)
{
    std::string array = "[";
    for (const auto& statement : statements)
        array += (array.size() > 1 ? ",\n" : "\n") + statement;
    return array + "\n]\n";
}

} // namespace reports
