#!/usr/bin/env python3
"""clang-tidy over our own sources, the tests apart: clang_tidy.py PROJECT BUILD [--changed], after a build.

With --changed, over those alone that differ from where the branch left main, or, on main itself, from the commit
before; a header is looked at through one source that includes it. Of a large change these are the MOST_OF_A_CHANGE
that changed most, so that it stays a matter of a minute; the rest is left to a run over everything. What passed is not looked at again until
.clang-tidy or its object file is newer, which the build makes anew when the source or a header of it changes."""
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys

MOST_OF_A_CHANGE = 20
OURS = ("engine/", "reports/", "trainer/", "assets/tools/")


def sources(project, build):
    """Our sources in the compile database, each with the time at which something that it depends on changed."""
    found = {}
    rules = (project / ".clang-tidy").stat().st_mtime
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if source.suffix == ".cpp" and source.is_relative_to(project):
            name = source.relative_to(project).as_posix()
            words = shlex.split(entry["command"])
            built = pathlib.Path(entry["directory"]) / words[words.index("-o") + 1]
            if name.startswith(OURS):
                found[name] = max(rules, built.stat().st_mtime) if built.exists() else float("inf")
    return found


def git(project, *words):
    """What git says, or nothing where it fails."""
    done = subprocess.run(["git", "-C", project, *words], capture_output=True, text=True)
    return done.stdout.split() if done.returncode == 0 else []


def changed_files(project):
    """The files that differ from where the branch left main, each with the number of lines that did; None if there
    is nothing to compare with."""
    head = git(project, "rev-parse", "HEAD")
    left_at = git(project, "merge-base", "HEAD", "origin/main") or git(project, "merge-base", "HEAD", "main")
    if left_at == head:
        left_at = git(project, "rev-parse", "--verify", "HEAD^")
    if not left_at:
        return None
    numbers = git(project, "diff", "--numstat", left_at[0])
    changed = {name: int(added) + int(gone) for added, gone, name in zip(*[iter(numbers)] * 3) if added != "-"}
    fresh = git(project, "ls-files", "--others", "--exclude-standard")
    return changed | {name: len((project / name).read_bytes().splitlines()) for name in fresh}


def includers_of(header, project):
    """The files of ours that include it, by way of other headers too."""
    texts = {file.relative_to(project).as_posix(): file.read_text()
             for folder in OURS for file in (project / folder).rglob("*.?pp")}
    found, waiting = set(), [header]
    while waiting:
        line = f'#include "{waiting.pop()}"'
        fresh = {name for name, text in texts.items() if line in text} - found
        found |= fresh
        waiting += fresh
    return found


def touched_by(changed, names, project):
    """The sources that changed, and for each changed header one that includes it."""
    if ".clang-tidy" in changed:
        return set(names)
    touched = changed.keys() & names.keys()
    for header in sorted(name for name in changed if name.startswith(OURS) and name.endswith(".hpp")):
        includers = includers_of(header, project).intersection(names)
        if includers and not touched.intersection(includers):
            touched.add(min(includers))
    return touched


def mark_of(build, name):
    """The file whose time says when the source last passed."""
    return build / "clang-tidy" / (name.replace("/", ".") + ".passed")


def passed_since(build, name, changed):
    mark = mark_of(build, name)
    return mark.exists() and mark.stat().st_mtime > changed


def look_at(project, build, name):
    """Whether the source passes; its findings are printed."""
    done = subprocess.run(
        ["clang-tidy-14", "-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option", project / name],
        capture_output=True, text=True)
    if done.returncode == 0:
        mark_of(build, name).touch()
    else:
        print(done.stdout + (done.stderr if not done.stdout.strip() else ""), end="", flush=True)
    return done.returncode == 0


def main(project, build, only_changed):
    every = sources(project, build)
    if not every:
        print(f"No sources of ours are in {build / 'compile_commands.json'}.")
        return False
    changed = changed_files(project) if only_changed else None
    chosen = every if changed is None else touched_by(changed, every, project)
    waiting = [name for name in every if name in chosen and not passed_since(build, name, every[name])]
    wanted = waiting
    if changed is not None:
        wanted = sorted(waiting, key=lambda name: -changed.get(name, 0))[:MOST_OF_A_CHANGE]
    (build / "clang-tidy").mkdir(exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        passed = list(workers.map(lambda name: look_at(project, build, name), wanted))
    print(f"{sum(passed)} of {len(wanted)} pass; {len(chosen) - len(waiting)} passed before; "
          f"{len(waiting) - len(wanted)} are left for later; {len(every) - len(chosen)} did not change.")
    return all(passed)


if __name__ == "__main__":
    folders = [pathlib.Path(word).resolve() for word in sys.argv[1:3]]
    sys.exit(0 if main(*folders, "--changed" in sys.argv[3:]) else 1)
