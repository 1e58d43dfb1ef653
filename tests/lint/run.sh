#!/usr/bin/env bash
# The lint: layers, file lengths, translations, formatting, and clang-tidy where LINT_TIDY=1 (slow) asks for it.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$project"

python3 tests/lint/check_layers.py .
python3 tests/lint/check_translations.py . || [ $? = 77 ]
mapfile -t sources < <(git ls-files '*.cpp' '*.h')
format=$(command -v clang-format || command -v clang-format-14 || true)
[ -n "$format" ] || { echo "clang-format is missing: packaging/dependencies.sh lint" >&2; exit 1; }
"$format" --dry-run -Werror "${sources[@]}"
echo "${#sources[@]} files are formatted"
if [ "${LINT_TIDY:-0}" = 1 ]; then
    cmake --preset debug >/dev/null
    cmake --build --preset debug --target all >/dev/null
    printf '%s\n' "${sources[@]}" | grep '^app/.*\.cpp$' | xargs -P "$(nproc)" -n 4 clang-tidy -p build/debug --quiet
fi
