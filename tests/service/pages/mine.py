"""What members see on a telephone: their duties, saying that they cannot, the calendar, the account; and the users, for the clerk."""

import os
import re
import secrets

from follow import busy_day
from publish import PASSWORD, fits, log_in


def post(page, path, fields):
    """A form of the session sent by hand; gives the status."""
    return page.evaluate(
        """async ([path, fields]) => {
            const token = document.querySelector('meta[name="form-token"]').content;
            const body = new URLSearchParams({form_token: token, ...fields});
            return (await fetch(path, {method: "POST", body})).status;
        }""",
        [path, fields],
    )


def notice(page, base):
    page.goto(base + "/mine")
    page.fill("#since", "2027-03-01")
    page.fill("#until", "2027-03-05")
    page.fill("#reason", "đi học")
    page.click("#new-notice button.first")
    page.wait_for_selector(".told.good")
    assert page.locator("#notice form[action$='/withdraw']").count() >= 1
    fits(page)


def calendar(page, base):
    page.click("form[action='/mine/calendar'] button")
    page.wait_for_selector("#address")
    fits(page)
    address = page.locator("#address").text_content()
    file = page.context.request.get(address.replace(re.match(r"https?://[^/]+", address)[0], base))
    assert file.ok and file.text().startswith("BEGIN:VCALENDAR"), file.status
    assert file.text().count("BEGIN:VEVENT") >= 1
    unknown = page.context.request.get(f"{base}/calendar/{'0' * 64}.ics")
    assert unknown.status == 404
    return address


def week(page, base):
    """The duties of a week, from the page of the clerk."""
    busy_day(page, base)
    cards = page.locator("section.card[id^=duty-]").all()
    return [card.get_attribute("id").removeprefix("duty-") for card in cards]


def only_own(page, base, duties):
    """Of others nothing is recorded, whatever is sent."""
    page.goto(base + "/mine")
    all_own = [card.get_attribute("id").removeprefix("duty-") for card in page.locator("article.own").all()]
    own, foreign = all_own[0], next(duty for duty in duties if duty not in all_own)
    said = {"record": "attendance", "duty": foreign, "came": "attended"}
    assert post(page, "/mine/record", said) == 404
    assert post(page, "/mine/record", {**said, "duty": own, "came": "unexcused"}) in (400, 403)
    assert post(page, "/follow-up/record", said) == 403
    assert post(page, "/mine/record", {"record": "report", "period": "2019-Q1"}) == 404


def account(page, base):
    page.goto(base + "/account")
    wrong = {"old": "khong phai mat khau", "new": PASSWORD + " 2", "again": PASSWORD + " 2"}
    assert post(page, "/account/password", wrong) == 422
    page.fill("#label", "bảng tin")
    page.click("form[action='/account/tokens'] button")
    token = page.locator("#secret").text_content()
    assert len(token) == 64
    page.goto(base + "/account")
    assert token not in page.content()
    page.click("form[action='/account/tokens/revoke'] button")
    page.wait_for_selector(".told.good")
    fits(page)


def users(page, base):
    login = "nguoi" + secrets.token_hex(4)
    page.goto(base + "/users")
    fits(page)
    page.fill("#new-login", login)
    page.fill("#new-name", "Lê Văn Mới")
    page.check("form[action='/users'] input[value=auditor]")
    page.fill("#new-password", PASSWORD)
    page.click("form[action='/users'] button.first")
    page.wait_for_selector(".told.good")
    row = page.locator(f"#users tr:has(form[action='/users/{login}'])")
    row.locator("summary").click()
    row.locator("button[name=active]").click()
    page.wait_for_selector(".told.good")
    row.locator("summary").click()
    assert row.locator("button[name=active]").get_attribute("value") == "1", "let in no more, and it can be undone"


def is_person(page, base, login, person):
    """Lets the clerk say who a user is in plans."""
    log_in(page, base, "vanphong")
    page.goto(base + "/users")
    row = page.locator(f"#users tr:has(form[action='/users/{login}'])")
    row.locator("summary").click()
    row.locator("input[name=person]").fill(person)
    row.locator("form:has(input[name=person]) button").click()
    page.wait_for_selector(".told.good")


def run(page, base):
    person = os.environ.get("LUANPHIEN_PERSON", "bt-30007")
    is_person(page, base, "uyvien", person)
    duties = week(page, base)
    log_in(page, base, "uyvien")
    assert page.url.endswith("/mine")
    page.wait_for_selector("article.own")
    fits(page)
    notice(page, base)
    calendar(page, base)
    only_own(page, base, duties)
    account(page, base)

    log_in(page, base, "vanphong")
    page.goto(base + "/follow-up")
    page.locator("a[href^='/rebalance?away-person-0=']").first.wait_for()
    page.locator("form[action='/follow-up/notice'] button").first.click()
    users(page, base)
