#!/usr/bin/env python3
"""A training manager makes a cohort in the real window, says what it is to play, and reads and writes its report:
cohort_test.py PROGRAM."""
import csv
import unittest

from in_window import InWindow
from manager import make_profile


class Manager(InWindow):
    def test_a_manager_makes_a_cohort_and_reads_its_report_with_the_keyboard_alone(self):
        program = self.start()
        make_profile(program)
        program.press("overview.first")
        program.wait_for("cohort.name")
        program.type("Autumn intake")
        program.key("Return")
        program.wait_until_shown("In it: nobody yet")
        program.press("assigned.encounter")
        program.wait_for("assigned.encounter.elm-street")
        program.down_to("assigned.encounter.elm-street")
        program.key("Return")
        program.press("assigned.assign")
        program.wait_until_shown("0 of 0 finished")

        program.press("cohort.report")
        program.wait_for("report.write")
        program.press("report.write")
        program.press("report.write.csv")
        program.tab_to("report.write.file")
        program.key("ctrl+a")
        target = self.data.parent / "autumn.csv"
        program.type(str(target))
        program.key("Return")
        program.wait_until_shown(f"Written to {target} and {target.with_name('autumn-code-book.csv')}")
        lines = list(csv.reader(target.read_text("utf-8").splitlines()))
        self.assertTrue(any("Autumn intake" in cell for line in lines for cell in line), lines)
        program.press("report.back")
        program.wait_for("cohort.name")
        program.press("cohorts.back")
        program.wait_for("overview.cohort.1")
        self.assertEqual(program.close(), 0)
        self.assertEqual(self.sql("SELECT scenario FROM assignment"), ["elm-street"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
