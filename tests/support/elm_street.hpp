#pragma once

#include "tests/support/doorstep.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/state.hpp"

#include <algorithm>

namespace support {

/// The real Elm Street being played, each move ten seconds after the last; every move must be accepted.
class ElmStreet {
public:
    explicit ElmStreet(const std::string& variant)
        : content_(trainer::load_content(std::string(PROJECT_DIR) + "/scenarios"))
    {
        attempt_.scenario = trainer::open_scenario(content_, trainer::scenario_file(content_, "elm-street"))
                                .loaded.scenario.value();
        const auto& variants = attempt_.scenario.variants;
        const auto found = std::ranges::find(variants, variant, &engine::Variant::id);
        attempt_.variant = engine::VariantNumber{static_cast<std::uint32_t>(found - variants.begin())};
        attempt_.head.id = 1;
        attempt_.head.seed = 7;
        attempt_.head.variant = variant;
        take(std::get<engine::Played>(
            engine::begin_session(attempt_.scenario, attempt_.variant, attempt_.head.seed)));
    }

    ElmStreet& move(const engine::Move& next)
    {
        using namespace std::chrono_literals;
        take(std::get<engine::Played>(
            engine::play(attempt_.scenario, attempt_.session, next, attempt_.session.at + 10s)));
        return *this;
    }

    ElmStreet& look(const std::string& id) { return move(engine::Examine{detail(attempt_.scenario, id)}); }
    ElmStreet& choose(const std::string& id) { return move(engine::Choose{choice(attempt_.scenario, id)}); }
    ElmStreet& choose(std::initializer_list<const char*> ids)
    {
        for (const char* id : ids)
            choose(id);
        return *this;
    }
    /// Resting on a detail, or on nothing.
    ElmStreet& note(const std::string& what, const std::string& where = {})
    {
        engine::Evidence evidence;
        if (!where.empty())
            evidence = {engine::EvidenceKind::detail, detail(attempt_.scenario, where).value};
        return move(engine::MakeNote{indicator(attempt_.scenario, what), evidence});
    }

    const engine::Library& library() const { return content_.library; }
    const trainer::Attempt& attempt() const { return attempt_; }
    trainer::Attempt& attempt() { return attempt_; }
    const engine::Scenario& scenario() const { return attempt_.scenario; }

    /// Judged, and looked back at.
    trainer::Debriefing looked_back(const engine::Judgement& judgement)
    {
        move(judgement);
        return as_it_is();
    }
    /// Looked back at without a judgement.
    trainer::Debriefing as_it_is() const
    {
        return {attempt_, trainer::debrief_of(attempt_, content_.library), {}, 2};
    }

private:
    void take(engine::Played played)
    {
        attempt_.session = std::move(played.session);
        attempt_.events.insert(attempt_.events.end(), played.events.begin(), played.events.end());
    }

    trainer::Content content_;
    trainer::Attempt attempt_;
};

/// Mila was being controlled: some noticed, some missed, one thing wrongly suspected, a leading question.
inline trainer::Debriefing controlled_visit()
{
    ElmStreet visit("controlled");
    visit.choose({"agree-roles", "plan-welfare", "say-welfare", "speak-to-her"});
    visit.look("camera").look("list-cue").look("padlock-cue").look("phones").look("bag");
    visit.note("cd-confined-isolated-watched", "camera").note("ex-long-hours", "list-cue");
    visit.note("ex-earnings-manipulated", "bag").note("cd-debt-bondage");
    visit.move(engine::WithdrawNote{4});
    visit.choose({"separate"}).look("ledger-cue").look("letter").note("cd-debt-bondage", "ledger-cue");
    visit.choose({"phone-interpreter", "brief-interpreter", "ask-day", "ask-day", "ask-papers", "ask-many",
        "turn-further", "ask-came", "lead-lee", "further-options", "explain-options", "leave-it-open"});
    visit.choose({"give-contact", "goodbye-neutral", "share-agreed", "say-how", "refer-dtn"});
    return visit.looked_back({true, 80, "duty-to-notify",
        "A list of hours, a debt in somebody else's hand, and she looked to the door before every answer."});
}

} // namespace support
