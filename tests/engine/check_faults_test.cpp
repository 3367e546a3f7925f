#include "engine/check/certificate.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;
using namespace support;

namespace {

Checked checked(const Scenario& scenario, const std::string& text = "{}")
{
    const auto document = read_document(text);
    return check_exhaustively(scenario, &std::get<JsonValue>(document));
}

Checked checked(const std::string& text)
{
    auto loaded = load_scenario(text, small_library());
    for (const auto& each : loaded.diagnostics)
        UNSCOPED_INFO(each.code << " " << each.what);
    return checked(loaded.scenario.value(), text);
}

std::vector<std::string> codes(const Checked& checked)
{
    std::vector<std::string> codes;
    for (const auto& each : checked.findings)
        codes.push_back(each.diagnostic.code);
    return codes;
}

const CheckFinding& the(const Checked& checked, const std::string& code)
{
    const auto found = std::ranges::find(
        checked.findings, code, [](const CheckFinding& each) { return each.diagnostic.code; });
    INFO(code);
    REQUIRE(found != checked.findings.end());
    CHECK_FALSE(found->diagnostic.remedy.empty());
    return *found;
}

using Ids = std::vector<std::string>;

/// Doorstep with one more choice at the door.
std::string with_choice(const std::string& rest)
{
    return with(doorstep_text(), R"({ "id": "trusted",)",
        R"({ "id": "extra", "kind": "action", "text": "More.", )" + rest + R"( }, { "id": "trusted",)");
}

/// Doorstep with one more node, and a choice at the door that leads to it.
std::string with_node(const std::string& node)
{
    return with(with_choice(R"("to": "room")"), R"("end": {)", R"("room": )" + node + R"(, "end": {)");
}

} // namespace

TEST_CASE("a doorstep without fault has nothing to tell, and its marks are known", "[check]")
{
    const auto found = checked(doorstep_text());
    CHECK(codes(found) == Ids{});
    REQUIRE(found.variants.size() == 2);
    for (const auto& variant : found.variants) {
        CHECK(variant.complete);
        CHECK(variant.attainable == std::vector<Attainable>{{"communication", -1, 2, true}});
    }
}

TEST_CASE("a choice that no play can open is told with the way to where it stands", "[check]")
{
    const auto found = checked(with_choice(R"("if": "trust == 2", "to": "end")"));
    const auto& closed = the(found, "choice-never-open");
    CHECK(closed.diagnostic.what.find("\"extra\"") != std::string::npos);
    CHECK(closed.diagnostic.at.line > 1);
    CHECK(closed.variant == "held");
}

TEST_CASE("a line, a detail and a decoy that nobody can meet are told", "[check]")
{
    const auto line =
        checked(with_choice(R"("lines": [ { "id": "extra.1", "text": "Two.", "if": "trust == 2" } ])"));
    CHECK(the(line, "line-never-shown").route == Ids{"extra"});
    const auto detail = checked(with(doorstep_text(), R"({ "id": "camera",)",
        R"({ "id": "mat", "name": "a mat", "layer": "mat", "text": "A mat.", "if": "trust == 2" }, { "id": "camera",)"));
    CHECK(the(detail, "detail-never-seen").diagnostic.what.find("\"mat\"") != std::string::npos);
    const auto decoy =
        checked(with(doorstep_text(), R"("layer": "camera",)", R"("layer": "camera", "if": "trust == 2",)"));
    CHECK(the(decoy, "decoy-never-met").diagnostic.what.find("\"camera\"") != std::string::npos);
    CHECK(codes(decoy) == Ids{"few-decoys", "decoy-never-met"});
}

TEST_CASE("a node and an outcome that conditions keep out of reach are told", "[check]")
{
    const auto text =
        with(with_node(R"({ "then": "far" })"), R"("to": "room")", R"("if": "trust == 2", "to": "room")");
    const auto found = checked(
        with(text, R"("end": {)", R"("far": { "outcome": { "told": "Far.", "for": {} } }, "end": {)"));
    CHECK(the(found, "never-reached").diagnostic.what.find("\"room\"") != std::string::npos);
    CHECK(the(found, "outcome-never-reached").diagnostic.severity == Severity::error);
}

TEST_CASE("a node where every choice can be shut is told with the shortest way into the trap", "[check]")
{
    const auto found = checked(with_node(
        R"({ "choices": [ { "id": "out", "kind": "action", "text": "Out.", "if": "trust >= 3", "to": "end" } ] })"));
    const auto& shut = the(found, "all-shut");
    CHECK(shut.diagnostic.severity == Severity::error);
    CHECK(shut.route == Ids{"extra"});
    CHECK(the(found, "no-outcome-ahead").route == Ids{"extra"});
}

TEST_CASE("free questions that are used up can leave nothing to choose", "[check]")
{
    auto scenario = doorstep();
    Choice question;
    question.id = "only";
    question.once = true;
    scenario.choices.push_back(question);
    Node room;
    room.id = "room";
    room.choices = {{static_cast<std::uint32_t>(scenario.choices.size() - 1)}};
    scenario.nodes.push_back(room);
    scenario.choices[choice(scenario, "trusted").value].routes = {
        {{}, {static_cast<std::uint32_t>(scenario.nodes.size() - 1)}}};
    const auto found = checked(scenario);
    CHECK(the(found, "all-shut").route == Ids{"ask", "trusted", "only"});
}

TEST_CASE("nodes that go round by themselves are told with the choice that leads there", "[check]")
{
    auto scenario = doorstep();
    Node ring;
    ring.id = "ring";
    const NodeNumber itself{static_cast<std::uint32_t>(scenario.nodes.size())};
    ring.routes = {{{}, itself}};
    scenario.nodes.push_back(ring);
    scenario.choices[choice(scenario, "wait").value].routes = {{{}, itself}};
    CHECK(the(checked(scenario), "automatic-cycle").route == Ids{"wait"});
}

TEST_CASE("a clock whose silence leads nowhere is told", "[check]")
{
    auto scenario = doorstep();
    scenario.choices[choice(scenario, "wait").value].routes.clear();
    CHECK(the(checked(scenario), "silence-leads-nowhere").route == Ids{});
}

TEST_CASE("a constant outside its fact's range is told", "[check]")
{
    auto scenario = doorstep();
    scenario.choices[choice(scenario, "wait").value].effects = {
        {{0}, Change::set, {{Operation::constant, 9}}}};
    CHECK(the(checked(scenario), "out-of-range").diagnostic.what.find("value 9") != std::string::npos);
}

TEST_CASE("a constant that is worked out from others is held against the range too", "[check]")
{
    auto scenario = doorstep();
    scenario.choices[choice(scenario, "wait").value].effects = {
        {{0}, Change::set, {{Operation::constant, 2}, {Operation::negate, 0}}}};
    const auto found = checked(scenario);
    CHECK(the(found, "out-of-range").diagnostic.what.find("value -2") != std::string::npos);
    CHECK(the(found, "out-of-range").route == Ids{"wait"});
}

TEST_CASE("conditions that always hold, or never, are told", "[check]")
{
    const auto always = checked(with_choice(R"("if": "trust != 2", "to": "end")"));
    CHECK(codes(always) == Ids{"always-true"});
    const auto never =
        checked(with_node(R"({ "then": [ { "if": "trust == 2", "to": "door" }, { "to": "end" } ] })"));
    CHECK(the(never, "never-true").route == Ids{"extra"});
}

TEST_CASE("a listed indicator that cannot be seen in its variant is told", "[check]")
{
    auto scenario = doorstep();
    scenario.variants[1].indicators = {indicator(scenario, "held")};
    const auto found = checked(scenario);
    CHECK(the(found, "indicator-without-cue").variant == "free");
}

TEST_CASE("marks that come again count once, and one that shuts out another is weighed", "[check]")
{
    auto scenario = doorstep();
    scenario.choices[choice(scenario, "go").value].marks = {{"communication", -3}};
    scenario.choices[choice(scenario, "refer").value].marks = {{"communication", 1}};
    const auto found = checked(scenario);
    CHECK(found.variants[0].attainable == std::vector<Attainable>{{"communication", -4, 3, true}});
}

TEST_CASE("a best that hangs on an earlier choice without marks is told with that choice", "[check]")
{
    const std::string marked =
        R"("marks": { "communication": 5 }, "because": "It is kind.", "cites": ["fact:1"], "to": "end")";
    const auto found = checked(
        with_node(R"({ "choices": [ { "id": "out", "kind": "action", "text": "Out.", )" + marked + " } ] }"));
    const auto& silent = the(found, "best-hangs-on-unmarked-choice");
    CHECK(silent.diagnostic.severity == Severity::warning);
    CHECK(silent.diagnostic.what.find("is 2 instead of 7") != std::string::npos);
    CHECK(silent.diagnostic.what.find("\"extra\", which keeps it") != std::string::npos);
    CHECK(silent.route == Ids{"ask", "refer"});
    CHECK(codes(checked(with_choice(marked))) == Ids{});
}

TEST_CASE("a variant where no route comes near every best is noted, and that is no fault", "[check]")
{
    const auto way = [](const std::string& id, int safety, int evidence) {
        return R"({ "id": ")" + id + R"(", "kind": "action", "text": "So.", "marks": { "safety": )" +
               std::to_string(safety) + R"(, "evidence": )" + std::to_string(evidence) +
               R"( }, "because": "It is so.", "cites": ["fact:1"], "to": "end" }, )";
    };
    const auto torn = [&](int middle) {
        return checked(with(doorstep_text(), R"({ "id": "trusted",)",
            way("one", 10, -10) + way("other", -10, 10) + way("both", middle, middle) +
                R"({ "id": "trusted",)"));
    };
    const auto found = torn(7);
    CHECK(the(found, "no-route-near-every-best").diagnostic.severity == Severity::note);
    CHECK(codes(found) == Ids{"no-route-near-every-best", "no-route-near-every-best"});
    CHECK_FALSE(has_faults(found));
    CHECK(codes(torn(8)) == Ids{});
}

TEST_CASE("where the budget does not suffice, marks are a bound and nothing uncertain is told", "[check]")
{
    const auto found = check_exhaustively(doorstep(), nullptr, {2, 1000});
    CHECK(codes(found) == Ids{});
    REQUIRE(found.variants.size() == 2);
    CHECK_FALSE(found.variants[0].complete);
    CHECK_FALSE(found.variants[0].large.empty());
    CHECK(found.variants[0].attainable == std::vector<Attainable>{{"communication", -1, 2, false}});
}

TEST_CASE("a certificate is read back as it was written, and only for its own scenario", "[check]")
{
    const Certificate certificate{"abc", checker_version,
        checked(with_node(
            R"({ "choices": [ { "id": "out", "kind": "action", "text": "Out.", "if": "trust >= 3", "to": "end" } ] })"))};
    REQUIRE_FALSE(certificate.checked.findings.empty());
    const TextHash length = [](std::string_view text) { return std::to_string(text.size()); };
    const auto text = certificate_text(certificate, length);
    CHECK(read_certificate(text, "abc", length) == std::variant<Certificate, std::string>{certificate});
    CHECK(std::get<std::string>(read_certificate(text, "abd", length)).find("another text") !=
          std::string::npos);
    auto older = certificate;
    older.checker = checker_version - 1;
    CHECK(std::get<std::string>(read_certificate(certificate_text(older, length), "abc", length))
              .find("another version") != std::string::npos);
}
