"""What everybody sees: the posted receptions, printed and in a telephone's calendar, and the codes. A plan must be published.

The address of the committee's page is taken from the page of publication.
"""

from publish import fits, log_in


def run(page, base):
    log_in(page, base, "vanphong")
    page.goto(base + "/publish")
    address = page.locator("main a.button[href^='/public/']").get_attribute("href")
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
