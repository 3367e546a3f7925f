#!/usr/bin/env python3
"""Holds what the real program prints as a debrief against its schema: debrief_schema_test.py PROGRAM SCHEMA."""
import copy
import json
import random
import subprocess
import sys
import tempfile
import unittest

import jsonschema

SCHEMA_FILE = sys.argv.pop(2)
PROGRAM = sys.argv.pop(1)
VARIANTS = ("controlled", "independent", "unclear")
SEEDS = range(4)


def run_program(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=60)


def debrief_of_a_random_play(folder, variant, seed):
    """Answers every menu at random (what is refused is asked again; who stopped goes on) until it is judged."""
    random_answers = random.Random(f"{variant} {seed}")
    file = folder + "/answers"
    data = f"{folder}/{variant}-{seed}"
    played = None
    while played is None or played.returncode == 3:
        with open(file, "w", encoding="utf-8") as out:
            if played:
                out.write("1\n")  # go on with the attempt that is not finished
            out.writelines(f"{random_answers.randint(1, 12)}\n" for _ in range(20_000))
        played = run_program("--data", data, "play", "elm-street", "--terminal", "--as", "Sam", "--variant", variant,
                             "--seed", str(seed), "--answers", file)
    assert played.returncode == 0, played.stdout[-500:] + played.stderr
    return json.loads(run_program("--data", data, "debrief", "1", "--format", "json").stdout)


def schemas_in(schema):
    """The schema and every schema inside it."""
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from schemas_in(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from schemas_in(value)


class DebriefSchema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(SCHEMA_FILE, encoding="utf-8") as file:
            cls.schema = json.load(file)
        with tempfile.TemporaryDirectory() as folder:
            cls.debriefs = [debrief_of_a_random_play(folder, variant, seed) for variant in VARIANTS for seed in SEEDS]
        cls.validator = jsonschema.Draft202012Validator(cls.schema)

    def test_the_schema_itself_is_sound_and_says_what_each_key_means(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)
        for schema in schemas_in(self.schema):
            if "additionalProperties" not in schema or "properties" not in schema:
                continue
            self.assertEqual(schema["required"], list(schema["properties"]))
            for key, meaning in schema["properties"].items():
                described = meaning if "$ref" not in meaning else self.schema["$defs"][meaning["$ref"].split("/")[-1]]
                self.assertIn("description", described, key)

    def test_debriefs_of_all_variants_keep_to_it(self):
        self.assertEqual({debrief["truth"] for debrief in self.debriefs}, {"concern", "no-concern", "undetermined"})
        for debrief in self.debriefs:
            self.assertEqual([error.message for error in self.validator.iter_errors(debrief)], [])

    def test_the_plays_had_something_of_every_list_to_show(self):
        for key in ("decisions", "questions", "referrals", "competencies", "citations", "dimensions"):
            self.assertTrue(any(debrief[key] for debrief in self.debriefs), key)
        verdicts = {line["verdict"] for debrief in self.debriefs for line in debrief["spotting"]["lines"]}
        self.assertGreaterEqual(verdicts, {"Missed", "Rightly left alone", "Noted without support", "Not sought"})

    def test_a_debrief_that_strays_is_found(self):
        debrief = next(d for d in self.debriefs if d["decisions"] and d["spotting"]["lines"])

        def strayed(change):
            other = copy.deepcopy(debrief)
            change(other)
            return not self.validator.is_valid(other)

        self.assertTrue(strayed(lambda d: d.pop("truth")))
        self.assertTrue(strayed(lambda d: d.update(grade="B")))
        self.assertTrue(strayed(lambda d: d["judgement"].update(event=0)))
        self.assertTrue(strayed(lambda d: d["dimensions"][0]["noted"].pop("events")))
        self.assertTrue(strayed(lambda d: d["decisions"][0].update(bearing="good")))
        self.assertTrue(strayed(lambda d: d["spotting"]["lines"][0].update(verdict="Missed", evidence=None)))


if __name__ == "__main__":
    unittest.main()
