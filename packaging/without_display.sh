#!/usr/bin/env bash
# The main job without a window: packaging/without_display.sh CLI FILE…
# Imports the files, finds a passage in each, highlights it with two tags and a note, prints everything as Markdown.
set -euo pipefail
cli=$1
shift

for file in "$@"; do
    "$cli" import "$file" >&2
    id=$("$cli" import --json "$file" | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')
    # The passage: the first sentence part of 20 to 120 characters that stands only once in the text.
    quote=$("$cli" text "$id" | python3 -c '
import re, sys
text = sys.stdin.read()
parts = [p.strip() for p in re.split(r"[\n.!?…;:,«»“”\"。！？；，]+", text)]
fitting = [p for p in parts if 20 <= len(p) <= 120 and text.count(p) == 1] or [p for p in parts if p and text.count(p) == 1]
print(fitting[0] if fitting else text.strip()[:40])')
    "$cli" highlight "$id" --quote "$quote" --tag "first look/passage" --tag "to check" \
        --note "Highlighted by the command line; open the window to go on." >&2
    "$cli" export "$id" --format markdown
done
