#!/usr/bin/env python3
"""Writes the same documents in each format in turn and prints ratios to HTML. See README.md beside this file."""
import argparse
import glob
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

from measurement import measure  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")


def briefs(folder, size):
    """All sections of the example's briefs as one document, repeated up to a size, without front matter."""
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, "Reports", "**", "*.md"), recursive=True)):
        text = open(path, encoding="utf-8").read()
        texts.append(text.split("\n---\n", 1)[-1] if text.startswith("---\n") else text)
    whole = "\n".join(texts) + "\n"
    path = os.path.join(folder, "briefs.md")
    with open(path, "w", encoding="utf-8") as out:
        out.write(whole * max(1, size // len(whole.encode())))
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", nargs="?", default=os.path.join(ROOT, ".build", "release", "dossier"))
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    dossier = os.path.abspath(options.dossier)
    if not os.path.exists(dossier):
        sys.exit(f"{parser.prog}: there is no {dossier}")
    formats = ("html", "text", "docbook", "markdown")
    with tempfile.TemporaryDirectory() as folder:
        path = briefs(folder, 4_000_000)
        times = {name: [] for name in formats}
        for _ in range(options.rounds):
            for name in formats:
                times[name].append(measure([dossier, "render", path, "--to", name, "--fragment"])[0])
        for name in formats:
            print(f"Markdown to {name}, 4 MB of briefs: {min(times[name]) * 1000:.0f} ms, "
                  f"{min(times[name]) / min(times['html']):.2f} times HTML")
        alone = os.path.join(os.path.dirname(dossier), "WriterBenchmark")
        if not os.path.exists(alone):
            sys.exit(f"{parser.prog}: there is no {alone}, which times the writers alone")
        lines = subprocess.run([alone, path, str(options.rounds)], capture_output=True, text=True, check=True).stdout
        writers = {name: float(time) for name, time in map(str.split, lines.splitlines())}
        for name in formats:
            print(f"{name} writer alone: {writers[name]:.1f} ms, {writers[name] / writers['html']:.2f} times HTML")


main()
