// How fast the engine plays: whole seeded random encounters of Elm Street, snapshots of the state, and
// loading, also of a scenario of half a megabyte.
#include "engine/play/transition.hpp"
#include "trainer/app/content.hpp"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <random>
#include <set>

namespace {

using namespace engine;

struct Encounter {
    trainer::Content content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    trainer::OpenedScenario opened =
        trainer::open_scenario(content, trainer::scenario_file(content, "elm-street"));
    const Scenario& scenario = opened.loaded.scenario.value();
};

/// A choice that is open, drawn from the node's own; none if nothing is.
ChoiceNumber any_open(const Scenario& scenario, const State& state, std::minstd_rand& random)
{
    const auto& choices = scenario[state.node].choices;
    const std::size_t from = random() % choices.size();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (const auto choice = choices[(from + i) % choices.size()]; is_open(scenario, state, choice))
            return choice;
    return {};
}

void play_whole_encounters(benchmark::State& run)
{
    const Encounter encounter;
    std::minstd_rand random(1);
    State state;
    EventLog log;
    std::int64_t choices = 0;
    std::uint64_t seed = 0;
    for (auto _ : run) {
        log.events.clear();
        const auto variants = static_cast<std::uint64_t>(encounter.scenario.variants.size());
        begin(encounter.scenario, {static_cast<std::uint32_t>(seed % variants)}, seed, state, log);
        ++seed;
        while (!is_over(encounter.scenario, state)) {
            choose(encounter.scenario, state, any_open(encounter.scenario, state, random), log);
            ++choices;
        }
        benchmark::DoNotOptimize(log.events.data());
    }
    run.SetItemsProcessed(choices);
}
BENCHMARK(play_whole_encounters);

void snapshot_and_restore(benchmark::State& run)
{
    const Encounter encounter;
    State state;
    State saved;
    EventLog log;
    begin(encounter.scenario, {0}, 1, state, log);
    for (auto _ : run) {
        saved = state;
        benchmark::DoNotOptimize(saved.marks.data());
        state = saved;
        benchmark::DoNotOptimize(state.marks.data());
    }
    run.counters["bytes"] = static_cast<double>(sizeof(State) + state.facts.size() * sizeof(state.facts[0]) +
                                                state.marks.size() * sizeof(state.marks[0]));
}
BENCHMARK(snapshot_and_restore);

void load_elm_street(benchmark::State& run)
{
    const Encounter encounter;
    for (auto _ : run)
        benchmark::DoNotOptimize(load_scenario(encounter.opened.text, encounter.content.library));
    run.counters["bytes"] = static_cast<double>(encounter.opened.text.size());
}
BENCHMARK(load_elm_street)->Unit(benchmark::kMillisecond);

using Json = nlohmann::ordered_json;

void collect_ids(const Json& value, std::set<std::string>& ids)
{
    if (value.is_object() && value.contains("id"))
        ids.insert(value["id"]);
    if (value.is_structured())
        for (const auto& part : value)
            collect_ids(part, ids);
}

/// The text with an ending put to every id in it; it stands within conditions too.
std::string renamed(const std::string& text, const std::set<std::string>& ids, const std::string& ending)
{
    std::string all;
    std::string word;
    for (const char c : text + ' ') {
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_') {
            word += c;
            continue;
        }
        all += word + (ids.contains(word) ? ending : "") + c;
        word.clear();
    }
    all.pop_back();
    return all;
}

Json renamed(const Json& value, const std::set<std::string>& ids, const std::string& ending)
{
    static const std::set<std::string> prose{"text", "name", "because", "told", "done", "again", "cites",
        "shows", "decoy_for", "by", "present", "for", "layer", "kind", "option", "marks", "clock", "plants"};
    if (value.is_string())
        return renamed(value.get<std::string>(), ids, ending);
    Json copy = value;
    if (value.is_array())
        for (auto& part : copy)
            part = renamed(part, ids, ending);
    if (value.is_object()) {
        copy.clear();
        for (const auto& [key, part] : value.items())
            copy[key] = prose.contains(key) ? part : renamed(part, ids, ending);
    }
    return copy;
}

/// Elm Street several times over, each with facts of its own, behind one node that leads to each.
std::string elm_street_times(const std::string& text, int times)
{
    const Json once = Json::parse(text);
    Json whole = once;
    std::set<std::string> ids;
    for (const char* table : {"facts", "places", "pool", "nodes"}) {
        collect_ids(once[table], ids);
        for (const auto& [id, part] : once[table].items())
            ids.insert(id);
        whole[table].clear();
    }
    for (auto& variant : whole["variants"])
        variant.erase("set");
    Json fork{{"choices", Json::array()}};
    for (int i = 0; i < times; ++i) {
        const std::string ending = "-" + std::to_string(i);
        for (const char* table : {"facts", "places", "pool", "nodes"})
            for (const auto& [id, part] : once[table].items())
                whole[table][id + ending] = renamed(part, ids, ending);
        fork["choices"].push_back({{"id", "way" + ending}, {"kind", "action"}, {"text", "Go."},
            {"to", once["start"].get<std::string>() + ending}});
    }
    whole["start"] = "fork";
    whole["nodes"]["fork"] = fork;
    return whole.dump(1);
}

void load_half_a_megabyte(benchmark::State& run)
{
    const Encounter encounter;
    const std::string text = elm_street_times(encounter.opened.text, 7);
    if (const auto loaded = load_scenario(text, encounter.content.library); !loaded.diagnostics.empty())
        run.SkipWithError(loaded.diagnostics[0].what.c_str());
    for (auto _ : run)
        benchmark::DoNotOptimize(load_scenario(text, encounter.content.library));
    run.counters["bytes"] = static_cast<double>(text.size());
}
BENCHMARK(load_half_a_megabyte)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
