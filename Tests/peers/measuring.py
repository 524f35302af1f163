"""What a run of the program takes."""

import dataclasses
import subprocess
import sys

CODE = """
import resource, subprocess, sys
run = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE)
lines = sum(block.count(b"\\n") for block in iter(lambda: run.stdout.read(1 << 20), b""))
print(run.wait(), lines)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss // 1024, used.ru_utime + used.ru_stime)
"""


@dataclasses.dataclass
class Measured:
    code: int
    lines: int
    megabytes: int
    seconds: float
    stderr: str


def measured(*command, timeout=600):
    """Runs a command in a process of its own, for the peak of children is the greatest of all so far: how it ended, how
    many lines it printed, its peak of memory in MB, its processor time in s."""
    run = subprocess.run(
        [sys.executable, "-c", CODE, *map(str, command)], capture_output=True, text=True, timeout=timeout
    )
    code, lines, megabytes, seconds = run.stdout.split()
    return Measured(int(code), int(lines), int(megabytes), float(seconds), run.stderr)
