"""Runs of a command: wall time, peak of memory, and the median and spread of several."""

import dataclasses
import os
import statistics
import subprocess
import time


class Failed(Exception):
    """A command ended otherwise than it should."""


@dataclasses.dataclass
class Run:
    seconds: float
    megabytes: float
    output: str


def run(command, codes=(0, 1), stdin=None, keeps_output=False):
    """Runs a command as a process; its peak of memory is the kernel's, of this process alone.

    Standard output goes to /dev/null unless it is kept. The start of the process counts.
    """
    with open(stdin or os.devnull, "rb") as source:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=source, stderr=subprocess.DEVNULL,
            stdout=subprocess.PIPE if keeps_output else subprocess.DEVNULL,
        )
        output = process.stdout.read().decode() if keeps_output else ""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        raise Failed(f"exit {process.returncode}: {' '.join(map(str, command))[:300]}")
    return Run(seconds, usage.ru_maxrss / 1024, output)


@dataclasses.dataclass
class Spread:
    """The median of several values, and the least and the greatest."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values):
        return cls(statistics.median(values), min(values), max(values))


def alternating(first, second, count):
    """Calls both in turn, so that what slows the machine for a while slows both; one round beforehand is not counted."""
    firsts, seconds = [], []
    for place in range(count + 1):
        values = first(), second() if second else None
        if place > 0:
            firsts.append(values[0])
            seconds.append(values[1])
    return Spread.of(firsts), Spread.of(seconds) if second else None


def straight_line(points):
    """Least squares of y = a + b·x: the slope b and R²."""
    xs, ys = zip(*points)
    mean_x, mean_y = statistics.fmean(xs), statistics.fmean(ys)
    across = sum((x - mean_x) ** 2 for x in xs)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / across
    left = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in points)
    total = sum((y - mean_y) ** 2 for y in ys)
    return slope, 1 - left / total if total else 1.0
