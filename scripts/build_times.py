#!/usr/bin/env python3
"""What each feature costs to build, from a report of `cargo build --timings`: crates, and seconds of compiling summed over all cores.

    cargo build --release --locked --timings     # in a fresh clone, or after cargo clean
    scripts/build_times.py [REPORT.html]         # without one: the newest of target/cargo-timings
"""

import glob
import json
import os
import re
import subprocess
import sys

SETS = [("none (`make plan`)", ""), ("`pdf`", "pdf"), ("`service`", "service"), ("both (default)", "pdf service")]


def units(path):
    """Seconds by name and version of the crate."""
    with open(path, encoding="utf-8") as report:
        found = re.search(r"const UNIT_DATA = (\[.*?\]);\n", report.read(), re.S)
    seconds = {}
    for unit in json.loads(found.group(1)):
        name = f"{unit['name']} {unit['version']}"
        seconds[name] = seconds.get(name, 0) + unit["duration"]
    return seconds


def crates(features):
    """Names and versions of what is built with some features."""
    command = ["cargo", "tree", "--locked", "--no-default-features", "--features", features, "-e", "normal,build", "--prefix", "none"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    names = {" ".join(line.split()[:2]).replace(" v", " ") for line in lines if line.strip()}
    return {name for name in names if not name.startswith("luanphien ")}


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else max(glob.glob("target/cargo-timings/*.html"), key=os.path.getmtime)
    seconds = units(path)
    print("| features | crates | seconds of compiling, all cores |\n|---|---|---|")
    for title, features in SETS:
        own = crates(features)
        print(f"| {title} | {len(own)} | {sum(seconds.get(name, 0) for name in own):.0f} |")
    own = sum(spent for name, spent in seconds.items() if name.startswith("luanphien "))
    print(f"\nLuân Phiên itself: {own:.0f} s." if own else "\nLuân Phiên itself is not in this report.")


if __name__ == "__main__":
    main()
