#pragma once

#include "trainer/app/catalogue.hpp"
#include "trainer/workspaces/course/course_views.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

/// Pages of the course to draw in tests: Sam's, a recruit, and those of Dana, a trainer.
namespace support::course {

using namespace trainer;

inline const engine::Profile sam{1, "Sam Okafor", engine::Role::recruit, ""};
inline const engine::Profile dana{2, "Dana Webb", engine::Role::trainer, "hash"};

class NoPictures : public Pictures {
public:
    const Scene& scene(const std::string&) override { return scene_; }
    widgets::TextureId portrait(const std::string&, const std::string&) override { return {}; }

private:
    Scene scene_{"A street", {}};
};

inline EncounterCard elm_street()
{
    static const auto cards = catalogue(load_content(PROJECT_DIR "/scenarios"));
    return *std::ranges::find(cards, "elm-street", &EncounterCard::scenario);
}

inline AttemptRow attempt(std::int64_t id, const engine::Profile& who, bool finished)
{
    AttemptRow row;
    row.id = id;
    row.profile = who.id;
    row.who = who.name;
    row.scenario = "elm-street";
    row.title = "Welfare visit, Elm Street";
    row.on = "21 October 2026";
    row.clock = "10:42";
    row.finished = finished;
    row.decisions = 7;
    if (finished) {
        row.hits = {4, 5, 0.38, 0.96};
        row.false_alarms = {1, 4, 0.05, 0.70};
        engine::AttemptResult result;
        result.trials = {4, 5, 1, 4};
        result.judgement = engine::CheckedJudgement{80, true};
        result.questioning.recommended = engine::wilson(3, 4);
        row.result = std::move(result);
    }
    return row;
}

inline Home home_of(std::vector<AttemptRow> attempts = {})
{
    Home page{{elm_street()}, std::move(attempts), false, {}};
    page.today = std::chrono::year(2026) / 11 / 25;
    auto& card = page.encounters.front();
    for (const auto& row : page.attempts) {
        if (row.profile != sam.id)
            continue;
        if (row.finished) {
            ++card.finished;
            card.best = row;
        } else if (!card.unfinished)
            card.unfinished = row;
    }
    return page;
}

inline auto drawing(const Home& page, const engine::Profile& person = sam)
{
    return [&page, &person](widgets::Ui& ui) {
        NoPictures pictures;
        return show_home(ui, page, person, pictures);
    };
}

inline auto drawing(const Briefing& page, const Preferences& preferences = {})
{
    return [&page, preferences](widgets::Ui& ui) {
        NoPictures pictures;
        return show_briefing(ui, page, preferences, pictures);
    };
}

template <class Wanted>
Wanted got(const std::optional<Intent>& intent)
{
    REQUIRE(intent.has_value());
    REQUIRE(std::holds_alternative<Wanted>(*intent));
    return std::get<Wanted>(*intent);
}

} // namespace support::course
