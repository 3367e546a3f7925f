"""A recruit in the terminal, who answers each question of the program by what it says: the numbers come from the
playthrough and the texts, so that no change of a scenario's order makes them wrong."""
import os
import re
import subprocess
import threading

ACTIONS = {"none": "Nothing further.", "nrm-referral": "Refer the person to the National Referral Mechanism.",
           "support-signpost": "Leave a safe way to reach support, and come back."}


def pattern_of(text):
    """A text as it may stand in a menu: who is spoken of depends on the half that is played."""
    return ".*".join(re.escape(part) for part in re.split(r"\{[^}]*\}", text))


class Terminal:
    """One run of the program, which reads its answers from a file that is written while it plays."""

    def __init__(self, command, answers, scenario):
        self.texts = {choice["id"]: choice["text"] for holder in (
            [node.get("choices", []) for node in scenario["nodes"].values()] + list(scenario["pool"].values()))
            for choice in holder}
        self.details = {detail["id"]: detail["name"] for place in scenario["places"].values()
                        for detail in place["details"]}
        self.topics = {choice["id"]: scenario["topics"][choice["topic"]] for questions in scenario["pool"].values()
                       for choice in questions if "topic" in choice}
        os.mkfifo(answers)
        self.process = subprocess.Popen([*command, "--answers", answers], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.overdue = threading.Timer(60, self.process.kill)
        self.overdue.start()
        self.answers = open(answers, "w", buffering=1)
        self.said = ""

    def asked(self):
        """What the program says until it waits for an answer."""
        heard = ""
        while not heard.endswith("\n> "):
            more = os.read(self.process.stdout.fileno(), 65536).decode(errors="replace")
            if not more:
                raise AssertionError(f"It ended and asked nothing more: {self.said[-2000:]}")
            heard += more
            self.said += more
        return heard

    def answer(self, *patterns):
        """Picks the first of these that is in the menu; gives which."""
        menu = self.asked()
        for which, pattern in enumerate(patterns):
            if found := re.search(rf"^  (\d+)\. {pattern}( \(before\))?$", menu, re.MULTILINE):
                self.answers.write(found[1] + "\n")
                return which
        raise AssertionError(f"None of {patterns} was offered: {menu[-3000:]}")

    def choose(self, choice):
        """Where there are many to choose from, by topic or, if it has none, by its words."""
        text = pattern_of(self.texts[choice])
        beside = self.topics.get(choice, "Search")
        if self.answer(rf"[A-Z][a-z ]+: {text}", rf"{re.escape(beside)} \(\d+\)") == 0:
            return
        if beside == "Search":
            self.say(re.sub(r"\{[^}]*\}.*", "", self.texts[choice]))
        self.answer(rf"[A-Z][a-z ]+: {text}")

    def examine(self, detail):
        self.answer("Look around")
        self.answer(re.escape(self.details[detail]))

    def say(self, words):
        self.asked()
        self.answers.write(words + "\n")

    def judge(self, judgement):
        self.answer("Yes" if judgement["concern"] else "No")
        self.answer(rf"{judgement['confidence'] // 10 * 10} %.*")
        self.answer(re.escape(ACTIONS[judgement["action"]]))
        self.say(judgement["why"])

    def play(self, way):
        """Follows a playthrough from the start to the debrief; gives the exit code."""
        for step in way["steps"]:
            if "choose" in step:
                self.choose(step["choose"])
            elif "examine" in step:
                self.examine(step["examine"])
        self.judge(way["judgement"])
        self.answers.close()
        self.said += self.process.communicate(timeout=60)[0].decode(errors="replace")
        return self.process.returncode

    def close(self):
        self.overdue.cancel()
        self.answers.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
        self.process.stdout.close()
