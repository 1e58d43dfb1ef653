#!/usr/bin/env python3
"""Holds the house together: which folder may include which, how long a file may be, which words belong where, no
name for two types.

check_layers.py [PROJECT]   prints one line a finding; exit status 1 when there is one.
"""
import pathlib
import re
import sys

MAY_INCLUDE = {
    "base": "",
    "model": "base",
    "text": "base model",
    "storage": "base model text",
    "importers": "base model text",
    "fetch": "base",
    "worker": "base model text importers",
    "layout": "base model text",
    "spelling": "base model text",
    "exporters": "base model text layout",
    "library": "base model text storage importers exporters fetch",
    "cli": "base model text storage exporters library",
    "ui": "base model text layout spelling library",
    "ui/widgets": "base model layout",
    "ui/reading": "base model text layout library ui/widgets ui/settings",
    "ui/annotations": "base model text layout spelling library ui/widgets ui/settings",
    "ui/articles": "base model layout library ui/widgets ui/settings",
    "ui/settings": "base model layout spelling library ui/widgets",
}
LONGEST_FILE = 400
DEFINED_TYPE = re.compile(r"^(?:class|struct|enum class) (\w+)(?![\w:<])[^;\n]*(?:\{|$)", re.MULTILINE)
FORBIDDEN = [  # (folders it holds in, pattern, what is wrong)
    (r"^(?!ui)", r"#include <(QtWidgets/|QWidget|QApplication|QDialog|QMessageBox|QMainWindow)", "widgets outside ui"),
    (r"^(?!storage)", r"#include <(sqlite3|SQLiteCpp)", "SQLite outside storage"),
    (r"^(?!storage)", r"\"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE) ", "SQL outside storage"),
    (r"^ui", r"waitForFinished|BlockingQueuedConnection|QEventLoop|processEvents", "waiting on the GUI thread"),
    (r"^library/[a-z_]*\.h$", r"#include \"storage/", "library headers hide storage"),
    (r"", r"\bSIGNAL\(|\bSLOT\(", "string-based connect"),
    (r"", r"\b[A-Z]\w*::instance\(\)", "singleton"),
    (r"", r"\b(TODO|FIXME|XXX|HACK)\b", "unfinished mark"),
    (r"", r"^\s*(class|struct) \w*(Manager|Helper|Utils|Handler)\b", "a name that says nothing"),
]


def folder_of(path):
    """app/ui/reading/x.cpp -> ui/reading, app/base/file.h -> base."""
    return path.parent.as_posix()


def findings_in(app, path):
    relative = path.relative_to(app)
    folder = folder_of(relative)
    allowed = {folder, *MAY_INCLUDE.get(folder, "").split()}
    if folder == "ui":
        allowed |= {name for name in MAY_INCLUDE if name.startswith("ui/")}
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > LONGEST_FILE:
        yield f"{path}: {len(lines)} lines, at most {LONGEST_FILE}: split it by idea"
    if folder not in MAY_INCLUDE:
        yield f"{path}: unknown folder {folder}"
    for number, line in enumerate(lines, 1):
        include = re.match(r'#include "(.+)/[^/]+"', line)
        if include and include[1] not in allowed:
            yield f"{path}:{number}: {folder} may not include {include[1]}"
        for where, pattern, wrong in FORBIDDEN:
            if re.search(where, relative.as_posix()) and re.search(pattern, line):
                yield f"{path}:{number}: {wrong}: {line.strip()}"


def names_used_twice(headers):
    """Two types of one name can't be in one program, and nobody says so: the linker takes either one's members."""
    places = {}
    for path in headers:
        for name in DEFINED_TYPE.findall(path.read_text(encoding="utf-8")):
            places.setdefault(name, []).append(path)
    for name, paths in places.items():
        if len(paths) > 1:
            yield f"{paths[1]}: another {name} is in {paths[0]}"


def main():
    project = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    app = project / "app"
    files = sorted(p for p in app.rglob("*") if p.suffix in (".h", ".cpp"))
    found = [finding for path in files for finding in findings_in(app, path)]
    found += names_used_twice(path for path in files if path.suffix == ".h")
    print("\n".join(found) if found else f"{len(files)} files, no findings")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
