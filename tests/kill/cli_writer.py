#!/usr/bin/env python3
"""Annotates by scholiast-cli without end, acknowledging each highlight whose command ended with 0.

cli_writer.py CLI write|list LIBRARY
"""
import itertools
import json
import pathlib
import subprocess
import sys

TEXT = "\n".join(f"Paragraph number {n} of a text that is annotated while the program is killed." for n in range(1, 1001))


def main():
    cli, mode, library = sys.argv[1:]

    def run(*arguments):
        return subprocess.run([cli, "--library", library, *arguments], capture_output=True, text=True)

    if mode == "list":
        for article in json.loads(run("list", "--json").stdout or "[]"):
            for annotation in json.loads(run("show", "--json", article["id"]).stdout)[0]["annotations"]:
                if annotation["tags"] == ["killed/" + annotation["note"]]:
                    print(annotation["id"])
        return 0
    source = pathlib.Path(library).with_suffix(".txt")
    source.write_text(TEXT, encoding="utf-8")
    imported = run("import", "--json", str(source))
    if imported.returncode != 0:
        print(imported.stderr, file=sys.stderr)
        return 1
    article = json.loads(imported.stdout)[0]["id"]
    for number in itertools.cycle(range(1, 1001)):
        made = run("highlight", article, "--quote", f"Paragraph number {number} of", "--tag", f"killed/{number}",
                   "--note", str(number))
        if made.returncode == 0:
            print(f"done {made.stdout.strip()}", flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
