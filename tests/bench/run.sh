#!/usr/bin/env bash
# Builds the benchmarks and prints one table: tests/bench/run.sh [ROUNDS]   (5 starts a figure unless told)
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$project/packaging/dependencies.sh"
install_packages "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}" libbenchmark-dev python3
cd "$project"
mkdir -p build/bench
{ cmake --preset bench && cmake --build --preset bench --target scholiast-cli bench_ui_start bench_ui_choose bench_layout bench_reading bench_text bench_importers_html \
    bench_importers_formats bench_library_import bench_library_exports bench_ui_import; } \
    >build/bench/build.log 2>&1 || { tail -n 30 build/bench/build.log >&2; exit 1; }
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
exec python3 tests/bench/table.py build/bench "${1:-5}"
