#!/usr/bin/env python3
"""Holds the golden REFI-QDA files against the standard's own schemas.

check_refi_qda.py SCHEMAS CODEBOOK.qdc PROJECT.qde…   exit status 77 = skipped
"""
import pathlib
import shutil
import subprocess
import sys


def main():
    schemas = pathlib.Path(sys.argv[1])
    if not schemas.is_dir() or not shutil.which("xmllint"):
        print(f"skipped: {schemas} or xmllint is not there")
        return 77
    failed = 0
    for name in sys.argv[2:]:
        schema = schemas / ("Codebook.xsd" if name.endswith(".qdc") else "Project.xsd")
        failed += subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(schema), name]).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
