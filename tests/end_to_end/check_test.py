#!/usr/bin/env python3
"""Checks scenarios with the real program as an author would: check_test.py PROGRAM SCENARIOS."""
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SCENARIOS = sys.argv.pop(1), sys.argv.pop(1)


class Check(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.scenarios = self.folder.name + "/scenarios"
        shutil.copytree(SCENARIOS, self.scenarios)
        self.visit = self.scenarios + "/elm-street"
        self.certificate = self.visit + "/certificate.json"

    def tearDown(self):
        self.folder.cleanup()

    def run_program(self, *words):
        command = [PROGRAM, "--data", self.folder.name + "/data", "--scenarios", self.scenarios, *words]
        return subprocess.run(command, capture_output=True, text=True, timeout=120)

    def change(self, change):
        with open(self.visit + "/scenario.json") as file:
            scenario = json.load(file)
        change(scenario)
        with open(self.visit + "/scenario.json", "w") as file:
            json.dump(scenario, file, indent=2)

    def test_a_sound_scenario_passes_and_its_certificate_is_written_whole(self):
        os.remove(self.certificate)
        plain = self.run_program("check", self.visit)
        self.assertEqual(plain.returncode, 0)
        self.assertIn("The scenario has no certificate.", plain.stdout)
        self.assertIn("turnstone check --deep --write " + self.visit, plain.stdout)
        deep = self.run_program("check", "--deep", "--write", self.visit)
        self.assertEqual(deep.returncode, 0, deep.stdout + deep.stderr)
        self.assertIn("scenario.json: nothing wrong\n", deep.stdout)
        self.assertRegex(deep.stdout, r"controlled: \d+ states\n    communication: -\d+ to \d+\n")
        self.assertEqual(sorted(os.listdir(self.visit)), sorted(os.listdir(SCENARIOS + "/elm-street")))
        again = self.run_program("check", self.visit)
        self.assertNotIn("certificate", again.stdout)

    def test_what_is_not_drawn_and_a_folder_of_another_name_are_warned_of(self):
        def change(scenario):
            scenario["id"] = "oak-street"
            scenario["places"]["hallway"]["picture"] = "terrace-hall"
            scenario["places"]["kitchen"]["details"][0]["layer"] = "clocks"
            scenario["cast"]["jo"]["portrait"] = "josephine"
        self.change(change)
        plain = self.run_program("check", self.visit)
        self.assertEqual(plain.returncode, 0, "it can be played all the same")
        self.assertIn('called "oak-street", and its folder "elm-street"', plain.stdout)
        self.assertIn('No picture "terrace-hall" is drawn for the place "hallway".', plain.stdout)
        self.assertIn('No portrait "josephine" is drawn, of "jo".', plain.stdout)
        self.assertRegex(plain.stdout, r'scenario.json:\d+:\d+: warning \[not-drawn\] '
                                       r'The picture "terrace-kitchen" has no layer "clocks"')
        self.assertIn("scenario.json: can be played, with warnings\n", plain.stdout)

    def test_a_changed_scenario_says_that_its_certificate_is_old(self):
        self.change(lambda scenario: scenario.update(version="9.9.9"))
        plain = self.run_program("check", self.visit)
        self.assertEqual(plain.returncode, 0)
        self.assertIn("The certificate is of another text of the scenario and is not used.", plain.stdout)

    def test_a_damaged_certificate_is_named_and_not_used(self):
        with open(self.certificate) as file:
            text = file.read()
        with open(self.certificate, "w") as file:
            file.write(text.replace('"best": 1', '"best": 7', 1))
        self.assertIn("The certificate is damaged and is not used.", self.run_program("check", self.visit).stdout)

    def play_by_hand(self, variant, answers):
        """Plays in the terminal with these answers: the events that came of it, and the menu that was left open."""
        with tempfile.TemporaryDirectory() as data:
            with open(data + "/answers", "w") as out:
                out.write("".join(answer + "\n" for answer in answers))
            command = [PROGRAM, "--data", data, "--scenarios", self.scenarios, "play", self.visit, "--terminal", "--as",
                       "Sam", "--variant", variant, "--seed", "1", "--json", "--answers", data + "/answers"]
            played = subprocess.run(command, capture_output=True, text=True, timeout=120)
        self.assertEqual(played.returncode, 3, played.stdout + played.stderr)
        menu = re.findall(r"(?:^  \d+\. .*\n)+", played.stderr, re.MULTILINE)[-1]
        return [json.loads(line) for line in played.stdout.splitlines()], re.findall(r"\d+\. (.*)", menu)

    def follow_by_hand(self, variant, route):
        """Picks each choice of a route from the menus, or finds it by its words: what `play_by_hand` gives then."""
        answers = []
        for choice in route:
            events, menu = self.play_by_hand(variant, answers)
            pattern = "[^:]+: " + re.sub(r"\\{.*?\\}", ".+", re.escape(self.text_of(choice)))
            if not any(re.fullmatch(pattern, entry) for entry in menu):
                search = next(i for i, entry in enumerate(menu, 1) if entry.startswith("Search ("))
                answers += [str(search), re.sub(r"\{.*?\}", " ", self.text_of(choice))]
                events, menu = self.play_by_hand(variant, answers)
            answers.append(str(next(i for i, entry in enumerate(menu, 1) if re.fullmatch(pattern, entry))))
        return self.play_by_hand(variant, answers)

    def text_of(self, choice):
        with open(self.visit + "/scenario.json") as file:
            scenario = json.load(file)
        choices = [each for node in scenario["nodes"].values() for each in node.get("choices", [])]
        choices += [each for pool in scenario["pool"].values() for each in pool]
        return next(each["text"] for each in choices if each["id"] == choice)

    def test_what_is_found_ends_in_1_and_can_be_played_to(self):
        def trap(scenario):
            scenario["nodes"]["break"]["choices"][0]["to"] = "trap"
            scenario["nodes"]["trap"] = {
                "place": "kitchen",
                "choices": [{"id": "stuck", "kind": "action", "text": "Wait.", "if": "trust > 10", "to": "talk"}]}

        self.change(trap)
        deep = self.run_program("check", "--deep", self.visit)
        self.assertEqual(deep.returncode, 1, deep.stdout + deep.stderr)
        line = re.search(r"scenario\.json:(\d+):\d+: error \[all-shut\] .*\n    to see it: turnstone (.*)\n", deep.stdout)
        self.assertTrue(line, deep.stdout)
        self.assertGreater(int(line.group(1)), 1)
        words = shlex.split(line.group(2))
        self.assertEqual(words[:3], ["play", self.visit, "--variant"])
        self.assertEqual(words[4], "--by")
        route = words[5].split(",")
        self.assertEqual(route[-2:], ["take-break", "break-go-on"])
        events, menu = self.follow_by_hand(words[3], route)
        self.assertEqual([event["subject"] for event in events if event["kind"] == "choice-made"], route)
        self.assertEqual([event["subject"] for event in events if event["kind"] == "node-entered"][-1], "trap")
        self.assertEqual(menu, ["Look around", "Notebook", "Step away"])

    def test_a_warning_ends_in_1(self):
        self.change(lambda scenario: scenario["nodes"]["kitchen"]["lines"][0].update({"if": "!visited(talk-with-lee)"}))
        deep = self.run_program("check", "--deep", self.visit)
        self.assertEqual(deep.returncode, 1)
        self.assertIn("warning [always-true]", deep.stdout)

    def test_a_scenario_with_errors_cannot_be_gone_through(self):
        self.change(lambda scenario: scenario.update(start="nowhere"))
        deep = self.run_program("check", "--deep", self.visit)
        self.assertEqual(deep.returncode, 1)
        self.assertIn("has errors, and cannot be gone through", deep.stdout)

    def test_a_certificate_that_cannot_be_kept_is_said(self):
        os.remove(self.certificate)
        os.mkdir(self.certificate)
        os.mkdir(self.certificate + "/in-the-way")
        deep = self.run_program("check", "--deep", "--write", self.visit)
        self.assertEqual(deep.returncode, 4, deep.stdout + deep.stderr)
        self.assertIn("Cannot write", deep.stderr)
        self.assertEqual([name for name in os.listdir(self.visit) if name.endswith(".new")], [])

    def write_course(self, text):
        with open(self.scenarios + "/course.json", "w") as file:
            file.write(text)

    def test_a_folder_of_scenarios_is_checked_whole_with_the_order_of_the_course(self):
        sound = self.run_program("check", self.scenarios)
        self.assertEqual(sound.returncode, 0, sound.stdout + sound.stderr)
        for name in ("arrivals-hall/scenario.json", "elm-street/scenario.json", "course.json"):
            self.assertIn(f"{name}: nothing wrong\n", sound.stdout)
        self.write_course('{ "format": 1,\n  "course": ["elm-street", "elm-street",\n    7, "elm-stret"],\n  "order": 1 }')
        wrong = self.run_program("check", self.scenarios)
        self.assertEqual(wrong.returncode, 1)
        for place in (":2:28: error [listed-twice]", ":3:5: error [wrong-type]", ":3:8: error [unknown-scenario]",
                      ":4:3: error [unknown-key]", ": has errors"):
            self.assertIn("course.json" + place, wrong.stdout)
        self.write_course('{ "format": 1,\n  "course": ["elm-street" }')
        self.assertRegex(self.run_program("check", self.scenarios).stdout, r"course\.json:2:\d+: error \[")
        self.assertEqual(self.run_program("check", self.visit).returncode, 0)  # one scenario alone is sound
        os.remove(self.scenarios + "/course.json")
        without = self.run_program("check", self.scenarios)
        self.assertEqual((without.returncode, "course.json" in without.stdout), (0, False))

    def test_words_that_make_no_sense_end_in_2(self):
        self.assertEqual(self.run_program("check", "--write", self.visit).returncode, 2)
        self.assertEqual(self.run_program("check", "--deep").returncode, 2)


if __name__ == "__main__":
    unittest.main()
