#!/usr/bin/env bash
# Puts readers that are not ours into an environment of Python of their own (target/python), for the tests: calendars are read
# by the icalendar package. Says nothing when all is there.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/target/python
wanted=$root/scripts/python.txt

if cmp -s "$wanted" "$folder/installed.txt"; then exit 0; fi

if ! python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then
    printf 'setup: installing python3-venv\n' >&2
    install=(env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends python3 python3-venv)
    [ "$(id -u)" = 0 ] || install=(sudo -n "${install[@]}")
    "${install[@]}" >&2 || {
        printf 'setup: no Python with venv, and it could not be installed; ask for the package python3-venv.\n' >&2
        exit 1
    }
fi
python3 -m venv --clear "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$wanted"
cp "$wanted" "$folder/installed.txt"
