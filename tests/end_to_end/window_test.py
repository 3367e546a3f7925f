#!/usr/bin/env python3
"""Plays Elm Street in the real window as a recruit would, from signing in to the debrief: window_test.py PROGRAM."""
import unittest

from in_window import InWindow
from recruit import (FIRST_HALF, PAPERS, SECOND_HALF, VISIT, choose_by_key, choose_by_mouse, judge_by_key,
                     judge_by_mouse, note_papers_by_key)


class Window(InWindow):
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
        replayed = self.call("replay", "1")
        self.assertEqual(replayed.returncode, 0, replayed.stdout + replayed.stderr)

    # The tests

    def test_a_recruit_plays_the_whole_visit_with_the_mouse(self):
        program = self.start(*VISIT)
        program.click("profile.name")
        program.type("Sam")
        program.click("profile.make")
        program.click("briefing.begin")
        program.click("detail.gate")
        program.wait_until_shown("A low gate that squeaks.")
        program.click("speaker.back")
        program.wait_until_gone("speaker.back")
        choose_by_mouse(program, *FIRST_HALF)

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
        choose_by_mouse(program, *SECOND_HALF)

        judge_by_mouse(program)
        for tab in ("picture", "decisions", "questions", "dimensions", "people", "notes", "overview"):
            program.click(f"debrief.{tab}")
        program.click("debrief.done")
        program.wait_for("home.sign-out")
        self.assertEqual(program.close(), 0)
        self.read_record()

    def test_a_recruit_plays_the_whole_visit_with_the_keyboard_alone(self):
        program = self.start(*VISIT)
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
        choose_by_key(program, *FIRST_HALF)

        note_papers_by_key(program)

        program.key("ctrl+period")
        program.wait_until_shown("You have stepped away")
        program.press("away.come-back")
        choose_by_key(program, *SECOND_HALF)

        judge_by_key(program)
        program.press("debrief.done")
        program.wait_for("home.sign-out")
        self.assertEqual(program.close(), 0)
        self.read_record()

    def test_a_visit_that_was_killed_half_way_goes_on_at_the_same_step(self):
        program = self.start(*VISIT, "--as", "Sam")
        program.click("briefing.begin")
        choose_by_mouse(program, *FIRST_HALF)
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
