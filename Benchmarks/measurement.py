"""What commands cost in time and memory, for all benchmarks."""
import collections
import os
import statistics
import subprocess
import sys
import tempfile
import time


Cost = collections.namedtuple("Cost", "processor memory elapsed")


def measure(command, text=None):
    """Processor seconds, the peak of memory in bytes, and the seconds that passed, of one run over a standard input.

    Exit status 1 says that a document has faults, and nothing of what reading it costs.
    """
    with open(os.devnull, "w") as out, tempfile.TemporaryFile() as source:
        if text is not None:
            source.write(text)
            source.seek(0)
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=source, stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, elapsed)


def paired(one, other, rounds):
    """The median ratio of two commands that run in turn, and the median time of each."""
    pairs = [(measure(one)[0], measure(other)[0]) for _ in range(rounds)]
    times = [statistics.median(column) for column in zip(*pairs)]
    return statistics.median(a / b for a, b in pairs), *times
