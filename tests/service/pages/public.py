"""What everybody sees: the posted receptions, printed and in a telephone's calendar, and the codes. A plan must be published.

The address of the committee's page is taken from the page of publication.
"""

from publish import api, fits, log_in

NOW = "2027-02-20"
MOVED = "2027-03-29"


def sessions(page):
    """Receptions of the plan in force that lie ahead: a row of each, by time."""
    version = next(own for own in api(page, "GET", "/api/versions")["versions"] if own["state"] == "published")
    whole = api(page, "GET", f"/api/versions/{version['first']}/{version['version']}")
    rows = [own for own in whole["plan"]["assignments"] if own.get("reception") and own["date"] > NOW]
    return sorted({own["duty"]: own for own in rows}.values(), key=lambda own: own["date"])


def changed(page):
    """The office moves one reception and cancels another one."""
    first, second = sessions(page)[:2]
    said = [
        {"session": {"duty": first["duty"], "held": "moved", "moved_to": MOVED, "reason": "bão"}},
        {"session": {"duty": second["duty"], "held": "not_held", "reason": "bão"}},
    ]
    api(page, "POST", "/api/records", {"format": "luanphien/records@1", "records": said})


def told(page, calendar):
    """Nobody comes in vain: it stands on top of the page, in its table, and in every telephone; why, is nobody's concern."""
    assert page.locator("section.told.warn li").count() == 2
    assert page.locator("main table .badge.warn").count() == 2
    assert "bão" not in page.locator("main").inner_text()
    assert calendar.count("STATUS:CANCELLED") == 1
    assert f"DTSTART;TZID=Asia/Ho_Chi_Minh:{MOVED.replace('-', '')}T" in calendar
    assert calendar.count("SEQUENCE:0") < calendar.count("SEQUENCE:")


def run(page, base):
    log_in(page, base, "vanphong")
    page.goto(base + "/publish")
    address = page.locator("main a.button[href^='/public/']").get_attribute("href")
    changed(page)
    page.context.clear_cookies(name="luanphien")

    answer = page.goto(base + address)
    assert answer.headers["cache-control"].startswith("public"), answer.headers
    assert page.locator("nav.ways").count() == 0, "nobody is logged in"
    page.wait_for_selector("main table tbody tr")
    fits(page)
    words = page.locator("main").inner_text()
    assert "uyvien" not in words and "@" not in words

    calendar = page.context.request.get(base + address + "/receptions.ics")
    assert calendar.ok and calendar.text().count("BEGIN:VEVENT") >= 1
    told(page, calendar.text())
    poster = page.locator("a[href*='/poster.pdf']").first
    if poster.count():
        file = page.context.request.get(base + poster.get_attribute("href"))
        assert file.ok and file.body()[:5] == b"%PDF-", file.status
        assert page.context.request.get(base + address + "/poster.pdf?month=1999-01").status == 404
        assert page.context.request.get(base + address + "/poster.pdf?month=x").status == 400
    for path in ["/public/khong-co", "/public/khong-co/receptions.ics"]:
        assert page.context.request.get(base + path).status == 404

    page.goto(base + "/codes#E2504")
    assert page.locator("#E2504 td").count() == 2
    page.fill("#filter-codes", "E2504")
    assert page.locator("#codes tbody tr:visible").count() == 1
    fits(page)
