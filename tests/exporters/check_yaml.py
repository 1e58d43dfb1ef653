#!/usr/bin/env python3
"""Reads the front matter of exported Markdown as YAML.

check_yaml.py FILE.md…   exit status 77 = skipped
"""
import datetime
import sys


def main():
    try:
        import yaml
    except ImportError:
        print("skipped: Python's yaml is not installed")
        return 77
    failed = 0
    for name in sys.argv[1:]:
        text = open(name, encoding="utf-8").read()
        front = text.split("\n---\n", 1)[0].removeprefix("---\n")
        values = yaml.safe_load(front)
        dates = [values[key] for key in ("added", "modified") if key in values]
        problems = [f"{key} is no date" for key in dates if not isinstance(key, datetime.datetime)]
        if not isinstance(values.get("highlights"), int):
            problems.append("highlights is no number")
        if not all(isinstance(tag, str) and " " not in tag for tag in values.get("tags", [])):
            problems.append("a tag is no word")
        for problem in problems:
            print(f"{name}: {problem}")
        failed += bool(problems)
    return failed


if __name__ == "__main__":
    sys.exit(main())
