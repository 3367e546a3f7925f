#include "engine/author/choosable.hpp"
#include "engine/author/completion.hpp"
#include "engine/author/edit.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace engine;
using Kind = FormField::Kind;

namespace {

JsonValue read(const std::string& file)
{
    std::ifstream in(std::string(PROJECT_DIR) + "/scenarios/" + file);
    std::ostringstream text;
    text << in.rdbuf();
    auto document = document_of(text.str());
    REQUIRE(std::holds_alternative<Document>(document));
    return std::get<Document>(std::move(document)).root;
}

const JsonValue& schema()
{
    static const JsonValue read_once = read("schema/scenario.schema.json");
    return read_once;
}

JsonValue json(const std::string& text)
{
    auto document = document_of(text);
    REQUIRE(std::holds_alternative<Document>(document));
    return std::get<Document>(std::move(document)).root;
}

std::optional<FormField> field(const JsonValue& root, const std::string& pointer)
{
    return field_at(schema(), root, pointer);
}

const FormField* named(const std::vector<FormField>& fields, const std::string& key)
{
    const auto found = std::ranges::find(fields, key, &FormField::key);
    return found == fields.end() ? nullptr : &*found;
}

/// Every value in it has a field with a title, and every member is among the fields of what it is in.
void demand_fields(const JsonValue& root, const JsonValue& value, const std::string& pointer)
{
    const auto fields = fields_of(schema(), root, pointer);
    const auto demand = [&](const JsonValue& inside, const std::string& at, const std::string& key) {
        INFO(at);
        REQUIRE(field(root, at));
        if (key != "$schema") {
            REQUIRE_FALSE(field(root, at)->title.empty());
        }
        REQUIRE(named(fields, key));
        REQUIRE(named(fields, key)->present);
        demand_fields(root, inside, at);
    };
    if (const auto* members = value.members())
        for (const auto& member : *members)
            demand(member.value, pointer_to(pointer, member.key), member.key);
    if (const auto* list = value.list())
        for (std::size_t i = 0; i < list->size(); ++i)
            demand((*list)[i], pointer_to(pointer, i), std::to_string(i));
}

std::vector<std::string> texts(const std::vector<Completion>& completions)
{
    std::vector<std::string> all;
    for (const auto& one : completions)
        all.push_back(one.text);
    return all;
}

const char* const small = R"({
  "guidance": ["set"], "jurisdiction": "here", "as_of": "2024-11-04",
  "facts": { "trust": { "range": [0, 3], "start": 1 }, "alone": false,
             "papers": { "one_of": ["own", "held"], "start": "own" } },
  "variants": { "controlled": {}, "independent": {} },
  "cast": { "mila": { "name": "Mila" } },
  "places": { "hall": { "name": "The hall", "picture": "hall", "details": [{ "id": "camera" }] } },
  "nodes": {
    "door": { "lines": [{ "id": "door.1", "text": "Yes?", "by": "mila" }],
              "choices": [{ "id": "ask", "kind": "question", "text": "Who?", "to": "kitchen" },
                          { "id": "wait", "kind": "action", "text": "Wait.",
                            "to": [{ "if": "alone", "to": "kitchen" }, { "to": "end" }] }] },
    "kitchen": { "then": "end" },
    "end": { "outcome": { "told": "It ended." } } },
  "pool": { "more": [{ "id": "money" }] }
})";

} // namespace

TEST_CASE("Whatever the shipped encounters say can be written on the author's pages")
{
    for (const char* id : {"elm-street", "arrivals-hall", "first-account"}) {
        const auto root = read(std::string(id) + "/scenario.json");
        demand_fields(root, root, "");
    }
}

TEST_CASE("A field is asked for in the way that suits what it holds")
{
    const auto root = json(small);
    CHECK(field(root, "/title")->kind == Kind::text);
    CHECK(field(root, "/minutes")->kind == Kind::number);
    CHECK(field(root, "/setting")->allowed.size() == 3);
    CHECK(field(root, "/nodes/door/lines")->kind == Kind::parts);
    CHECK(field(root, "/nodes/door/lines")->one == "Line");
    CHECK(field(root, "/nodes/door/lines/0/by")->names == "person");
    CHECK(field(root, "/nodes/door/lines/0/if")->names == "condition");
    CHECK(field(root, "/nodes/door/lines/0/shows")->kind == Kind::picks);
    CHECK(field(root, "/nodes/door/do")->kind == Kind::texts);
    CHECK(field(root, "/nodes/door/do/0")->names == "effect");
    CHECK(field(root, "/nodes/door/shuffle")->kind == Kind::flag);
    CHECK(field(root, "/nodes/door/time")->kind == Kind::part);
    CHECK(field(root, "/facts")->kind == Kind::members);
    CHECK(field(root, "/facts/trust/range")->kind == Kind::numbers);
    CHECK(field(root, "/pool/more")->kind == Kind::parts);
    CHECK_FALSE(field(root, "/nodes/door/nonsense"));
}

TEST_CASE("A way on is one moment, or several by condition")
{
    const auto root = json(small);
    const auto one = field(root, "/nodes/door/choices/0/to"),
               several = field(root, "/nodes/door/choices/1/to");
    CHECK(one->kind == Kind::pick);
    CHECK(one->names == "node");
    CHECK(several->kind == Kind::parts);
    CHECK(one->manners == std::vector<std::string>{"One moment", "Several ways"});
    CHECK(one->manner == 0);
    CHECK(several->manner == 1);
    CHECK(field(root, "/nodes/door/choices/1/to/0")->title == "Way 1");
}

TEST_CASE("Only what a part can have is offered")
{
    const auto root = json(small);
    const auto question = fields_of(schema(), root, "/nodes/door/choices/0");
    const auto action = fields_of(schema(), root, "/nodes/door/choices/1");
    REQUIRE(named(question, "type"));
    CHECK(named(question, "type")->needed);
    CHECK_FALSE(named(action, "type"));
    CHECK_FALSE(named(action, "option"));
    const auto end = fields_of(schema(), root, "/nodes/end");
    CHECK(named(end, "lines"));
    CHECK_FALSE(named(end, "choices"));
    CHECK_FALSE(named(end, "then"));
    CHECK_FALSE(named(fields_of(schema(), root, "/nodes/door"), "outcome"));
}

TEST_CASE("Something new has all that it must have, and an id of its own")
{
    const auto root = json(small);
    CHECK(blank_of(schema(), root, "/nodes/door/lines/1") == R"({ "id": "door.2", "text": "" })");
    CHECK(blank_of(schema(), root, "/nodes/door/choices/2") ==
          R"({ "id": "door-1", "kind": "action", "text": "" })");
    CHECK(blank_of(schema(), root, "/nodes/door/choices/0/lines/0") == R"({ "id": "ask.1", "text": "" })");
    CHECK(blank_of(schema(), root, "/pool/more/1").starts_with(R"({ "id": "more-1")"));
    CHECK(blank_of(schema(), root, "/facts/new") == "false");
    CHECK(blank_of(schema(), root, "/facts/new", 1) == R"({ "range": [0, 0], "start": 0 })");
    CHECK(blank_of(schema(), root, "/variants/new") == R"({ "truth": "concern", "told": "" })");
    CHECK(blank_of(schema(), root, "/nodes/new") == "{}");
    CHECK(blank_of(schema(), root, "/nodes/door/time") == R"({ "seconds": 1, "silence": "" })");
}

TEST_CASE("An id is made of what something is called")
{
    CHECK(id_from("Kitchen, later") == "kitchen-later");
    CHECK(id_from("  Mila's room ") == "milas-room");
    CHECK(id_from("¿?").empty());
}

TEST_CASE("People, moments, indicators and what may be cited are picked by what they are called")
{
    const auto root = json(small);
    Library library;
    library.guidance = {
        {"set", "1", "A set", "", "", true, {{"work", "Work", {{"held", "Papers are held"}}}}},
        {"other", "1", "Another", "", "", false, {{"work", "Work", {{"other", "Not used"}}}}}};
    library.facts = {{"1.1", "It is so.", {}, SourceMark::second_hand}};
    const Drawings drawings{{{"hall", {"camera", "door"}}}, {"mila"}};
    const auto choices = [&](const std::string& pointer) {
        return choosable(*field(root, pointer), root, library, drawings);
    };
    CHECK(choices("/nodes/door/lines/0/by") == std::vector<Choosable>{{"mila", "Mila"}});
    CHECK(choices("/start").size() == 3);
    CHECK(choices("/nodes/door/place").front().text == "The hall");
    CHECK(choices("/nodes/door/lines/0/shows") ==
          std::vector<Choosable>{{"held", "Papers are held", "Work, provisional"}});
    CHECK(choices("/nodes/door/lines/0/cites") ==
          std::vector<Choosable>{{"fact:1.1", "It is so.", "Fact 1.1, second-hand"},
              {"set:held", "Papers are held", "Work, provisional"}});
    CHECK(choices("/places/hall/details/0/layer").size() == 2);
    CHECK(choices("/nodes/door/time/silence").front().value == "ask");
    CHECK(called(*field(root, "/nodes/door/lines/0/by"), "mila", root, library, drawings) == "Mila");
    CHECK(called(*field(root, "/nodes/door/lines/0/by"), "gone", root, library, drawings) == "gone");
}

TEST_CASE("A condition is completed from what the encounter has")
{
    const auto root = json(small);
    const auto of = [&](const std::string& text) {
        return texts(completions(text, text.size(), false, root));
    };
    using Words = std::vector<std::string>;
    CHECK(of("tr") == Words{"trust"});
    CHECK(of("trust >= 2 && al") == Words{"alone"});
    CHECK(of("papers == ") == Words{"own", "held"});
    CHECK(of("variant != in") == Words{"independent"});
    CHECK(of("visited(k") == Words{"kitchen"});
    CHECK(of("chosen(").size() == 3);
    CHECK(of("examined(cam") == Words{"camera"});
    CHECK(of("!ex") == Words{"examined("});
    CHECK(of("trust >= ").empty());
    CHECK(of("trust").empty());
    CHECK(completions("alone && tr", 11, false, root).front().from == 9);
}

TEST_CASE("An effect is completed from facts and what they can be")
{
    const auto root = json(small);
    const auto of = [&](const std::string& text) {
        return texts(completions(text, text.size(), true, root));
    };
    CHECK(of("") == std::vector<std::string>{"trust", "alone", "papers"});
    CHECK(of("papers = h") == std::vector<std::string>{"held"});
    CHECK(of("alone = ") == std::vector<std::string>{"true", "false"});
    CHECK(of("trust += ").empty());
}
