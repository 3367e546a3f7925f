#!/usr/bin/env python3
"""Plays the port check in the real window from the briefing to the debrief: encounters_test.py PROGRAM SCENARIOS."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

from driver import Display, Program
from recruit import choose_by_mouse, read_to

PROGRAM, SCENARIOS = sys.argv[1:3]
del sys.argv[1:3]


def playthrough(scenario, name):
    return json.loads((pathlib.Path(SCENARIOS) / scenario / "playthroughs" / f"{name}.json").read_text())


class Encounters(unittest.TestCase):
    def setUp(self):
        self.display = Display()
        self.folder = tempfile.TemporaryDirectory()
        self.data = pathlib.Path(self.folder.name) / "data"
        self.program = None

    def tearDown(self):
        if self.program and self.program.process.poll() is None:
            self.program.kill()
        self.display.close()
        self.folder.cleanup()

    def sql(self, statement):
        read = subprocess.run(["sqlite3", str(self.data / "turnstone.db"), statement], capture_output=True, text=True,
                              timeout=20, check=True)
        return read.stdout.split()

    def test_a_recruit_plays_the_port_check_with_the_mouse(self):
        way = playthrough("arrivals-hall", "misread-fast")
        program = self.program = Program(self.display, PROGRAM, self.data, "play", "arrivals-hall", "--variant",
                                         way["variant"], "--seed", str(way["seed"]), "--half", way["half"])
        program.click("profile.name")
        program.type("Sam")
        program.click("profile.make")
        program.click("briefing.begin")
        steps = [step["choose"] for step in way["steps"]]
        choose_by_mouse(program, *steps)
        read_to(program, "judgement.give", lambda: program.click("go-on"))
        program.click("judgement.concern-no")
        program.click_within("judgement.sure", 0.9)
        program.click("judgement.action.none")
        program.click("judgement.give")
        program.wait_for("debrief.done")
        program.click("debrief.done")
        program.wait_for("home.sign-out")
        self.assertEqual(program.close(), 0)
        self.assertEqual(self.sql("SELECT subject FROM event WHERE kind = 'choice-made' ORDER BY number"), steps)
        self.assertEqual(self.sql("SELECT concern, action FROM event WHERE kind = 'judgement-given'"), ["0|none"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
