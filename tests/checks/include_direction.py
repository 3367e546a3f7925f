#!/usr/bin/env python3
"""Holds the directions in which the folders may include one another: include_direction.py PROJECT."""
import pathlib
import re
import sys

CORE = r"engine/(?!records/)"
RULES = [  # who, what they may not include, why
    (r"engine/", r"(trainer|reports)/", "the engine knows nothing of reports or trainer"),
    (CORE, r"(sqlite3|sodium|filesystem|fstream|iostream|random|locale|ctime)", "the engine opens, asks and draws nothing"),
    (CORE, r"engine/records/", "only records and the program know of storage"),
    (r"engine/(?!audit/|simulate/)", r"engine/(audit|simulate)/", "what plays and assesses knows nothing of what is asked of it"),
    (r"engine/audit/", r"engine/simulate/", "the audit reads scenarios, and plays none"),
    (r"(?!engine/records/|tests/)", r"sqlite3", "only engine/records knows SQLite"),
    (r"reports/", r"(trainer/|engine/records/|filesystem|fstream)", "reports are handed what they need"),
    (r"(?!engine/records/|tests/)", r"engine/records/(connection|chain)", "storage is known by its interface"),
    (r"(?!trainer/|tests/)", r"imgui", "Dear ImGui appears in trainer alone"),
    (r"(?!trainer/platform/)", r"(GLFW|glad)/", "GLFW and glad appear in trainer/platform alone"),
]


def faults(project):
    for file in sorted(project.rglob("*.[ch]pp")):
        name = file.relative_to(project).as_posix()
        if name.startswith("build/"):
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            included = re.match(r'\s*#include\s*[<"]([^>"]+)', line)
            for who, what, why in RULES:
                if included and re.match(who, name) and re.match(what, included[1]):
                    yield f"{name}:{number}: includes {included[1]}, but {why}"


if __name__ == "__main__":
    found = list(faults(pathlib.Path(sys.argv[1])))
    print(*found, sep="\n")
    sys.exit(1 if found else 0)
