#!/usr/bin/env bash
# The most memory that `check` and `publish` take at growing numbers of records of one centre (all of them made up).
#
#   benches/memory.sh [SCALE…]      how many times a centre's year; without, about 0.2, 2 and 10 million records
#
# Wants GNU time (Debian: `apt-get install time`) and room for 250 bytes a record below target/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
place=${CARGO_TARGET_DIR:-target}/memory
cargo build --release --quiet
tallfest=${CARGO_TARGET_DIR:-target}/release/tallfest

# Prints kilobytes and seconds; a year with warnings ends with 0 too.
measured() {
    /usr/bin/time --format '%M %e' --output "$place/measured" "$@" >"$place/out" 2>"$place/err" || {
        cat "$place/out" "$place/err" >&2
        exit 1
    }
    cat "$place/measured"
}

echo '| records | bytes | law of design.md 5 | check | | publish | |'
echo '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
for scale in "${@:-11 110 550}"; do
    for times in $scale; do
        rm -rf "$place"
        mkdir -p "$place"
        "$tallfest" synth --year 2020 --seed 1 --centres 1 --scale "$times" --out "$place/year" --quiet >/dev/null
        records=$(cat "$place"/year/*/*.ndjson | wc -l)
        bytes=$(cat "$place"/year/*/*.ndjson | wc -c)
        # All of a centre's keys are held until its file is done: the law for the longest file.
        most=$(wc -l "$place"/year/*/*.ndjson | sort -n | tail -2 | head -1 | awk '{print $1}')
        read -r check check_s < <(measured "$tallfest" check "$place/year" --quiet)
        read -r publish publish_s < <(measured "$tallfest" publish "$place/year" --out "$place/out.d" --quiet)
        law=$(((64 * 1024 * 1024 + 80 * most) / 1024 / 1024))
        echo "| $records | $bytes | $law MiB | $((check / 1024)) MiB | $check_s s | $((publish / 1024)) MiB | $publish_s s |"
    done
done
rm -rf "$place"
