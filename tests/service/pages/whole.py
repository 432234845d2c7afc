"""The whole of it in one go, as a new user would: import, plan, change one duty by hand, rebalance one absence, compare two tenures, take one, approve,
publish, and look at the public page on a telephone.

`run(page, base, other)` goes from one server to the other with every step; one of the workers in `LUANPHIEN_WORKERS` is killed in the middle of the
comparison, and another one ends what it had begun.
"""

import itertools
import os
import re
import signal
import time
from pathlib import Path

import change
import compare
import plan as planning
import publish

# Every page was looked at on the way of its own room.
LOOK = False


def busy(worker):
    """Whether a process is at work for a worker."""
    tasks = Path(f"/proc/{worker}/task").glob("*/children")
    return any(path.read_text().strip() for path in tasks)


def kill_one():
    """Kills the worker that is at work, with SIGKILL."""
    workers = [int(own) for own in os.environ.get("LUANPHIEN_WORKERS", "").split()]
    if not workers:
        return
    for _ in range(1200):
        found = next((own for own in workers if busy(own)), None)
        if found:
            # In the middle, not at its first breath.
            time.sleep(1)
            os.kill(found, signal.SIGKILL)
            return
        time.sleep(0.05)
    raise AssertionError("no worker has begun")


def compared(page, base, instance):
    """Two tenures of an instance side by side; the one of three months as the plan."""
    compare.ask(page, base, instance)
    kill_one()
    compare.ended(page)
    assert page.locator("table tbody tr").count() == 3, "the base and two scenarios, each once"
    return compare.take(page)


def posted(page, base):
    """The public page, as nobody in particular and on a telephone."""
    page.goto(base + "/publish")
    address = page.locator("main a.button[href^='/public/']").get_attribute("href")
    page.context.clear_cookies(name="luanphien")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(base + address)
    page.wait_for_selector("main table tbody tr")
    assert page.locator("main table tbody tr").count() >= 20, "the receptions that are ahead"
    publish.fits(page)


def run(page, base, other=None):
    server = itertools.cycle([base, other or base])
    publish.log_in(page, next(server), "vanphong")
    instance = planning.bring(page, next(server), planning.workbook(planning.TAM_NONG))
    made = planning.make(page, instance, 600)
    first = made.rsplit("/", 1)[1]
    change.moved(page, next(server), first)
    change.rebalanced(page, next(server), first)
    chosen = compared(page, next(server), instance.rsplit("/", 1)[1])
    publish.brought(page, next(server), chosen)
    posted(page, next(server))
    if other:
        counted(page, base, other)


def counted(page, *servers):
    """Nothing is lost or doubled: every piece of work is done, one of them at its second attempt, and both servers say the same."""
    told = []
    for server in servers:
        publish.log_in(page, server, "vanphong")
        told.append([publish.api(page, "GET", path) for path in ("/api/jobs?limit=100", "/api/desk?limit=100", "/api/versions")])
    assert told[0] == told[1]
    jobs = told[0][0]["items"]
    assert all(own["state"] == "done" for own in jobs), jobs
    assert sorted(own["attempts"] for own in jobs)[-2:] == [1, 2], jobs
    assert [own["kind"] for own in jobs].count("compare") == 1, jobs
    assert len([own for own in told[0][2]["versions"] if own["state"] == "published"]) == 1
