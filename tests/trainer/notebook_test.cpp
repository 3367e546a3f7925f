#include "tests/support/headless_ui.hpp"
#include "tests/support/visit.hpp"
#include "trainer/workspaces/encounter/notebook_view.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace trainer;
using support::HeadlessUi;
using support::Visit;
using widgets::Key;

namespace {

/// The notebook beside a visit; what is asked for is done at once, unless it is still being kept.
struct Open {
    Visit visit;
    HeadlessUi ui;
    EncounterPage page;
    widgets::Rect rect{832, 52, 448, 668};
    bool opened = true;
    bool closed = false;
    bool keeps = true;
    std::vector<engine::Move> moves{};

    explicit Open(std::int64_t attempt = 1) : visit(attempt)
    {
        visit.choose("just-knock").choose("say-welfare").choose("speak-to-her");
        page = visit.page();
    }

    auto draw()
    {
        return [this](widgets::Ui& drawn) {
            const NotebookResult result = show_notebook(drawn, rect, page, std::exchange(opened, false));
            closed = closed || result.close;
            if (!result.intent)
                return;
            moves.push_back(std::get<MakeMove>(*result.intent).move);
            visit.move(moves.back());
            if (keeps)
                page = visit.page();
            else
                page.keeping = Keeping::saving;
        };
    }
    void kept() { page = visit.page(); }
    void met() { page = visit.page(); }
    Open& settle()
    {
        ui.settle(draw());
        return *this;
    }
    Open& press(const std::string& id)
    {
        ui.press(id, draw());
        return settle();
    }
    Open& key(Key key)
    {
        ui.key(key, draw());
        return settle();
    }
    Open& type(const std::string& text)
    {
        ui.type(text, draw());
        return settle();
    }

    std::vector<std::string> signs() const
    {
        std::vector<std::string> found;
        for (const auto& each : ui.description())
            if (each.id.starts_with("notebook.sign."))
                found.push_back(each.id.substr(std::string("notebook.sign.ilo-sexual-adult.").size()));
        return found;
    }
    std::string focused() const { return const_cast<HeadlessUi&>(ui).ui().focused(); }
    template <typename Wanted>
    const Wanted& last() const
    {
        return std::get<Wanted>(moves.at(moves.size() - 1));
    }
};

const std::string papers = "notebook.sign.ilo-sexual-adult.cd-documents-held";

IndicatorRow sign(const std::string& text)
{
    return {{0}, "set", "cd-documents-held", "Force or pressure", text};
}

} // namespace

TEST_CASE("a sign is found by words in any order and case, and by how they begin", "[notebook]")
{
    const IndicatorRow row = sign("Someone else holds identity or travel papers and will not release them.");
    CHECK(fits_search(row, ""));
    CHECK(fits_search(row, "papers"));
    CHECK(fits_search(row, "PAPERS travel"));
    CHECK(fits_search(row, "rel pap"));
    CHECK_FALSE(fits_search(row, "papers marriage"));
    CHECK_FALSE(fits_search(row, "elease"));
    CHECK(has_every_word("Ask: “What is Ann’s other name?”", "ann's what other"));
}

TEST_CASE("a sign is found by other forms of its words, its dimension and the name in its id", "[notebook]")
{
    const IndicatorRow row = sign("Is locked in, or watched; owes a debt.");
    CHECK(fits_search(row, "locking"));
    CHECK(fits_search(row, "watches"));
    CHECK(fits_search(row, "debts"));
    CHECK(fits_search(row, "pressure"));
    CHECK(fits_search(row, "documents"));
    CHECK_FALSE(fits_search(row, "beds")); // too short to lose its ending: "be" would begin anything
}

TEST_CASE("the notebook opens with the keyboard in the search and every sign of the guidance", "[notebook]")
{
    Open open;
    open.settle();
    CHECK(open.focused() == "notebook.search");
    CHECK(open.signs().size() == 67);
    CHECK(open.ui.shows("67 found"));
    CHECK(open.signs().front() == "dr-job-place-or-boss");
}

TEST_CASE("nothing in the notebook says how strong a sign is", "[notebook]")
{
    Open open;
    open.settle().press("notebook.dimension.exploitation");
    for (const char* strength : {"Strong", "Medium", "Weak,", "rovisional"})
        CHECK_FALSE(open.ui.shows(strength));
    CHECK(open.ui.shows("Strengths are in the debrief"));
}

TEST_CASE("typing leaves the signs that fit, in the order of the guidance", "[notebook]")
{
    Open open;
    open.settle().type("papers");
    CHECK(open.ui.shows("3 found"));
    CHECK(open.signs() ==
          std::vector<std::string>{"dr-papers-and-status", "cr-documents-taken", "cd-documents-held"});
    open.type("xyz");
    CHECK(open.ui.shows("None found"));
    CHECK(open.ui.shows("Try fewer"));
    CHECK(open.signs().empty());
}

TEST_CASE("a dimension shows its own signs, and all again when it is let go", "[notebook]")
{
    Open open;
    open.settle().press("notebook.dimension.exploitation");
    CHECK(open.signs().size() == 9);
    CHECK(open.ui.described("notebook.dimension.exploitation")->selected);
    open.press("notebook.dimension.exploitation");
    CHECK(open.signs().size() == 67);
}

TEST_CASE("a note is written by keyboard alone, resting on the last thing met", "[notebook]")
{
    Open open;
    open.visit.look("phones");
    open.met();
    open.settle().type("identity release").key(Key::down);
    CHECK(open.focused() == papers);
    open.key(Key::enter);
    CHECK(open.ui.shows("Rests on phones on the hall table"));
    open.key(Key::tab);
    CHECK(open.focused() == "notebook.write");
    open.key(Key::enter);
    REQUIRE(open.moves.size() == 1);
    const auto& note = open.last<engine::MakeNote>();
    CHECK(note.indicator == support::indicator(open.visit.scenario(), "cd-documents-held"));
    CHECK(note.evidence == open.visit.on("phones"));
}

TEST_CASE("Enter in the search opens the first sign found", "[notebook]")
{
    Open open;
    open.settle().type("identity release").key(Key::enter);
    CHECK(open.ui.described(papers)->selected);
    CHECK(open.focused() == papers);
}

TEST_CASE("where nothing was met, a note rests on nothing in particular", "[notebook]")
{
    Open open;
    open.page.notebook.met.clear();
    open.settle().type("identity release").key(Key::enter);
    CHECK(open.ui.shows("Rests on nothing in particular"));
    open.press("notebook.write");
    CHECK(open.last<engine::MakeNote>().evidence == engine::Evidence{});
}

TEST_CASE("once a note is kept the draft closes, and Undo withdraws the note", "[notebook]")
{
    Open open;
    open.settle().type("identity release").key(Key::enter).press("notebook.write");
    CHECK(open.ui.shows("Written down"));
    CHECK(open.ui.described("notebook.search")->value.empty());
    CHECK_FALSE(open.ui.described("notebook.write"));
    CHECK(open.signs().size() == 67);
    CHECK(open.focused() == "notebook.search");
    open.press("notebook.toast.1.action");
    CHECK(open.last<engine::WithdrawNote>().note == 1);
    CHECK(open.ui.shows("Note 1 is withdrawn again"));
    CHECK_FALSE(open.ui.described("notebook.toast.2.action"));
}

TEST_CASE("while a note is being kept nothing else can be written, and nothing says that it is", "[notebook]")
{
    Open open;
    open.visit.note("ex-long-hours");
    open.met();
    open.keeps = false;
    open.settle().type("identity release").key(Key::enter).press("notebook.write");
    CHECK(open.moves.size() == 1);
    CHECK(open.ui.described("notebook.write")->disabled);
    CHECK(open.ui.described("notebook.rest-elsewhere")->disabled);
    CHECK_FALSE(open.ui.described("notebook.note.1.withdraw"));
    CHECK_FALSE(open.ui.described("notebook.toast.1.action"));
    open.kept();
    open.settle();
    CHECK_FALSE(open.ui.described("notebook.write"));
    CHECK(open.ui.described("notebook.toast.1.action"));
    CHECK(open.ui.described("notebook.note.1.withdraw"));
}

TEST_CASE("a note can rest on what is pointed at in the picture, if that was looked at", "[notebook]")
{
    Open open;
    open.visit.look("camera").look("phones");
    open.met();
    open.settle().type("watched escorted").key(Key::enter);
    CHECK_FALSE(notebook_wants_evidence(open.ui.ui(), open.page));
    open.press("notebook.rest-elsewhere");
    CHECK(notebook_wants_evidence(open.ui.ui(), open.page));
    offer_evidence(open.ui.ui(), open.page, open.visit.on("bag"));
    open.settle();
    CHECK(notebook_wants_evidence(open.ui.ui(), open.page));
    offer_evidence(open.ui.ui(), open.page, open.visit.on("camera"));
    open.settle();
    CHECK_FALSE(notebook_wants_evidence(open.ui.ui(), open.page));
    CHECK(open.ui.shows("Rests on the camera"));
    CHECK(open.focused() == "notebook.write");
    open.key(Key::enter);
    CHECK(open.last<engine::MakeNote>().evidence == open.visit.on("camera"));
}

TEST_CASE("what is pointed at while the notebook is out of sight is taken when it comes back", "[notebook]")
{
    Open open;
    open.visit.look("camera").look("phones");
    open.met();
    open.settle().type("watched escorted").key(Key::enter).press("notebook.rest-elsewhere");
    open.ui.settle([](widgets::Ui&) {});
    CHECK(notebook_wants_evidence(open.ui.ui(), open.page));
    offer_evidence(open.ui.ui(), open.page, open.visit.on("camera"));
    open.opened = true;
    open.settle();
    CHECK(open.ui.shows("Rests on the camera"));
    CHECK(open.focused() == "notebook.write");
}

TEST_CASE("a notebook that was closed while it waited waits no more when it is opened again", "[notebook]")
{
    Open open;
    open.settle().type("watched escorted").key(Key::enter).press("notebook.rest-elsewhere");
    open.press("notebook.close");
    CHECK(open.closed);
    CHECK_FALSE(notebook_wants_evidence(open.ui.ui(), open.page));
    open.press("notebook.rest-elsewhere");
    open.ui.settle([](widgets::Ui&) {});
    open.opened = true;
    open.settle();
    CHECK(open.ui.described("notebook.write"));
    CHECK(open.focused() == "notebook.search");
}

TEST_CASE("the keyboard stays in the notebook when what it pressed goes away", "[notebook]")
{
    Open open;
    open.visit.look("camera").look("phones").note("ex-long-hours").note("cd-documents-held");
    open.met();
    open.settle().ui.ui().focus("notebook.note.1.change");
    open.settle().key(Key::enter).key(Key::down).key(Key::enter);
    CHECK(open.focused() == "notebook.note.1.change");
    open.ui.ui().focus("notebook.note.2.withdraw");
    open.settle().key(Key::enter);
    CHECK(open.focused() == "notebook.search");
    open.ui.ui().focus("notebook.toast.2.action");
    open.settle().key(Key::enter);
    CHECK(std::holds_alternative<engine::MakeNote>(open.moves.back()));
    CHECK(open.focused() == "notebook.search");
}

TEST_CASE("a note can rest on anything met, the latest first, or on nothing in particular", "[notebook]")
{
    Open open;
    open.visit.look("camera").look("phones");
    open.met();
    open.settle().type("watched escorted").key(Key::enter).key(Key::tab).key(Key::tab).key(Key::enter);
    CHECK(open.focused() == "notebook.evidence.phones");
    open.key(Key::down);
    CHECK(open.focused() == "notebook.evidence.camera");
    open.key(Key::down);
    CHECK(open.ui.shows("What Mila said: “"));
    open.key(Key::end);
    CHECK(open.focused() == "notebook.evidence-nothing");
    open.key(Key::enter);
    CHECK(open.ui.shows("Rests on nothing in particular"));
    open.key(Key::enter);
    CHECK(open.last<engine::MakeNote>().evidence == engine::Evidence{});
}

TEST_CASE("what a note rests on can be changed, and changed back", "[notebook]")
{
    Open open;
    open.visit.look("camera").look("phones").note("cd-documents-held", open.visit.on("phones"));
    open.met();
    open.settle();
    CHECK(open.ui.shows("Rests on phones on the hall table"));
    open.press("notebook.note.1.change");
    CHECK(open.ui.shows("What does note 1 rest on?"));
    open.press("notebook.evidence.camera");
    CHECK(open.last<engine::ChangeNote>().note == 1);
    CHECK(open.last<engine::ChangeNote>().evidence == open.visit.on("camera"));
    CHECK(open.ui.shows("Rests on the camera"));
    open.press("notebook.toast.1.action");
    CHECK(open.last<engine::ChangeNote>().evidence == open.visit.on("phones"));
    CHECK(open.ui.shows("Note 1 rests on what it did before"));
}

TEST_CASE("choosing for a note what it rests on already asks for nothing", "[notebook]")
{
    Open open;
    open.visit.look("phones").note("cd-documents-held", open.visit.on("phones"));
    open.met();
    open.settle().press("notebook.note.1.change").press("notebook.evidence.phones");
    CHECK(open.moves.empty());
    CHECK(open.ui.described("notebook.search"));
}

TEST_CASE("a note that is withdrawn stays to be read, and undo writes it down again", "[notebook]")
{
    Open open;
    open.visit.look("phones").note("cd-documents-held", open.visit.on("phones"));
    open.met();
    open.settle().press("notebook.note.1.withdraw");
    CHECK(open.last<engine::WithdrawNote>().note == 1);
    CHECK(open.ui.shows("Withdrawn"));
    CHECK_FALSE(open.ui.described("notebook.note.1.withdraw"));
    CHECK_FALSE(open.ui.described("notebook.note.1.change"));
    CHECK(open.ui.shows("Undo writes it down again, as note 2"));
    open.press("notebook.toast.1.action");
    CHECK(open.last<engine::MakeNote>().evidence == open.visit.on("phones"));
    CHECK(open.ui.shows("Written down again, as note 2"));
    CHECK(open.ui.described("notebook.note.2.withdraw"));
}

TEST_CASE("a sign that is noted says by which notes, and may be noted again", "[notebook]")
{
    Open open;
    open.visit.look("phones").note("ex-long-hours").note("cd-documents-held");
    open.visit.note("cd-documents-held").move(engine::WithdrawNote{3});
    open.met();
    open.settle().type("identity release");
    CHECK(open.ui.described(papers)->value.ends_with(". Note 2"));
    open.key(Key::enter).press("notebook.write");
    open.type("identity release");
    CHECK(open.ui.described(papers)->value.ends_with(". Notes 2, 4"));
}

TEST_CASE("Esc closes the nearest thing: the list, the sign, the search, the notebook", "[notebook]")
{
    Open open;
    open.settle().type("identity release").key(Key::enter).press("notebook.rest-elsewhere");
    open.key(Key::escape);
    CHECK_FALSE(notebook_wants_evidence(open.ui.ui(), open.page));
    CHECK(open.ui.described("notebook.write"));
    open.key(Key::escape);
    CHECK_FALSE(open.ui.described("notebook.write"));
    CHECK(open.focused() == papers);
    CHECK(open.signs().size() == 1);
    open.key(Key::escape);
    CHECK(open.signs().size() == 67);
    CHECK_FALSE(open.closed);
    open.key(Key::escape);
    CHECK(open.closed);
}

TEST_CASE("arrows, Home and End go through all that was found, and Tab leaves it", "[notebook]")
{
    Open open;
    open.settle().key(Key::down).key(Key::down);
    CHECK(open.focused() == "notebook.sign.ilo-sexual-adult.dr-terms-of-selling-sex");
    open.key(Key::end);
    CHECK(open.focused() == "notebook.sign.ilo-sexual-adult.vd-personal-traits");
    CHECK_FALSE(open.ui.described(open.focused())->offscreen);
    open.key(Key::home).key(Key::up);
    CHECK(open.focused() == "notebook.search");
    open.key(Key::down).key(Key::tab);
    CHECK_FALSE(open.focused().starts_with("notebook.sign."));
}

TEST_CASE("a draft is that of its own attempt, and is there again when one comes back to it", "[notebook]")
{
    Open open;
    open.settle().type("identity release").key(Key::enter);
    const EncounterPage first = open.page;
    open.page = Visit(2).page();
    open.opened = true;
    open.settle();
    CHECK(open.ui.described("notebook.search")->value.empty());
    CHECK(open.signs().size() == 67);
    open.page = first;
    open.settle();
    CHECK(open.ui.described("notebook.search")->value == "identity release");
    CHECK(open.ui.described("notebook.write"));
}

TEST_CASE("at 250 % the notebook has everything, and nothing sticks out", "[notebook]")
{
    Open open;
    open.visit.look("phones").note("cd-documents-held", open.visit.on("phones")).note("ex-long-hours");
    open.met();
    open.ui.look.text_percent = 250;
    open.rect = {0, 130, 1280, 590};
    open.settle().type("identity release").key(Key::enter);
    std::set<std::string> reached;
    for (int i = 0; i < 40; ++i) {
        open.key(Key::tab);
        reached.insert(open.focused());
        CHECK_FALSE(open.ui.described(open.focused())->offscreen);
    }
    for (const char* id :
        {"notebook.close", "notebook.search", "notebook.dimension.exploitation", "notebook.write",
            "notebook.rest-elsewhere", "notebook.note.1.withdraw", "notebook.note.2.change"})
        CHECK(reached.contains(id));
    for (const auto& each : open.ui.description()) {
        INFO(each.id << " " << each.name);
        CHECK(each.rect.x >= open.rect.x);
        CHECK(each.rect.right() <= open.rect.right() + 0.5f);
    }
}
