#!/usr/bin/env python3
"""Plays the port check and the first account in the real window: encounters_test.py PROGRAM SCENARIOS."""
import json
import pathlib
import sys
import unittest

from in_window import InWindow
from recruit import (ask_by_topic, ask_by_words, choose_by_key, choose_by_mouse, examine_by_key, judge_by_key,
                     judge_by_mouse)

SCENARIOS = sys.argv.pop(1)


def playthrough(scenario, name):
    return json.loads((pathlib.Path(SCENARIOS) / scenario / "playthroughs" / f"{name}.json").read_text())


class Encounters(InWindow):
    def play_words(self, encounter, way):
        half = ["--half", way["half"]] if "half" in way else []
        return ["play", encounter, "--variant", way["variant"], "--seed", str(way["seed"]), *half]

    def begin(self, encounter, way):
        """A new recruit at the first words of an encounter."""
        program = self.start(*self.play_words(encounter, way))
        program.click("profile.name")
        program.type("Sam")
        program.click("profile.make")
        program.click("briefing.begin")
        return program

    def end(self, program, choices, judgement):
        """Goes home from the debrief, and holds the record against what was done."""
        program.wait_for("home.sign-out")
        program.wait_until_shown("Your next encounter is ready.")
        self.assertEqual(program.close(), 0)
        self.assertEqual(self.sql("SELECT subject FROM event WHERE kind = 'choice-made' ORDER BY number"), choices)
        self.assertEqual(self.sql("SELECT concern, action FROM event WHERE kind = 'judgement-given'"), [judgement])
        replayed = self.call("replay", "1")
        self.assertEqual(replayed.returncode, 0, replayed.stdout + replayed.stderr)

    def test_a_recruit_plays_the_port_check_with_the_mouse(self):
        way = playthrough("arrivals-hall", "misread-fast")
        program = self.begin("arrivals-hall", way)
        steps = [step["choose"] for step in way["steps"]]
        choose_by_mouse(program, *steps)
        judge_by_mouse(program, concern="no", sure=0.9, action="none")
        program.click("debrief.done")
        self.end(program, steps, "0|none")

    def test_a_recruit_goes_on_from_home_with_the_port_check_by_the_keyboard_alone(self):
        way = playthrough("arrivals-hall", "couple-checked")
        begun = self.call(*self.play_words("arrivals-hall", way), "--terminal", "--as", "Sam")
        self.assertEqual(begun.returncode, 3, begun.stdout + begun.stderr)  # not finished
        program = self.start()
        program.press("sign-in.person.1")
        program.press("home.next.go-on")
        for step in way["steps"]:
            if "choose" in step:
                choose_by_key(program, step["choose"])
            else:
                examine_by_key(program, step["examine"])
        judge_by_key(program, concern="no", action="none")
        program.press("debrief.done")
        self.end(program, [step["choose"] for step in way["steps"] if "choose" in step], "0|none")
        looked_at = [step["examine"] for step in way["steps"] if "examine" in step]
        self.assertEqual(self.sql("SELECT subject FROM event WHERE kind = 'detail-examined'"), looked_at)

    def test_a_recruit_finds_what_to_ask_by_typing_and_by_topic_in_the_first_account(self):
        way = playthrough("first-account", "debt-laundry")
        program = self.begin("first-account", way)
        steps = [step["choose"] for step in way["steps"]]
        asked = steps.index("say-no-hurry")
        self.assertEqual(steps[asked + 1], "to-next")
        choose_by_mouse(program, *steps[:asked])
        ask_by_words(program, "hurry answer", "say-no-hurry")
        ask_by_topic(program, "people", "ask-trusted")
        ask_by_topic(program, "everyday", "ask-english")
        program.click("choices.topic.all")
        ask_by_words(program, "police today", "ask-police-said")
        ask_by_topic(program, "other", "to-next")
        choose_by_mouse(program, *steps[asked + 2:])
        judge_by_mouse(program, concern="no", sure=0.1, action="support-signpost")
        program.click("debrief.questions")
        program.wait_until_shown("When something goes wrong, whom do you turn to?")
        program.click("debrief.done")
        self.end(program, steps[:asked + 1] + ["ask-trusted", "ask-english", "ask-police-said"] + steps[asked + 1:],
                 "0|support-signpost")


if __name__ == "__main__":
    unittest.main(verbosity=2)
