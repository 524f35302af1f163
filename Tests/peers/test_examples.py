"""The examples: the submissions are faultless, the faulty ones give just what their table says, the demo runs."""

import collections
import csv
import json
import os
import re
import subprocess

import pytest

from conftest import EXAMPLES, ROOT, program

SUBMISSIONS = sorted((EXAMPLES / "submissions").iterdir())
SHOWN = ("error", "warning")


def findings(result):
    report = json.loads(result.stdout)
    assert report["format"] == "perechen-diagnostics" and report["version"] == 1
    return report


def test_submissions_are_faultless(perechen):
    result = perechen(
        "validate", EXAMPLES / "submissions", "--registry", EXAMPLES / "registry.csv", "--format", "json"
    )
    report = findings(result)
    shown = [d for file in report["files"] for d in file["diagnostics"] if d["severity"] in SHOWN]
    assert not shown, shown[:5]
    assert result.code == 0
    assert report["summary"]["files"] == len(SUBMISSIONS) == 10
    assert report["summary"]["errors"] == report["summary"]["warnings"] == 0


@pytest.mark.parametrize("path", SUBMISSIONS, ids=lambda path: path.stem)
def test_each_submission_has_its_head_and_rows(perechen, path):
    import sys

    sys.path.insert(0, str(EXAMPLES / "make"))
    import department

    result = perechen("convert", path, "--to", "json", "-o", "-")
    assert result.code == 0, result
    read = json.loads(result.stdout)
    (unit,) = [unit for unit in department.UNITS if unit.name == read["submission"]["unit"]]
    assert read["submission"] == {
        "unit": unit.name,
        "responsible": unit.responsible,
        "contact": unit.contact,
        "date": unit.date,
    }
    rows = [
        (
            direction["number"],
            direction["name"],
            process["name"],
            touchpoint["name"],
            touchpoint["interaction"].replace("; ", ";").replace("\n", ""),
            touchpoint["particularities"],
        )
        for direction in read["directions"]
        for process in direction["processes"]
        for touchpoint in process["touchpoints"]
    ]
    assert rows == [(*row[:4], row[4].replace("; ", ";").replace("\n", ""), row[5]) for row in unit.rows()]


def test_merging_finds_no_conflict(register):
    merged = json.loads(register.read_text("utf-8"))
    assert [direction["number"] for direction in merged["directions"]] == [1, 2, 3, 4, 5, 6]
    with open(EXAMPLES / "registry.csv", encoding="utf-8-sig", newline="") as file:
        registry = [row["Наименование процесса"] for row in csv.DictReader(file)]
    processes = [process["name"] for direction in merged["directions"] for process in direction["processes"]]
    assert processes == registry
    touchpoints = sum(
        len(process["touchpoints"]) for direction in merged["directions"] for process in direction["processes"]
    )
    # Three touchpoints of the citizens' appeals come from two units each.
    assert touchpoints == 57


def table_of_faults():
    """(file, cell, rule) of examples/faulty/README.md."""
    rows = re.findall(
        r"^\| ([^|]+\.(?:xlsx|ods)) \| ([A-Z]+\d+|-) \| (TP\d+) \|",
        (EXAMPLES / "faulty" / "README.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert len(rows) >= 20
    return collections.Counter((file, "" if cell == "-" else cell, rule) for file, cell, rule in rows)


def test_faulty_submissions_give_what_their_table_says(perechen):
    files = [EXAMPLES / "faulty" / name for name in sorted({file for file, _, _ in table_of_faults()})]
    result = perechen("validate", *files, "--format", "json")
    assert result.code == 1, result
    found = collections.Counter(
        (os.path.basename(file["file"]), d.get("cell", ""), d["rule"])
        for file in findings(result)["files"]
        for d in file["diagnostics"]
        if d["severity"] in SHOWN
    )
    wanted = table_of_faults()
    assert {"missing": sorted((wanted - found).elements()), "unexpected": sorted((found - wanted).elements())} == {
        "missing": [],
        "unexpected": [],
    }


def test_every_finding_says_what_to_do(perechen):
    result = perechen("validate", EXAMPLES / "faulty", EXAMPLES / "submissions", "--format", "json")
    for file in findings(result)["files"]:
        for diagnostic in file["diagnostics"]:
            assert diagnostic["message"] and diagnostic["suggestion"], diagnostic
            assert re.search("[а-яё]", diagnostic["message"]), diagnostic


def test_the_approved_edition_names_its_order(perechen):
    (path,) = (EXAMPLES / "approved").iterdir()
    result = perechen("convert", path, "--to", "json", "-o", "-")
    assert result.code == 0, result
    assert json.loads(result.stdout)["edition"] == {"date": "2025-03-14", "number": "42"}


def test_demo(tmp_path):
    """The demo ends with a summary; it builds nothing if the release is there."""
    built = program().stat().st_mtime_ns
    demo = subprocess.run(
        [ROOT / "script" / "demo"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=900,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert demo.returncode == 0, demo.stdout + demo.stderr
    assert re.search(r"Прислали сведения: +10 из 10", demo.stdout), demo.stdout
    assert re.search(r"Процессов: +21\b", demo.stdout), demo.stdout
    assert re.search(r"Точек взаимодействия: +57\b", demo.stdout), demo.stdout
    assert re.search(r"ошибок 0, предупреждений 0", demo.stdout), demo.stdout
    (page,) = tmp_path.rglob("index.html")
    assert str(page) in demo.stdout
    if program() == (ROOT / ".build" / "release" / "perechen").resolve():
        assert program().stat().st_mtime_ns == built
