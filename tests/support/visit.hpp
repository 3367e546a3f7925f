#pragma once

#include "tests/support/doorstep.hpp"
#include "trainer/workspaces/encounter/encounter_page.hpp"

namespace support {

/// The real Elm Street under way, as the pages of an encounter are given it.
class Visit {
public:
    explicit Visit(std::int64_t attempt = 1)
        : content_(trainer::load_content(std::string(PROJECT_DIR) + "/scenarios"))
    {
        attempt_.head.id = attempt;
        attempt_.variant = engine::VariantNumber{0};
        attempt_.scenario = trainer::open_scenario(content_, trainer::scenario_file(content_, "elm-street"))
                                .loaded.scenario.value();
        take(std::get<engine::Played>(engine::begin_session(attempt_.scenario, attempt_.variant, 1)));
    }

    /// Every move must be accepted.
    Visit& move(const engine::Move& next)
    {
        take(std::get<engine::Played>(
            engine::play(attempt_.scenario, attempt_.session, next, attempt_.session.at)));
        return *this;
    }
    Visit& look(const std::string& id) { return move(engine::Examine{detail(scenario(), id)}); }
    Visit& choose(const std::string& id) { return move(engine::Choose{choice(scenario(), id)}); }
    Visit& note(const std::string& what, const engine::Evidence& evidence = {})
    {
        return move(engine::MakeNote{indicator(scenario(), what), evidence});
    }
    engine::Evidence on(const std::string& id) const
    {
        return {engine::EvidenceKind::detail, detail(scenario(), id).value};
    }

    /// What pages show of it. What is not the notebook's or the judgement's is left out.
    trainer::EncounterPage page() const
    {
        trainer::EncounterPage page;
        page.attempt = attempt_.head.id;
        page.notebook = trainer::notebook_page(attempt_, content_.library);
        if (const auto* procedure = engine::find_procedure(content_.library, scenario().jurisdiction))
            page.options = engine::options_on(*procedure, scenario().as_of);
        return page;
    }
    const engine::Scenario& scenario() const { return attempt_.scenario; }
    trainer::Attempt& attempt() { return attempt_; }

private:
    void take(engine::Played played)
    {
        attempt_.session = std::move(played.session);
        attempt_.events.insert(attempt_.events.end(), played.events.begin(), played.events.end());
    }

    trainer::Content content_;
    trainer::Attempt attempt_;
};

} // namespace support
