#include "trainer/app/catalogue.hpp"

#include "trainer/app/certificate.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/purpose.hpp"
#include "trainer/app/results.hpp"
#include "trainer/app/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace trainer {
namespace {

namespace fs = std::filesystem;

/// The place where the encounter begins, with the furniture and people that are there at first; cues and
/// decoys stay out of it, so that the card gives nothing away.
ShownScene first_sight(const engine::Scenario& scenario)
{
    const auto& node = scenario[scenario.start];
    if (!node.place.exists())
        return {};
    ShownScene shown{scenario[node.place].picture, {}};
    for (const auto number : scenario[node.place].details) {
        const auto& detail = scenario[number];
        if (detail.sign.shows.empty() && detail.sign.decoy_for.empty() && detail.shown_when.empty())
            shown.layers.push_back(detail.layer);
    }
    for (const auto person : node.present)
        shown.layers.push_back(scenario[person].portrait);
    return shown;
}

/// The rules of its day that the scenario cites anywhere, in the procedure's order.
std::vector<RuleInForce> rules_cited(const engine::Scenario& scenario, const engine::Library& library)
{
    std::set<std::string> cited;
    const auto add = [&](const std::vector<std::string>& cites) { cited.insert(cites.begin(), cites.end()); };
    for (const auto& line : scenario.lines)
        add(line.sign.cites);
    for (const auto& detail : scenario.details)
        add(detail.sign.cites);
    for (const auto& choice : scenario.choices)
        add(choice.cites);
    std::vector<RuleInForce> rules;
    if (const auto* procedure = engine::find_procedure(library, scenario.jurisdiction))
        for (const auto& rule : engine::rules_on(*procedure, scenario.as_of))
            if (cited.contains("rule:" + rule.id))
                rules.push_back({rule.text, engine::citation_of(library, "rule:" + rule.id).mark});
    return rules;
}

/// What the clock on the wall said last.
std::string last_clock(const Attempt& attempt)
{
    for (auto event = attempt.events.rbegin(); event != attempt.events.rend(); ++event)
        if (event->kind == engine::EventKind::node_entered) {
            const auto& clock = attempt.scenario[engine::NodeNumber{event->subject}].clock;
            if (!clock.empty())
                return clock;
        }
    return {};
}

/// Fills in what only playing the attempt again can tell.
void look_into(AttemptRow& row, engine::RecordStore& store, const Content& content)
{
    auto restored = kept_attempt(store, content, row.id);
    if (auto* wrong = std::get_if<std::string>(&restored)) {
        row.problem = std::move(*wrong);
        return;
    }
    const auto& attempt = std::get<Attempt>(restored);
    row.title = attempt.scenario.title;
    row.clock = last_clock(attempt);
    row.doubt = attempt.doubt;
    if (row.finished) {
        const auto debrief = debrief_of(attempt, content.library);
        row.hits = debrief.spotting.hits;
        row.false_alarms = debrief.spotting.false_alarms;
    }
}

/// Hit rate minus false-alarm rate, each 0 where there were no trials.
double headline(const AttemptRow& row)
{
    const auto share = [](const engine::Rate& rate) {
        return rate.of == 0 ? 0.0 : static_cast<double>(rate.count) / rate.of;
    };
    return share(row.hits) - share(row.false_alarms);
}

/// Puts a person's own attempts of that encounter on its card.
void add_attempts(EncounterCard& card, const std::vector<AttemptRow>& own_newest_first)
{
    for (const auto& row : own_newest_first) {
        if (row.scenario != card.scenario || !row.problem.empty() || row.practice || !row.made_by.empty())
            continue;
        if (!row.finished) {
            if (!card.unfinished)
                card.unfinished = row;
            continue;
        }
        ++card.finished;
        if (row.doubt.empty() && (!card.best || headline(row) > headline(*card.best)))
            card.best = row;
    }
}

/// When the encounter comes back to a person, by their own attempts.
std::optional<Day> comes_back(const EncounterCard& card, const std::vector<AttemptRow>& own)
{
    std::vector<Day> finished;
    for (const auto& row : own)
        if (row.scenario == card.scenario && row.finished && !row.practice && row.made_by.empty())
            finished.push_back(row.day);
    std::ranges::sort(finished);
    return engine::returns_of(finished).next;
}

AttemptRow row_of(const engine::AttemptSummary& summary, const std::string& who)
{
    AttemptRow row;
    row.id = summary.id;
    row.profile = summary.profile;
    row.scenario = row.title = summary.scenario;
    row.who = who;
    row.on = day_in_words(summary.started_at);
    row.day = local_day(summary.started_at);
    row.finished = summary.finished;
    row.decisions = summary.decisions;
    row.practice = summary.purpose == engine::Purpose::practice;
    row.made_by = summary.made_by;
    return row;
}

/// Fills in rows of attempts that were not looked into before. Of a finished one that was not changed outside
/// its kept result tells enough; others are played again.
class Rows {
public:
    Rows(engine::RecordStore& store, const Content& content, std::optional<std::int64_t> profile)
        : store_(store), content_(content), profile_(profile)
    {
    }

    void fill(AttemptRow& row, const std::string& scenario_hash)
    {
        const auto* result = row.finished ? result_of(row.id) : nullptr;
        const auto* title = result ? title_of(scenario_hash) : nullptr;
        if (!title || store_.first_break(row.id))
            return look_into(row, store_, content_);
        row.title = *title;
        const auto& trials = result->trials;
        row.hits = engine::wilson(trials.hits, trials.signals);
        row.false_alarms = engine::wilson(trials.false_alarms, trials.noises);
        if (!row.practice && row.made_by.empty())
            row.result = *result;
    }

private:
    const engine::AttemptResult* result_of(std::int64_t attempt)
    {
        if (!results_) {
            results_.emplace();
            for (auto& kept : current_results(store_, content_, {.profile = profile_}))
                if (kept.result)
                    results_->emplace(kept.attempt.id, std::move(*kept.result));
        }
        const auto found = results_->find(attempt);
        return found == results_->end() ? nullptr : &found->second;
    }

    /// Null where the scenario's text can no longer be read.
    const std::string* title_of(const std::string& scenario_hash)
    {
        auto [known, fresh] = titles_.try_emplace(scenario_hash);
        if (fresh)
            if (const auto text = store_.scenario_text(scenario_hash))
                if (const auto loaded = engine::load_scenario(*text, content_.library); loaded.scenario)
                    known->second = loaded.scenario->title;
        return known->second ? &*known->second : nullptr;
    }

    engine::RecordStore& store_;
    const Content& content_;
    std::optional<std::int64_t> profile_;
    std::optional<std::map<std::int64_t, engine::AttemptResult>> results_; ///< read when one is first needed
    std::map<std::string, std::optional<std::string>> titles_;             ///< by the scenario's hash
};

std::vector<AttemptRow> attempts_seen_by(
    engine::RecordStore& store, const Content& content, const engine::Profile& person, FinishedRows& finished)
{
    std::map<std::int64_t, std::string> names;
    for (const auto& profile : store.profiles())
        names[profile.id] = profile.name;
    const auto whose = person.role == engine::Role::recruit ? std::optional(person.id) : std::nullopt;
    Rows fresh(store, content, whose);
    std::vector<AttemptRow> rows;
    for (const auto& summary : store.attempts(whose)) {
        const auto known = finished.find(summary.id);
        if (known != finished.end()) {
            rows.push_back(known->second);
            continue;
        }
        rows.push_back(row_of(summary, names[summary.profile]));
        fresh.fill(rows.back(), summary.scenario_hash);
        if (summary.finished)
            finished[summary.id] = rows.back();
    }
    std::ranges::reverse(rows);
    return rows;
}

} // namespace

EncounterCard card_of(const OpenedScenario& opened, const engine::Library& library)
{
    EncounterCard card;
    card.file = opened.file;
    card.scenario = opened.file.parent_path().filename().string();
    card.title = card.scenario;
    if (!opened.loaded.scenario) {
        card.problem =
            "This encounter has mistakes in it and cannot be played. Your trainer can see them with: "
            "turnstone check " +
            opened.file.string();
        return card;
    }
    const auto& scenario = *opened.loaded.scenario;
    card.scenario = scenario.id;
    card.title = scenario.title;
    card.setting = setting_in_words(scenario.setting);
    card.summary = scenario.summary;
    card.minutes = scenario.minutes;
    card.content_notes = scenario.content_notes;
    card.objectives = scenario.objectives;
    card.date = date_in_words(scenario.as_of);
    card.jurisdiction = jurisdiction_in_words(scenario.jurisdiction);
    card.rules = rules_cited(scenario, library);
    card.picture = first_sight(scenario);
    card.has_clock =
        std::ranges::any_of(scenario.nodes, [](const engine::Node& node) { return node.time.has_value(); });
    card.unchecked = why_unchecked(opened);
    return card;
}

std::vector<EncounterCard> catalogue(const Content& content)
{
    const auto folder_of = [](const EncounterCard& card) {
        return card.file.parent_path().filename().string();
    };
    std::vector<EncounterCard> cards;
    for (const auto& entry : fs::directory_iterator(content.folder)) {
        const fs::path file = entry.path() / "scenario.json";
        std::error_code ignored;
        if (fs::is_regular_file(file, ignored))
            cards.push_back(card_of(open_scenario(content, file), content.library));
    }
    std::ranges::sort(cards, {}, [&](const EncounterCard& card) {
        const auto in_course = std::ranges::find(content.course, folder_of(card));
        return std::pair(in_course - content.course.begin(), card.title);
    });
    return cards;
}

bool is_due(const EncounterCard& card, Day today)
{
    return card.comes_back && *card.comes_back <= today;
}

const EncounterCard* next_encounter(const std::vector<EncounterCard>& encounters, Day today)
{
    const auto turn = [&](const EncounterCard& card) {
        const auto days = [&] { return std::chrono::sys_days(*card.comes_back).time_since_epoch().count(); };
        if (!card.problem.empty())
            return std::pair<int, std::int64_t>{5, 0};
        if (card.unfinished)
            return std::pair<int, std::int64_t>{0, -card.unfinished->id};
        if (card.comes_back)
            return std::pair<int, std::int64_t>{is_due(card, today) ? 1 : 3, days()};
        return std::pair<int, std::int64_t>{card.finished == 0 ? 2 : 4, card.finished};
    };
    const auto first = std::ranges::min_element(encounters, {}, turn);
    return first == encounters.end() || !first->problem.empty() ? nullptr : &*first;
}

HomeContent home_content(
    engine::RecordStore& store, const Content& content, const engine::Profile& person, FinishedRows& finished)
{
    HomeContent home{catalogue(content), attempts_seen_by(store, content, person, finished)};
    std::vector<AttemptRow> own;
    std::ranges::copy_if(home.attempts, std::back_inserter(own),
        [&](const AttemptRow& row) { return row.profile == person.id; });
    const auto standing = standing_of(store, person.id);
    for (auto& card : home.encounters) {
        add_attempts(card, own);
        card.comes_back = comes_back(card, own);
        card.next = next_purpose(standing, card.scenario, now_utc());
        if (person.role == engine::Role::recruit)
            card.unchecked.clear();
    }
    return home;
}

} // namespace trainer
