#include "engine/author/draft.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

const char* const visit = R"({
  "title": "A visit",
  "start": "door",
  "facts": { "trust": 3, "alone": false },
  "nodes": {
    "door": {
      "lines": [
        { "id": "door.1", "text": "Good \"morning\"." },
        { "id": "door.2", "text": "Come in." }
      ],
      "details": []
    },
    "kitchen": {}
  }
}
)";

Document read(std::string text)
{
    auto document = document_of(std::move(text));
    REQUIRE(std::holds_alternative<Document>(document));
    return std::get<Document>(std::move(document));
}

/// The text after one edit; undone it is the text before.
std::string after(const Edit& edit, const std::string& before = visit)
{
    const auto splice = splice_of(read(before), edit);
    REQUIRE(splice);
    std::string text = before;
    REQUIRE(splice_in(*splice, text));
    (void)read(text);
    std::string back = text;
    REQUIRE(splice_out(*splice, back));
    REQUIRE(back == before);
    return text;
}

/// The lines that differ, as git would show them: "-old" and "+new".
std::vector<std::string> diff(const std::string& before, const std::string& after)
{
    const auto lines = [](const std::string& text) {
        std::vector<std::string> all;
        for (std::size_t from = 0; from < text.size();) {
            const auto to = text.find('\n', from);
            all.push_back(text.substr(from, to - from));
            from = to == std::string::npos ? text.size() : to + 1;
        }
        return all;
    };
    auto a = lines(before), b = lines(after);
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.erase(a.begin());
        b.erase(b.begin());
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.pop_back();
        b.pop_back();
    }
    std::vector<std::string> told;
    for (const auto& line : a)
        told.push_back("-" + line);
    for (const auto& line : b)
        told.push_back("+" + line);
    return told;
}

} // namespace

TEST_CASE("A value knows where it is written, quotes, escapes and brackets included")
{
    const auto document = read(visit);
    const auto written = [&](const char* pointer) {
        const auto* value = value_at(document.root, pointer);
        REQUIRE(value);
        return document.text.substr(value->span.from, value->span.to - value->span.from);
    };
    CHECK(written("/title") == R"("A visit")");
    CHECK(written("/facts/trust") == "3");
    CHECK(written("/facts/alone") == "false");
    CHECK(written("/nodes/door/lines/0/text") == R"("Good \"morning\".")");
    CHECK(written("/nodes/door/details") == "[]");
    CHECK(written("/nodes/door/lines/1") == R"({ "id": "door.2", "text": "Come in." })");
    CHECK(written("") == document.text.substr(0, document.text.size() - 1));
    CHECK(value_at(document.root, "/nodes/door/lines/2") == nullptr);
    CHECK(value_at(document.root, "/facts/trust/most") == nullptr);
}

TEST_CASE("A number at the end of a line is said to stand on that line")
{
    const auto document = read("{\n  \"a\": 12\n}\n");
    CHECK(value_at(document.root, "/a")->at == Position{2, 8});
}

TEST_CASE("One word changed is one line changed, and the file stays laid out as it was")
{
    CHECK(diff(visit, after(set_text("/title", "Two visits"))) ==
          std::vector<std::string>{R"(-  "title": "A visit",)", R"(+  "title": "Two visits",)"});
    CHECK(diff(visit, after(set_value("/facts/trust", "4"))) ==
          std::vector<std::string>{R"(-  "facts": { "trust": 3, "alone": false },)",
              R"(+  "facts": { "trust": 4, "alone": false },)"});
    CHECK(diff(visit, after(set_text("/nodes/door/lines/1/text", "Wait \"here\".\nPlease."))) ==
          std::vector<std::string>{R"(-        { "id": "door.2", "text": "Come in." })",
              R"(+        { "id": "door.2", "text": "Wait \"here\".\nPlease." })"});
}

TEST_CASE("What is new stands on lines where its neighbours do, and in a row where they do")
{
    CHECK(diff(visit, after(set_value("/facts/seen", "true"))) ==
          std::vector<std::string>{R"(-  "facts": { "trust": 3, "alone": false },)",
              R"(+  "facts": { "trust": 3, "alone": false, "seen": true },)"});
    CHECK(diff(visit, after(insert_value("/nodes/door/lines", 1, R"({"id": "door.3"})"))) ==
          std::vector<std::string>{"+        {", R"(+          "id": "door.3")", "+        },"});
    CHECK(diff(visit, after(insert_value("/nodes/door/details", 0, R"("bolt")"))) ==
          std::vector<std::string>{
              R"(-      "details": [])", R"(+      "details": [)", R"(+        "bolt")", "+      ]"});
    CHECK(diff(visit, after(set_text("/nodes/kitchen/clock", "10:42"))) ==
          std::vector<std::string>{
              R"(-    "kitchen": {})", R"(+    "kitchen": {)", R"(+      "clock": "10:42")", "+    }"});
}

TEST_CASE("What is taken away leaves no comma behind, wherever it stood")
{
    CHECK(
        diff(visit, after(remove_value("/title"))) == std::vector<std::string>{R"(-  "title": "A visit",)"});
    CHECK(diff(visit, after(remove_value("/facts/alone"))) ==
          std::vector<std::string>{
              R"(-  "facts": { "trust": 3, "alone": false },)", R"(+  "facts": { "trust": 3 },)"});
    CHECK(diff(visit, after(remove_value("/nodes/door/lines/0"))) ==
          std::vector<std::string>{R"(-        { "id": "door.1", "text": "Good \"morning\"." },)"});
    CHECK(value_at(read(after(remove_value("/nodes/kitchen"))).root, "/nodes")->members()->size() == 1);
    CHECK(after(set_text("/title", "")) == after(remove_value("/title")));
}

TEST_CASE("Lines change places and keep their own layout; a node takes another name")
{
    const auto text = after(move_element("/nodes/door/lines", 0, 1));
    const auto document = read(text);
    CHECK(*value_at(document.root, "/nodes/door/lines/0/id")->text() == "door.2");
    CHECK(*value_at(document.root, "/nodes/door/lines/1/id")->text() == "door.1");
    CHECK(diff(visit, text).size() == 4);
    CHECK(after(move_element("/nodes/door/lines", 1, 0), text) == visit);

    CHECK(diff(visit, after(rename_key("/nodes/kitchen", "yard"))) ==
          std::vector<std::string>{R"(-    "kitchen": {})", R"(+    "yard": {})"});
}

TEST_CASE("An edit that points at nothing is refused")
{
    const auto document = read(visit);
    CHECK_FALSE(splice_of(document, remove_value("/nodes/cellar")));
    CHECK_FALSE(splice_of(document, set_value("/nodes/cellar/clock", "\"10:42\"")));
    CHECK_FALSE(splice_of(document, insert_value("/nodes", 0, "1")));
    CHECK_FALSE(splice_of(document, move_element("/nodes/door/lines", 0, 2)));
    CHECK_FALSE(splice_of(document, rename_key("/nodes/door/lines/0", "first")));
}

TEST_CASE("A place in the text is told as the part of the scenario that stands there")
{
    const auto document = read(visit);
    CHECK(pointer_at(document.root, {8, 30}) == "/nodes/door/lines/0/text");
    CHECK(pointer_at(document.root, {2, 3}) == "/title");
    CHECK(pointer_at(document.root, {1, 1}) == "");
    CHECK(pointer_at(document.root, {13, 5}) == "/nodes/kitchen");
}

TEST_CASE("Of a text that was typed into only what differs is kept, in whole letters")
{
    CHECK(trimmed({10, "\"Come in.\"", "\"Come on in.\""}) == Splice{16, "", "on "});
    CHECK(trimmed({0, "é", "è"}) == Splice{0, "é", "è"}); // alike in their first byte
    CHECK(trimmed({5, "same", "same"}) == Splice{9, "", ""});
}

TEST_CASE("Undo and redo go through all that was done, and a new step ends what could be redone")
{
    const Document opened = read(visit);
    Draft draft{opened};
    std::vector<Step> journal;
    const auto happens = [&](Step step) {
        journal.push_back(step);
        return take(draft, std::move(step));
    };
    const auto edit = [&](std::vector<Edit> edits, const char* words, const char* where) {
        auto change = change_of(draft.document, edits, words, where);
        REQUIRE(change);
        REQUIRE(happens({Step::Kind::more, std::move(*change)}));
    };
    edit({set_text("/title", "A")}, "Title", "/title");
    edit({set_text("/title", "A w")}, "Title", "/title");
    edit({set_text("/title", "A walk")}, "Title", "/title");
    CHECK(draft.changes.size() == 1); // one text, one step
    edit({rename_key("/nodes/kitchen", "yard"), set_text("/nodes/yard/clock", "10:00")}, "Name", "/nodes");
    const std::string last = draft.document.text;
    CHECK(draft.changes.back().splices.size() == 2);

    REQUIRE(happens({Step::Kind::undo}));
    REQUIRE(happens({Step::Kind::undo}));
    CHECK(draft.document.text == visit);
    CHECK_FALSE(take(draft, {Step::Kind::undo}));
    REQUIRE(happens({Step::Kind::redo}));
    REQUIRE(happens({Step::Kind::redo}));
    CHECK(draft.document.text == last);
    CHECK_FALSE(take(draft, {Step::Kind::redo}));

    REQUIRE(happens({Step::Kind::undo}));
    edit({set_text("/start", "kitchen")}, "Start", "/start");
    CHECK_FALSE(draft.can_redo());

    std::vector<Step> steps = journal;
    const Draft again = with_steps(opened, steps);
    CHECK(steps == journal);
    CHECK(again.document.text == draft.document.text);
    CHECK(again.changes == draft.changes);
    CHECK(again.made == draft.made);
}

TEST_CASE("A step that would leave the text no JSON changes nothing")
{
    Draft draft{read(visit)};
    CHECK_FALSE(take(draft, {Step::Kind::make, {"Broken", "", {{0, "{", "["}}}}));
    CHECK_FALSE(take(draft, {Step::Kind::make, {"Elsewhere", "", {{0, "x", "y"}}}}));
    CHECK(draft.document.text == visit);
    CHECK(draft.changes.empty());
}

TEST_CASE("What was changed outside is one step that undo takes back")
{
    Draft draft{read(visit)};
    const std::string outside = after(set_text("/nodes/door/lines/1/text", "Stay out."));
    REQUIRE(take(draft, {Step::Kind::make, change_to(visit, outside, "Changed outside Turnstone")}));
    CHECK(draft.document.text == outside);
    CHECK(draft.changes.front().splices.front().removed.size() < 12);
    REQUIRE(take(draft, {Step::Kind::undo}));
    CHECK(draft.document.text == visit);
}
