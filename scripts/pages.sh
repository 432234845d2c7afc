#!/usr/bin/env bash
# Drives a browser over the pages of a service of its own on Tam Nông, and keeps a picture of each: pages.sh FOLDER WAY…
# The ways are those of tests/service/pages: plan change compare publish mine follow public (publish first, where a plan is wanted), or whole.
# LUANPHIEN_AS=en-390 goes them in another language and at another width than vi-1280.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${LUANPHIEN:-$root/target/release/luanphien}
pictures=$1
shift
work=$(mktemp -d)
register=$work/register.db
password='mot cau du dai'

add() {
    printf '%s\n' "$password" | "$program" user add "$1" --name "$2" --roles "$3" "${@:4}" --create \
        --committee 'Huyện uỷ Tam Nông' --password-stdin --register "$register" >"$work/said"
}
add vanphong 'Trần Thị Văn Phòng' clerk
add thuongtruc 'Nguyễn Văn Thường Trực' approver
add kiemtra 'Lê Thị Kiểm Tra' auditor
add uyvien 'Phạm Văn Uỷ Viên' member --person bt-30007
"$program" plan "$root/instances/tam-nong/2027-q1.json" -o "$work/plan.json" >"$work/said"

"$program" serve --listen 127.0.0.1:0 --at 2027-02-20T08:00:00+07:00 --lang en --db "$register" 2>"$work/log" &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
for _ in $(seq 100); do
    base=$(sed -n 's/.*\(http:\/\/[0-9.:]*[0-9]\).*/\1/p' "$work/log" | head -1)
    [ -z "$base" ] || break
    sleep 0.1
done
LUANPHIEN=$program LUANPHIEN_PLAN=$work/plan.json "$root/target/readers/bin/python" "$root/tests/service/pages/drive.py" "$base" "$pictures" "$@"
