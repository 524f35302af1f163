"""Measures the program against its peers and writes docs/benchmark.md and docs/benchmark.json: see script/bench."""

import argparse
import datetime
import importlib.metadata
import json
import math
import os
import pathlib
import platform
import subprocess
import sys

from lines import Failed, Work, growths, table
from running import Spread, alternating, run, straight_line

ROOT = pathlib.Path(__file__).resolve().parent.parent


def first_line(*command):
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return (told.stdout or told.stderr).splitlines()[0].strip()
    except (OSError, IndexError):
        return "none"


def machine():
    """What the figures depend on."""
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    packages = ("libzip4", "libxml2", "zlib1g", "libxlsxwriter-dev", "libreoffice-calc")
    return {
        "date": datetime.date.today().isoformat(),
        "processor": f"{processor}, {os.cpu_count()} cores",
        "memory": f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') >> 30} GiB",
        "system": f"{platform.system()} {platform.release()}, {platform.libc_ver()[0]} {platform.libc_ver()[1]}",
        "commit": first_line("git", "-C", ROOT, "describe", "--always", "--dirty"),
        "versions": {
            "swift": first_line("swift", "--version"), "python": platform.python_version(),
            **{name: importlib.metadata.version(name) for name in ("fastexcel", "python-calamine", "openpyxl")},
            **{name: first_line("dpkg-query", "-W", "-f=${Version}", name) for name in packages},
        },
    }


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def spread_text(spread, unit):
    return f"{number(spread.median)} {unit} ({number(spread.least)}–{number(spread.greatest)})"


def measure(line, runs):
    # An absolute figure of some milliseconds wants more runs; memory hardly varies.
    count = 20 * runs if line.unit == "ms" else max(runs // 3, 1) if line.unit == "MB" else runs
    ours, peer = alternating(line.ours, line.peer, count)
    value = ours.median / peer.median if line.is_ratio else ours.median
    return {
        "name": line.name, "work": line.title, "unit": line.unit, "runs": count, "ours": vars(ours),
        "peer": {"name": line.peer_name, **vars(peer)} if peer else None, "value": value, "must": line.must,
        "aim": line.aim, "met": "aim" if value <= line.aim else "must" if value <= line.must else "no",
    }


def measure_growth(growth, runs):
    points = []
    for count in sorted(set(growth.counts)):
        made = [run(growth.command(count)) for _ in range(runs)]
        points.append({
            "count": count, "seconds": Spread.of([told.seconds for told in made]).median,
            "megabytes": max(told.megabytes for told in made),
        })
    fits = {}
    for value in ("seconds", "megabytes"):
        slope, fit = straight_line([(point["count"], point[value]) for point in points])
        # The start of a small run says nothing of growth: the exponent is of the largest two.
        least, greatest = points[-2], points[-1]
        exponent = math.log(greatest[value] / least[value]) / math.log(greatest["count"] / least["count"])
        fits[value] = {"slope": slope, "r2": fit, "exponent": exponent}
    return {"name": growth.name, "work": growth.title, "points": points, "fits": fits}


def page(told):
    """docs/benchmark.md"""
    machine, versions = told["machine"], told["machine"]["versions"]
    text = [
        "# Benchmark", "",
        "Written by `script/bench`, which makes the work, installs the peers and measures both in turn; medians, in brackets "
        "the least and the greatest. Where there is a peer, what counts is the ratio of the two; our time is always of the "
        "whole process but for writing from memory, where both begin with the rows in memory.", "",
        f"{machine['date']}, {machine['commit']}; {machine['processor']}, {machine['memory']}; {machine['system']}"
        + ("; **a tenth of the work, few runs**" if told["quick"] else "") + ".", "",
        "; ".join(f"{name} {version}" for name, version in versions.items()) + ".", "",
        "| work | ours | peer | ratio | must | aim | met |", "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for line in told["lines"]:
        unit, peer = line["unit"], line["peer"]
        bound = "" if peer else f" {unit}"
        text.append(
            f"| {line['work']} | {spread_text(Spread(**line['ours']), unit)} | "
            + (f"{peer['name']}: {spread_text(Spread(peer['median'], peer['least'], peer['greatest']), unit)}"
               if peer else "–")
            + f" | {number(line['value']) if peer else '–'} | {line['must']}{bound} | {line['aim']}{bound} | {line['met']} |")
    text += [
        "", "## Growth", "",
        "A straight line through all counts (R² near 1 where the values grow evenly), and the exponent between the two "
        "largest counts: 1 is in proportion, below it better, 2 would be a square.", "",
        "| what grows | counts | seconds | line | exponent | MB | exponent |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for growth in told["growth"]:
        points, seconds, memory = growth["points"], growth["fits"]["seconds"], growth["fits"]["megabytes"]
        text.append(
            f"| {growth['work']} | {' · '.join(format(point['count'], ',') for point in points)} | "
            f"{' · '.join(number(point['seconds']) for point in points)} | "
            f"{seconds['slope'] * 1e6:.3g} µs each, R² {seconds['r2']:.4f} | {seconds['exponent']:.2f} | "
            f"{' · '.join(number(point['megabytes']) for point in points)} | {memory['exponent']:.2f} |")
    return "\n".join(text) + "\n"


def main():
    parser = argparse.ArgumentParser(prog="script/bench")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--runs", type=int)
    parser.add_argument("--program", type=pathlib.Path)
    parser.add_argument("--writer", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "docs")
    told = parser.parse_args()
    scale = 10 if told.quick else 1
    work = Work(ROOT / ".build" / "bench" / f"work-{scale}", told.program, told.writer, scale)
    lines, growing = table(work), growths(work)
    names = [item.name for item in (*lines, *growing)]
    if told.list:
        for item in (*lines, *growing):
            print(f"{item.name:22} {item.title}")
        return
    unknown = set(told.names) - set(names)
    if unknown:
        parser.error(f"no such line: {', '.join(sorted(unknown))}; --list shows them")
    wanted = set(told.names or names)
    runs = told.runs or (3 if told.quick else 7)
    result = {"machine": machine(), "quick": told.quick, "lines": [], "growth": []}
    failed = False
    for item in (*lines, *growing):
        if item.name not in wanted:
            continue
        try:
            if item in lines:
                line = measure(item, runs)
                result["lines"].append(line)
                peer = f" / {number(line['peer']['median'])}" if line["peer"] else ""
                print(f"{item.name:22} {number(line['ours']['median'])}{peer} {line['unit']} = {number(line['value'])}, "
                      f"must {line['must']}, aim {line['aim']}: {line['met']}", flush=True)
            else:
                growth = measure_growth(item, max(runs // 2, 1))
                result["growth"].append(growth)
                fits = growth["fits"]
                print(f"{item.name:22} exponent {fits['seconds']['exponent']:.2f} of time (R² {fits['seconds']['r2']:.4f}), "
                      f"{fits['megabytes']['exponent']:.2f} of memory", flush=True)
        except Failed as problem:
            failed = True
            print(f"{item.name:22} FAILED: {problem}", flush=True)
    # Single lines are a look; the page is of the whole table.
    if not told.names and not failed:
        (told.out / "benchmark.md").write_text(page(result))
        (told.out / "benchmark.json").write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n")
        print(f"written: {told.out / 'benchmark.md'}, {told.out / 'benchmark.json'}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
