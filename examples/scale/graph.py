#!/usr/bin/env python3
"""Merges the forms of a country as a Dask graph: groups of forms, authorities, the table of the country.

    graph.py COUNTRY OUT [--scheduler ADDRESS | --workers N] [--group G] [--perechen PROGRAM] [--kill-one]

COUNTRY has REGION/AUTHORITY/FORM. Into OUT go `parts` (what `merge --partial` makes of each G forms), `registers`
(REGION/AUTHORITY.json) and `summary.csv`. A task is one run of the program: it writes its file whole or not at all,
and has nothing to do where the file is newer than what it is made of, so that a task may be run anywhere, any number
of times, also twice at once, and the whole be broken off and begun again.

With --scheduler the work goes to the workers of a running cluster, which must see both folders under the same paths;
else to N processes on this machine. --kill-one kills one of these (SIGKILL) after the first tenth of the parts.
"""

import argparse
import os
import pathlib
import signal
import subprocess
import sys

import dask
from dask.distributed import Client, LocalCluster, as_completed

import summary

#: How often a task is tried again when its worker is lost.
RETRIES = 3


def is_fresh(output, inputs):
    return output.exists() and all(os.path.getmtime(path) <= output.stat().st_mtime for path in inputs)


def merge(perechen, inputs, output, *options):
    """Merges files into one, on one processor, and puts what was told beside it (.txt); returns its path.

    Conflicts (exit 1) are for people and stop nothing.
    """
    output = pathlib.Path(output)
    if not is_fresh(output, inputs):
        output.parent.mkdir(parents=True, exist_ok=True)
        command = [perechen, "merge", *inputs, *options, "-o", str(output), "--force", "--quiet", "--jobs", "1"]
        with open(output.with_suffix(".txt"), "wb") as said:
            code = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said).returncode
        if code > 1:
            output.unlink(missing_ok=True)
            raise RuntimeError(f"{output}: exit {code}, see {said.name}")
    return str(output)


def graph(country, out, perechen, group):
    """The parts and the whole: two lists of delayed values, the last of which is the path of the table."""
    part, register, row, table = map(dask.delayed, (merge, merge, summary.row, summary.write))
    parts, rows = [], []
    for authority in sorted(path for path in country.glob("*/*") if path.is_dir()):
        name = authority.relative_to(country)
        forms = sorted(str(path) for path in authority.iterdir())
        own = [
            part(perechen, forms[first:first + group], out / "parts" / name / f"{first // group + 1}.json", "--partial")
            for first in range(0, len(forms), group)
        ]
        parts += own
        rows.append(row(register(perechen, own, out / "registers" / name.parent / f"{name.name}.json")))
    return parts, table(rows, out / "summary.csv")


def kill_one(client):
    """Kills a worker as a failing machine would: without a word."""
    address, process = sorted(client.run(os.getpid).items())[0]
    os.kill(process, signal.SIGKILL)
    print(f"killed the worker {address}, process {process}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("country", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--scheduler")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--group", type=int, default=8)
    parser.add_argument("--perechen", default=os.environ.get("PERECHEN", "perechen"))
    parser.add_argument("--kill-one", action="store_true")
    chosen = parser.parse_args()
    if chosen.kill_one and chosen.scheduler:
        parser.error("--kill-one is for workers of this machine")
    cluster = chosen.scheduler or LocalCluster(
        n_workers=chosen.workers, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        # The workers do not have this folder among those that they import from.
        client.upload_file(summary.__file__)
        parts, table = graph(chosen.country.resolve(), chosen.out.resolve(), chosen.perechen, chosen.group)
        *begun, result = client.compute([*parts, table], retries=RETRIES)
        if chosen.kill_one:
            for number, _ in enumerate(as_completed(begun), 1):
                if number * 10 >= len(begun):
                    break
            kill_one(client)
        print(result.result())
    if not chosen.scheduler:
        cluster.close()


if __name__ == "__main__":
    main()
