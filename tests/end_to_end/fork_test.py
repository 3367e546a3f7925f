#!/usr/bin/env python3
"""Plays, looks back, opens a moment and plays on from it, in the real window and terminal: fork_test.py PROGRAM."""
import pathlib
import unittest

from in_window import InWindow
from recruit import (FIRST_HALF, SECOND_HALF, VISIT, choose_by_key, choose_by_mouse, judge_by_key, judge_by_mouse,
                     read_to)

CHANGED = SECOND_HALF.index("share-agreed")  # the decision that is made otherwise
OTHERWISE = ["share-all"] + SECOND_HALF[CHANGED + 1:]


class Fork(InWindow):
    def play_to_the_debrief(self):
        program = self.start(*VISIT, "--as", "Sam")
        program.press("briefing.begin")
        choose_by_key(program, *FIRST_HALF, *SECOND_HALF)
        judge_by_key(program)
        program.close()
        self.before = self.sql("SELECT * FROM event WHERE attempt = 1 ORDER BY number")
        self.first_event = self.event_of(FIRST_HALF[0])
        return self.start()

    def event_of(self, choice):
        return self.sql(f"SELECT number FROM event WHERE attempt = 1 AND subject = '{choice}'")[0]

    def go_to_the_changed_decision(self, program, go_on):
        """From moment to moment until that choice is the one that was taken."""
        for _ in range(100):
            widget = program.find("choice." + SECOND_HALF[CHANGED])
            if widget and widget.get("value") == "Chosen":
                return
            before = program.words_of("steps")
            go_on()
            program.wait_until(lambda: program.words_of("steps") != before, "the moment after")
        raise AssertionError("that decision never came")

    def look_at_the_record(self, choices):
        """The original as it was, and the fork with what is the same and what was chosen then."""
        self.assertEqual(self.sql("SELECT * FROM event WHERE attempt = 1 ORDER BY number"), self.before)
        self.assertEqual(self.sql("SELECT purpose, from_attempt FROM attempt WHERE id = 2"), ["practice|1"])
        made = self.sql("SELECT subject FROM event WHERE attempt = 2 AND kind = 'choice-made' ORDER BY number")
        self.assertEqual(made, choices)
        for attempt in ("1", "2"):
            replayed = self.call("replay", attempt)
            self.assertEqual(replayed.returncode, 0, replayed.stdout + replayed.stderr)

    # The tests

    def test_a_moment_is_opened_and_played_on_from_with_the_keyboard_alone(self):
        program = self.play_to_the_debrief()
        program.press("sign-in.person.1")
        program.press("home.attempt.1")
        program.wait_for("debrief.done")
        program.tab_to("debrief.overview")
        program.right_to("debrief.decisions")
        program.key("Return")
        program.wait_for("open-moment.1")
        program.press("open-moment.1")
        program.wait_until_shown("As it was")
        self.go_to_the_changed_decision(program, lambda: program.key("a"))
        program.press("moment.what-if")
        program.wait_for("step-away")
        program.wait_until_shown("Practice")
        choose_by_key(program, *OTHERWISE)
        self.assertTrue(program.shows("Practice"))
        judge_by_key(program)
        program.wait_for("debrief.compare")
        program.wait_until_shown("In the decisions")
        program.press("debrief.done")
        program.wait_for("home.sign-out")
        program.wait_until_shown("Your practice")
        program.close()
        self.look_at_the_record(FIRST_HALF + SECOND_HALF[:CHANGED] + OTHERWISE)

    def test_a_moment_is_opened_and_played_on_from_with_the_mouse(self):
        program = self.play_to_the_debrief()
        program.click("sign-in.person.1")
        program.click("home.tab.attempts")
        program.click("attempts.row.1")
        program.click("debrief.decisions")
        program.click("open-moment." + self.first_event)
        program.wait_for("moment.what-if")
        self.assertEqual(program.find("choice." + FIRST_HALF[0]).get("value"), "Chosen")
        program.click("moment.after")
        program.wait_for("choice." + FIRST_HALF[1])
        program.click("moment.before")
        program.wait_for("choice." + FIRST_HALF[0])
        self.go_to_the_changed_decision(program, lambda: program.click("moment.after"))
        program.click("moment.what-if")
        program.wait_until_shown("Practice")
        choose_by_mouse(program, *OTHERWISE)
        judge_by_mouse(program)
        program.wait_for("debrief.compare")
        program.click("debrief.done")
        program.wait_for("home.sign-out")
        program.close()
        self.look_at_the_record(FIRST_HALF + SECOND_HALF[:CHANGED] + OTHERWISE)

    def test_a_route_and_a_moment_are_gone_to_straight_from_the_command_line(self):
        program = self.start(*VISIT, "--as", "Sam", "--by", ",".join(FIRST_HALF[:4]))
        program.wait_until_shown("Practice: it starts after 4 steps")
        program.press("briefing.begin")
        program.wait_for("step-away")
        program.wait_until_shown("Practice")
        read_to(program, "choice." + FIRST_HALF[4], lambda: program.key("space"))
        program.close()
        event = self.event_of(FIRST_HALF[2])
        program = self.start("play", "--from", "1:" + event, "--as", "Sam")
        program.wait_for("step-away")
        program.wait_until_shown("plays on from attempt 1")
        program.close()
        self.assertEqual(self.sql("SELECT purpose, from_attempt, from_event FROM attempt ORDER BY id"),
                         ["practice|0|0", f"practice|1|{int(event) - 1}"])

    def test_a_step_that_cannot_be_taken_is_named_in_window_and_terminal(self):
        program = self.start(*VISIT, "--as", "Sam", "--by", "agree-roles,separate")
        program.press("briefing.begin")
        program.wait_until_shown('"separate" cannot be done at that place')
        program.close()
        played = self.call("play", "elm-street", "--terminal", "--as", "Sam", "--by", "agree-roles,separate")
        self.assertEqual(played.returncode, 4)
        self.assertIn('"separate" cannot be done at that place', played.stderr)

    def test_a_changed_record_is_named_in_the_window_and_nothing_of_it_is_lost(self):
        self.play_to_the_debrief().close()
        event = self.event_of("separate")
        self.sql(f"UPDATE event SET subject = 'leave-now' WHERE attempt = 1 AND number = {event}")
        program = self.start()
        program.press("sign-in.person.1")
        program.wait_until_shown(f"Event {event} was changed outside Turnstone")
        program.close()
        self.assertEqual(len(self.sql("SELECT * FROM event WHERE attempt = 1")), len(self.before))

    def test_the_terminal_plays_on_exports_and_imports(self):
        self.play_to_the_debrief().close()
        event = self.event_of("separate")
        played = self.call("play", "--from", f"1:{event}", "--terminal", "--as", "Sam", given="")
        self.assertEqual(played.returncode, 3, played.stderr)
        self.assertIn("Practice", played.stdout)
        listed = self.call("attempts").stdout
        self.assertIn(f"practice, plays on from attempt 1 after event {int(event) - 1}", listed)
        file = str(pathlib.Path(self.folder.name) / "attempt.json")
        self.assertEqual(self.call("export", "2", "--out", file).returncode, 0)
        other = str(pathlib.Path(self.folder.name) / "other")
        imported = self.call("import", file, data=other)
        self.assertEqual(imported.returncode, 0, imported.stderr)
        original = self.call("replay", "1").stdout.splitlines()
        self.assertEqual(self.call("replay", "1", data=other).stdout.splitlines(), original)
        text = pathlib.Path(file).read_text()
        pathlib.Path(file).write_text(text.replace('"confidence": ', '"confidence": 1', 1))
        refused = self.call("import", file)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("changed", refused.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
