#!/usr/bin/env bash
# Runs the fuzzers one after the other: tests/fuzz/run.sh [SECONDS] [NAME…]   (60 each and all of them unless told)
# Needs clang. Starts from tests/fuzz/corpus, keeps what it finds in build/fuzz/found; exit status 1 on a finding.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:-60}
names=("${@:2}")
clang=$(command -v clang++ || command -v clang++-14 || command -v clang++-16 || true)
[ -n "$clang" ] || { echo "clang++ is missing: apt-get install clang libclang-rt-dev" >&2; exit 2; }
cd "$project"
build=build/fuzz
if [ ${#names[@]} -eq 0 ]; then
    for source in tests/fuzz/fuzz_*.cpp; do
        name=${source##*/fuzz_}
        names+=("${name%.cpp}")
    done
fi
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER="$clang" -DSCHOLIAST_FUZZ=ON \
    -DSCHOLIAST_GUI=OFF -DSCHOLIAST_TESTS=ON >/dev/null
cmake --build "$build" --target "${names[@]/#/fuzz_}"
export LSAN_OPTIONS="suppressions=$project/tests/support/leaks.supp"
status=0
for name in "${names[@]}"; do
    mkdir -p "$build/corpus/$name" "$build/found"
    echo "== $name, $seconds s"
    # The words of a format, which chance does not find.
    dictionary=()
    if [ -e "tests/fuzz/$name.dict" ]; then dictionary=("-dict=tests/fuzz/$name.dict"); fi
    "$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 \
        "${dictionary[@]}" -artifact_prefix="$build/found/$name-" "$build/corpus/$name" tests/fuzz/corpus 2>"$build/$name.log" || status=1
    grep -E 'stat::number_of_executed_units|SUMMARY|ERROR' "$build/$name.log" || true
done
exit $status
