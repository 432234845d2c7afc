"""The path of whoever makes the plan: log in, import, see mistakes, plan with progress, look at the plan, ask why.

`run(page, base)` drives it in whatever language and width the page has; nothing is found by its words.
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PASSWORD = "mot cau du dai"
TAM_NONG = ROOT / "instances/tam-nong/2027-q1.json"
COMMUNE = ROOT / "instances/commune/2027-q1.json"


def workbook(instance):
    """The workbook that an office would have filled in for an instance."""
    program = os.environ.get("LUANPHIEN", str(ROOT / "target/release/luanphien"))
    path = Path(tempfile.mkdtemp()) / "tam-nong-2027-q1.xlsx"
    subprocess.run([program, "template", "--from", str(instance), "-o", str(path)], check=True, capture_output=True)
    return path


def log_in(page, base, login="vanphong"):
    page.goto(base + "/login")
    page.fill("#login", login)
    page.fill("#password", PASSWORD)
    page.click("main button.first")
    page.wait_for_url(re.compile(r"/(plan|mine)"))


def bring(page, base, path):
    """Imports a file; gives the address of the instance."""
    page.goto(base + "/plan")
    page.set_input_files("#file", str(path))
    page.click("form[action='/plan/import'] button.first")
    page.wait_for_load_state()
    if "/plan/instance/" not in page.url:
        page.click("main a.button.first[href^='/plan/instance/']")
    page.wait_for_url(re.compile(r"/plan/instance/[0-9a-f]{32}$"))
    return page.url


def fits(page):
    """Nothing makes the page itself wider than the window."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"), page.url


def mistakes(page, base):
    """One table alone is no instance: every mistake is told with its place, and a marked workbook is offered."""
    page.goto(base + "/plan")
    page.set_input_files("#file", str(ROOT / "instances/tables/can-bo.csv"))
    page.click("form[action='/plan/import'] button.first")
    page.wait_for_selector("#mistakes tbody tr")
    assert page.locator("#mistakes tbody tr td").count() >= 3
    with page.expect_download() as kept:
        page.click("a[download]")
    assert Path(kept.value.path()).read_bytes()[:2] == b"PK"
    fits(page)


def desk(page, base, instance):
    """Another name; taken away, and back by one click."""
    page.goto(instance)
    with page.expect_download() as kept:
        page.click("a[href$='/workbook.xlsx']")
    assert Path(kept.value.path()).read_bytes()[:2] == b"PK"
    title = page.locator("h1").text_content()
    page.click("details.card > summary")
    page.fill("#title", title + " *")
    page.click("form[action$='/rename'] button")
    page.wait_for_function("title => document.querySelector('h1').textContent === title", arg=title + " *")
    page.click("details.card > summary")
    page.click("form[action$='/take'] button")
    page.wait_for_url(re.compile(r"/plan\?gone="))
    page.click(".told.good form button")
    page.wait_for_url(re.compile(r"/plan/instance/"))
    assert page.locator("h1").text_content() == title + " *"


def cancel(page, instance):
    """A piece of work that is stopped says so, and can be begun again."""
    page.goto(instance)
    page.click("#make button.first")
    page.wait_for_url(re.compile(r"/plan/job/"))
    page.click("form[action$='/cancel'] button")
    page.wait_for_selector("main form[action$='/make'] button, .told.warn", timeout=60_000)
    page.wait_for_selector("main form[action$='/make'] button", timeout=60_000)


def make(page, instance, seconds):
    """Plans, watching the progress; gives the address of the plan."""
    page.goto(instance)
    page.click("#make button.first")
    page.wait_for_url(re.compile(r"/plan/(job/)?[0-9a-f]{32}"))
    if "/plan/job/" in page.url:
        assert page.locator("progress").count() == 1
        assert page.locator(".tiers li").count() >= 5
        fits(page)
    page.wait_for_url(re.compile(r"/plan/[0-9a-f]{32}$"), timeout=seconds * 1000)
    return page.url


def views(page, plan):
    """Each way to look at a plan has its table; tables sort and filter."""
    for view, place in [
        ("matrix", "#matrix tbody td a"),
        ("days", "#list tbody tr"),
        ("communes", "#communes tbody tr"),
        ("people", "#duties tbody tr"),
        ("sessions", "#sessions tbody tr, .empty"),
    ]:
        page.goto(f"{plan}?view={view}")
        page.wait_for_selector(place)
        assert page.locator(".tabs a[aria-current]").count() == 1
        fits(page)
    page.goto(f"{plan}?view=people")
    name = page.locator("#loads tbody tr th").first.text_content()
    page.fill("#find-loads", name)
    assert page.locator("#loads tbody tr:not([hidden])").count() < page.locator("#loads tbody tr").count()
    if page.viewport_size["width"] > 640:
        page.fill("#find-loads", "")
        page.click("#loads thead th:nth-child(3) button")
        points = [int(own) for own in page.locator("#loads tbody td:nth-child(3)").all_text_contents()]
        assert points == sorted(points)


def why(page, plan):
    """A field of the matrix leads to why somebody is there, and to who else could be."""
    page.goto(plan)
    page.locator("#matrix tbody td a").first.click()
    page.wait_for_load_state()
    if page.locator("main ul a[href*='seat=']").count():
        page.locator("main ul a[href*='seat=']").first.click()
    page.wait_for_selector("main .badge.good", timeout=60_000)
    assert page.locator("#could tbody tr").count() + page.locator("#cannot tbody tr").count() > 0
    fits(page)


def person(page, plan, seconds):
    """A name in the matrix, and one in the list by member, leads to what somebody carries; a button to what weeks away would change."""
    page.goto(plan + "?view=people")
    page.wait_for_selector("#loads tbody th a[href*='/person?person=']")
    page.goto(plan)
    page.locator("#matrix tbody tr:has(td a) th a").first.click()
    page.wait_for_selector("#carried tbody tr")
    assert page.locator("#carried tbody td a[href*='/why?seat=']").count() == page.locator("#carried tbody tr").count()
    fits(page)
    page.click("form[action$='/explain'] button")
    page.wait_for_url(re.compile(r"/person\?person=[^&]+&job="), timeout=seconds * 1000)
    page.wait_for_selector("main section.card h3")
    assert page.locator("form[action$='/explain']").count() == 0
    fits(page)


def value(page, plan, seconds):
    """What one more person would be worth, asked for by a button."""
    page.goto(plan)
    page.click("main a[href$='/value']")
    page.click("form[action$='/explain'] button")
    page.wait_for_url(re.compile(r"/value\?job="), timeout=seconds * 1000)
    page.wait_for_selector("main ol.card, main .told")
    fits(page)


def certificate(page, plan, seconds):
    """The levels of load, first as the plan has them, then proved again."""
    page.goto(plan + "/fairness")
    page.wait_for_selector("main .levels")
    page.click("form[action$='/explain'] button")
    page.wait_for_url(re.compile(r"/fairness\?job="), timeout=seconds * 1000)
    page.wait_for_selector("main .levels li")
    fits(page)


def run(page, base, instance=TAM_NONG, seconds=900):
    log_in(page, base)
    mistakes(page, base)
    small = bring(page, base, COMMUNE)
    desk(page, base, small)
    cancel(page, small)
    plan = make(page, small, 300)
    views(page, plan)
    why(page, plan)
    certificate(page, plan, 180)
    person(page, plan, 180)
    value(page, plan, 180)
    page.goto(plan + "/uncovered")
    fits(page)
    large = bring(page, base, workbook(instance))
    plan = make(page, large, seconds)
    views(page, plan)
    why(page, plan)
