#!/usr/bin/env bash
# Puts DuckDB into a virtual environment below target/ (from PyPI) and prints its python.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=${CARGO_TARGET_DIR:-$here/../../target}/peers

mkdir -p "$place"
place=$(cd "$place" && pwd)
if ! cmp --quiet "$here/requirements.txt" "$place/installed.txt"; then
    python3 -m venv --clear "$place/venv" >&2
    "$place/venv/bin/pip" install --quiet --disable-pip-version-check --no-input --only-binary :all: \
        --requirement "$here/requirements.txt" >&2
    # Last, so that an installation that was broken off is begun again.
    cp "$here/requirements.txt" "$place/installed.txt"
fi
echo "$place/venv/bin/python"
