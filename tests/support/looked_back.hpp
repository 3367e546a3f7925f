#pragma once

#include "engine/assess/attempt_result.hpp"
#include "tests/support/doorstep.hpp"

namespace support {

/// A scenario being played move by move, each a second after the last; every move must be accepted.
class Playing {
public:
    Playing(engine::Scenario scenario, engine::VariantNumber variant)
        : scenario_(std::move(scenario)), variant_(variant)
    {
        auto begun = std::get<engine::Played>(engine::begin_session(scenario_, variant_, 1));
        session_ = std::move(begun.session);
        events_ = std::move(begun.events);
    }

    Playing& move(const engine::Move& next)
    {
        using namespace std::chrono_literals;
        auto done = std::get<engine::Played>(engine::play(scenario_, session_, next, session_.at + 1s));
        session_ = std::move(done.session);
        events_.insert(events_.end(), done.events.begin(), done.events.end());
        return *this;
    }

    Playing& look(const std::string& id) { return move(engine::Examine{detail(scenario_, id)}); }
    Playing& choose(const std::string& id) { return move(engine::Choose{choice(scenario_, id)}); }
    Playing& note(const std::string& what) { return move(engine::MakeNote{indicator(scenario_, what), {}}); }
    Playing& note(const std::string& what, const std::string& where)
    {
        return move(engine::MakeNote{indicator(scenario_, what), on(where)});
    }

    /// The notes' evidence: that detail.
    engine::Evidence on(const std::string& id) const
    {
        return {engine::EvidenceKind::detail, detail(scenario_, id).value};
    }

    engine::Debrief judged(const engine::Judgement& judgement = {true, 70, "none", ""})
    {
        move(judgement);
        return engine::debrief_of(scenario_, small_library(), variant_, 1, events_);
    }

    engine::AttemptResult result(const engine::Judgement& judgement)
    {
        const auto debrief = judged(judgement);
        return engine::attempt_result(scenario_, small_library(), "", session_, events_, debrief);
    }

    const engine::Scenario& scenario() const { return scenario_; }
    const std::vector<engine::Event>& events() const { return events_; }

private:
    engine::Scenario scenario_;
    engine::VariantNumber variant_;
    engine::Session session_;
    std::vector<engine::Event> events_;
};

inline const engine::VariantNumber held_variant{0};
inline const engine::VariantNumber free_variant{1};

} // namespace support
