"""A recruit in the real window: reads on, looks, asks, chooses, writes down, judges."""

# Elm Street, by ids of choices: roles agreed, a welfare visit, Mila alone with an interpreter, her papers, and a referral.
FIRST_HALF = ["agree-roles", "plan-welfare", "say-welfare", "speak-to-her", "separate", "phone-interpreter",
              "brief-interpreter", "ask-papers"]
SECOND_HALF = ["go-on-to-options", "explain-options", "ask-agree", "safe-first", "goodbye-neutral", "share-agreed",
               "say-how", "refer-nrm"]
VISIT = ("play", "elm-street", "--variant", "controlled", "--seed", "1")
PAPERS = "notebook.sign.ilo-sexual-adult.cd-documents-held"


def read_to(program, wanted, go_on):
    """Reads on until that is there."""
    for _ in range(20):
        there = program.wait_for_any(wanted, "go-on")
        if there == wanted:
            return
        before = program.words_of("speaker")
        go_on()
        program.wait_until(lambda: program.words_of("speaker") != before, "the next words")
    raise AssertionError(f"{wanted} never came")


def choose(program, choice, go_on, take):
    """Takes a choice once it is there and open, and waits until it is kept."""
    read_to(program, f"choice.{choice}", go_on)
    program.wait_until(lambda: not program.find(f"choice.{choice}").get("disabled"), f"{choice} to be open")
    before = program.words_of("speaker")
    take(f"choice.{choice}")
    program.wait_until(lambda: program.words_of("speaker") != before and program.shows("Saved"), f"{choice} to be kept")


def choose_by_mouse(program, *choices):
    for choice in choices:
        choose(program, choice, lambda: program.click("go-on"), program.click)


def choose_by_key(program, *choices):
    for choice in choices:
        choose(program, choice, lambda: program.key("space"),
               lambda id: program.key(str(program.every_id("choice.").index(id) + 1)))


def examine_by_key(program, detail):
    """Looks at a detail from the list of what there is to see, and comes back from its words."""
    program.wait_until_usable("look-around")
    program.key("l")
    program.down_to(f"look-around.{detail}")
    program.key("Return")
    program.wait_for("speaker.back")
    program.key("Escape")
    program.wait_until_gone("speaker.back")


def ask_by_words(program, words, choice):
    """Finds a question by typing, where there are many, and asks it with Enter."""
    read_to(program, "choices.search", lambda: program.key("space"))
    program.tab_to("choices.search")
    program.type(words)
    program.wait_until(lambda: program.every_id("choice.") == [f"choice.{choice}"], f"{choice} alone to be found")
    choose(program, choice, lambda: program.key("space"),
           lambda id: (program.key("Down"), program.wait_until(lambda: program.focused() == id, "the focus on it"),
                       program.key("Return")))


def ask_by_topic(program, topic, choice):
    """Finds a question by its topic and asks it, with the mouse."""
    read_to(program, "choices.search", lambda: program.click("go-on"))
    program.click(f"choices.topic.{topic}")
    choose_by_mouse(program, choice)


def note_papers_by_key(program, seen=lambda: None):
    """Finds the sign by typing, writes it down and closes the notebook; `seen` is called with the search open."""
    program.key("n")
    program.wait_until(lambda: program.focused() == "notebook.search", "the focus in the search")
    program.type("identity")
    program.wait_for(PAPERS)
    seen()
    program.down_to(PAPERS)
    program.key("Return")
    program.press("notebook.write")
    program.wait_for("notebook.note.1.withdraw")
    program.press("notebook.close")


def judge_by_key(program, seen=lambda: None, concern="yes", action="nrm-referral"):
    """Reads to the judgement and gives it; `seen` is called with nothing answered yet."""
    read_to(program, "judgement.give", lambda: program.key("space"))
    seen()
    program.tab_to(f"judgement.concern-{concern}")
    program.key("space")
    program.tab_to("judgement.sure")
    program.key("Right")
    program.tab_to(f"judgement.action.{action}")
    program.key("space")
    program.press("judgement.give")
    program.wait_for("debrief.done")


def judge_by_mouse(program, concern="yes", sure=0.8, action="nrm-referral"):
    """Reads to the judgement and gives it; `sure` is a share of the slider."""
    read_to(program, "judgement.give", lambda: program.click("go-on"))
    program.click(f"judgement.concern-{concern}")
    program.click_within("judgement.sure", sure)
    program.click(f"judgement.action.{action}")
    program.click("judgement.give")
    program.wait_for("debrief.done")
