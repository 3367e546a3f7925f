#!/usr/bin/env python3
"""Plays Elm Street in the real window as a recruit would, from signing in to the debrief: window_test.py PROGRAM."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from driver import Display, Program

PROGRAM = sys.argv.pop(1)
# By ids of choices: roles agreed, a welfare visit, Mila alone with an interpreter, her papers, and a referral.
FIRST_HALF = ["agree-roles", "plan-welfare", "say-welfare", "speak-to-her", "separate", "phone-interpreter",
              "brief-interpreter", "ask-papers"]
SECOND_HALF = ["go-on-to-options", "explain-options", "ask-agree", "safe-first", "goodbye-neutral", "share-agreed",
               "say-how", "refer-nrm"]
PAPERS = "notebook.sign.ilo-sexual-adult.cd-documents-held"


class Window(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = Display()

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.data = pathlib.Path(self.folder.name) / "data"
        self.program = None

    def tearDown(self):
        if self.program and self.program.process.poll() is None:
            self.program.kill()
        self.folder.cleanup()

    def start(self, *arguments, **options):
        self.program = Program(self.display, PROGRAM, self.data, *arguments, **options)
        return self.program

    def sql(self, statement):
        """What the sqlite3 command reads, once the program has closed."""
        read = subprocess.run(["sqlite3", str(self.data / "turnstone.db"), statement], capture_output=True, text=True,
                              timeout=20)
        self.assertEqual(read.returncode, 0, read.stderr)
        return read.stdout.split()

    # Going on, by mouse or by keyboard

    def read_to(self, wanted, go_on):
        """Reads on until that is there."""
        program = self.program
        for _ in range(20):
            there = program.wait_for_any(wanted, "go-on")
            if there == wanted:
                return
            before = program.words_of("speaker")
            go_on()
            program.wait_until(lambda: program.words_of("speaker") != before, "the next words")
        self.fail(f"{wanted} never came")

    def choose(self, choice, go_on, take):
        program = self.program
        self.read_to(f"choice.{choice}", go_on)
        program.wait_until(lambda: not program.find(f"choice.{choice}").get("disabled"), f"{choice} to be open")
        before = program.words_of("speaker")
        take(f"choice.{choice}")
        program.wait_until(lambda: program.words_of("speaker") != before and program.shows("Saved"),
                           f"{choice} to be kept")

    def choose_by_mouse(self, *choices):
        for choice in choices:
            self.choose(choice, lambda: self.program.click("go-on"), self.program.click)

    def choose_by_key(self, *choices):
        program = self.program
        for choice in choices:
            self.choose(choice, lambda: program.key("space"),
                        lambda id: program.key(str(program.every_id("choice.").index(id) + 1)))

    VISIT = ("play", "elm-street", "--variant", "controlled", "--seed", "1")

    def read_record(self):
        """Reads the database with the sqlite3 command and holds it against what was done."""
        chosen = self.sql("SELECT subject FROM event WHERE kind = 'choice-made' ORDER BY number")
        self.assertEqual(chosen, FIRST_HALF + SECOND_HALF)
        self.assertEqual(self.sql("SELECT subject, evidence FROM event WHERE kind = 'note-made'"),
                         ["ilo-sexual-adult:cd-documents-held|line:ask-papers.1"])
        self.assertEqual(self.sql("SELECT subject FROM event WHERE kind = 'detail-examined'"), ["gate"])
        self.assertEqual(self.sql("SELECT concern, action FROM event WHERE kind = 'judgement-given'"),
                         ["1|nrm-referral"])
        self.assertEqual(self.sql("SELECT kind FROM event ORDER BY number DESC LIMIT 1"), ["finished"])
        replayed = subprocess.run([PROGRAM, "--data", self.data, "replay", "1"], capture_output=True, text=True,
                                  timeout=20)
        self.assertEqual(replayed.returncode, 0, replayed.stdout + replayed.stderr)

    # The tests

    def test_a_recruit_plays_the_whole_visit_with_the_mouse(self):
        program = self.start(*self.VISIT)
        program.click("profile.name")
        program.type("Sam")
        program.click("profile.make")
        program.click("briefing.begin")
        program.click("detail.gate")
        program.wait_until_shown("A low gate that squeaks.")
        program.click("speaker.back")
        program.wait_until_gone("speaker.back")
        self.choose_by_mouse(*FIRST_HALF)

        program.click("encounter.notebook")
        program.click("notebook.search")
        program.type("identity")
        program.click(PAPERS)
        program.click("notebook.write")
        program.wait_for("notebook.note.1.withdraw")
        program.click("notebook.close")

        program.click("step-away")
        program.wait_until_shown("You have stepped away")
        self.assertEqual(program.every_id("choice."), [])
        program.click("away.come-back")
        self.choose_by_mouse(*SECOND_HALF)

        self.read_to("judgement.give", lambda: program.click("go-on"))
        program.click("judgement.concern-yes")
        program.click_within("judgement.sure", 0.8)
        program.click("judgement.action.nrm-referral")
        program.click("judgement.give")
        program.wait_for("debrief.done")
        for tab in ("picture", "decisions", "questions", "dimensions", "people", "notes", "overview"):
            program.click(f"debrief.{tab}")
        program.click("debrief.done")
        program.wait_for("home.sign-out")
        self.assertEqual(program.close(), 0)
        self.read_record()

    def test_a_recruit_plays_the_whole_visit_with_the_keyboard_alone(self):
        program = self.start(*self.VISIT)
        program.tab_to("profile.name")
        program.type("Sam")
        program.press("profile.make")
        program.press("briefing.begin")
        program.wait_for("look-around")
        program.key("l")
        program.wait_for("look-around.gate")
        program.down_to("look-around.gate")
        program.key("Return")
        program.wait_until_shown("A low gate that squeaks.")
        self.choose_by_key(*FIRST_HALF)

        program.key("n")
        program.wait_until(lambda: program.focused() == "notebook.search", "the focus in the search")
        program.type("identity")
        program.wait_for(PAPERS)
        program.down_to(PAPERS)
        program.key("Return")
        program.press("notebook.write")
        program.wait_for("notebook.note.1.withdraw")
        program.press("notebook.close")

        program.key("ctrl+period")
        program.wait_until_shown("You have stepped away")
        program.press("away.come-back")
        self.choose_by_key(*SECOND_HALF)

        self.read_to("judgement.give", lambda: program.key("space"))
        program.tab_to("judgement.concern-yes")
        program.key("space")
        program.tab_to("judgement.sure")
        program.key("Right")
        program.tab_to("judgement.action.nrm-referral")
        program.key("space")
        program.press("judgement.give")
        program.press("debrief.done")
        program.wait_for("home.sign-out")
        self.assertEqual(program.close(), 0)
        self.read_record()

    def test_a_visit_that_was_killed_half_way_goes_on_at_the_same_step(self):
        program = self.start(*self.VISIT, "--as", "Sam")
        program.click("briefing.begin")
        self.choose_by_mouse(*FIRST_HALF)
        before = program.words_of("speaker")
        program.kill()

        program = self.start()
        program.click("sign-in.person.1")
        program.click("home.next.go-on")
        program.wait_for("step-away")
        self.assertEqual(program.words_of("speaker"), before)
        program.kill()
        self.assertEqual(self.sql("SELECT subject FROM event WHERE kind = 'choice-made' ORDER BY number"), FIRST_HALF)


if __name__ == "__main__":
    unittest.main(verbosity=2)
