#!/usr/bin/env python3
"""Kills a writing program at random moments and looks whether everything it acknowledged is there.

The program may be any that
  --write   prints "done KEY" on a line of its own each time KEY is safely in the library, until it is killed
  --list    prints the KEYs in the library, one a line
  --check   exits with 0 when the library holds together
Each is a command line in which {library} stands for the library's path. All rounds share one library. Exit status 0
when nothing acknowledged was ever missing.
"""
import argparse
import os
import pathlib
import random
import shlex
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time


SLOWEST = 30  # seconds that a writer may need to acknowledge anything


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20, help="how often to kill (default 20)")
    parser.add_argument("--longest", type=float, default=0.4, help="seconds until the kill, at most (default 0.4)")
    parser.add_argument("--seed", type=int, default=None, help="of the random moments; printed, to try again")
    for command in ("write", "list", "check"):
        parser.add_argument(f"--{command}", required=True, metavar="COMMAND")
    return parser.parse_args()


def command_line(template, library):
    return [word.replace("{library}", str(library)) for word in shlex.split(template)]


def killed_after(seconds, command):
    """Runs the command for so long, kills it with all its children, and returns the keys that it acknowledged."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    output, _ = process.communicate()
    if process.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the writer ended by itself with status {process.returncode}")
    whole_lines = output.split("\n")[:-1]  # what stands after the last line end was never said
    return [line[len("done "):] for line in whole_lines if line.startswith("done ")]


def damage(library, options, acknowledged):
    """What is wrong with the library now, or nothing."""
    check = subprocess.run(command_line(options.check, library), capture_output=True, text=True)
    if check.returncode != 0:
        return f"check: status {check.returncode} {check.stderr.strip()}"
    connection = sqlite3.connect(library)
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    connection.close()
    if verdict != "ok":
        return f"integrity_check: {verdict}"
    listed = subprocess.run(command_line(options.list, library), capture_output=True, text=True, check=True)
    missing = acknowledged - set(listed.stdout.split("\n"))
    return f"{len(missing)} acknowledged and missing: {sorted(missing)[:10]}" if missing else ""


def main():
    options = arguments()
    seed = options.seed if options.seed is not None else random.randrange(1 << 30)
    moments = random.Random(seed)
    acknowledged = set()
    longest = options.longest
    round_number = 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        library = pathlib.Path(folder) / "library.db"
        while round_number < options.rounds or (not acknowledged and longest < SLOWEST):
            if round_number == options.rounds:  # a machine too slow, or too busy, to acknowledge anything by then
                round_number, longest = 0, 2 * longest
            round_number += 1
            seconds = moments.uniform(0, longest)
            acknowledged |= set(killed_after(seconds, command_line(options.write, library)))
            wrong = damage(library, options, acknowledged)
            if wrong:
                print(f"round {round_number}, killed after {seconds:.3f} s (seed {seed}): {wrong}")
                return 1
    print(f"killed {options.rounds} times within {longest:.1f} s each in {time.monotonic() - started:.1f} s, "
          f"{len(acknowledged)} acknowledged, none missing (seed {seed})")
    return 0 if acknowledged else 1


if __name__ == "__main__":
    sys.exit(main())
