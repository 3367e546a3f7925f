#!/usr/bin/env python3
"""What the window says when the records cannot be used, cannot be written, or were changed: trouble_test.py PROGRAM.

A disk that is full and a folder that is read-only need a file system of one's own, and so root: script/screenshots shows
those where it may."""
import unittest

import troubles
from in_window import PROGRAM, InWindow
from recruit import FIRST_HALF, VISIT, read_to


class Trouble(InWindow):
    def sees(self, title):
        program = self.start()
        program.wait_for("trouble.again")
        program.wait_until_shown(title)
        program.press("trouble.again")
        program.wait_until(lambda: not program.find("trouble.again").get("disabled"), "it to be tried again")
        program.wait_until_shown(title)
        program.press("trouble.close")
        self.assertEqual(program.ended(), 0)

    # The tests

    def test_a_database_of_another_program_is_left_alone(self):
        troubles.not_ours(PROGRAM, self.data)
        before = (self.data / "turnstone.db").read_bytes()
        self.sees("These are not Turnstone’s records")
        self.assertEqual((self.data / "turnstone.db").read_bytes(), before)

    def test_records_of_a_newer_turnstone_are_left_alone(self):
        troubles.newer(PROGRAM, self.data)
        self.sees("These records need a newer Turnstone")

    def test_damaged_records_are_named_so(self):
        troubles.damaged(PROGRAM, self.data)
        self.sees("The records are damaged")

    def test_a_folder_that_cannot_be_written_is_named_so(self):
        troubles.not_writable(PROGRAM, self.data)
        self.sees("The records cannot be written")

    def test_records_in_use_can_be_used_once_the_other_window_is_closed(self):
        first = self.start()
        first.wait_for("profile.name")
        second = self.start()
        second.wait_until_shown("Turnstone is open already")
        first.close()
        second.press("trouble.again")
        second.wait_for("profile.name")

    def test_a_decision_that_cannot_be_written_waits_and_is_kept_once_it_can_be(self):
        program = self.start(*VISIT, "--as", "Sam")
        program.click("briefing.begin")
        program.wait_for("look-around")
        program.limit_files(32 * 1024)  # what is on screen still fits; the journal goes beyond it
        for choice in FIRST_HALF:
            read_to(program, f"choice.{choice}", lambda: program.click("go-on"))
            before = program.words_of("speaker")
            program.click(f"choice.{choice}")
            program.wait_until(lambda: program.find("try-again") or program.words_of("speaker") != before, "an answer")
            if program.find("try-again"):
                break
        program.wait_until_shown("Not kept yet")
        self.assertEqual(program.words_of("speaker"), before)
        program.press("try-again")
        program.wait_for("try-again")
        program.limit_files(None)
        program.click("try-again")
        program.wait_until(lambda: program.words_of("speaker") != before, "what came of it")
        program.wait_until_shown("Saved")

    def test_a_changed_profile_is_told_to_the_recruit_whose_it_is(self):
        troubles.make_records(PROGRAM, self.data)
        troubles.change(self.data, "UPDATE profile SET name = 'Samuel' WHERE name = 'Sam'")
        program = self.start()
        program.click("sign-in.person.1")
        program.wait_until_shown("Your profile was changed outside Turnstone")
        program.wait_until_shown("Please tell your trainer.")

    def test_what_was_changed_or_taken_away_is_told_to_a_trainer(self):
        troubles.make_records(PROGRAM, self.data)
        program = self.start()
        program.press("sign-in.new")
        program.click("profile.name")
        program.type("Dana")
        program.click("profile.trainer")
        program.click("profile.passphrase")
        program.type("a long passphrase")
        program.click("profile.again")
        program.type("a long passphrase")
        program.click("profile.make")
        program.wait_until_shown("There is no cohort yet.")
        self.assertFalse(program.shows("changed outside Turnstone"))
        program.close()

        troubles.change(self.data, "UPDATE profile SET role = 1 WHERE name = 'Sam'")
        troubles.change(self.data, "DELETE FROM event WHERE attempt = 1; DELETE FROM attempt WHERE id = 1")
        program = self.start()
        program.click("sign-in.person.2")
        program.wait_for("passphrase.field")
        program.type("a long passphrase")
        program.key("Return")
        program.wait_until_shown("The records were changed outside Turnstone")
        program.wait_until_shown("The name, role or passphrase of Sam is not what was kept.")
        program.wait_until_shown("A profile or an attempt was added or taken away")


if __name__ == "__main__":
    unittest.main(verbosity=2)
