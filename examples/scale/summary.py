#!/usr/bin/env python3
"""Counts registers of authorities into one table of the country: a row for each.

    summary.py REGISTERS OUT.csv

REGISTERS is a folder with REGION/AUTHORITY.json, as `perechen merge` writes them. The table is CSV in UTF-8, its rows
in the order of the names.
"""

import csv
import json
import os
import pathlib
import sys

COLUMNS = ("region", "authority", "units", "processes", "touchpoints", "digital", "offline", "differences")


def row(register):
    """The row of a register's file. `differences` counts touchpoints that units describe differently."""
    path = pathlib.Path(register)
    content = json.loads(path.read_text("utf-8"))
    processes = [process for direction in content["directions"] for process in direction["processes"]]
    touchpoints = [touchpoint for process in processes for touchpoint in process["touchpoints"]]
    digital = sum(touchpoint["mode"] == "digital" for touchpoint in touchpoints)
    units = {source.get("unit") for touchpoint in touchpoints for source in touchpoint.get("sources", [])}
    return (path.parent.name, path.stem, len(units), len(processes), len(touchpoints), digital,
            len(touchpoints) - digital, sum("variants" in touchpoint for touchpoint in touchpoints))


def write(rows, output):
    """Writes the table whole or not at all; returns its path."""
    output = pathlib.Path(output)
    unfinished = output.with_name(f"{output.name}.{os.getpid()}")
    with open(unfinished, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *sorted(rows)])
    os.replace(unfinished, output)
    return str(output)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write([row(path) for path in pathlib.Path(sys.argv[1]).glob("*/*.json")], sys.argv[2])
