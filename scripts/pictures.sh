#!/usr/bin/env bash
# The pictures in docs/pictures/, all of Tam Nông: the notice and the poster of January as printed (PDF), the matrix of the workbook as
# LibreOffice prints it, the page as Chromium shows it; and the service: a plan, a comparison, the public schedule on a telephone. Needs
# target/release/luanphien and the readers of scripts/readers.sh.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command=${LUANPHIEN:-$root/target/release/luanphien}
instance=$root/instances/tam-nong/2027-q1.json
pictures=$root/docs/pictures
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A printed file, a picture, dots per inch, and the page.
picture() {
    pdftoppm -png -gray -r "$3" -f "$4" -l "$4" -singlefile "$folder/$1.pdf" "$pictures/$2"
}

"$command" plan "$instance" -o "$folder/plan.json" --json >/dev/null
"$command" export "$folder/plan.json" --instance "$instance" --letterhead "$root/instances/tam-nong/letterhead.toml" \
    --pdf "$folder/pdf" --xlsx "$folder/plan.xlsx" --html "$folder/plan.html" --json >/dev/null
soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to pdf --outdir "$folder" "$folder/plan.xlsx" >/dev/null

mkdir -p "$pictures"
picture pdf/thong-bao-phan-cong notice 72 1
picture pdf/niem-yet/2027-01 poster 50 1
# The matrix is the only sheet on A3.
matrix=$(pdfinfo -f 1 -l 20 "$folder/plan.pdf" | awk '$1 == "Page" && $3 == "size:" && $4 > 1000 { print $2; exit }')
pdftoppm -png -r 60 -f "$matrix" -l "$matrix" -H 520 -singlefile "$folder/plan.pdf" "$pictures/workbook"
browser=$(command -v chromium || command -v chromium-browser)
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$folder/browser" --window-size=1040,1300 \
    --screenshot="$pictures/page.png" "file://$folder/plan.html" >/dev/null 2>&1

# The service: pages.sh drives a browser over it; of each page the upper part is kept.
"$root/scripts/pages.sh" "$folder/pages" publish compare public
# A picture, the pictures of which the last is taken, width and height.
upper() {
    local all=("$folder/pages/"$2.png)
    echo "<body style='margin:0'><img src='${all[-1]}'>" >"$folder/upper.html"
    "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$folder/browser" --window-size="$3,$4" \
        --screenshot="$pictures/$1.png" "file://$folder/upper.html" >/dev/null 2>&1
}
upper service-plan 'compare-*-plan-ID-vi-1280' 1280 1320
upper service-compare 'compare-*-compare-ID-vi-1280' 1280 1260
upper service-public 'public-*-public-*-vi-390' 390 900
