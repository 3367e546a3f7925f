#!/usr/bin/env python3
"""Plays the encounters in the real program as a recruit would in a terminal: terminal_test.py PROGRAM."""
import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import in_terminal

PROGRAM = sys.argv.pop(1)
SCENARIOS = os.path.dirname(os.path.abspath(__file__)) + "/../../scenarios"
FIRST_SCHEMA = os.path.dirname(os.path.abspath(__file__)) + "/../records/fixtures/schema-1.db"
# Roles agreed, welfare visit, greeting, Mila alone with an interpreter; papers asked for and noted; then to the end.
FIRST_HALF = ["3", "1", "1", "2", "3", "1", "1", "5"]
NOTE = ["10", "1", "5", "1", "1"]
SECOND_HALF = ["3", "2", "1", "2", "1", "4", "1", "1"]
# The same before Elm Street shuffled its choices.
OLDER_SECOND_HALF = ["3", "1", "1", "1", "1", "1", "1", "1"]
JUDGEMENT = ["1", "5", "1", "She could not have her passport back."]


class Terminal(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.data = self.folder.name + "/data"

    def tearDown(self):
        self.folder.cleanup()

    def run_program(self, *words, answers=None):
        command = [PROGRAM, "--data", self.data, *words]
        if answers is not None:
            file = self.folder.name + "/answers"
            with open(file, "w") as out:
                out.write("\n".join(answers) + "\n")
            command += ["--answers", file]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)

    def sql(self, statement):
        with contextlib.closing(sqlite3.connect(self.data + "/turnstone.db")) as database, database:
            return database.execute(statement).fetchone()

    def read(self, file):
        with open(f"{SCENARIOS}/{file}") as opened:
            return json.load(opened)

    def follow(self, encounter, name):
        """Plays a playthrough from the start to the debrief, and holds the record against it."""
        way = self.read(f"{encounter}/playthroughs/{name}.json")
        scenario = self.read(f"{encounter}/scenario.json")
        half = ["--half", way["half"]] if "half" in way else []
        terminal = in_terminal.Terminal(
            [PROGRAM, "--data", self.data, "play", encounter, "--terminal", "--as", "Sam", "--variant", way["variant"],
             "--seed", str(way["seed"]), *half], self.folder.name + "/answers", scenario)
        self.addCleanup(terminal.close)
        self.assertEqual(terminal.play(way), 0, terminal.said[-2000:])
        said = " ".join(terminal.said.split())  # it breaks its lines
        self.assertIn(scenario["variants"][way["variant"]]["told"].split("{")[0], said)
        chosen = self.sql("SELECT group_concat(subject) FROM event WHERE kind = 'choice-made'")
        self.assertEqual(chosen, (",".join(step["choose"] for step in way["steps"] if "choose" in step),))
        self.assertEqual(self.run_program("replay", "1").returncode, 0)
        return said

    def play(self, answers, *words):
        return self.run_program("play", "elm-street", "--terminal", "--as", "Sam", "--variant", "controlled", "--seed",
                                "1", *words, answers=answers)

    def test_a_recruit_plays_from_the_door_to_the_debrief(self):
        played = self.play(FIRST_HALF + ["no such answer", "99"] + NOTE + SECOND_HALF + JUDGEMENT)
        self.assertEqual(played.returncode, 0, played.stdout[-2000:] + played.stderr)
        self.assertIn("Please answer with a number", played.stdout)
        self.assertIn("Mila was being controlled, and she chose to be referred.", played.stdout)
        self.assertIn("Noticed: Someone else holds identity", played.stdout)
        self.assertIn("Never a threshold for referral", played.stdout)

        self.assertIn("finished", self.run_program("attempts").stdout)
        self.assertEqual(self.run_program("replay", "1").returncode, 0)
        debrief = json.loads(self.run_program("debrief", "1", "--format", "json").stdout)
        self.assertEqual(debrief["spotting"]["hits"]["count"], 1)
        self.assertTrue(all(line["event"] > 0 for line in debrief["decisions"]))

        made = self.sql("SELECT count(*) FROM event WHERE kind = 'choice-made'")
        self.assertEqual(made, (len(FIRST_HALF) + len(SECOND_HALF),))

    def test_a_recruit_plays_the_port_check_from_the_desk_to_the_debrief(self):
        said = self.follow("arrivals-hall", "couple-checked")
        self.assertIn("You look at the passports.", said)

    def test_a_recruit_plays_the_first_account_from_the_centre_to_the_debrief(self):
        said = self.follow("first-account", "free-home")
        for words in ("Which words are in it?", "Needs and comfort (9)", "You look at a notebook."):
            self.assertIn(words, said)

    def test_many_questions_are_found_by_topic_and_by_words(self):
        scenario = self.read("elm-street/scenario.json")
        scenario["topics"] = {"weather": "The weather", "street": "The street"}
        scenario["pool"]["small-talk"] = [
            {"id": f"say-{i}", "kind": "question", "type": "open", "topic": topic, "done": f"You asked question {i}.",
             "text": f"Ask Hannah about {topic}, question {i}."}
            for i, topic in enumerate(["weather"] * 6 + ["street"] * 6)]
        scenario["nodes"]["arrive"].update(asks=["small-talk"], shuffle=False)
        file = self.folder.name + "/scenario.json"
        with open(file, "w") as out:
            json.dump(scenario, out)
        played = self.run_program("play", file, "--terminal", "--as", "Sam", "--variant", "controlled", "--seed", "1",
                                  answers=["1", "2", "4", "STREET 9", "1", "4", "no such thing", "2", "7", "1", "7", "3", "1"])
        self.assertEqual(played.returncode, 3, played.stdout + played.stderr)
        for words in ("1. The weather (6)", "2. The street (6)", "3. Something else (3)", "4. Search (15)",
                      "You asked question 1.", "You asked question 9.", "Nothing has all of these words.",
                      "Ask Hannah about weather, question 1. (before)", "You agreed who does what."):
            self.assertIn(words, played.stdout)
        chosen = self.sql("SELECT group_concat(subject) FROM event WHERE kind = 'choice-made'")
        self.assertEqual(chosen, ("say-1,say-9,agree-roles",))

    def test_the_end_of_input_leaves_it_unfinished_and_it_can_be_gone_on_with(self):
        self.assertEqual(self.play(FIRST_HALF).returncode, 3)
        self.assertEqual(self.run_program("debrief", "1").returncode, 3)
        finished = self.play(["1"] + NOTE + SECOND_HALF + JUDGEMENT)
        self.assertEqual(finished.returncode, 0, finished.stdout[-2000:])
        self.assertEqual(len(self.run_program("attempts").stdout.splitlines()), 1)

    def test_every_decision_that_was_shown_as_kept_survives_a_kill(self):
        process = subprocess.Popen(
            [PROGRAM, "--data", self.data, "play", "elm-street", "--terminal", "--as", "Sam", "--variant", "controlled",
             "--seed", "1", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        process.stdin.write("\n".join(FIRST_HALF) + "\n")
        process.stdin.flush()
        shown = []
        while sum(event["kind"] == "choice-made" for event in shown) < len(FIRST_HALF):
            shown.append(json.loads(process.stdout.readline()))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdin.close()
        process.stdout.close()
        self.assertGreaterEqual(self.sql("SELECT count(*) FROM event"), (len(shown),))
        self.assertEqual(self.run_program("replay", "1").returncode, 0)

    def test_a_changed_record_is_named(self):
        self.play(FIRST_HALF)
        self.sql("UPDATE event SET at_ms = at_ms + 1 WHERE number = 3")
        replayed = self.run_program("replay", "1")
        self.assertEqual(replayed.returncode, 1)
        self.assertIn("Event 3", replayed.stdout)

    def test_an_attempt_that_was_cut_short_or_taken_away_is_named(self):
        self.play(FIRST_HALF)
        self.assertEqual(self.run_program("attempts").returncode, 0)
        self.sql("DELETE FROM event WHERE number = (SELECT max(number) FROM event)")
        replayed = self.run_program("replay", "1")
        self.assertEqual(replayed.returncode, 1)
        self.assertIn("The end of the attempt was changed", replayed.stdout)
        self.sql("DELETE FROM event")
        self.sql("DELETE FROM attempt")
        attempts = self.run_program("attempts")
        self.assertEqual(attempts.returncode, 1)
        self.assertIn("taken away outside Turnstone", attempts.stdout)

    def test_a_profile_that_was_changed_outside_is_named(self):
        self.play(FIRST_HALF)
        self.sql("UPDATE profile SET passphrase_hash = 'x'")
        self.assertIn("The profile of Sam was changed outside", self.play(["1"]).stdout)
        self.sql("UPDATE profile SET role = 1")
        self.assertEqual(self.play(["1"]).returncode, 3)

    def test_records_of_the_first_turnstone_are_opened_and_replayed(self):
        os.mkdir(self.data)
        shutil.copy(FIRST_SCHEMA, self.data + "/turnstone.db")
        self.assertEqual(len(self.run_program("attempts").stdout.splitlines()), 2)
        for attempt in ("1", "2"):
            replayed = self.run_program("replay", attempt)
            self.assertEqual(replayed.returncode, 0, replayed.stdout)
        finished = self.play(["1"] + NOTE + OLDER_SECOND_HALF + JUDGEMENT)
        self.assertEqual(finished.returncode, 0, finished.stdout[-2000:])

    def test_what_is_wrong_is_said_with_its_place(self):
        file = self.folder.name + "/broken.json"
        with open(file, "w") as out:
            out.write('{ "format": 1,\n  "titel": "?" }\n')
        checked = self.run_program("check", file)
        self.assertEqual(checked.returncode, 1)
        self.assertIn("broken.json:2:3: error [unknown-key]", checked.stdout)
        self.assertEqual(self.run_program("check", "elm-street").returncode, 0)
        self.assertEqual(self.run_program("replay", "7").returncode, 4)
        self.assertEqual(self.run_program("nonsense").returncode, 2)
        self.assertEqual(self.run_program("play", "--help").returncode, 0)


if __name__ == "__main__":
    unittest.main()
