"""Change by hand, lock and solve, rebalance one absence, the frontier: the whole path of the room `change`.

`run(page, base)` logs in as a clerk; a plan with its instance lies on the desk.
No step asks for words, so that it runs in both languages and at both widths.
"""

from publish import log_in



def ended(page, seconds=600):
    """Waits until the work of the page has ended: the page then comes anew by itself."""
    page.locator("[data-events]").first.wait_for(state="detached", timeout=seconds * 1000)
    page.wait_for_load_state()


def plans(page, base):
    """Names of the plans that can be rebalanced."""
    page.goto(f"{base}/rebalance")
    return page.locator("#plan option").evaluate_all("all => all.map(own => own.value)")


def moved(page, base, plan):
    """A duty given to somebody else by a click, the draft kept over a reload, saved."""
    page.goto(f"{base}/plan/{plan}/change")
    duties = page.locator(".people .duty:not(.fixed) a")
    assert duties.count() > 0
    could = page.locator("#choice form > .wide button[name=person]")
    for at in range(duties.count() // 2, duties.count(), 3):
        duties.nth(at).click()
        page.locator("#choice").wait_for()
        if could.count() > 0:
            break
    assert could.count() > 0, "somebody could take it"
    could.first.click()
    page.locator(".dock").wait_for()
    assert page.locator(".duty.moved").count() == 1
    assert page.locator(".dock .badge.good, .dock .badge.warn").count() > 0, "what it costs is said"
    assert page.locator(".dock .told.bad").count() == 0, "it breaks nothing"
    page.reload()
    assert page.locator(".duty.moved").count() == 1, "what is not saved survives a reload"
    page.locator(".dock form[action$='/save'] button").click()
    page.locator("form.told.good").wait_for()
    assert "saved=" in page.url
    assert page.locator(".duty.moved").count() == 0


def by_hand(page, base, plan):
    """The same, and taken back."""
    moved(page, base, plan)
    page.locator("form.told.good button").click()
    page.wait_for_url("**/change")


def breaking(page, base, plan):
    """Somebody for whom it breaks a rule: the rule is named, and the move can be taken back."""
    page.goto(f"{base}/plan/{plan}/change")
    duties = page.locator(".people .duty:not(.fixed) a")
    for at in range(0, min(duties.count(), 40), 5):
        page.goto(f"{base}/plan/{plan}/change")
        duties.nth(at).click()
        page.locator("#choice").wait_for()
        page.locator("#choice form details > summary").first.click()
        cannot = page.locator("#choice form details button[name=person]")
        if cannot.count() > 0:
            cannot.first.click()
            break
    else:
        raise AssertionError("everybody could take every duty")
    page.locator(".dock .told.bad").wait_for()
    assert page.locator(".dock .told.bad code").count() > 0, "rules have their names"
    page.locator(".dock details", has=page.locator("form[action$='/drop']")).locator("summary").first.click()
    page.locator(".dock form[action$='/drop'] button").first.click()
    page.locator(".dock").wait_for(state="detached")


def locked(page, base, plan):
    """A duty is locked for whom it has, and everything else is solved around it."""
    page.goto(f"{base}/plan/{plan}/change")
    page.locator(".people .duty:not(.fixed) a").nth(5).click()
    page.locator("#choice > details > summary").last.click()
    page.locator("#choice form[action$='/lock'] button").click()
    page.wait_for_url("**/rebalance/*")
    ended(page)
    page.locator("form[action$='/take'] button").click()
    page.wait_for_url("**/plan/*")
    page.goto(f"{page.url}/change")
    assert page.locator(".duty", has_text="🔒").count() == 1
    page.goto(f"{base}/rebalance")


def fill_absence(page, base, plan):
    """Somebody is away for three weeks in the middle of the quarter, and has duties there."""
    page.goto(f"{base}/rebalance?plan={plan}")
    first = page.locator("#as-of").get_attribute("min")
    year, month = first.split("-")[:2]
    middle = f"{year}-{int(month) + 1:02}"
    page.locator("#as-of").fill(f"{middle}-01")
    people = page.locator("#away-person-0 option").count()
    for at in range(1, people):
        page.locator("#away-person-0").select_option(index=at)
        page.locator("#away-from-0").fill(f"{middle}-05")
        page.locator("#away-to-0").fill(f"{middle}-25")
        page.locator("#happened button:not([name])").click()
        page.locator("#broken section, #broken .told").first.wait_for()
        if page.locator("#broken li").count() > 0:
            return
        page.locator("#broken").evaluate("own => own.replaceChildren()")
    raise AssertionError("nobody has a duty in that time")


def rebalanced(page, base, plan):
    """What breaks, the fewest changes, whom to tell; taken as the plan."""
    fill_absence(page, base, plan)
    page.locator("button[value=rebalance]").click()
    page.wait_for_url("**/rebalance/*")
    ended(page)
    assert page.locator("table tbody tr").count() > 0, "seats change"
    assert page.locator("section.card h3").count() > 0, "somebody must be told"
    page.locator("section.card details > summary").first.click()
    assert len(page.locator("pre.letter").first.inner_text()) > 40
    page.locator("form[action$='/take'] button").click()
    page.wait_for_url("**/plan/*")


def frontier(page, base, plan):
    """The trade of changes for even loads as a chart, and a plan of its first point."""
    fill_absence(page, base, plan)
    page.locator("#seconds").fill("60")
    page.locator("button[value=frontier]").click()
    page.wait_for_url("**/rebalance/*")
    ended(page)
    assert page.locator("figure svg circle").count() > 0
    page.locator("button[name=changes]").first.click()
    page.wait_for_url("**/rebalance/*")
    ended(page)
    assert page.locator("form[action$='/take']").count() == 1


def run(page, base):
    """The whole path."""
    log_in(page, base, "vanphong")
    plan = next(own for own in plans(page, base) if not own.startswith("published:"))
    by_hand(page, base, plan)
    breaking(page, base, plan)
    locked(page, base, plan)
    rebalanced(page, base, plan)
    frontier(page, base, plan)
