#!/usr/bin/env python3
"""Reports of what somebody really played, by the real program: report_command_test.py PROGRAM PROJECT."""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROJECT = pathlib.Path(sys.argv.pop(2))
PROGRAM = sys.argv.pop(1)
DAY = "2031-01-31"  # after whatever is played now
FORMATS = ("pdf", "html", "csv", "json", "text")


def run_program(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, timeout=120)


def play_at_random(folder, who, seed):
    """Answers every menu at random until it is judged."""
    answers = random.Random(seed)
    file = pathlib.Path(folder, "answers")
    played = None
    while played is None or played.returncode == 3:
        file.write_text(("1\n" if played else "") + "".join(f"{answers.randint(1, 12)}\n" for _ in range(20_000)))
        played = run_program("--data", folder, "play", "elm-street", "--terminal", "--as", who, "--seed", str(seed),
                             "--answers", str(file))
    assert played.returncode == 0, played.stderr


class ReportCommand(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        for who, seed in (("Sam", 1), ("Sam", 2), ("=1+1", 3)):
            play_at_random(cls.folder.name, who, seed)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def report(self, *words):
        return run_program("--data", self.folder.name, "report", *words)

    ASKED = {"recruit": ("--recruit", "Sam"), "cohort": (), "encounter": ("--encounter", "elm-street"), "audit": ("--attempt", "1")}

    def test_every_report_is_written_in_every_format_and_is_the_same_twice(self):
        for kind, asked in self.ASKED.items():
            for form in FORMATS:
                written = []
                for name in ("once", "again"):
                    file = pathlib.Path(self.folder.name, f"{kind}-{name}.{form}")
                    made = self.report(kind, *asked, "--as-of", DAY, "--format", form, "--out", str(file))
                    self.assertEqual(made.returncode, 0, made.stderr)
                    written.append(file.read_bytes())
                    self.assertIn(str(file), made.stderr.decode())
                self.assertEqual(written[0], written[1], (kind, form))
                self.assertGreater(len(written[0]), 400)
            self.assertTrue(pathlib.Path(self.folder.name, f"{kind}-once-code-book.csv").is_file())

    def test_the_json_of_every_report_is_as_its_schema_says(self):
        validator = jsonschema.Draft202012Validator(json.loads((PROJECT / "reports/report.schema.json").read_text()))
        for kind, asked in self.ASKED.items():
            report = json.loads(self.report(kind, *asked, "--as-of", DAY, "--format", "json").stdout)
            self.assertEqual([error.message for error in validator.iter_errors(report)], [])
            self.assertEqual((report["kind"], report["as_of"], report["made_up"]), (kind, DAY, False))
            self.assertTrue(report["sections"])

    def test_a_recruit_is_found_by_name_or_number_and_without_out_the_report_is_printed(self):
        by_name = self.report("recruit", "--recruit", "Sam", "--as-of", DAY)
        by_number = self.report("recruit", "--recruit", "1", "--as-of", DAY)
        self.assertIn("Sam", by_name.stdout.decode())
        self.assertEqual(by_name.stdout, by_number.stdout)

    def test_what_is_missing_or_not_there_is_said(self):
        for words, code, said in ((("recruit",), 2, "--recruit"), (("encounter",), 2, "--encounter"), (("audit",), 2, "--attempt"),
                                  (("recruit", "--recruit", "Alex"), 4, "Alex"), (("cohort", "--cohort", "Autumn"), 4, "Autumn"),
                                  (("cohort", "--from", "yesterday"), 2, "yesterday"), (("holiday",), 2, "holiday"),
                                  (("audit", "--attempt", "99"), 1, "99")):
            made = self.report(*words)
            self.assertEqual(made.returncode, code, (words, made.stderr))
            self.assertIn(said, made.stderr.decode())
            self.assertEqual(made.stdout, b"")

    def test_a_file_that_cannot_be_written_is_said_and_not_left_half(self):
        made = self.report("cohort", "--format", "pdf", "--out", self.folder.name + "/nowhere/report.pdf")
        self.assertEqual(made.returncode, 4)
        self.assertIn("Cannot write", made.stderr.decode())

    def test_a_debrief_is_a_page_and_a_pdf_too(self):
        page = run_program("--data", self.folder.name, "debrief", "1", "--format", "html").stdout.decode()
        self.assertTrue(page.startswith("<!DOCTYPE html>"))
        self.assertIn("Your decisions", page)
        file = pathlib.Path(self.folder.name, "debrief.pdf")
        self.assertEqual(run_program("--data", self.folder.name, "debrief", "1", "--format", "pdf", "--out", str(file)).returncode, 0)
        self.assertTrue(file.read_bytes().startswith(b"%PDF-"))

    def test_before_anybody_has_played_there_is_a_report_or_a_sentence(self):
        with tempfile.TemporaryDirectory() as empty:
            made = run_program("--data", empty, "report", "cohort", "--as-of", DAY)
            self.assertTrue(made.stdout or made.stderr)
            self.assertIn(made.returncode, (0, 1))
            self.assertNotIn(b"nan", (made.stdout + made.stderr).lower())


if __name__ == "__main__":
    unittest.main()
