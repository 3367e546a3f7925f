#!/usr/bin/env python3
"""Takes pictures of the real pages in their main states: screenshots.py PROGRAM FOLDER."""
import json
import pathlib
import sys
import tempfile

from driver import Display, Program

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
LOOKS = {  # name: size of the window, and what somebody set in Text and colour
    "light-1280": ((1280, 720), {}),
    "dark-1920": ((1920, 1080), {"theme": "dark"}),
    "high-contrast-200": ((1280, 720), {"theme": "high-contrast", "text_percent": 200}),
}


def read_on(program, wanted):
    """Goes on with Space until that is there."""
    while program.wait_for_any(wanted, "go-on") == "go-on":
        before = program.words_of("speaker")
        program.key("space")
        program.wait_until(lambda: program.words_of("speaker") != before, "the next words")


def choose(program, choice):
    read_on(program, f"choice.{choice}")
    program.wait_until(lambda: not program.find(f"choice.{choice}").get("disabled"), f"{choice} to be open")
    before = program.words_of("speaker")
    program.key(str(program.every_id("choice.").index(f"choice.{choice}") + 1))
    program.wait_until(lambda: program.words_of("speaker") != before, f"{choice} to be kept")


def take(display, look, size, preferences):
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        (data / "preferences.json").write_text(json.dumps({"0": preferences}))
        program = Program(display, PROGRAM, data, "play", "elm-street", "--variant", "controlled", "--seed", "1", size=size)

        def picture(page):
            program.picture(FOLDER / f"{page}-{look}.png")

        program.wait_for("profile.name")
        picture("sign-in")
        program.type("Sam")
        program.key("Return")
        program.wait_for("briefing.begin")
        picture("briefing")
        program.press("briefing.begin")
        for choice in ("agree-roles", "plan-welfare", "say-welfare", "speak-to-her"):
            choose(program, choice)
        read_on(program, "choice.separate")
        picture("play-hallway")
        for choice in ("separate", "phone-interpreter", "brief-interpreter", "ask-papers"):
            choose(program, choice)
        picture("play-kitchen")
        program.key("l")
        program.wait_for("look-around.clock")
        picture("look-around")
        program.key("Escape", "n")
        program.wait_until(lambda: program.focused() == "notebook.search", "the focus in the search")
        program.type("identity")
        picture("notebook")
        program.down_to("notebook.sign.ilo-sexual-adult.cd-documents-held")
        program.key("Return")
        program.press("notebook.write")
        program.wait_for("notebook.note.1.withdraw")
        program.press("notebook.close")
        program.key("ctrl+period")
        program.wait_for("away.come-back")
        picture("step-away")
        program.press("away.come-back")
        for choice in ("go-on-to-options", "explain-options", "ask-agree", "safe-first", "goodbye-neutral",
                       "share-agreed", "say-how", "refer-nrm"):
            choose(program, choice)
        read_on(program, "judgement.give")
        picture("judgement")
        program.tab_to("judgement.concern-yes")
        program.key("space")
        program.tab_to("judgement.sure")
        program.key("Right")
        program.tab_to("judgement.action.nrm-referral")
        program.key("space")
        program.press("judgement.give")
        program.wait_for("debrief.done")
        for tab in ("overview", "picture", "decisions", "questions", "dimensions", "people", "notes"):
            program.click(f"debrief.{tab}")
            picture(f"debrief-{tab}")
        program.press("debrief.done")
        program.wait_for("home.next.briefing")
        picture("home")
        program.close()


if __name__ == "__main__":
    display = Display()
    try:
        for look, (size, preferences) in LOOKS.items():
            take(display, look, size, preferences)
    finally:
        display.close()
