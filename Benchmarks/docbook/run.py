#!/usr/bin/env python3
"""Runs Dossier and xmllint in turn on the same DocBook and prints ratios. See README.md beside this file."""
import argparse
import glob
import math
import os
import re
import statistics
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

from measurement import measure, paired  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")
SHARED = os.environ.get("DOSSIER_SHARED", os.path.join(ROOT, "..", "shared"))
SAMPLES = os.path.join(SHARED, "conformance", "docbook")


def book(folder, size):
    """A set of all the sample articles and books, repeated up to a size, with ids of their own."""
    path = os.path.join(folder, f"set-{size}.xml")
    parts = []
    for name in sorted(glob.glob(os.path.join(SAMPLES, "*.xml"))):
        text = re.sub(r"<\?xml[^>]*\?>\s*", "", open(name, encoding="utf-8").read())
        if re.match(r"<(article|book)\b", text):
            parts.append(text)
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0"?>\n<set xmlns="http://docbook.org/ns/docbook" version="5.0"><title>All</title>\n')
        copy = 0
        while out.tell() < size:
            for text in parts:
                out.write(re.sub(r'\b(xml:id|linkend|arearefs|endterm)="', rf'\1="n{copy}-', text))
            copy += 1
        out.write("</set>\n")
    return path


def render(dossier, path, target):
    return [dossier, "render", path, "--from", "docbook", "--to", target, "--fragment"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", nargs="?", default=os.path.join(ROOT, ".build", "release", "dossier"))
    dossier = os.path.abspath(parser.parse_args().dossier)
    missing = [path for path in (dossier, SAMPLES) if not os.path.exists(path)]
    if missing:
        sys.exit(f"{parser.prog}: there is no {' and no '.join(missing)}; DOSSIER_SHARED names the shared material")
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.xml")
        with open(empty, "w") as out:
            out.write("<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title/></article>")
        small, large = book(folder, 1_000_000), book(folder, 10_000_000)
        lint = ["xmllint", "--noout"]
        for target in ("text", "docbook", "html", "markdown"):
            ratio, one, other = paired(render(dossier, large, target), lint + [large], 5)
            print(f"DocBook to {target}, 10 MB: {ratio:.2f} times xmllint --noout ({one * 1000:.0f} ms, {other * 1000:.0f} ms)")
        base = statistics.median(measure(render(dossier, empty, "text"))[0] for _ in range(9))
        times = [statistics.median(measure(render(dossier, path, "text"))[0] for _ in range(5)) - base
                 for path in (small, large)]
        print(f"growth from 1 to 10 MB: exponent {math.log10(times[1] / max(times[0], 1e-4)):.3f}")
        peak = measure(render(dossier, large, "text"))[1]
        print(f"memory: {peak / os.path.getsize(large):.1f} bytes for each of the input")


main()
