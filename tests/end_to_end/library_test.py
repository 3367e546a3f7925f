#!/usr/bin/env python3
"""What the real program says of a whole library and of made-up players: library_test.py PROGRAM PROJECT."""
import contextlib
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROJECT = pathlib.Path(sys.argv.pop(2))
PROGRAM = sys.argv.pop(1)
SCENARIOS = str(PROJECT / "scenarios")
PLAYERS = ["able", "guessing", "poor-interviewer", "suspicious", "trusting", "unseeing"]


def run_program(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=120)


def schema_of(name):
    schema = json.loads((PROJECT / "reports" / (name + ".schema.json")).read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class Library(unittest.TestCase):
    def test_the_audit_keeps_to_its_schema_and_to_the_width_of_a_terminal(self):
        audited = run_program("audit", SCENARIOS, "--format", "json")
        audit = json.loads(audited.stdout)
        self.assertEqual([error.message for error in schema_of("audit").iter_errors(audit)], [])
        self.assertEqual(audited.returncode, 1 if audit["findings"] else 0)
        text = run_program("audit", SCENARIOS)
        self.assertEqual([line for line in text.stdout.splitlines() if len(line) > 80], [])
        self.assertIn("Lessons of the process review", text.stdout)

    def test_a_folder_means_every_scenario_in_it_and_each_counts_once(self):
        one = json.loads(run_program("audit", SCENARIOS, "elm-street", "--format", "json").stdout)
        ids = [scenario["id"] for scenario in one["scenarios"]]
        self.assertEqual(ids, sorted(path.parent.name for path in PROJECT.glob("scenarios/*/scenario.json")))

    def test_a_scenario_with_errors_is_named_and_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(SCENARIOS + "/elm-street", folder + "/elm-street")
            broken = pathlib.Path(folder, "broken/scenario.json")
            broken.parent.mkdir()
            broken.write_text("{}")
            audited = run_program("audit", folder, "--format", "json")
        self.assertEqual(audited.returncode, 1)
        self.assertIn("broken/scenario.json: has errors", audited.stderr)
        self.assertEqual([scenario["id"] for scenario in json.loads(audited.stdout)["scenarios"]], ["elm-street"])

    def test_a_simulation_keeps_to_its_schema_and_says_that_it_is_made_up(self):
        words = ("simulate", "elm-street", "--runs", "60", "--seed", "3")
        simulated = run_program(*words, "--format", "json")
        simulation = json.loads(simulated.stdout)
        self.assertEqual([error.message for error in schema_of("simulation").iter_errors(simulation)], [])
        self.assertEqual(simulated.returncode, 1 if simulation["warnings"] else 0)
        self.assertEqual(run_program(*words, "--format", "json").stdout, simulated.stdout)
        text = run_program(*words).stdout
        self.assertIn("Nobody played these.", " ".join(text.split()))
        self.assertEqual([line for line in text.splitlines() if len(line) > 80], [])

    def test_kept_attempts_are_marked_as_made_up_and_play_again_as_they_were(self):
        with tempfile.TemporaryDirectory() as data:
            run_program("--data", data, "simulate", "elm-street", "--runs", "30", "--keep=2")
            with contextlib.closing(sqlite3.connect(data + "/turnstone.db")) as database:
                kept = database.execute("SELECT id, made_by, finished FROM attempt").fetchall()
            self.assertEqual(sorted({made_by for _, made_by, _ in kept}), PLAYERS)
            self.assertEqual([finished for _, _, finished in kept], [1] * 12)
            for attempt, _, _ in kept:
                replayed = run_program("--data", data, "replay", str(attempt))
                self.assertEqual(replayed.returncode, 0, replayed.stdout)
            listed = run_program("--data", data, "attempts").stdout
            self.assertEqual(listed.count("Made up: "), 12)

    def test_the_schemas_say_what_each_key_means(self):
        for name in ("audit", "simulation"):
            schema = schema_of(name).schema
            waiting = [schema]
            while waiting:
                part = waiting.pop()
                if isinstance(part, dict):
                    if "additionalProperties" in part and "properties" in part:
                        self.assertEqual(part["required"], list(part["properties"]))
                        for key, meaning in part["properties"].items():
                            self.assertTrue("description" in meaning or "$ref" in meaning, key)
                    waiting.extend(part.values())
                elif isinstance(part, list):
                    waiting.extend(part)


if __name__ == "__main__":
    unittest.main()
