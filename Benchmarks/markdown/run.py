#!/usr/bin/env python3
"""Runs Dossier, cmark-gfm and pandoc in turn on the same Markdown and prints ratios. See README.md beside this file."""
import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

from measurement import measure, paired  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")
SHARED = os.environ.get("DOSSIER_SHARED", os.path.join(ROOT, "..", "shared"))
GENERATOR = os.path.join(SHARED, "bench", "gen_corpus.py")
CASES = os.path.join(SHARED, "conformance", "pathological", "cases.json")


class Inputs:
    """The files of the corpus generator, made when they are asked for."""

    def __init__(self, folder):
        self.folder = folder

    def document(self, dialect, size):
        path = os.path.join(self.folder, f"{dialect}-{size}.md")
        if not os.path.exists(path):
            self.generate("doc", "--size", size, "--dialect", dialect, "--seed", "1", "--items", "200", "-o", path)
        return path

    def bibliography(self):
        path = os.path.join(self.folder, "references.json")
        if not os.path.exists(path):
            self.generate("bib", "--items", "200", "--seed", "1", "-o", path)
        return path

    def generate(self, *arguments):
        subprocess.run([sys.executable, GENERATOR, *arguments], check=True, stdout=subprocess.DEVNULL)


def dossier_command(dossier, source, reader="markdown"):
    return [dossier, "render", source, "--from", reader, "--to", "html", "--fragment"]


def start_up(dossier, inputs):
    path = os.path.join(inputs.folder, "word.md")
    with open(path, "w") as file:
        file.write("word\n")
    times = sorted(measure(dossier_command(dossier, path))[0] * 1000 for _ in range(41))
    other = statistics.median(measure(["cmark-gfm", path])[0] * 1000 for _ in range(41))
    print(f"start-up: {statistics.median(times):.1f} ms (from {times[0]:.1f} to {times[-1]:.1f}); cmark-gfm {other:.1f} ms")
    return statistics.median(times) / 1000


def against_cmark(dossier, inputs, size, rounds):
    path = inputs.document("commonmark", size)
    ours = dossier_command(dossier, path, "commonmark+pipe_tables")
    ratio, one, other = paired(ours, ["cmark-gfm", "-e", "table", path], rounds)
    print(f"CommonMark to HTML, {size}: {ratio:.2f} times cmark-gfm ({one * 1000:.0f} ms, {other * 1000:.0f} ms)")


def against_pandoc(dossier, inputs, rounds):
    path = inputs.document("pandoc", "1M")
    pandoc = ["pandoc", "-f", "markdown", "-t", "html", path]
    ratio, one, other = paired(pandoc, dossier_command(dossier, path), rounds)
    print(f"the dialect to HTML, 1M: {ratio:.0f} times as fast as pandoc ({other * 1000:.0f} ms, {one * 1000:.0f} ms)")
    references = ["--bibliography", inputs.bibliography()]
    ratio, one, other = paired(
        pandoc + ["--citeproc"] + references, dossier_command(dossier, path) + references, rounds)
    print(f"with citations resolved, 1M: {ratio:.0f} times as fast as pandoc ({other * 1000:.0f} ms, {one * 1000:.0f} ms)")


def growth(dossier, inputs, base, dialect, reader, rounds):
    def time(size):
        return statistics.median(
            measure(dossier_command(dossier, inputs.document(dialect, size), reader))[0] for _ in range(rounds))

    small, large = time("100k") - base, time("10M") - base
    print(f"growth of {dialect} from 100k to 10M: exponent {math.log(large / max(small, 1e-4)) / math.log(100):.3f}")


def memory(dossier, inputs, dialect, reader, size):
    path = inputs.document(dialect, size)
    peak = measure(dossier_command(dossier, path, reader))[1]
    print(f"memory of {dialect}, {size}: {peak / os.path.getsize(path):.1f} bytes for each of the input")


def value(expression, n, i):
    """A number of a pathological case: an integer, or an expression in n and i such as 2n, n-1 or n/16."""
    if isinstance(expression, int):
        return expression
    for variable, number in (("n", n), ("i", i)):
        head, found, tail = expression.partition(variable)
        if found:
            number *= int(head) if head else 1
            if tail.startswith("/"):
                return number // int(tail[1:])
            return number + int(tail) if tail else number
    return int(expression)


def pathological_text(parts, n, i=0):
    text = []
    for part in parts:
        if "text" in part:
            text.append(part["text"])
        elif "repeat" in part:
            text.append(part["repeat"] * value(part["times"], n, i))
        elif "number" in part:
            text.append(str(value(part["number"], n, i)))
        else:
            series = part["series"]
            for index in range(value(series["from"], n, i), value(series["to"], n, i) + 1):
                text.append(pathological_text(series["parts"], n, index))
    return "".join(text)


def pathological(dossier, base, rounds):
    cases = json.load(open(CASES))["cases"]
    readers = {"commonmark": "commonmark", "gfm": "gfm"}
    worst = []
    for case in cases:
        if case["expect"].get("growth") == "quadratic":
            continue
        n = case["n"]
        size = len(pathological_text(case["generator"], n))
        n = max(1, n * 500_000 // max(1, size))
        command = dossier_command(dossier, "-", readers.get(case["dialect"], "markdown"))
        texts = [pathological_text(case["generator"], n * factor).encode() for factor in (1, 2)]
        times = [min(measure(command, text)[0] for _ in range(rounds)) - base for text in texts]
        # Below a few milliseconds the clock's own steps are all that is seen.
        worst.append((times[1] / max(times[0], 0.01), case["name"], times[1]))
    worst.sort(reverse=True)
    print(f"pathological families, T(2n)/T(n) up to 1 MB: the worst of {len(worst)} are")
    for ratio, name, time in worst[:5]:
        print(f"  {ratio:.2f}  {name} ({time * 1000:.0f} ms)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", nargs="?", default=os.path.join(ROOT, ".build", "release", "dossier"))
    parser.add_argument("--quick", action="store_true", help="leave out the 10 MB files")
    options = parser.parse_args()
    dossier = os.path.abspath(options.dossier)
    missing = [path for path in (dossier, GENERATOR, CASES) if not os.path.exists(path)]
    if missing:
        sys.exit(f"{parser.prog}: there is no {' and no '.join(missing)}; DOSSIER_SHARED names the shared material")
    with tempfile.TemporaryDirectory() as folder:
        inputs = Inputs(folder)
        base = start_up(dossier, inputs)
        against_cmark(dossier, inputs, "1M", 21)
        against_pandoc(dossier, inputs, 3)
        if not options.quick:
            against_cmark(dossier, inputs, "10M", 9)
            for dialect, reader in (("commonmark", "commonmark+pipe_tables"), ("pandoc", "markdown")):
                growth(dossier, inputs, base, dialect, reader, 7)
                memory(dossier, inputs, dialect, reader, "10M")
        pathological(dossier, base, 1 if options.quick else 3)


main()
