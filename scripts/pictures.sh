#!/usr/bin/env bash
# The pictures of papers in docs/pictures/: the notice of Tam Nông and its poster of January, as printed (PDF, first page).
# Needs target/release/luanphien and pdftoppm (scripts/readers.sh).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command=${LUANPHIEN:-$root/target/release/luanphien}
instance=$root/instances/tam-nong/2027-q1.json
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$command" plan "$instance" -o "$folder/plan.json" --json >/dev/null
"$command" export "$folder/plan.json" --instance "$instance" --letterhead "$root/instances/tam-nong/letterhead.toml" \
    --pdf "$folder/pdf" --json >/dev/null

# A paper, a picture, and dots per inch.
picture() {
    pdftoppm -png -gray -r "$3" -f 1 -l 1 -singlefile "$folder/pdf/$1.pdf" "$root/docs/pictures/$2"
}

mkdir -p "$root/docs/pictures"
picture thong-bao-phan-cong notice 72
picture niem-yet/2027-01 poster 50
