#!/usr/bin/env python3
"""Reads a large HTML page and prints how many megabytes a second that is. See README.md beside this file."""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

from measurement import measure  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")
REPORTS = os.path.join(ROOT, "Reports")


def page(dossier, megabytes):
    """A page of our own reports, again and again, each time with other identifiers."""
    texts = []
    for folder, _, names in sorted(os.walk(REPORTS)):
        for name in sorted(names):
            if name.endswith(".md"):
                path = os.path.join(folder, name)
                run = subprocess.run([dossier, "render", path, "--to", "plain-html"], capture_output=True, check=True)
                texts.append(run.stdout.decode())
    text = "\n".join(texts)
    count = megabytes * 1_000_000 // len(text.encode()) + 1
    body = "\n".join(text.replace('id="', f'id="p{i}-').replace('href="#', f'href="#p{i}-') for i in range(count))
    return f"<!DOCTYPE html><html lang=en><head><title>Reports</title></head><body>\n{body}\n</body></html>\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", nargs="?", default=os.path.join(ROOT, ".build", "release", "dossier"))
    parser.add_argument("--page", help="a page of your own in place of the made one")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    dossier = os.path.abspath(options.dossier)
    if not os.path.exists(dossier):
        sys.exit(f"{parser.prog}: there is no {dossier}; make a release build")
    with tempfile.TemporaryDirectory() as folder:
        path = options.page or os.path.join(folder, "page.html")
        if not options.page:
            with open(path, "w") as file:
                file.write(page(dossier, 10))
        size = os.path.getsize(path)
        for name, extra in (("whole", []), ("article", ["--article"])):
            command = [dossier, "render", path, "--from", "html", "--to", "plain-html", *extra]
            time = statistics.median(measure(command)[0] for _ in range(options.rounds))
            print(f"{name}: {size / 1e6:.1f} MB read and written as plain HTML in {time:.2f} s, {size / 1e6 / time:.0f} MB/s")
        parse = statistics.median(measure(["xmllint", "--html", "--noout", path])[0] for _ in range(options.rounds))
        print(f"xmllint --html --noout, which only parses: {parse:.2f} s, {size / 1e6 / parse:.0f} MB/s")


main()
