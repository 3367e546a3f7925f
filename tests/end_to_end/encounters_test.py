#!/usr/bin/env python3
"""Plays the port check in the real window from the briefing to the debrief: encounters_test.py PROGRAM SCENARIOS."""
import json
import pathlib
import sys
import unittest

from in_window import InWindow
from recruit import choose_by_mouse, judge_by_mouse

SCENARIOS = sys.argv.pop(1)


def playthrough(scenario, name):
    return json.loads((pathlib.Path(SCENARIOS) / scenario / "playthroughs" / f"{name}.json").read_text())


class Encounters(InWindow):
    def test_a_recruit_plays_the_port_check_with_the_mouse(self):
        way = playthrough("arrivals-hall", "misread-fast")
        program = self.start("play", "arrivals-hall", "--variant", way["variant"], "--seed", str(way["seed"]), "--half",
                             way["half"])
        program.click("profile.name")
        program.type("Sam")
        program.click("profile.make")
        program.click("briefing.begin")
        steps = [step["choose"] for step in way["steps"]]
        choose_by_mouse(program, *steps)
        judge_by_mouse(program, concern="no", sure=0.9, action="none")
        program.click("debrief.done")
        program.wait_for("home.sign-out")
        self.assertEqual(program.close(), 0)
        self.assertEqual(self.sql("SELECT subject FROM event WHERE kind = 'choice-made' ORDER BY number"), steps)
        self.assertEqual(self.sql("SELECT concern, action FROM event WHERE kind = 'judgement-given'"), ["0|none"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
