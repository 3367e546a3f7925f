#pragma once

#include "tests/support/elm_street.hpp"
#include "trainer/workspaces/encounter/encounter_page.hpp"

namespace support {

/// The real Elm Street under way, as the pages of an encounter are given it.
class Visit {
public:
    explicit Visit(std::int64_t attempt = 1) { street_.attempt().head.id = attempt; }

    /// Every move must be accepted.
    Visit& move(const engine::Move& next)
    {
        street_.move(next);
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
        page.attempt = street_.attempt().head.id;
        page.notebook = trainer::notebook_page(street_.attempt(), street_.library());
        if (const auto* procedure = engine::find_procedure(street_.library(), scenario().jurisdiction))
            page.options = engine::options_on(*procedure, scenario().as_of);
        return page;
    }
    const engine::Scenario& scenario() const { return street_.scenario(); }
    trainer::Attempt& attempt() { return street_.attempt(); }

private:
    ElmStreet street_{"controlled"};
};

} // namespace support
