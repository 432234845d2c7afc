"""Fills the template in LibreOffice, as a clerk would: fill.py TEMPLATE FILLED.

Starts an office of its own, types five people and six cells into the sheets below the example rows, and saves.
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

GENERAL = {"Cấp uỷ": "Đảng uỷ xã Mẫu", "Kỳ phân công": "quý I/2027"}
PEOPLE = [
    ["Nguyễn Văn An", "Bí thư", "cấp uỷ viên, ban thường vụ", "Trụ sở xã"],
    ["Trần Thị Bình", "Phó Bí thư", "cấp uỷ viên, ban thường vụ", "Ấp Đông"],
    ["Lê Minh Châu", "Chủ nhiệm Uỷ ban Kiểm tra", "cấp uỷ viên, cơ quan tham mưu", "Ấp Tây"],
    ["Phạm Quốc Dũng", "Chủ tịch Mặt trận", "cấp uỷ viên", "Ấp Nam"],
    ["Võ Thị Én", "Trưởng Công an", "cấp uỷ viên", "Trụ sở xã", "", "0,5"],
]
CELLS = [[f"Chi bộ ấp {name} {number}", "Xã Mẫu", f"Ấp {name}"] for name in ("Đông", "Tây", "Nam") for number in (1, 2)]
MEETINGS = [
    [cell[0], "", rule, hour, "120"]
    for cell, rule, hour in zip(
        CELLS,
        ["ngày 3", "ngày 5", "chủ nhật lần thứ 1", "thứ ba tuần 3", "ngày 20", "ngày cuối tháng"],
        ["19:00", "19h30", "08:00", "19:00", "19h", "19:00"],
    )
]


def value(name, own):
    one = PropertyValue()
    one.Name, one.Value = name, own
    return one


def connected(folder):
    """An office that listens on a pipe of its own."""
    pipe = f"luanphien{time.monotonic_ns()}"
    accept = f"pipe,name={pipe};urp;"
    profile = pathlib.Path(folder, "profile").as_uri()
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}", f"--accept={accept}"]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve(f"uno:{accept}StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def type_rows(sheet, rows):
    """Types rows below the examples; numbers and times become what LibreOffice makes of them."""
    first = 1
    while sheet.getCellByPosition(0, first).String:
        first += 1
    for row, cells in enumerate(rows, first):
        for column, text in enumerate(cells):
            if text:
                sheet.getCellByPosition(column, row).setFormula(text)


def type_form(sheet, entries):
    for row in range(60):
        name = sheet.getCellByPosition(0, row).String
        if name in entries:
            sheet.getCellByPosition(1, row).setFormula(entries[name])


def main(template, filled):
    with tempfile.TemporaryDirectory() as folder:
        office, context = connected(folder)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        try:
            url = pathlib.Path(template).resolve().as_uri()
            book = desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))
            sheets = book.Sheets
            type_form(sheets.getByName("Chung"), GENERAL)
            for name, rows in [("Cán bộ", PEOPLE), ("Chi bộ", CELLS), ("Lịch sinh hoạt", MEETINGS)]:
                type_rows(sheets.getByName(name), rows)
            kind = "calc8" if filled.endswith(".ods") else "Calc MS Excel 2007 XML"
            book.storeToURL(pathlib.Path(filled).resolve().as_uri(), (value("FilterName", kind),))
            book.close(True)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(60)


main(*sys.argv[1:])
