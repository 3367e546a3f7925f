#!/usr/bin/env python3
"""Measures the real window under Xvfb and its software graphics: window_bench.py PROGRAM. Goals: 250 ms from the
start to the first frame, 150 MB resident at 1920x1080 in an encounter, 1 % of a core when idle."""
import os
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "end_to_end"))
from driver import Display, Program  # noqa: E402: beside this folder
from recruit import FIRST_HALF, SECOND_HALF, VISIT, choose_by_key, judge_by_key  # noqa: E402

PROGRAM = sys.argv[1]


def first_frame(display, data):
    """Seconds from the start until the first frame was worked out; the software graphics draw it after that."""
    began = time.perf_counter()
    program = Program(display, PROGRAM, data, size=(1280, 720), wait=False)
    while not program.description.exists():
        time.sleep(0.001)
    took = time.perf_counter() - began
    program.kill()
    return took


def resident(program):
    """MB that the process has in memory."""
    for line in pathlib.Path(f"/proc/{program.process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("no VmRSS")


def processor_seconds(program):
    fields = pathlib.Path(f"/proc/{program.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    display = Display()
    with tempfile.TemporaryDirectory() as folder:
        starts = [first_frame(display, pathlib.Path(folder) / "starts") for _ in range(11)]
        print(f"window_to_first_frame: {statistics.median(starts) * 1000:.0f} ms median of {len(starts)}")
        program = Program(display, PROGRAM, pathlib.Path(folder) / "visit", *VISIT, "--as", "Sam", size=(1920, 1080))
        program.press("briefing.begin")
        choose_by_key(program, *FIRST_HALF)
        print(f"resident_in_an_encounter_at_1920x1080: {resident(program):.0f} MB")
        time.sleep(2)
        before = processor_seconds(program)
        time.sleep(10)
        print(f"idle: {(processor_seconds(program) - before) * 10:.1f} % of a core over 10 s")
        choose_by_key(program, *SECOND_HALF)
        judge_by_key(program)
        program.wait_for("debrief.done")
        print(f"resident_in_its_debrief: {resident(program):.0f} MB")
        program.close()
    display.close()


if __name__ == "__main__":
    main()
