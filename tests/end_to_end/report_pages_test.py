#!/usr/bin/env python3
"""A report in a real browser and a real spreadsheet: report_pages_test.py WRITTEN_SAMPLE FONTS AXE_FOLDER, where
AXE_FOLDER/node_modules/axe-core is."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree

AXE = pathlib.Path(sys.argv.pop(3), "node_modules/axe-core/axe.min.js")
FONTS = sys.argv.pop(2)
WRITTEN_SAMPLE = sys.argv.pop(1)
PATIENCE = 60  # seconds


class Browser:
    """Headless Chromium, asked through a pipe."""

    def __init__(self, folder):
        to_browser, self.ask = os.pipe()
        self.answers, from_browser = os.pipe()
        # The browser reads from 3 and writes to 4.
        self.process = subprocess.Popen(
            ["bash", "-c", f"exec chromium --headless --no-sandbox --disable-gpu --user-data-dir={folder} "
             f"--remote-debugging-pipe about:blank 3<&{to_browser} 4>&{from_browser}"],
            pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.rest, self.events = 0, b"", []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(domain + ".enable")

    def message(self):
        while b"\0" not in self.rest:
            more = os.read(self.answers, 1 << 16)
            assert more, "the browser is gone"
            self.rest += more
        one, self.rest = self.rest.split(b"\0", 1)
        return json.loads(one)

    def call(self, method, **parameters):
        self.number += 1
        asked = {"id": self.number, "method": method, "params": parameters}
        if hasattr(self, "session"):
            asked["sessionId"] = self.session
        os.write(self.ask, json.dumps(asked).encode() + b"\0") if len(str(asked)) < 60_000 else self.write_all(asked)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            message = self.message()
            if message.get("id") == self.number:
                assert "error" not in message, message
                return message["result"]
            self.events.append(message)
        raise TimeoutError(method)

    def write_all(self, asked):
        """More than a pipe takes at once; the browser reads while it is written."""
        with os.fdopen(os.dup(self.ask), "wb") as pipe:
            pipe.write(json.dumps(asked).encode() + b"\0")

    def open(self, file):
        self.events.clear()
        self.call("Page.navigate", url=file.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def value_of(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.ask)
        os.close(self.answers)


class ReportPages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        subprocess.run([WRITTEN_SAMPLE, str(cls.path), FONTS], check=True, timeout=PATIENCE)
        cls.pages = sorted(cls.path.glob("*.html"))
        cls.browser = Browser(cls.path / "profile")

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def test_a_page_asks_for_nothing_and_the_console_stays_empty(self):
        for page in self.pages:
            self.browser.open(page)
            self.browser.value_of("new Promise(done => setTimeout(done, 500))")
            asked = [event["params"]["request"]["url"] for event in self.browser.events
                     if event["method"] == "Network.requestWillBeSent"]
            self.assertEqual(asked, [page.as_uri()])
            said = [event for event in self.browser.events if event["method"] in (
                "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening")]
            self.assertEqual(said, [])

    def test_axe_finds_nothing_in_any_theme(self):
        themes = {"light": [], "dark": [{"name": "prefers-color-scheme", "value": "dark"}],
                  "more contrast": [{"name": "prefers-contrast", "value": "more"}]}
        for page in self.pages:
            for theme, features in themes.items():
                for width in (1280, 360):
                    self.browser.call("Emulation.setEmulatedMedia", features=features)
                    self.browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
                    self.browser.open(page)
                    self.browser.value_of(AXE.read_text("utf-8") + ";0")
                    found = self.browser.value_of(
                        "axe.run().then(found => JSON.stringify({passes: found.passes.length, violations: found.violations.map("
                        "each => [each.id, each.nodes.map(node => [node.target, node.failureSummary])])}))")
                    found = json.loads(found)
                    self.assertEqual(found["violations"], [], f"{page.name}, {theme}, {width}")
                    self.assertGreater(found["passes"], 10)

    def test_nothing_scrolls_sideways_but_tables(self):
        self.browser.call("Emulation.setDeviceMetricsOverride", width=360, height=800, deviceScaleFactor=1, mobile=False)
        for page in self.pages:
            self.browser.open(page)
            self.assertLessEqual(self.browser.value_of("document.documentElement.scrollWidth"), 360)

    def test_a_spreadsheet_finds_no_formula(self):
        for name in ("report", "report-code-book"):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{self.path}/office", "--headless", "--convert-to", "fods",
                            "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", str(self.path),
                            str(self.path / f"{name}.csv")], check=True, timeout=3 * PATIENCE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            sheets = [file for file in self.path.glob(f"{name}*.fods") if file.stem.startswith(name)]
            self.assertTrue(sheets)
            cells = formulas = numbers = 0
            for sheet in sheets:
                for element in xml.etree.ElementTree.parse(sheet).iter():
                    if element.tag.endswith("}table-cell"):
                        kinds = {key.split("}")[1]: value for key, value in element.attrib.items()}
                        cells += 1
                        formulas += "formula" in kinds
                        numbers += kinds.get("value-type") == "float"
                sheet.unlink()
            self.assertGreater(cells, 50)
            self.assertEqual(formulas, 0)
            if name == "report":
                self.assertGreater(numbers, 100)


if __name__ == "__main__":
    unittest.main()
