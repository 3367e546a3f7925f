"""Drives the real program under Xvfb as a person would: looks for widgets by id in what --describe writes, and
uses a real mouse and keyboard (xdotool)."""
import json
import os
import pathlib
import resource
import signal
import subprocess
import time

import Xlib.display
import Xlib.protocol.event

PATIENCE = 20  # seconds for anything that must come; a fast machine never waits that long


class Display:
    """An X server of its own, on a number that it finds free itself."""

    def __init__(self, width=2560, height=1440):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        until = time.monotonic() + PATIENCE
        while subprocess.run(["xdotool", "getdisplaygeometry"], env={**os.environ, "DISPLAY": self.name},
                             capture_output=True).returncode and time.monotonic() < until:
            time.sleep(0.05)

    def close(self):
        self.server.terminate()
        self.server.wait(PATIENCE)


class Program:
    """One run of turnstone in its window."""

    def __init__(self, display, turnstone, data, *arguments, size=(1280, 720), wait=True, describe=None):
        self.environment = {**os.environ, "DISPLAY": display.name, "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.height = size[1]
        self.description = pathlib.Path(describe or pathlib.Path(data) / "on-screen.json")
        self.description.parent.mkdir(parents=True, exist_ok=True)
        self.description.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [str(turnstone), "--data", str(data), "--describe", str(self.description),
             "--size", f"{size[0]}x{size[1]}", *arguments],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            restore_signals=False)  # a limit on the size of files is then an error to it, not its end
        if not wait:
            return
        self.window = self._wait(self._find_window, "its window")
        self._tool("windowfocus", "--sync", self.window)

    # What is on screen

    def widgets(self):
        try:
            return json.loads(self.description.read_text())["widgets"]
        except FileNotFoundError:
            return []

    def find(self, id):
        return next((widget for widget in self.widgets() if widget["id"] == id), None)

    def shows(self, words):
        return any(words in widget["name"] for widget in self.widgets())

    def every_id(self, beginning):
        return [w["id"] for w in self.widgets() if w["id"].startswith(beginning)]

    def words_of(self, region):
        """What there is to read in a region of the page."""
        return [w["name"] for w in self.widgets() if w["id"].startswith(region + ".text.")]

    def wait_until(self, what, words):
        return self._wait(what, words)

    def wait_for(self, id):
        return self._wait(lambda: self.find(id), f'the widget "{id}"')

    def wait_until_gone(self, id):
        self._wait(lambda: self.find(id) is None, f'the widget "{id}" to go')

    def wait_until_usable(self, id):
        return self._wait(
            lambda: (w := self.find(id)) and not w.get("disabled") and not w.get("offscreen") and w, f'"{id}" to be usable')

    def wait_until_shown(self, words):
        self._wait(lambda: self.shows(words), f'the words "{words}"')

    def wait_for_any(self, *ids):
        return self._wait(lambda: next((i for i in ids if self.find(i)), None), f"one of {ids}")

    def focused(self):
        return next((w["id"] for w in self.widgets() if w.get("focused")), "")

    # What a person does

    def click(self, id):
        """Points at the middle of the widget and clicks, once it stands still; scrolls to it where it has to."""
        self._scroll_to(id)
        before = None
        while before != (rect := self.wait_until_usable(id)["rect"]):
            before = rect
            time.sleep(0.05)
        x, y, width, height = rect
        self.point(x + width / 2, y + height / 2)
        self._tool("mousedown", "1", "sleep", "0.05", "mouseup", "1")

    def point(self, x, y):
        self._tool("mousemove", "--window", self.window, str(round(x)), str(round(y)), "sleep", "0.05")

    def click_within(self, id, across):
        """Clicks that share of the way across the widget."""
        x, y, width, height = self.wait_until_usable(id)["rect"]
        self.point(x + width * across, y + height / 2)
        self._tool("mousedown", "1", "sleep", "0.05", "mouseup", "1")

    def key(self, *keys):
        """Presses keys by their X names, one after another: Tab, Return, ctrl+period, 1."""
        for key in keys:
            self._tool("key", key, "sleep", "0.05")

    def type(self, text):
        self._tool("type", "--delay", "15", text)

    def tab_to(self, id):
        """Goes on with Tab until the widget has the focus."""
        self._go_to(id, "Tab")

    def down_to(self, id):
        """Goes on with the arrow down until the widget has the focus."""
        self._go_to(id, "Down")

    def right_to(self, id):
        """Goes on with the arrow right until the widget has the focus."""
        self._go_to(id, "Right")

    def press(self, id):
        """Reaches the widget with Tab and presses it with Enter."""
        self.tab_to(id)
        self.key("Return")

    def resize(self, width, height):
        self._tool("windowsize", "--sync", self.window, str(width), str(height))

    def picture(self, file):
        """Takes a picture of the window once nothing moves any more."""
        time.sleep(0.4)
        pathlib.Path(file).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", self.window, str(file)], env=self.environment, check=True, timeout=60)

    def limit_files(self, most):
        """From now on it cannot write beyond that many bytes of any file; None: it can again."""
        _, hard = resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (hard if most is None else most, hard))

    # How it ends

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate(timeout=PATIENCE)

    def close(self):
        """Asks the window to close, as its close button would."""
        if self.process.poll() is None:
            server = Xlib.display.Display(self.environment["DISPLAY"])
            window = server.create_resource_object("window", int(self.window))
            protocols, delete = (server.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
            window.send_event(Xlib.protocol.event.ClientMessage(
                window=window, client_type=protocols, data=(32, [delete, 0, 0, 0, 0])))
            server.sync()  # closing alone loses it now and then
            server.close()
        return self.ended()

    def ended(self):
        """Waits for the program to end and gives its exit code; what it said is printed where that is a failure."""
        said, _ = self.process.communicate(timeout=PATIENCE)
        if self.process.returncode:
            print(said)
        return self.process.returncode

    # Within

    def _go_to(self, id, key, most=80):
        self.wait_for(id)
        for _ in range(most):
            if self.focused() == id:
                return
            before = self.focused()
            self.key(key)
            self._wait(lambda: self.focused() != before, "the focus to move", 2, fails=False)
        raise AssertionError(f'{key} never reached "{id}"; it went last to "{self.focused()}"')

    def _scroll_to(self, id):
        """Turns the wheel over it, or over its neighbours of the same kind, until all of it is in sight."""
        widget = self.wait_for(id)
        for _ in range(60):
            _, top, _, height = before = widget["rect"]
            below = top + height > self.height - 17
            if not widget.get("offscreen") and not below:
                return
            kind = id.split(".")[0] + "."
            beside = self._wait(  # a drawer that has just opened still comes in
                lambda: next((w for w in self.widgets() if w["id"].startswith(kind) and not w.get("offscreen")), None),
                f"anything beside {id}")
            if not self.find(id).get("offscreen") and widget.get("offscreen"):
                widget = self.find(id)
                continue
            x, y, width, height = beside["rect"]
            self.point(x + width / 2, y + height / 2)
            self._tool("click", "5" if below else "4")
            if not self._wait(lambda: self.find(id)["rect"] != before, "the page to scroll", 0.5, fails=False):
                return
            widget = self.find(id)

    def _find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               env=self.environment, capture_output=True, text=True, timeout=PATIENCE).stdout.split()
        return found[0] if found and self.widgets() else None

    def _tool(self, *words):
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=PATIENCE,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _wait(self, what, words, patience=PATIENCE, fails=True):
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if result := what():
                return result
            if self.process.poll() is not None:
                raise AssertionError(f"Turnstone ended while waiting for {words}: {self.process.stdout.read()}")
            time.sleep(0.02)
        if fails:
            on_screen = "\n".join(f'  {w["id"]}: {w["name"]}' for w in self.widgets())
            raise AssertionError(f"{words} did not come. On screen:\n{on_screen}")
        return None
