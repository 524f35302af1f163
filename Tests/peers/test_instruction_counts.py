"""Five fixed runs take as many instructions as they did when they were last recorded, 5 % more or less.

Counts, unlike times, hardly depend on what else the machine does. They do depend on the compiler, on the libraries and on
the processor that these choose their code by; where one of those is another than recorded, nothing can be said, and the
check is skipped with a word.

A failure upwards says that a change has made the program slower: find out where before anything else
(`valgrind --tool=callgrind PROGRAM …`, then callgrind_annotate), for whoever records the new count gives the loss away for
good. Record only where the work itself is more, or where a gain is to be kept:

    RECORD_INSTRUCTION_COUNTS=1 PERECHEN=.build/release/perechen .venv/bin/python -m pytest Tests/peers/test_instruction_counts.py
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT, program

RECORDED = pathlib.Path(__file__).with_name("instruction-counts.json")
RECORDS = os.environ.get("RECORD_INSTRUCTION_COUNTS") == "1"
TOLERANCE = 0.05
GENERATOR = ROOT / "Benchmarks" / "generate.py"
LIBRARIES = ("libc6", "libstdc++6", "libxml2", "libzip4", "zlib1g", "valgrind")

#: Names of the runs and their arguments; the words in braces are files that `inputs` makes.
RUNS = {
    "start": ["--version"],
    "validate": ["validate", "{rows}.xlsx", "--format", "json", "--jobs", "1"],
    "read-ods": ["inspect", "{rows}.ods", "--format", "csv"],
    "merge": ["merge", "{units}", "--jobs", "1", "-o", "{out}.json"],
    "template": ["template", "-o", "{out}.xlsx"],
}


def environment():
    """What counts depend on beside the program's source."""

    def told(*command):
        return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout.strip()

    fields = dict(
        line.split(":", 1) for line in pathlib.Path("/proc/cpuinfo").read_text().split("\n\n")[0].splitlines()
    )
    processor = {name.strip(): value.strip() for name, value in fields.items()}
    return {
        "swift": told("swift", "--version").splitlines()[0],
        "processor": " ".join(processor.get(name, "?") for name in ("vendor_id", "cpu family", "model")),
        **{name: told("dpkg-query", "-W", "-f=${Version}", name) for name in LIBRARIES},
    }


@pytest.fixture(scope="module")
def recorded():
    """The recorded counts, where they can be compared with what is counted here."""
    if shutil.which("valgrind") is None:
        pytest.skip("no valgrind")
    if "release" not in pathlib.Path(os.path.realpath(program())).parts:
        pytest.skip("the counts are of the release binary")
    here = environment()
    if RECORDS:
        return {"environment": here, "counts": {}}
    kept = json.loads(RECORDED.read_text())
    others = [f"{name}: {kept['environment'].get(name)}, here {value}" for name, value in here.items()
              if kept["environment"].get(name) != value]
    if others:
        pytest.skip(f"counted with other tools: {'; '.join(others)}")
    return kept


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """The files that the runs read, the same each time."""
    folder = tmp_path_factory.mktemp("counted")
    for kind, count, name in (("rows", 100, "rows.xlsx"), ("rows", 100, "rows.ods"), ("units", 3, "units")):
        subprocess.run([sys.executable, GENERATOR, kind, str(count), folder / name], check=True, timeout=60)
    return {"rows": folder / "rows", "units": folder / "units", "out": folder / "out"}


def instructions(arguments):
    """How many instructions a run of the program takes."""
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(program()), *arguments],
        # As little of the caller's environment as can be: its length alone moves the counts.
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/", "SWIFT_DETERMINISTIC_HASHING": "1"},
        capture_output=True, text=True, timeout=300,
    )
    assert run.returncode in (0, 1), run.stderr[-2_000:]
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


@pytest.mark.parametrize("name", RUNS)
def test_a_run_takes_no_more_than_recorded(name, recorded, inputs):
    count = instructions([word.format(**inputs) for word in RUNS[name]])
    if RECORDS:
        recorded["counts"][name] = count
        RECORDED.write_text(json.dumps(recorded, indent=2) + "\n")
        return
    before = recorded["counts"][name]
    change = count / before - 1
    assert abs(change) <= TOLERANCE, (
        f"{name}: {count:,} instructions, {before:,} were recorded: {change:+.1%}. "
        + ("Find out what has become slower before recording anew" if change > 0 else "Record anew to keep the gain")
        + f"; {pathlib.Path(__file__).name} says how"
    )
