"""Drives Chromium over the pages: BASE[,BASE] PICTURES WAY…; each way is a module beside this one with `run(page, base)`.

The whole of each way is gone in Vietnamese and at the width of a desk; then every page that was seen on the way is opened again at the width of a
telephone and in English. On each axe looks for what keeps somebody from reading it, and a picture is taken. A request to anywhere else ends the run.
`LUANPHIEN_AS=en-390` (language and width) goes the way itself in another manner, and leaves the looking.
"""

import importlib
import os
import pathlib
import re
import sys
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))

# Language and width in which the ways are gone.
USUAL = "vi-1280"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def axe_source():
    import axe_playwright_python

    return (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def look(page, axe, where, pictures, name):
    """What axe finds on one page, and what sticks out; and its picture."""
    found = page.evaluate("() => { " + axe + "; return axe.run({ runOnly: " + str(RULES) + " }); }")
    wrong = [f"{own['id']}: {own['nodes'][0]['html'][:200]}" for own in found["violations"]]
    wrong = [f"{where}: {own}" for own in wrong]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 1:
        wrong.append(f"{where} is {wide} px wider than the screen")
    page.screenshot(path=str(pictures / f"{name}.png"), full_page=True)
    return wrong


def main():
    bases, pictures, *ways = sys.argv[1:]
    bases = bases.split(",")
    pictures = pathlib.Path(pictures)
    pictures.mkdir(parents=True, exist_ok=True)
    axe, foreign = axe_source(), []
    language, width = os.environ.get("LUANPHIEN_AS", USUAL).split("-")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": int(width), "height": 900}, has_touch=int(width) < 600)
        for base in bases:
            context.add_cookies([{"name": "language", "value": language, "url": base}])
        context.on("request", lambda request: foreign.append(request.url) if not local(request.url, bases) else None)
        context.set_default_timeout(90_000)
        page = context.new_page()
        page.on("console", lambda said: foreign.append(said.text) if "Content Security Policy" in said.text else None)
        page.on("pageerror", lambda error: foreign.append(f"script: {error}"))
        for way in ways:
            seen = []
            follow = lambda frame: seen.append(frame.url) if frame == page.main_frame and frame.url not in seen else None
            page.on("framenavigated", follow)
            print("way", way, flush=True)
            module = importlib.import_module(way)
            module.run(page, *bases)
            page.remove_listener("framenavigated", follow)
            if getattr(module, "LOOK", True) and f"{language}-{width}" == USUAL:
                foreign += again(page, context, axe, seen, bases[0], pictures, way)
        assert not foreign, "\n".join(foreign)
        browser.close()


def again(page, context, axe, seen, base, pictures, way):
    """Every page of a way, at both widths and in both languages."""
    wrong = []
    pages = [url for url in seen if url.startswith(base) and "/login" not in url]
    for at, url in enumerate(pages):
        for width in (1280, 390):
            for language in ("vi", "en"):
                page.set_viewport_size({"width": width, "height": 900})
                context.add_cookies([{"name": "language", "value": language, "url": base}])
                answer = page.goto(url)
                if answer is None or answer.status != 200 or "text/html" not in answer.headers.get("content-type", ""):
                    continue
                assert page.get_attribute("html", "lang") == language, url
                wrong += look(page, axe, f"{url} ({language}, {width} px)", pictures, f"{way}-{at:02d}-{kind(url)}-{language}-{width}")
    page.set_viewport_size({"width": 1280, "height": 900})
    context.add_cookies([{"name": "language", "value": "vi", "url": base}])
    return wrong


def kind(url):
    """What a page is of, for the name of its picture: its path, with ID for an id, and nothing that a URL would write otherwise."""
    path = re.sub("[0-9a-f]{32}", "ID", unquote(urlsplit(url).path))
    return re.sub("[^A-Za-z0-9]+", "-", path.strip("/"))


def local(url, bases):
    return url.startswith((*bases, "data:", "blob:", "about:"))


def chromium():
    return next(path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if pathlib.Path(path).exists())


if __name__ == "__main__":
    main()
