#include "engine/records/convert.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

Scenario street()
{
    Scenario scenario;
    scenario.nodes.resize(2);
    scenario.nodes[0].id = "doorstep";
    scenario.nodes[1].id = "hallway";
    scenario.lines.resize(2);
    scenario.lines[0].id = "greeting";
    scenario.lines[1].id = "no-papers";
    scenario.details.resize(2);
    scenario.details[0].id = "shoes";
    scenario.details[1].id = "lock";
    scenario.choices.resize(3);
    scenario.choices[0].id = "ask-passports";
    scenario.choices[1].id = "step-back";
    scenario.choices[2].id = "leave";
    scenario.indicators = {{"ilo", "isolation"}, {"ilo", "documents-held"}};
    return scenario;
}

Event event_of(EventKind kind, std::uint32_t subject = 0)
{
    Event event;
    event.number = 7;
    event.kind = kind;
    event.at = Elapsed{61'500};
    event.subject = subject;
    return event;
}

std::vector<Event> one_of_each()
{
    std::vector<Event> all{event_of(EventKind::node_entered, 1), event_of(EventKind::line_shown, 1),
        event_of(EventKind::detail_examined, 1), event_of(EventKind::choice_made, 1),
        event_of(EventKind::note_made, 1), event_of(EventKind::note_changed, 1),
        event_of(EventKind::note_withdrawn, 1), event_of(EventKind::judgement_given),
        event_of(EventKind::stepped_away), event_of(EventKind::resumed), event_of(EventKind::time_ran_out, 1),
        event_of(EventKind::finished, 1)};
    all[0].order = {2, 0, 1};
    all[4].note = 1;
    all[4].evidence = {EvidenceKind::line, 1};
    all[5].note = 1;
    all[5].evidence = {EvidenceKind::detail, 1};
    all[6].note = 1;
    all[7].judgement = {true, 85, "refer", "He kept the passports: \"safer\", 'he' said.\nTwice."};
    return all;
}

std::string complaint(RecordedEvent recorded)
{
    const auto result = EventReader(street()).read(recorded);
    const auto* words = std::get_if<std::string>(&result);
    return words ? *words : std::string{};
}

} // namespace

TEST_CASE("an event of every kind comes back from the record as it was", "[records]")
{
    const auto scenario = street();
    const EventReader reader(scenario);
    for (const auto& event : one_of_each()) {
        const auto recorded = written(scenario, event);
        INFO(recorded.kind);
        const auto back = reader.read(recorded);
        REQUIRE(std::holds_alternative<Event>(back));
        CHECK(std::get<Event>(back) == event);
    }
}

TEST_CASE("a record is read without the program: it names kinds, people's choices and signs", "[records]")
{
    const auto all = one_of_each();
    const auto scenario = street();
    CHECK(written(scenario, all[0]).kind == "node-entered");
    CHECK(written(scenario, all[0]).order == "leave ask-passports step-back");
    CHECK(written(scenario, all[3]).subject == "step-back");
    CHECK(written(scenario, all[4]).subject == "ilo:documents-held");
    CHECK(written(scenario, all[4]).evidence == "line:no-papers");
    CHECK(written(scenario, all[5]).evidence == "detail:lock");
    CHECK(written(scenario, all[7]).concern == 1);
    CHECK(written(scenario, all[7]).confidence == 85);
    CHECK(written(scenario, all[10]).kind == "time-ran-out");
}

TEST_CASE("what the scenario does not have is named in a sentence", "[records]")
{
    const auto all = one_of_each();
    auto choice = written(street(), all[3]);
    choice.subject = "push-door";
    CHECK(complaint(choice) == "the scenario has no \"push-door\"");
    auto note = written(street(), all[4]);
    note.evidence = "line:gone";
    CHECK(complaint(note) == "the scenario has no \"line:gone\"");
    auto entered = written(street(), all[0]);
    entered.order = "leave fly";
    CHECK(complaint(entered) == "the scenario has no choice \"fly\"");
    auto kind = written(street(), all[8]);
    kind.kind = "sneezed";
    CHECK(complaint(kind) == "there is no event of the kind \"sneezed\"");
}
