#!/usr/bin/env bash
# Builds and runs every test offscreen: tests/run.sh [PRESET]   (debug unless told; sanitize, ci, core-only …)
# The exit status is the verdict; CTest's summary ends the output.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$project/packaging/dependencies.sh"
preset=${1:-debug}

install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
cd "$project"
log="$project/build/$preset/build.log"
mkdir -p "$(dirname "$log")"
echo "Building ($preset) …"
if ! { cmake --preset "$preset" && cmake --build --preset "$preset"; } >"$log" 2>&1; then
    echo "The build failed. The end of $log:" >&2
    grep -nE 'error|warning|FAILED' "$log" | head -n 40 >&2
    tail -n 15 "$log" >&2
    exit 1
fi
exec ctest --preset "$preset"
