#!/usr/bin/env python3
"""What clang_tidy.py looks at, shown on a project of two sources: clang_tidy_test.py PROJECT."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROJECT = pathlib.Path(sys.argv.pop(1))
GOOD = "int doubled(int value)\n{\n    return value * 2;\n}\n"
BAD = "int Doubled(int value)\n{\n    return value * 2;\n}\n"


class ClangTidy(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.project = pathlib.Path(self.folder.name)
        (self.project / "engine").mkdir()
        (self.project / "build").mkdir()
        (self.project / ".gitignore").write_text("build/\n")
        shutil.copy(PROJECT / ".clang-tidy", self.project)
        self.write("one.cpp", GOOD)
        self.write("two.cpp", '#include "engine/two.hpp"\n' + GOOD)
        self.write("two.hpp", '#pragma once\n#include "engine/number.hpp"\nint doubled(int value);\n')
        self.write("number.hpp", "#pragma once\n")
        (self.project / "build/compile_commands.json").write_text(json.dumps([
            {"directory": str(self.project / "build"), "file": str(self.project / "engine" / name),
             "command": f"c++ -I{self.project} -o {name}.o -c {self.project / 'engine' / name}"}
            for name in ("one.cpp", "two.cpp")]))
        self.git("init", "-q", "-b", "main")
        self.commit()
        (self.project / "README.md").write_text("Two sources.\n")
        self.commit()
        self.git("checkout", "-q", "-b", "work")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        (self.project / "engine" / name).write_text(text)

    def git(self, *words):
        subprocess.run(["git", "-C", self.project, "-c", "user.name=Test", "-c", "user.email=test@example.org", *words],
                       check=True)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "One step")

    def check(self, *words):
        """Whether all is well, and what was said."""
        done = subprocess.run(
            [sys.executable, PROJECT / "tests/checks/clang_tidy.py", self.project, self.project / "build", *words],
            capture_output=True, text=True)
        return done.returncode == 0, done.stdout + done.stderr

    def build(self):
        for name in ("one.cpp", "two.cpp"):
            (self.project / "build" / f"{name}.o").touch()

    def test_a_name_in_the_wrong_style_is_found(self):
        self.assertEqual(self.check(), (True, "2 of 2 pass; 0 passed before; 0 are left for later; 0 did not change.\n"))
        self.write("one.cpp", BAD)
        well, said = self.check()
        self.assertFalse(well)
        self.assertIn("invalid case style for function 'Doubled'", said)

    def test_what_passed_is_looked_at_again_once_it_is_built_again(self):
        self.build()
        self.check()
        self.assertEqual(self.check(), (True, "0 of 0 pass; 2 passed before; 0 are left for later; 0 did not change.\n"))
        self.write("one.cpp", BAD)
        self.build()
        self.assertFalse(self.check()[0])

    def test_on_a_branch_only_what_changed_is_looked_at(self):
        self.assertEqual(self.check("--changed"), (True, "0 of 0 pass; 0 passed before; 0 are left for later; 2 did not change.\n"))
        self.write("one.cpp", BAD)
        self.assertFalse(self.check("--changed")[0])
        self.commit()
        self.assertFalse(self.check("--changed")[0])

    def test_a_changed_header_is_looked_at_through_a_source_that_includes_it(self):
        for header in ("two.hpp", "number.hpp"):
            with self.subTest(header):
                self.write("two.hpp", '#pragma once\n#include "engine/number.hpp"\nint doubled(int value);\n')
                self.write(header, "#pragma once\nint doubled(int value);\nint Other();\n")
                well, said = self.check("--changed")
                self.assertFalse(well)
                self.assertIn("'Other'", said)
                self.assertIn("0 of 1 pass; 0 passed before; 0 are left for later; 1 did not change.", said)

    def test_of_a_large_change_only_what_changed_most_is_looked_at(self):
        names = [f"many{number}.cpp" for number in range(22)]
        for number, name in enumerate(names):
            self.write(name, GOOD + f"// {number}\n" * number)
        (self.project / "build/compile_commands.json").write_text(json.dumps([
            {"directory": str(self.project / "build"), "file": str(self.project / "engine" / name),
             "command": f"c++ -o {name}.o -c {self.project / 'engine' / name}"} for name in names]))
        self.assertIn("20 of 20 pass; 0 passed before; 2 are left for later", self.check("--changed")[1])
        self.assertEqual({"many0.cpp", "many1.cpp"}, {name for name in names if not (
            self.project / "build/clang-tidy" / f"engine.{name}.passed").exists()})

    def test_on_main_what_the_last_commit_changed_is_looked_at(self):
        self.git("checkout", "-q", "main")
        self.write("one.cpp", BAD)
        self.commit()
        self.assertFalse(self.check("--changed")[0])
        self.write("two.cpp", '#include "engine/two.hpp"\n// Twice.\n' + GOOD)
        self.commit()
        self.assertTrue(self.check("--changed")[0])


if __name__ == "__main__":
    unittest.main()
