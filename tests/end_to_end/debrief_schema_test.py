#!/usr/bin/env python3
"""Holds what the real program prints as a debrief, and as somebody's progress, against its schemas:
debrief_schema_test.py PROGRAM PROJECT."""
import contextlib
import copy
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import jsonschema

PROJECT = pathlib.Path(sys.argv.pop(2))
PROGRAM = sys.argv.pop(1)
VARIANTS = ("controlled", "independent", "unclear")
SEEDS = range(4)


def run_program(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=120)


def scenarios_in(folder, certified):
    """The shipped scenarios, where asked for with a new certificate of Elm Street beside it, else with none."""
    shutil.copytree(PROJECT / "scenarios", folder)
    certificate = pathlib.Path(folder, "elm-street", "certificate.json")
    certificate.unlink(missing_ok=True)
    if certified:
        checked = run_program("--scenarios", folder, "check", "--deep", "--write", "elm-street")
        assert certificate.is_file(), checked.stdout + checked.stderr
    return folder


def assign_anew(data):
    """Assigns the encounter to whoever is there, as a trainer does, so that their next attempt is assessed too."""
    if not pathlib.Path(data, "turnstone.db").exists():
        return
    with contextlib.closing(sqlite3.connect(f"{data}/turnstone.db")) as records, records:
        cohort = records.execute("INSERT INTO cohort (name, first_day, last_day, made_up) VALUES ('Autumn', '', '', 0)").lastrowid
        records.execute("INSERT INTO cohort_member SELECT ?, id FROM profile", (cohort,))
        records.execute("INSERT INTO assignment (cohort, scenario, due, assigned_at) VALUES (?, 'elm-street', '', ?)",
                        (cohort, int(time.time() * 1000)))


def random_play(folder, scenarios, variant, seed):
    """Answers every menu at random (what is refused is asked again; who stopped goes on) until it is judged."""
    random_answers = random.Random(f"{variant} {seed}")
    file = folder + "/answers"
    data = f"{folder}/records-{seed}"
    assign_anew(data)
    played = None
    while played is None or played.returncode == 3:
        with open(file, "w", encoding="utf-8") as out:
            if played:
                out.write("1\n")  # go on with the attempt that is not finished
            out.writelines(f"{random_answers.randint(1, 12)}\n" for _ in range(20_000))
        played = run_program("--data", data, "--scenarios", scenarios, "play", "elm-street", "--terminal", "--as", "Sam", "--variant", variant,
                             "--seed", str(seed), "--answers", file)
    assert played.returncode == 0, played.stdout[-500:] + played.stderr
    attempt = VARIANTS.index(variant) + 1
    return json.loads(run_program(
        "--data", data, "--scenarios", scenarios, "debrief", str(attempt), "--format", "json").stdout)


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
        cls.schema, cls.progress_schema = (
            json.loads((PROJECT / "reports" / f"{name}.schema.json").read_text()) for name in ("debrief", "progress"))
        with tempfile.TemporaryDirectory() as folder:
            scenarios = [scenarios_in(f"{folder}/certified-{certified}", certified) for certified in (False, True)]
            cls.debriefs = [
                random_play(folder, scenarios[seed % 2], variant, seed) for seed in SEEDS for variant in VARIANTS]
            cls.progress = [json.loads(run_program("--data", f"{folder}/records-{seed}", "progress", "Sam",
                                                   "--format", "json").stdout) for seed in SEEDS]
            with open(PROJECT / "scenarios/elm-street/scenario.json", encoding="utf-8") as file:
                cls.scenario_lines = file.read().splitlines()
        cls.validator = jsonschema.Draft202012Validator(cls.schema)

    def test_the_schemas_themselves_are_sound_and_say_what_each_key_means(self):
        for whole in (self.schema, self.progress_schema):
            jsonschema.Draft202012Validator.check_schema(whole)
            for schema in schemas_in(whole):
                if "additionalProperties" not in schema or "properties" not in schema:
                    continue
                self.assertEqual(schema["required"], list(schema["properties"]))
                for key, meaning in schema["properties"].items():
                    described = meaning if "$ref" not in meaning else whole["$defs"][meaning["$ref"].split("/")[-1]]
                    self.assertIn("description", described, key)

    def test_progress_keeps_to_its_schema_and_counts_every_attempt(self):
        for progress in self.progress:
            jsonschema.Draft202012Validator(self.progress_schema).validate(progress)
            self.assertEqual(progress["attempts"], len(VARIANTS))
            self.assertEqual(progress["undetermined"], 1)
            self.assertEqual(progress["calibration"]["judgements"], 2)

    def test_there_is_a_share_where_a_certificate_fits_and_nowhere_else(self):
        shares = 0
        for number, debrief in enumerate(self.debriefs):
            certified = number // len(VARIANTS) % 2 == 1
            self.assertEqual(debrief["no_shares"] == "", certified)
            for line in debrief["competencies"]:
                self.assertEqual(line["attainable"] is not None, certified)
                self.assertEqual(line["got"], sum(mark["points"] for mark in line["marks"]))
                if line["share"] is not None:
                    shares += 1
                    span = line["attainable"]
                    self.assertAlmostEqual(
                        line["share"], (line["got"] - span["worst"]) / (span["best"] - span["worst"]))
        self.assertGreater(shares, 10)

    def test_every_line_that_is_named_is_where_that_part_of_the_scenario_stands(self):
        def stands_at(line, name):
            begins = " ".join(self.scenario_lines[line - 1:line + 1])
            self.assertIn(f'"id": "{name}"', begins)

        named = 0
        for debrief in self.debriefs:
            for key in ("decisions", "referrals", "questions"):
                for each in debrief[key]:
                    stands_at(each["line"], each["choice"])
                    named += 1
            for competency in debrief["competencies"]:
                for mark in competency["marks"]:
                    stands_at(mark["line"], mark["choice"])
                    self.assertTrue(mark["cites"] and mark["because"])
            for each in debrief["spotting"]["lines"]:
                if each["evidence"]:
                    stands_at(each["line"], next(iter(each["evidence"].values())))
                    named += 1
        self.assertGreater(named, 200)

    def test_whatever_is_cited_is_among_the_citations(self):
        for debrief in self.debriefs:
            known = {line["cite"] for line in debrief["citations"]}
            for key in ("takeaways", "decisions", "referrals", "duties", "questions"):
                for each in debrief[key]:
                    self.assertLessEqual(set(each["cites"]), known)

    def test_debriefs_of_all_variants_keep_to_it(self):
        self.assertEqual({debrief["truth"] for debrief in self.debriefs}, {"concern", "no-concern", "undetermined"})
        for debrief in self.debriefs:
            self.assertEqual([error.message for error in self.validator.iter_errors(debrief)], [])

    def test_the_plays_had_something_of_every_list_to_show(self):
        for key in ("takeaways", "decisions", "questions", "referrals", "duties", "competencies", "citations",
                    "dimensions"):
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
