#!/usr/bin/env python3
"""Builds workspaces of many briefs: cold, with nothing changed, with one thing changed. See README.md beside this file."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

from measurement import measure  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")
SHARED = os.environ.get("DOSSIER_SHARED", os.path.join(ROOT, "..", "shared"))
# Findings are not what is measured: a corpus of made-up sentences has very many.
CONFIGURATION = """name: scale
labels: {default: "TLP:CLEAR"}
reports: ["briefs/**"]
stores: [{path: seeds}]
bibliography: [refs.json]
formats: [html]
as-of: 2022-12-31
"""
# Every hundredth brief shows evidence, and a topic pack.
EVIDENCE = "sections: [{use: refugees}, {use: source-list}]\n"
# A claim that the pack shows in each of them, and one that no brief shows.
CLAIMS = {
    "one claim changed": ("ruggiero-scarlatoiu-2022", '    text: "China refuses', '    text: "It is said that China refuses'),
    "one claim unshown": ("china-rejects-allegations-2014", '    text: "', '    text: "Changed. '),
}


def workspace(folder, count):
    """The pages of the corpus as briefs, with the evidence and the packs of the example."""
    generator = os.path.join(SHARED, "bench", "gen_corpus.py")
    subprocess.run([sys.executable, generator, "project", "-n", str(count), "--dialect", "pandoc", "--seed", "3", "-o", folder], check=True, stdout=subprocess.DEVNULL)
    for name in ("seeds", "Plugins/Topics"):
        shutil.copytree(os.path.join(ROOT, name), os.path.join(folder, name))
    with open(os.path.join(folder, "dossier.yaml"), "w") as file:
        file.write(CONFIGURATION)
    for number, path in enumerate(briefs(folder)):
        text = open(path).read().replace("bibliography: refs.json\n", EVIDENCE if number % 100 == 0 else "", 1)
        open(path, "w").write(text.replace("author:\n", "authors:\n", 1))
    # A file that was written just now is not told by its time.
    time.sleep(3)


def briefs(folder):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(os.path.join(folder, "briefs")) for name in names)


def site(folder, source):
    """The same pages for Hugo, with the smallest layouts that print them."""
    shutil.copytree(os.path.join(source, "briefs"), os.path.join(folder, "content"))
    os.makedirs(os.path.join(folder, "layouts", "_default"))
    for name in ("single", "list"):
        with open(os.path.join(folder, "layouts", "_default", name + ".html"), "w") as file:
            file.write("<!doctype html><title>{{ .Title }}</title>{{ .TableOfContents }}{{ .Content }}\n")
    with open(os.path.join(folder, "hugo.toml"), "w") as file:
        file.write('baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')


def changed(path, old, new):
    text = open(path).read()
    with open(path, "w") as file:
        file.write(text.replace(old, new, 1) if old else text + new)
    time.sleep(3)


def rebuilt(command):
    """How many editions a dry run would compile."""
    run = subprocess.run([*command, "--dry-run"], capture_output=True, text=True)
    return sum(1 for line in run.stdout.splitlines() if "): " in line)


def main():
    dossier = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/dossier"))
    counts = [int(count) for count in sys.argv[2:]] or [100, 1000, 10000]
    hugo = shutil.which("hugo")
    colds = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            workspace(folder, count)
            build = [dossier, "build", "-C", folder]

            def row(name, costs, note=""):
                processor, memory, elapsed = map(statistics.median, zip(*costs))
                print(f"{count:6} briefs  {name:18} {processor * 1000:9.1f} ms of processors in {elapsed * 1000:9.1f} ms "
                      f"{memory / 1e6:6.0f} MB  {note}", flush=True)

            cost = measure(build)
            colds[count] = cost.processor
            row("cold", [cost])
            time.sleep(3)
            measure(build)
            row("nothing changed", [measure(build) for _ in range(5)])
            costs = []
            for path in briefs(folder)[1:4]:
                changed(path, "", "\nA last word.\n")
                costs.append(measure(build))
            row("one brief changed", costs)
            for name, (source, *words) in CLAIMS.items():
                changed(os.path.join(folder, "seeds/sources", source + ".yaml"), *words)
                note = f"{rebuilt(build)} compiled"
                row(name, [measure(build)], note)
            changed(os.path.join(folder, "Plugins/Topics/refugees/section.md"), "", "\nMore.\n")
            note = f"{rebuilt(build)} compiled"
            row("one pack changed", [measure(build)], note)
            if hugo:
                with tempfile.TemporaryDirectory() as pages:
                    site(pages, folder)
                    run = [hugo, "--source", pages, "--quiet"]
                    cost = measure(run)
                    row("Hugo, cold", [cost], f"{colds[count] / cost.processor:.2f} times as much processor time here")
    if len(counts) > 1:
        print(f"growth from {counts[-2]} to {counts[-1]} briefs: {colds[counts[-1]] / colds[counts[-2]]:.1f}")


main()
