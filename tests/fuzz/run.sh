#!/usr/bin/env bash
# Runs every fuzzer: tests/fuzz/run.sh [SECONDS]   (60 each unless told)
# Needs clang. Starts from tests/fuzz/corpus, keeps what it finds in build/fuzz/found; exit status 1 on a finding.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:-60}
clang=$(command -v clang++ || command -v clang++-14 || command -v clang++-16 || true)
[ -n "$clang" ] || { echo "clang++ is missing: apt-get install clang libclang-rt-dev" >&2; exit 2; }
cd "$project"
build=build/fuzz
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER="$clang" -DSCHOLIAST_FUZZ=ON \
    -DSCHOLIAST_GUI=OFF -DSCHOLIAST_TESTS=ON >/dev/null
cmake --build "$build" --target fuzz_charset fuzz_plain_text fuzz_markdown fuzz_html fuzz_epub fuzz_pdf fuzz_docx fuzz_odt fuzz_text fuzz_spelling
status=0
for fuzzer in charset plain_text markdown html epub pdf docx odt text spelling; do
    mkdir -p "$build/corpus/$fuzzer" "$build/found"
    echo "== $fuzzer, $seconds s"
    "$build/tests/fuzz/fuzz_$fuzzer" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$build/found/$fuzzer-" "$build/corpus/$fuzzer" tests/fuzz/corpus 2>"$build/$fuzzer.log" || status=1
    grep -E 'stat::number_of_executed_units|SUMMARY|ERROR' "$build/$fuzzer.log" || true
done
exit $status
