#!/usr/bin/env bash
# What Scholiast needs on Debian 12+ and Ubuntu 24.04+, and how it gets there. Sourced by packaging/run.sh,
# tests/run.sh and .ci/run; by itself it installs everything: packaging/dependencies.sh [run|test|lint]

BUILD_PACKAGES=(g++ cmake ninja-build pkg-config ccache mold
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools "qt6-svg-dev|libqt6svg6-dev" libgl-dev
    libsqlitecpp-dev libsqlite3-dev libhunspell-dev libmd4c-dev libmd4c-html0-dev libicu-dev libuchardet-dev libcld2-dev
    libcli11-dev libhyphen-dev libexpected-dev
    libarchive-dev libpoppler-qt6-dev libpoppler-cpp-dev libqpdf-dev libseccomp-dev libkainjow-mustache-dev libxlsxwriter-dev libminizip-dev)
RUN_PACKAGES=(qt6-qpa-plugins qt6-image-formats-plugins poppler-data fonts-noto-core fonts-noto-mono fonts-noto-cjk fonts-noto-color-emoji qt6-translations-l10n hunspell-fr hunspell-en-us
    hyphen-fr hyphen-en-us)
TEST_PACKAGES=("${RUN_PACKAGES[@]}" python3 python3-jsonschema python3-yaml python3-html5lib libreoffice-writer-nogui desktop-file-utils appstream libxml2-utils)
LINT_PACKAGES=(clang-format clang-tidy)

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# A name with '|' means: any one of these will do (package names differ between releases).
missing_packages() {
    local wanted name found choice
    for wanted in "$@"; do
        found=""
        for name in ${wanted//|/ }; do is_installed "$name" && found=yes; done
        [ -n "$found" ] && continue
        choice=${wanted%%|*}
        for name in ${wanted//|/ }; do
            if apt-cache show "$name" >/dev/null 2>&1; then choice=$name; break; fi
        done
        echo "$choice"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else echo "Root rights are needed to install packages, and sudo is not there. As root: apt-get install $*" >&2; return 1
    fi
}

# install_packages NAME…: installs what is missing and says clearly what could not be installed.
install_packages() {
    if ! command -v apt-get >/dev/null; then
        echo "This script installs packages with apt (Debian 12+, Ubuntu 24.04+). Elsewhere install: $*" >&2
        return 1
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing: ${missing[*]}" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null || echo "The package lists could not be refreshed; trying with the old ones." >&2
    mapfile -t missing < <(missing_packages "$@")
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2; then
        mapfile -t missing < <(missing_packages "$@")
        echo "These packages could not be installed: ${missing[*]}. Install them, then start this again." >&2
        return 1
    fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    set -euo pipefail
    case "${1:-all}" in
        run) install_packages "${BUILD_PACKAGES[@]}" "${RUN_PACKAGES[@]}" ;;
        test) install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}" ;;
        lint) install_packages "${BUILD_PACKAGES[@]}" "${LINT_PACKAGES[@]}" ;;
        all) install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}" "${LINT_PACKAGES[@]}" ;;
        *) echo "usage: packaging/dependencies.sh [run|test|lint|all]" >&2; exit 2 ;;
    esac
fi
