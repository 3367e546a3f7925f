#!/usr/bin/env python3
"""Takes pictures of the real pages in their main states: screenshots.py PROGRAM FOLDER."""
import json
import pathlib
import subprocess
import sys
import tempfile

import troubles
from driver import Display, Program
from manager import make_profile
from recruit import FIRST_HALF, SECOND_HALF, VISIT, choose_by_key, judge_by_key, note_papers_by_key, read_to

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
LOOKS = {  # name: size of the window, and what somebody set in Text and colour
    "light-1280": ((1280, 720), {}),
    "dark-1920": ((1920, 1080), {"theme": "dark"}),
    "high-contrast-200": ((1280, 720), {"theme": "high-contrast", "text_percent": 200}),
}


def mounted(folder, *options):
    """Whether a file system of its own could be put there, which only root may."""
    folder.mkdir(exist_ok=True)
    return subprocess.run(["mount", "-t", "tmpfs", *options, "none", folder], capture_output=True).returncode == 0


def read_only(turnstone, data):
    if not mounted(data):
        return False
    troubles.make_records(turnstone, data)
    return subprocess.run(["mount", "-o", "remount,ro", data], capture_output=True).returncode == 0


def full(turnstone, data):
    return mounted(data, "-o", "size=16k")


TROUBLES = {"not-ours": troubles.not_ours, "newer": troubles.newer, "damaged": troubles.damaged,
            "read-only": read_only, "full": full}


def take_trouble(display, look, size, preferences):
    """Those that the machine lets one make."""
    for name, make in TROUBLES.items():
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder) / "data"
            try:
                if make(PROGRAM, data) is False:
                    print(f"Not taken, since only root may make it: trouble-{name}")
                    continue
                program = Program(display, PROGRAM, data, size=size, describe=pathlib.Path(folder) / "seen.json")
                program.wait_for("trouble.again")
                program.picture(FOLDER / f"trouble-{name}-{look}.png")
                program.close()
            finally:
                subprocess.run(["umount", data], capture_output=True)


def take(display, look, size, preferences):
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        (data / "preferences.json").write_text(json.dumps({"0": preferences}))
        program = Program(display, PROGRAM, data, *VISIT, size=size)

        def picture(page):
            program.picture(FOLDER / f"{page}-{look}.png")

        program.wait_for("profile.name")
        picture("sign-in")
        program.type("Sam")
        program.key("Return")
        program.wait_for("briefing.begin")
        picture("briefing")
        program.press("briefing.begin")
        hallway = FIRST_HALF.index("separate")
        choose_by_key(program, *FIRST_HALF[:hallway])
        read_to(program, "choice.separate", lambda: program.key("space"))
        picture("play-hallway")
        choose_by_key(program, *FIRST_HALF[hallway:])
        picture("play-kitchen")
        program.key("l")
        program.wait_for("look-around.clock")
        picture("look-around")
        program.key("Escape")
        program.wait_until_gone("look-around.clock")
        note_papers_by_key(program, lambda: picture("notebook"))
        program.key("ctrl+period")
        program.wait_for("away.come-back")
        picture("step-away")
        program.press("away.come-back")
        choose_by_key(program, *SECOND_HALF)
        judge_by_key(program, lambda: picture("judgement"))
        for tab in ("overview", "picture", "decisions", "questions", "dimensions", "people", "notes"):
            program.click(f"debrief.{tab}")
            picture(f"debrief-{tab}")
        program.click("debrief.decisions")
        moments = program.wait_until(lambda: program.every_id("open-moment."), "moments to open")
        program.press(moments[1])
        program.wait_for("moment.what-if")
        picture("moment")
        while (program.find("choice." + SECOND_HALF[-2]) or {}).get("value") != "Chosen":
            before = program.words_of("steps")
            program.key("a")
            program.wait_until(lambda: program.words_of("steps") != before, "the moment after")
        program.press("moment.what-if")
        program.wait_for("step-away")
        picture("practice")
        read_to(program, "choice." + SECOND_HALF[-2], lambda: program.key("space"))
        choose_by_key(program, *SECOND_HALF[-2:])
        judge_by_key(program)
        program.wait_for("debrief.compare")
        picture("debrief-side-by-side")
        program.press("debrief.done")
        program.wait_for("home.next.briefing")
        picture("home")
        program.close()


# An encounter, its variant, and the choices that lead to what is looked at: a pool of questions, a desk.
OTHERS = [("first-account", "controlled-by-debt", ["agree-parts", "plan-first-account", "greet-her", "see-her-alone",
                                                   "needs-first", "water-and-call", "ask-which", "brief-both",
                                                   "say-no-hurry", "say-free-to-go"]),
          ("arrivals-hall", "recruited", ["just-stand"])]


def take_others(display, look, size, preferences):
    """The briefing of the other encounters, with the rules of its day, and a place in each."""
    for encounter, variant, choices in OTHERS:
        with tempfile.TemporaryDirectory() as folder:
            data = pathlib.Path(folder)
            (data / "preferences.json").write_text(json.dumps({"0": preferences}))
            program = Program(display, PROGRAM, data, "play", encounter, "--variant", variant, "--seed", "1", "--by",
                              ",".join(choices), size=size)
            program.wait_for("profile.name")
            program.type("Sam")
            program.key("Return")
            program.wait_for("briefing.begin")
            program.picture(FOLDER / f"{encounter}-briefing-{look}.png")
            program.press("briefing.begin")
            for step in range(1, 4):  # the words of the place, one after another
                program.wait_for("step-away")
                program.picture(FOLDER / f"{encounter}-{step}-{look}.png")
                if not program.find("go-on"):
                    break
                program.key("space")
            program.close()


def take_reports(display, look, size, preferences):
    """What a manager sees of sample data."""
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        subprocess.run([PROGRAM, "demo", "--data", data], check=True, capture_output=True)
        (data / "preferences.json").write_text(json.dumps({"0": preferences}))
        program = Program(display, PROGRAM, data, size=size)

        def picture(page):
            program.picture(FOLDER / f"{page}-{look}.png")

        program.click("sign-in.new")  # by keyboard it comes after ninety people
        make_profile(program)
        program.wait_for("overview.cohort.1")
        picture("overview")
        for opened, page in (("overview.cohort.1", "report-cohort"), ("overview.encounter", "report-encounter")):
            program.press(opened)
            program.wait_for("report.write")
            picture(page)
            program.press("report.back")
        program.press("overview.cohorts")
        program.wait_for("cohort.name")
        picture("cohorts")
        program.close()


if __name__ == "__main__":
    display = Display()
    try:
        for look, (size, preferences) in LOOKS.items():
            take(display, look, size, preferences)
            take_others(display, look, size, preferences)
            take_reports(display, look, size, preferences)
            take_trouble(display, look, size, preferences)
    finally:
        display.close()
