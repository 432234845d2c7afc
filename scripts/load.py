#!/usr/bin/env python3
"""How the service stands 200 members who open their duties at the same time, and 20 plans in the queue meanwhile.

    python3 -m venv /tmp/load && /tmp/load/bin/pip install locust==2.47.0
    /tmp/load/bin/python scripts/load.py --program target/release/luanphien

Starts a service of its own on an empty register, publishes a plan of Tam Nông over the API, lets 200 members in, each with a session and an
address of their own, and has locust open their pages; prints the table of docs/performance.md. A finished plan saves the time of making one:
--plan FILE.
"""

import argparse
import concurrent.futures
import csv
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TAM_NONG = ROOT / "instances/tam-nong/2027-q1.json"
SMALL = [ROOT / "instances/commune/2027-q1.json", ROOT / "instances/tutorial.json"]
PASSWORD = "mot cau du dai"
COMMITTEE = "Huyện uỷ Tam Nông"
MEMBERS = 200
PLANS = 20

if "LUANPHIEN_MEMBERS" in os.environ:
    # Read by locust: everybody opens their own page, reads a little, and opens it again.
    from locust import FastHttpUser, between, task

    NEXT = itertools.cycle(json.loads(Path(os.environ["LUANPHIEN_MEMBERS"]).read_text()))

    class Member(FastHttpUser):
        wait_time = between(3, 7)

        def on_start(self):
            self.own = next(NEXT)
            self.open("first")

        @task
        def again(self):
            self.open("again")

        def open(self, name):
            with self.client.get(
                "/mine", headers=self.own, name=name, allow_redirects=False, catch_response=True
            ) as answer:
                if answer.status_code != 200 or 'id="duty-' not in answer.text:
                    answer.failure(f"{answer.status_code}: no duties")


class Service:
    """A service on a register of its own."""

    def __init__(self, program, folder):
        self.program, self.register = program, Path(folder) / "register.db"
        self.add("vanphong", "clerk")
        self.add("thuongtruc", "approver")
        words = ["serve", "--listen", "127.0.0.1:0", "--behind-proxy", "--at", "2027-01-04T07:30:00+07:00", "--lang", "en"]
        self.process = subprocess.Popen([program, *words, "--db", self.register], stderr=subprocess.PIPE, text=True)
        said = self.process.stderr.readline()
        self.base = re.search(r"http://[0-9.:]+", said).group()
        # Whoever writes and is not read stands still.
        subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)

    def add(self, login, role):
        words = ["user", "add", login, "--name", login, "--create", "--committee", COMMITTEE, "--roles", role]
        words += ["--password-stdin", "--register", self.register]
        subprocess.run([self.program, *words], input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)

    def memory(self):
        """Resident memory in MB: all of it, and what is the service's own and not pages of the program's file."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status).group(1)) / 1024 for name in ("VmRSS", "RssAnon"))

    def ask(self, method, path, body=None, headers=None):
        data = None if body is None else json.dumps(body).encode()
        heads = {"Content-Type": "application/json", **(headers or {})}
        request = urllib.request.Request(self.base + path, method=method, data=data, headers=heads)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.headers, json.loads(answer.read() or b"null")

    def enter(self, login, address):
        """The headers of somebody's session."""
        own = {"X-Forwarded-For": address}
        headers, me = self.ask("POST", "/api/session", {"login": login, "password": PASSWORD}, own)
        return {**own, "Cookie": headers["Set-Cookie"].split(";")[0], "X-Form-Token": me["form_token"]}


def publish(service, clerk, approver, plan):
    put = lambda kind, content, made_from=None: service.ask(
        "POST", "/api/desk", {"kind": kind, "title": kind, "content": content, "made_from": made_from}, clerk
    )[1]
    instance = put("instance", json.loads(TAM_NONG.read_text()))
    own = put("plan", plan, f"{instance['id']}@{instance['version']}")["id"]
    for whose in (clerk, approver):
        service.ask("POST", f"/api/desk/{own}/approvals", None, whose)
    service.ask("POST", "/api/versions", {"plan": own, "state": "published"}, approver)


def members(service, clerk, plan):
    """200 members with a session each; the persons of the plan, some of them twice."""
    people = sorted({own["person"] for own in plan["assignments"]})

    def one(number):
        login, person = f"uv{number:03}", people[number % len(people)]
        user = {"login": login, "name": login, "roles": ["member"], "person": person}
        service.ask("POST", "/api/users", {"user": user, "password": PASSWORD}, clerk)
        return service.enter(login, f"10.0.{number // 250}.{number % 250 + 1}")

    with concurrent.futures.ThreadPoolExecutor(2) as two:
        return list(two.map(one, range(MEMBERS)))


def load(service, folder, seconds, name):
    """Prints the percentiles of the answers in milliseconds, how many there were, and how many failed."""
    words = ["-m", "locust", "-f", __file__, "--headless", "--users", str(MEMBERS), "--spawn-rate", str(MEMBERS)]
    words += ["--run-time", f"{seconds}s", "--host", service.base, "--csv", f"{folder}/{name}", "--only-summary"]
    env = {**os.environ, "LUANPHIEN_MEMBERS": f"{folder}/members.json"}
    subprocess.run([sys.executable, *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(f"{folder}/{name}_stats.csv", encoding="utf-8") as file:
        rows = {own["Name"]: own for own in csv.DictReader(file)}
    columns = ("50%", "95%", "99%", "100%", "Request Count", "Failure Count")
    for which, about in (("first", "all in one second"), ("again", "then each 3 to 7 s")):
        print(f"| {name}: {about} |", " | ".join(rows[which][own] for own in columns), "|", flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--program", default=ROOT / "target/release/luanphien")
    words.add_argument("--plan", help="a finished plan of instances/tam-nong/2027-q1.json")
    words.add_argument("--seconds", type=int, default=30)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plan = asked.plan or f"{folder}/plan.json"
        if not asked.plan:
            subprocess.run([asked.program, "plan", TAM_NONG, "-o", plan], check=True, stdout=subprocess.DEVNULL)
        plan = json.loads(Path(plan).read_text())
        service = Service(asked.program, folder)
        try:
            measure(service, plan, folder, asked.seconds)
        finally:
            service.process.terminate()
            service.process.wait()


def measure(service, plan, folder, seconds):
    told = [("right after the start", service.memory())]
    clerk, approver = service.enter("vanphong", "10.1.0.1"), service.enter("thuongtruc", "10.1.0.2")
    publish(service, clerk, approver, plan)
    told.append(("a plan of Tam Nông published", service.memory()))
    Path(folder, "members.json").write_text(json.dumps(members(service, clerk, plan)))
    told.append((f"{MEMBERS} members logged in", service.memory()))
    print(f"load of the machine: {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors\n")
    print("| 200 members open `/mine` | p50 | p95 | p99 | longest | answers | failed |\n|---|---|---|---|---|---|---|")
    load(service, folder, seconds, "alone")
    told.append(("after the load", service.memory()))
    for number in range(PLANS):
        instance = SMALL[number % len(SMALL)].read_text()
        service.ask("POST", "/api/jobs", {"kind": "plan", "instance": instance}, clerk)
    load(service, folder, seconds, f"{PLANS} plans queued")
    jobs = service.ask("GET", "/api/jobs", None, clerk)[1]["items"]
    done = sum(job["state"] == "done" for job in jobs)
    print(f"\n{done} of {len(jobs)} plans were done by the end.")
    told.append(("after the queue", service.memory()))
    print("\n| resident memory in MB | all | without pages of the program's file |\n|---|---|---|")
    for when, (whole, own) in told:
        print(f"| {when} | {whole:.0f} | {own:.0f} |")
    print(f"\nload of the machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
