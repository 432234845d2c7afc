"""The path to the public: the clerk brings a plan, two people approve it, the approver publishes it, and it can be taken back.

`run(page, base)` drives it in whatever language and width the page has; nothing is found by its words. A plan on the desk is
used; where none lies there, `LUANPHIEN_PLAN` names a finished plan of Tam Nông.
"""

import io
import json
import os
import re
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PASSWORD = "mot cau du dai"
TAM_NONG = ROOT / "instances/tam-nong/2027-q1.json"


def log_in(page, base, login):
    page.context.clear_cookies(name="luanphien")
    page.goto(base + "/login")
    page.fill("#login", login)
    page.fill("#password", PASSWORD)
    page.click("main button.first")
    page.wait_for_url(re.compile(r"/(plan|mine)"))


def fits(page):
    """Nothing makes the page itself wider than the window."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"), page.url


def api(page, method, path, body=None):
    """Asks the API in the session of the page."""
    return page.evaluate(
        """async ([method, path, body]) => {
            const token = document.querySelector('meta[name="form-token"]').content;
            const headers = {"X-Form-Token": token, "Content-Type": "application/json"};
            const answer = await fetch(path, {method, headers, body: body === null ? undefined : JSON.stringify(body)});
            if (!answer.ok) { throw new Error(await answer.text()); }
            return answer.json();
        }""",
        [method, path, body],
    )


def put(page, kind, title, content, made_from=None):
    body = {"kind": kind, "title": title, "content": content}
    if made_from:
        body["made_from"] = made_from
    return api(page, "POST", "/api/desk", body)


def on_desk(page):
    """The id of a plan on the desk."""
    plans = [own for own in api(page, "GET", "/api/desk?kind=plan")["items"] if own.get("made_from")]
    if plans:
        return plans[0]["id"]
    instance = put(page, "instance", "Tam Nông", json.loads(TAM_NONG.read_text()))
    plan = json.loads(Path(os.environ["LUANPHIEN_PLAN"]).read_text())
    return put(page, "plan", "Tam Nông", plan, f"{instance['id']}@{instance['version']}")["id"]


def press(page, way):
    page.click(f"form[action$='/{way}'] button")
    page.wait_for_selector(".told.good[role=status]")


def papers(page, plan_page, seconds=180):
    """The office's own texts go with its papers, and stand there the next time."""
    page.goto(plan_page)
    page.click("form[action$='/papers'] summary")
    page.fill("#letterhead-signer_name", "Nguyễn Văn Ký")
    page.fill("#letterhead-recipients", "Thường trực Huyện uỷ\nCác ban xây dựng Đảng")
    fits(page)
    page.click("form[action$='/papers'] button[value='docx']")
    page.wait_for_selector("a[download][href*='/papers/']", timeout=seconds * 1000)
    with page.expect_download() as kept:
        page.click("a[download][href*='/papers/']")
    said = b"".join(own for own in parts(kept.value.path()))
    assert "Nguyễn Văn Ký".encode() in said and "Các ban xây dựng Đảng".encode() in said
    page.goto(plan_page)
    assert page.input_value("#letterhead-signer_name") == "Nguyễn Văn Ký"
    assert page.input_value("#letterhead-recipients").split("\n") == ["Thường trực Huyện uỷ", "Các ban xây dựng Đảng"]


def parts(archive):
    """What the Word files of an archive say."""
    with zipfile.ZipFile(archive) as papers:
        for name in papers.namelist():
            with zipfile.ZipFile(io.BytesIO(papers.read(name))) as paper:
                yield paper.read("word/document.xml")


def is_out(page, base):
    """Whether anything is published."""
    page.goto(base + "/publish")
    return page.locator("h2 ~ .wide .badge.good").count() > 0 and page.locator("form[action$='/approve']").count() == 0


def prepared(page, base, plan):
    """The clerk makes a draft of a plan, and approves it."""
    page.goto(base + "/publish")
    fits(page)
    page.click(f"a[href='/publish/{plan}']")
    page.wait_for_selector(".told.good")
    fits(page)
    papers(page, page.url)
    if page.locator("form[action$='/draft']").count():
        press(page, "draft")
    if page.locator("form[action$='/approve']").count():
        press(page, "approve")
    # Nobody's yes counts twice, and the clerk publishes nothing.
    assert page.locator("form[action$='/approve'], form[action$='/publish']").count() == 0


def approved(page, base, plan):
    """The standing committee approves it and publishes it."""
    log_in(page, base, "thuongtruc")
    page.goto(f"{base}/publish/{plan}")
    if page.locator("form[action$='/approve']").count():
        press(page, "approve")
    if page.locator("form[action$='/publish']").count():
        press(page, "publish")
    assert page.locator("form[action$='/publish']").count() == 0
    assert page.locator("main table .badge.good").count() >= 1, "a version is in force"
    fits(page)


def brought(page, base, plan):
    """Both, one after the other."""
    prepared(page, base, plan)
    approved(page, base, plan)


def run(page, base):
    log_in(page, base, "vanphong")
    page.goto(base + "/publish")
    plan = on_desk(page)
    prepared(page, base, plan)

    log_in(page, base, "kiemtra")
    page.goto(f"{base}/publish/{plan}")
    assert page.locator("main form button").count() == 0, "an auditor changes nothing"

    approved(page, base, plan)
    page.goto(base + "/publish")
    page.click("main a.button[href^='/public/']")
    page.wait_for_selector("main table, main article")
    fits(page)
