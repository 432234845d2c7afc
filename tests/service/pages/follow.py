"""The follow-up: today's duties, attendance in a tap, what is open, reminders, the report. A plan must be published: `publish.py`.

Attendance is only recorded of days that have come: with a clock before the plan's first day that part is left out.
"""

import re

from publish import fits, log_in


def busy_day(page, base):
    """A day with duties: today, or the next one."""
    page.goto(base + "/follow-up")
    if page.locator("section.card[id^=duty-]").count() == 0:
        page.click(".empty a.button")
        page.wait_for_selector("section.card[id^=duty-]")


def attendance(page):
    """One tap for all; then one of them is corrected."""
    card = page.locator("section.card:has(form button.first)").first
    name = card.get_attribute("id")
    card.locator("form button.first").first.click()
    own = page.locator(f"[id='{name}']")
    own.locator(".people .badge.good").first.wait_for()
    assert own.locator("form button.first").count() == 0
    entry = own.locator(".people > li").first
    entry.locator("details > summary").first.click()
    entry.locator("input[name=reason]").fill("đi công tác")
    entry.locator("button[value=excused]").click()
    own.locator(".people .badge.warn").first.wait_for()
    return name


def concern(page, name):
    own = page.locator(f"[id='{name}']")
    if own.locator("textarea[name=matter]").count() == 0:
        return
    own.locator("details:has(textarea[name=matter]) > summary").click()
    own.locator("textarea[name=matter]").fill("Đường vào ấp ngập nước")
    own.locator("form:has(textarea[name=matter]) button").click()
    own.locator("ul:not(.people) li").first.wait_for()


def moved(page):
    """A meeting that did not take place on its day, and back."""
    card = page.locator("section.card:has(button[value=cancelled])").first
    name = card.get_attribute("id")
    own = page.locator(f"[id='{name}']")
    own.locator("details:has(button[value=cancelled]) > summary").last.click()
    form = own.locator("form:has(button[value=cancelled])")
    form.locator("input[name=reason]").fill("bão số 2")
    form.locator("button[value=cancelled]").click()
    own.locator("p .badge.warn").first.wait_for()


def run(page, base):
    log_in(page, base, "vanphong")
    busy_day(page, base)
    fits(page)
    if page.locator("section.card form button.first").count():
        concern(page, attendance(page))
    else:
        moved(page)
    fits(page)

    page.goto(base + "/follow-up/open")
    page.wait_for_selector("h1")
    fits(page)
    page.goto(base + "/follow-up/reminders?days=31")
    fits(page)
    if page.locator("#due tbody tr").count():
        assert page.locator("pre.message").count() >= 1
        page.click("form[action='/follow-up/reminders'][method=post] button.first")
        page.wait_for_selector(".told.good")
        assert page.locator("#due").count() == 0, "what was said is not said again"

    page.goto(base + "/follow-up/report?period=2027-Q1")
    page.wait_for_selector("svg.share")
    fits(page)
    with page.expect_download() as kept:
        page.click("a[href*='/report/docx']")
    assert open(kept.value.path(), "rb").read(2) == b"PK"

    log_in(page, base, "kiemtra")
    page.goto(base + "/follow-up")
    assert page.locator("main form[method=post]").count() == 0, "an auditor changes nothing"
    assert re.search(r"/follow-up", page.url)
