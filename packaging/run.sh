#!/usr/bin/env bash
# Builds Scholiast and opens it: packaging/run.sh [FILE…]
# Installs what is missing, builds a release, starts the window. Without a display it does the main job on the files
# through scholiast-cli: import, find a passage, highlight it with a tag and a note, print Markdown.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$project/packaging/dependencies.sh"

files=()
for file in "$@"; do files+=("$(realpath -m -- "$file")"); done
for file in "${files[@]}"; do
    [ -e "$file" ] || { echo "There is no file “$file”. Check the name and try again." >&2; exit 3; }
done

install_packages "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}"
build="$project/build/release"
log="$build/build.log"
mkdir -p "$build"
cd "$project"
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
    echo "The build failed. The end of $log:" >&2
    tail -n 30 "$log" >&2
    exit 1
fi

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/app/scholiast" "${files[@]}"
fi

echo "There is no display, so the main job is done on the command line." >&2
[ ${#files[@]} -gt 0 ] || files=("$project/resources/welcome/la-bibliotheque-du-quai.md")
exec "$project/packaging/without_display.sh" "$build/app/scholiast-cli" "${files[@]}"
