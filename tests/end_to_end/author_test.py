#!/usr/bin/env python3
"""A trainer works on an encounter in the real window, is killed on the way, and saves: author_test.py PROGRAM PROJECT."""
import difflib
import pathlib
import shutil
import sys
import unittest

PROJECT = pathlib.Path(sys.argv.pop())

from in_window import InWindow
from manager import make_profile


class Author(InWindow):
    def open_elm_street(self, new_here):
        program = self.start("--scenarios", str(self.scenarios))
        if new_here:
            make_profile(program)
        else:
            program.wait_for("sign-in.person.1")
            program.press("sign-in.person.1")
            program.wait_for("passphrase.field")
            program.type("a long passphrase")
            program.key("Return")
        program.wait_for("home.tab.write")
        program.press("home.tab.write")
        program.wait_for("author.scenario.elm-street")
        program.press("author.scenario.elm-street")
        program.wait_for("author.moment.door")
        program.click("author.moment.door")
        program.wait_for("author./nodes/door/lines/0/text")
        return program

    def test_a_trainer_changes_a_word_sees_a_problem_mends_it_is_killed_and_saves_one_line(self):
        self.scenarios = self.data.parent / "scenarios"
        shutil.copytree(PROJECT / "scenarios", self.scenarios)
        file = self.scenarios / "elm-street" / "scenario.json"
        before = file.read_text("utf-8")

        program = self.open_elm_street(new_here=True)
        program.click("author./nodes/door/lines/0/text")
        program.key("End")
        program.type(" He waits.")
        program.click("author./nodes/door/lines/0/if")
        program.type("trusty")
        program.wait_until_shown("1 problem")
        program.key("ctrl+a", "BackSpace")
        program.wait_until_shown("No problems")
        program.wait_until_shown("Kept as a draft")
        program.kill()
        self.assertEqual(file.read_text("utf-8"), before)

        program = self.open_elm_street(new_here=False)
        program.wait_until_shown("Kept as a draft")
        program.click("author.try")
        program.wait_for("trial.end")
        program.wait_until_shown("He waits.")
        program.click("trial.end")
        program.press("author.save")
        program.wait_until_shown("Saved")
        self.assertEqual(program.close(), 0)
        changed = [line for line in difflib.unified_diff(before.splitlines(), file.read_text("utf-8").splitlines(), n=0,
                                                         lineterm="") if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        self.assertEqual(len(changed), 2, changed)
        self.assertIn("He waits.", changed[1])


if __name__ == "__main__":
    unittest.main(verbosity=2)
