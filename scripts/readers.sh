#!/usr/bin/env bash
# Readers that are not ours, for the tests: an environment of Python of their own (target/readers) with the icalendar package
# and recurring-ical-events for calendars, schemathesis for the API and the axe rules for accessible pages, Chromium to show the pages, LibreOffice and
# poppler for workbooks and printed documents. Says nothing when all is there.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/target/readers
wanted=$root/scripts/readers.txt
# Taken for the axe rules it holds, without the browser it asks for: there is one already.
alone=$root/scripts/readers-alone.txt

install() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
    [ "$(id -u)" = 0 ] || apt=(sudo -n "${apt[@]}")
    printf 'setup: installing %s\n' "$*" >&2
    { "${apt[@]}" update -q && "${apt[@]}" install -q -y --no-install-recommends "$@"; } >&2 || {
        printf 'setup: could not install %s; ask an administrator for these packages.\n' "$*" >&2
        exit 1
    }
}

missing=()
python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3 python3-venv)
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
command -v soffice >/dev/null && [ -e /usr/lib/libreoffice/program/libsclo.so ] || missing+=(libreoffice-calc-nogui)
[ -e /usr/lib/libreoffice/program/libswlo.so ] || missing+=(libreoffice-writer-nogui)
/usr/bin/python3 -c 'import uno' >/dev/null 2>&1 || missing+=(python3-uno)
[ -d /usr/share/fonts/truetype/liberation2 ] || missing+=(fonts-liberation2)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
[ "${#missing[@]}" = 0 ] || install "${missing[@]}"
if cat "$wanted" "$alone" | cmp -s - "$folder/installed.txt"; then exit 0; fi
python3 -m venv --clear "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$wanted"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --requirement "$alone"
cat "$wanted" "$alone" >"$folder/installed.txt"
