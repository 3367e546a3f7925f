"""What a test of the real window begins and ends with. The program to test is the first word of the command line."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

from driver import Display, Program

PROGRAM = sys.argv.pop(1)


class InWindow(unittest.TestCase):
    """A display for all tests of a class; for each test a data folder of its own, and whatever programs it starts."""

    @classmethod
    def setUpClass(cls):
        cls.display = Display()

    @classmethod
    def tearDownClass(cls):
        cls.display.close()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.data = pathlib.Path(self.folder.name) / "data"
        self.programs = []

    def tearDown(self):
        for program in self.programs:
            if program.process.poll() is None:
                program.kill()
        self.folder.cleanup()

    def start(self, *arguments):
        self.programs.append(Program(self.display, PROGRAM, self.data, *arguments,
                                     describe=pathlib.Path(self.folder.name) / f"seen-{len(self.programs)}.json"))
        return self.programs[-1]

    def call(self, *words, given="", data=None):
        """What the program says in the terminal."""
        return subprocess.run([PROGRAM, "--data", str(data or self.data), *words], input=given, capture_output=True,
                              text=True, timeout=60)

    def sql(self, statement):
        """The lines that the sqlite3 command reads, once the program has closed."""
        read = subprocess.run(["sqlite3", str(self.data / "turnstone.db"), statement], capture_output=True, text=True,
                              timeout=20)
        self.assertEqual(read.returncode, 0, read.stderr)
        return read.stdout.splitlines()
