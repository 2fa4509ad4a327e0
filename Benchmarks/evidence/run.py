#!/usr/bin/env python3
"""Makes a store of 100,000 claims and measures how fast it is read and searched. See README.md beside this file."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

from measurement import measure  # noqa: E402

ROOT = os.path.join(HERE, "..", "..")


def median(command, rounds):
    runs = [measure(command) for _ in range(rounds)]
    return statistics.median(run.processor for run in runs), max(run.memory for run in runs)


def report(name, seconds, memory, gate):
    """One line of the table; true where the gates hold."""
    holds = seconds <= gate and memory <= 500e6
    print(f"{name:32} {seconds * 1000:9.0f} ms {memory / 1e6:7.0f} MB   {'' if holds else 'above '}{gate * 1000:.0f} ms, 500 MB")
    return holds


def least(command, rounds):
    """What a command takes where nothing else disturbs it, and the peak of its memory."""
    runs = [measure(command) for _ in range(rounds)]
    return min(run.processor for run in runs), max(run.memory for run in runs)


def growth(dossier):
    """How many times as long the search for conflicts takes in ten times the evidence, reading left out."""
    times = []
    # A difference of two short times needs more of them.
    for sources, rounds in ((200, 15), (2000, 5)):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), folder, str(sources)], check=True)
            reading, _ = least([dossier, "sources", "list", "-C", folder], rounds)
            searching, memory = least([dossier, "conflicts", "-C", folder], rounds)
            print(f"conflicts, {sources * 50:7,} claims        {(searching - reading) * 1000:9.0f} ms {memory / 1e6:7.0f} MB")
            times.append(searching - reading)
    ratio = times[1] / times[0]
    print(f"growth of the search for conflicts  {ratio:.1f}   {'' if ratio <= 12.5 else 'above '}12.5 (n log n)")
    return ratio <= 12.5


def main():
    dossier = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/dossier")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), folder], check=True)
        # Files that were written just now are not told apart by their times.
        subprocess.run(["sleep", "3"], check=True)

        def command(*arguments):
            return [dossier, *arguments, "-C", folder]

        holds = [report("sources list, no index", *median(command("sources", "list"), 3), 15)]
        first = measure(command("claims", "list", "--limit", "1"))[:2]
        holds.append(report("claims list, index made", *first, 15))
        holds.append(report("claims list, all from the index", *median(command("claims", "list", "--format", "csv"), 5), 0.3))
        holds.append(report("claims search, two words", *median(command("claims", "search", "flood", "harvest", "--limit", "20"), 9), 0.05))
        holds.append(report("claims search, a topic", *median(command("claims", "search", "flood", "--topic", "topic-10"), 9), 0.05))
        holds.append(report("claims show", *median(command("claims", "show", "source-0100#c07"), 9), 0.05))
        shutil.rmtree(os.path.join(folder, ".dossier"))
    holds.append(growth(dossier))
    sys.exit(not all(holds))


main()
