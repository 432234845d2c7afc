"""Two tenures compared, and one taken as the plan: the whole path of the room `compare`.

`run(page, base)` logs in as a clerk; an instance lies on the desk.
No step asks for words, so that it runs in both languages and at both widths.
"""

from urllib.parse import urlsplit

from publish import log_in

def ended(page, seconds=900):
    """Waits until the work of the page has ended: the page then comes anew by itself."""
    page.locator("[data-events]").first.wait_for(state="detached", timeout=seconds * 1000)
    page.wait_for_load_state()


def ask(page, base, instance=None):
    """Two tenures of an instance, or of the first one, are to be compared."""
    page.goto(f"{base}/compare")
    page.locator("#instance").select_option(**({"value": instance} if instance else {"index": 0}))
    page.locator("form[action='/compare'] button").click()
    page.locator("#scenarios").wait_for()
    for months in ("1", "3"):
        page.locator(f"input[name=tenure][value='{months}']").check()
    page.locator("#scenarios > .actions button").click()
    page.wait_for_url("**/compare/*")


def take(page):
    """The last scenario becomes a plan on the desk; its id."""
    page.locator("button[name=scenario]").last.click()
    page.wait_for_url("**/rebalance/*")
    ended(page)
    page.locator("form[action$='/take'] button").click()
    page.wait_for_url("**/plan/*")
    return urlsplit(page.url).path.rsplit("/", 1)[1]


def run(page, base):
    """The whole path."""
    log_in(page, base, "vanphong")
    ask(page, base)
    ended(page)
    rows = page.locator("table tbody tr")
    assert rows.count() == 3, "the base and two scenarios"
    for chart in ("loads", "meetings", "travel", "cells"):
        assert page.locator(f"figure svg[aria-labelledby^='{chart}-t']").count() == 1, "the charts of the printed page"
    take(page)
