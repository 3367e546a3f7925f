#!/usr/bin/env python3
"""The JSON Schemas for authors, held against the scenarios and against the loader: schema_test.py PROGRAM PROJECT."""
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROJECT = pathlib.Path(sys.argv.pop(2))
PROGRAM = sys.argv.pop(1)
SCHEMA = json.loads((PROJECT / "scenarios/schema/scenario.schema.json").read_text())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())

# What the loader finds without looking at other parts of the scenario: the schema must find it too.
OF_THE_SHAPE = {
    "unknown-key", "missing-key", "wrong-type", "empty-text", "unknown-word", "unknown-format", "wrong-date",
    "listed-twice", "missing-cite", "wrong-mark", "unknown-competency", "not-a-question", "not-a-leading-question", "not-a-referral",
    "again-without-once", "shut-without-if", "meaning-without-language", "sign-in-another-language", "not-two-halves",
    "no-way-on", "too-many-ways-on"}

CITED = {"because": "It is so.", "cites": ["fact:3.1.2"]}
# Every key that a scenario can have, once at least.
SAMPLE = {
    "$schema": "../schema/scenario.schema.json", "format": 1, "id": "sample", "version": "1", "title": "Sample",
    "summary": "A call.", "setting": "premises-visit", "jurisdiction": "england-and-wales", "as_of": "2024-11-04",
    "guidance": ["ilo-sexual-adult"], "minutes": 5, "content_notes": ["threats"], "objectives": ["Look."],
    "lessons": ["identify"], "may_be_under_18": "examined(drawer)",
    "facts": {"trust": {"range": [0, 3], "start": 1}, "agreed": False,
              "papers": {"one_of": ["own", "held"], "start": "own"}},
    "variants": {
        "controlled": {"truth": "concern", "told": "Papers were held.", "indicators": ["cd-documents-held"],
                       "about": ["mila"], "set": {"papers": "held", "trust": 0, "agreed": False}},
        "independent": {"truth": "no-concern", "told": "All was well."}},
    "cast": {"mila": {"name": "Mila", "portrait": "mila", "speaks": "Speaks English", "age": 24, "pronoun": "she",
                      "origin": "Iasi", "role": "may-control"}},
    "pairs": {
        "age": {"person": "mila", "differs": "age",
                "halves": {"younger": {"age": 24, "portrait": "mila"}, "older": {"age": 41, "portrait": "mila-older"}}},
        "gender": {"person": "mila", "differs": "gender",
                   "halves": {"woman": {"pronoun": "she", "name": "Mila"}, "man": {"pronoun": "he", "name": "Milan"}}},
        "origin": {"person": "mila", "differs": "origin",
                   "halves": {"west": {"origin": "Arad"}, "east": {"origin": "Iasi"}}}},
    "topics": {"home": "Home"},
    "places": {"hall": {"name": "Hall", "picture": "hall", "details": [
        {"id": "drawer", "name": "a drawer", "layer": "drawer", "text": "Locked.", "if": "papers == held",
         "shows": ["cd-documents-held"], **CITED},
        {"id": "camera", "name": "a camera", "layer": "camera", "text": "It faces the street.",
         "decoy_for": ["cd-documents-held"], "contradicts": "blows", **CITED}]}},
    "start": "door",
    "nodes": {
        "door": {
            "place": "hall", "clock": "10:42", "present": ["mila"], "do": ["trust += 1"], "shuffle": True,
            "asks": ["more"], "time": {"seconds": 10, "silence": "wait"},
            "lines": [{"id": "door.1", "by": "mila", "text": "Yes?", "if": "trust >= 0", "mood": "guarded",
                       "manner": "{mila.They} waits.", "contradicts": "blows",
                       "because": "{mila.They} has not said so."},
                      {"id": "door.3", "by": "mila", "text": "Buna ziua.", "language": "ro",
                       "meaning": "Good day, says {mila.name}.", "meaning_if": "agreed"},
                      {"id": "door.2", "text": "Lee has the passports.", "if": "papers == held",
                       "shows": ["cd-documents-held"], **CITED}],
            "choices": [
                {"id": "wait", "kind": "action", "text": "Wait.", "done": "You waited.", "do": ["agreed = true"],
                 "marks": {"safety": 1, "communication": -1}, "to": "end", "lessons": ["referral"], **CITED},
                {"id": "late", "kind": "action", "text": "Go in.", "if": "agreed", "shut": "Not yet.",
                 "to": [{"if": "agreed", "to": "end"}, {"to": "away"}]},
                {"id": "refer", "kind": "refer", "text": "Refer {mila.them}.", "option": "nrm-referral",
                 "grounds": "examined(drawer)", "consent": "agreed", "to": "away"}]},
        "away": {"then": [{"if": "agreed", "to": "end"}, {"to": "end"}]},
        "end": {"outcome": {"told": "You left.", "for": {"mila": "{mila.They} shut the door."}}}},
    "pool": {"more": [
        {"id": "lead", "kind": "question", "type": "leading", "whom": "mila", "text": "You are beaten?", "once": True,
         "again": "You asked.", "topic": "home", "plants": "blows", "lines": [{"id": "lead.1", "text": "No."}]}]}}

INSTEAD = [None, 7, -1, 2.5, True, "", "nonsense", [], {}, [7], [""], ["nonsense", "nonsense"], [{}], {"x": 7}]


def places_in(value, place=()):
    """Where each part of a value stands, as the keys and numbers that lead to it."""
    yield place
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places_in(value[key], place + (key,))


def changed(place, change, sample=None):
    """The sample, one part of it changed; `change` is given what holds the part, and its key."""
    written = copy.deepcopy(SAMPLE if sample is None else sample)
    holder = written
    for key in place[:-1]:
        holder = holder[key]
    change(holder, place[-1])
    return written


def every_change(sample):
    """The sample with each of its parts left out, doubled, or put otherwise in turn."""
    for place in places_in(sample):
        if not place:
            continue
        yield place, "left out", changed(place, lambda holder, key: holder.pop(key), sample)
        if isinstance(place[-1], int):
            yield place, "twice", changed(
                place, lambda holder, key: holder.insert(key, copy.deepcopy(holder[key])), sample)
        else:
            yield place, "slip of the key", changed(
                place, lambda holder, key: holder.update({key + "x": holder.pop(key)}), sample)
        for other in INSTEAD:
            yield place, other, changed(place, lambda holder, key: holder.__setitem__(key, other), sample)


def resolved(part):
    """A part of the schema, by name where it refers to one."""
    while "$ref" in part:
        part = SCHEMA["definitions"][part["$ref"].rsplit("/", 1)[1]]
    return part


def objects_in(schema):
    """Every part of the schema that describes an object with keys of its own."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects_in(part)


class Checked:
    """What the program says of scenarios: for each, whether it can be played, and the codes of what is wrong."""

    def __init__(self, scenarios):
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for number, scenario in enumerate(scenarios):
                files.append(pathlib.Path(folder) / f"{number}.json")
                files[-1].write_text(json.dumps(scenario))
            said = subprocess.run(
                [PROGRAM, "--scenarios", PROJECT / "scenarios", "check", *files], capture_output=True, text=True,
                timeout=300)
            self.lines = [[line[len(str(file)):] for line in said.stdout.splitlines() if line.startswith(f"{file}:")]
                          for file in files]

    def playable(self, number):
        return self.lines[number][-1] != ": has errors"

    def errors(self, number):
        return re.findall(r": error \[([a-z-]+)\]", "\n".join(self.lines[number]))


class Schema(unittest.TestCase):
    def test_every_shipped_scenario_is_as_the_schema_says_and_names_it(self):
        shipped = sorted((PROJECT / "scenarios").glob("*/scenario.json"))
        self.assertTrue(shipped)
        for file in shipped:
            with self.subTest(file.parent.name):
                scenario = json.loads(file.read_text())
                self.assertEqual([error.message for error in VALIDATOR.iter_errors(scenario)], [])
                self.assertEqual(scenario["id"], file.parent.name)
                self.assertTrue((file.parent / scenario["$schema"]).samefile(
                    PROJECT / "scenarios/schema/scenario.schema.json"))

    def test_the_first_example_of_the_guide_is_as_the_schema_says(self):
        guide = (PROJECT / "scenarios/README.md").read_text()
        example = json.loads(re.search(r"^```json\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)[1])
        self.assertEqual([error.message for error in VALIDATOR.iter_errors(example)], [])

    def test_the_schema_is_one_and_explains_every_key_to_authors(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)
        described = 0
        for part in objects_in(SCHEMA):
            for key, value in part["properties"].items():
                with self.subTest(key):
                    self.assertGreater(len(value["description"]), 10)
                    self.assertRegex(value["description"], r"[^.].$")
                    described += 1
        self.assertGreater(described, 80)
        self.assertNotIn('"pattern"', json.dumps(SCHEMA))

    def test_a_scenario_with_every_key_pleases_both(self):
        self.assertEqual([error.message for error in VALIDATOR.iter_errors(SAMPLE)], [])
        *warnings, verdict = Checked([SAMPLE]).lines[0]
        self.assertEqual(verdict, ": can be played, with warnings")
        for warning in warnings:  # the sample has no folder and no pictures of its own
            self.assertRegex(warning, r": warning \[(other-folder|not-drawn)\]")

    def test_schema_and_loader_know_the_same_keys(self):
        def an_object(value, schema, place):
            """Each object of the sample that has keys of its own, with what the schema says of it."""
            schema = resolved(schema)
            for other in schema.get("anyOf", []):
                if jsonschema.Draft7Validator({"definitions": SCHEMA["definitions"], **other}).is_valid(value):
                    schema = resolved(other)
            if isinstance(value, dict):
                if "properties" in schema:
                    yield place, set(schema["properties"])
                for key, part in value.items():
                    inner = schema.get("properties", {}).get(key, schema.get("additionalProperties"))
                    yield from an_object(part, inner, place + (key,))
            elif isinstance(value, list):
                for number, part in enumerate(value):
                    yield from an_object(part, schema["items"], place + (number,))

        cases = [case for case in an_object(SAMPLE, SCHEMA, ())
                 if case[0] and case[0][-1] != "marks"]
        self.assertGreater(len(cases), 20)
        checked = Checked([changed(place + ("no-such-key",), lambda holder, key: holder.__setitem__(key, 1))
                           for place, _ in cases])
        for number, (place, keys) in enumerate(cases):
            with self.subTest(place):
                known = re.search(r'"no-such-key" is not known here. What to do: Use one of: (.*)\.',
                                  "\n".join(checked.lines[number]))
                self.assertIsNotNone(known, checked.lines[number])
                self.assertEqual(set(known[1].split(", ")), keys)

    def test_whatever_part_is_written_otherwise_they_agree_on_its_shape(self):
        cases = list(every_change(SAMPLE))
        checked = Checked([scenario for _, _, scenario in cases])
        refused = 0
        for number, (place, change, scenario) in enumerate(cases):
            with self.subTest(place=place, change=change):
                wrong = [error.message[:200] for error in VALIDATOR.iter_errors(scenario)]
                if wrong:
                    refused += 1
                    self.assertFalse(checked.playable(number), wrong)
                of_the_shape = OF_THE_SHAPE.intersection(checked.errors(number))
                if of_the_shape:
                    self.assertTrue(wrong, checked.lines[number])
        self.assertGreater(refused, 1000)

    def test_what_only_the_whole_scenario_can_tell_is_left_to_the_loader(self):
        cases = {
            "unknown-node": ("start", "nowhere"),
            "wrong-id": ("id", "Sample visit"),
            "unknown-jurisdiction": ("jurisdiction", "nowhere"),
            "unknown-guidance": ("guidance", ["ilo"]),
            "too-few-variants": ("variants", {name: {"truth": "concern", "told": "So it was."} for name in "ab"}),
        }
        checked = Checked([changed((key,), lambda holder, key: holder.__setitem__(key, other))
                           for key, other in cases.values()])
        for number, (code, (key, other)) in enumerate(cases.items()):
            with self.subTest(code):
                self.assertTrue(VALIDATOR.is_valid({**SAMPLE, key: other}))
                self.assertIn(code, checked.errors(number))


class PlaythroughSchema(unittest.TestCase):
    SCHEMA = json.loads((PROJECT / "scenarios/schema/playthrough.schema.json").read_text())
    VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
    # Every key that a playthrough can have, once at least.
    SAMPLE = {
        "$schema": "../../schema/playthrough.schema.json", "about": "He leaves.", "variant": "controlled", "seed": 7,
        "half": "age.older",
        "steps": [{"examine": "drawer"}, {"note": "cd-documents-held", "on": "drawer"}, {"choose": "lead"},
                  {"withdraw": "cd-documents-held"}, {"time": "runs-out"}],
        "judgement": {"concern": True, "confidence": 80, "action": "none", "why": "It was locked."},
        "expected": {"outcome": "end", "marks": {"safety": 1, "communication": -1}}}

    def run_all(self, playthroughs):
        """What the program says of each, beside the sample of a scenario."""
        with tempfile.TemporaryDirectory() as folder:
            scenario = pathlib.Path(folder) / "sample"
            (scenario / "playthroughs").mkdir(parents=True)
            (scenario / "scenario.json").write_text(json.dumps(SAMPLE))
            files = []
            for number, playthrough in enumerate(playthroughs):
                files.append(scenario / "playthroughs" / f"{number}.json")
                files[-1].write_text(json.dumps(playthrough))
            said = subprocess.run([PROGRAM, "--scenarios", PROJECT / "scenarios", "playthrough", *files],
                                  capture_output=True, text=True, timeout=300).stdout
        parts = re.split(r"^(?=\S)", said, flags=re.MULTILINE)[1:]
        self.assertEqual(len(parts), len(playthroughs))
        return parts

    def test_every_shipped_playthrough_is_as_the_schema_says(self):
        jsonschema.Draft7Validator.check_schema(self.SCHEMA)
        shipped = sorted((PROJECT / "scenarios").glob("*/playthroughs/*.json"))
        self.assertTrue(shipped)
        for file in shipped:
            with self.subTest(file.name):
                playthrough = json.loads(file.read_text())
                self.assertEqual([error.message for error in self.VALIDATOR.iter_errors(playthrough)], [])
                self.assertTrue((file.parent / playthrough["$schema"]).samefile(
                    PROJECT / "scenarios/schema/playthrough.schema.json"))

    def test_a_playthrough_with_every_key_pleases_schema_and_program(self):
        self.assertEqual([error.message for error in self.VALIDATOR.iter_errors(self.SAMPLE)], [])
        self.assertRegex(self.run_all([self.SAMPLE])[0], ": as expected$")

    def test_whatever_part_is_written_otherwise_they_agree_on_its_shape(self):
        cases = list(every_change(self.SAMPLE))
        refused = 0
        for (place, change, playthrough), said in zip(
                cases, self.run_all([playthrough for _, _, playthrough in cases]), strict=True):
            with self.subTest(place=place, change=change):
                wrong = [error.message[:200] for error in self.VALIDATOR.iter_errors(playthrough)]
                refused += bool(wrong)
                self.assertEqual(bool(wrong), ": error [" in said, (wrong, said))
        self.assertGreater(refused, 100)


class CourseSchema(unittest.TestCase):
    SCHEMA = json.loads((PROJECT / "scenarios/schema/course.schema.json").read_text())
    VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

    def test_the_shipped_course_is_as_the_schema_says_and_lists_every_scenario(self):
        jsonschema.Draft7Validator.check_schema(self.SCHEMA)
        course = json.loads((PROJECT / "scenarios/course.json").read_text())
        self.assertEqual([error.message for error in self.VALIDATOR.iter_errors(course)], [])
        self.assertTrue((PROJECT / "scenarios" / course["$schema"]).is_file())
        self.assertEqual(sorted(course["course"]),
                         sorted(file.parent.name for file in (PROJECT / "scenarios").glob("*/scenario.json")))

    def test_whatever_part_is_written_otherwise_schema_and_program_agree_on_its_shape(self):
        sample = {"$schema": "schema/course.schema.json", "format": 1, "course": ["sample"]}
        cases = [("every key", "as it is", sample), *every_change(sample)]
        with tempfile.TemporaryDirectory() as folder:
            folders = [pathlib.Path(folder) / str(number) for number in range(len(cases))]
            for place, (_, _, course) in zip(folders, cases):
                (place / "sample").mkdir(parents=True)
                (place / "sample" / "scenario.json").write_text(json.dumps(SAMPLE))
                (place / "course.json").write_text(json.dumps(course))
            said = subprocess.run([PROGRAM, "--scenarios", PROJECT / "scenarios", "check", *folders],
                                  capture_output=True, text=True, timeout=300).stdout
        for place, (part, change, course) in zip(folders, cases):
            with self.subTest(place=part, change=change):
                wrong = [error.message for error in self.VALIDATOR.iter_errors(course)]
                codes = set(re.findall(rf"{place}/course.json:.*: error \[([a-z-]+)\]", said))
                self.assertEqual(bool(wrong), bool(codes - {"unknown-scenario"}), (wrong, codes))


if __name__ == "__main__":
    unittest.main()
