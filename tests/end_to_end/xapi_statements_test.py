#!/usr/bin/env python3
"""Every statement of many attempts is what two xAPI validators accept: xapi_statements_test.py TURNSTONE NPM_FOLDER.

NPM_FOLDER holds node_modules with @learninglocker/xapi-validation and xapi-validation.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ATTEMPTS = 1000
TURNSTONE, NPM = sys.argv[1:]


def turnstone(*words):
    subprocess.run([TURNSTONE, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def exported(folder, seed):
    """The files of a made-up force, one a cohort."""
    data = ["--data", str(folder / f"records-{seed}")]
    turnstone("demo", "--seed", str(seed), *data)
    for cohort in (1, 2, 3):
        file = folder / f"{seed}-{cohort}.json"
        turnstone("report", "cohort", "--cohort", str(cohort), "--format", "xapi", "--out", str(file), *data)
        yield file


def sound(file, ids, attempts):
    text = file.read_text()
    assert "Sample recruit" not in text, f"{file.name} has a name in it"
    for statement in json.loads(text):
        assert statement["id"] not in ids, f"{statement['id']} is there twice"
        ids.add(statement["id"])
        attempts.add(statement["context"]["registration"])


with tempfile.TemporaryDirectory() as name:
    files, ids, attempts = [], set(), set()
    seed = 0
    while len(attempts) < ATTEMPTS:
        seed += 1
        for file in exported(pathlib.Path(name), seed):
            sound(file, ids, attempts)
            files.append(file)
    print(f"{len(attempts)} attempts in {len(files)} files")
    validators = pathlib.Path(__file__).with_name("xapi_validators.cjs")
    result = subprocess.run(["node", validators, *files], env={**os.environ, "NODE_PATH": f"{NPM}/node_modules"})
    sys.exit(result.returncode)
