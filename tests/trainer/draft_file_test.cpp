#include "trainer/app/draft_file.hpp"

#include "tests/support/doorstep.hpp"
#include "tests/support/own_folder.hpp"
#include "trainer/app/content.hpp"
#include "trainer/app/perform_author.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace trainer;

namespace {

namespace fs = std::filesystem;

/// A scenario in a folder of its own, and the data folder beside it.
struct Desk {
    support::OwnFolder folder;
    fs::path data = folder.path / "data";
    fs::path file = folder.path / "doorstep" / "scenario.json";

    Desk()
    {
        fs::create_directories(file.parent_path());
        write_file(file, support::doorstep_text());
    }

    /// Does it to the draft as the program does: journal first, as far as the disk goes.
    void edit(FoundDraft& found, const std::string& title)
    {
        auto change =
            engine::change_of(found.draft.document, {engine::set_text("/title", title)}, "Title", "/title");
        const engine::Step step{engine::Step::Kind::make, std::move(change.value())};
        keep_steps(data, file, {step});
        REQUIRE(engine::take(found.draft, step));
    }

    std::string title(const FoundDraft& found)
    {
        return *engine::value_at(found.draft.document.root, "/title")->text();
    }
};

} // namespace

TEST_CASE("A draft is there again after a kill, with all that undo can take back")
{
    Desk desk;
    {
        auto found = open_draft(desk.data, desk.file);
        desk.edit(found, "First");
        desk.edit(found, "Second");
    } // nothing was saved
    CHECK(read_file(desk.file) == support::doorstep_text());
    auto again = open_draft(desk.data, desk.file);
    CHECK(desk.title(again) == "Second");
    REQUIRE(engine::take(again.draft, {engine::Step::Kind::undo}));
    REQUIRE(engine::take(again.draft, {engine::Step::Kind::undo}));
    CHECK(again.draft.document.text == support::doorstep_text());
}

TEST_CASE("A step that a kill cut short is left out, and the next one stands in its place")
{
    Desk desk;
    auto found = open_draft(desk.data, desk.file);
    desk.edit(found, "First");
    const auto journal = draft_folder(desk.data, desk.file) / "journal";
    std::ofstream(journal, std::ios::app) << R"({"step":"make","words":"Ti)";
    auto again = open_draft(desk.data, desk.file);
    CHECK(desk.title(again) == "First");
    desk.edit(again, "Second");
    CHECK(desk.title(open_draft(desk.data, desk.file)) == "Second");
}

TEST_CASE("What was saved is one changed line, and can still be undone after a restart")
{
    Desk desk;
    auto found = open_draft(desk.data, desk.file);
    desk.edit(found, "Another title");
    save_scenario(desk.data, desk.file, found.draft.document.text);
    CHECK(read_file(desk.file) ==
          support::with(support::doorstep_text(), "\"title\": \"Doorstep\"", "\"title\": \"Another title\""));
    auto again = open_draft(desk.data, desk.file);
    CHECK_FALSE(again.outside);
    REQUIRE(engine::take(again.draft, {engine::Step::Kind::undo}));
    CHECK(again.draft.document.text == support::doorstep_text());
}

TEST_CASE("A file that was changed outside is taken in as a step where there was no draft")
{
    Desk desk;
    (void)open_draft(desk.data, desk.file);
    write_file(desk.file, support::with(support::doorstep_text(), "\"Doorstep\"", "\"By hand\""));
    auto found = open_draft(desk.data, desk.file);
    CHECK(desk.title(found) == "By hand");
    CHECK_FALSE(found.outside);
    REQUIRE(engine::take(found.draft, {engine::Step::Kind::undo}));
    CHECK(desk.title(found) == "Doorstep");
}

TEST_CASE("A file that was changed outside beside a draft is not written over until the author says so")
{
    Desk desk;
    auto found = open_draft(desk.data, desk.file);
    desk.edit(found, "Mine");
    const std::string theirs = support::with(support::doorstep_text(), "\"Doorstep\"", "\"Theirs\"");
    write_file(desk.file, theirs);
    CHECK_THROWS_WITH(save_scenario(desk.data, desk.file, found.draft.document.text),
        Catch::Contains("was changed outside Turnstone"));
    CHECK(read_file(desk.file) == theirs);

    const auto again = open_draft(desk.data, desk.file);
    CHECK(desk.title(again) == "Mine");
    CHECK(again.outside == theirs);
    accept_outside(desk.data, desk.file);
    save_scenario(desk.data, desk.file, again.draft.document.text);
    CHECK(read_file(desk.file) == again.draft.document.text);
}

TEST_CASE("A file that is no JSON is told with its line, and left alone with the draft")
{
    Desk desk;
    auto found = open_draft(desk.data, desk.file);
    desk.edit(found, "Mine");
    const std::string broken = "{ \"format\": 1,\n  \"id\" }";
    write_file(desk.file, broken);
    CHECK_THROWS_WITH(open_draft(desk.data, desk.file), Catch::Contains("scenario.json:2:"));
    CHECK(read_file(desk.file) == broken);
    write_file(desk.file, support::doorstep_text());
    CHECK(desk.title(open_draft(desk.data, desk.file)) == "Mine");
}

TEST_CASE("A step that the disk refused is written before the next one, and Save waits for it")
{
    Desk desk;
    std::map<fs::path, std::vector<engine::Step>> waiting;
    const AuthorDesk author{desk.data, waiting};
    auto found = open_draft(desk.data, desk.file);
    const auto keep = [&](const std::string& title) {
        auto change =
            engine::change_of(found.draft.document, {engine::set_text("/title", title)}, "Title", "/title");
        const engine::Step step{engine::Step::Kind::make, std::move(change.value())};
        REQUIRE(engine::take(found.draft, step));
        return kept_step(author, {desk.file, step, found.draft.revision});
    };
    const fs::path journal = draft_folder(desk.data, desk.file) / "journal";
    fs::path aside = journal;
    aside += ".aside";
    fs::rename(journal, aside);
    fs::create_directory(journal); // nothing can be written there
    CHECK(std::holds_alternative<StepNotKept>(keep("First")));
    CHECK(std::holds_alternative<AuthorRefused>(saved_text(author, {desk.file, found.draft.document.text})));
    CHECK(read_file(desk.file) == support::doorstep_text());
    fs::remove(journal);
    fs::rename(aside, journal);
    CHECK(std::holds_alternative<StepKept>(keep("Second")));
    auto again = open_draft(desk.data, desk.file);
    CHECK(desk.title(again) == "Second");
    REQUIRE(engine::take(again.draft, {engine::Step::Kind::undo}));
    CHECK(desk.title(again) == "First");
}

TEST_CASE("What is typed after a journal was damaged is kept, and the damaged one stays beside it")
{
    Desk desk;
    auto found = open_draft(desk.data, desk.file);
    desk.edit(found, "First");
    desk.edit(found, "Second");
    const fs::path journal = draft_folder(desk.data, desk.file) / "journal";
    const std::string damaged = support::with(read_file(journal), "Second", "Other\\");
    write_file(journal, damaged);
    auto again = open_draft(desk.data, desk.file);
    CHECK(desk.title(again) == "First");
    desk.edit(again, "Third");
    CHECK(desk.title(open_draft(desk.data, desk.file)) == "Third");
    CHECK(read_file(journal.string() + ".damaged") == damaged);
}

TEST_CASE("A kill just after the file was written is no change from outside")
{
    Desk desk;
    auto found = open_draft(desk.data, desk.file);
    desk.edit(found, "Saved");
    write_file(desk.file, found.draft.document.text); // and the journal does not say so
    CHECK_FALSE(open_draft(desk.data, desk.file).outside);
    write_file(desk.file, support::doorstep_text());
    CHECK(desk.title(open_draft(desk.data, desk.file)) == "Doorstep"); // it knew that it was saved
}
