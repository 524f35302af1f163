"""The raw grid against other readers: openpyxl on the examples, two readers' agreement on real files."""

import json
import subprocess
import sys

import pytest

from conftest import EXAMPLES, program
from normal_form import grid, same, texts
from other_readers import with_odfpy, with_openpyxl

WORKBOOKS = sorted(EXAMPLES.rglob("*.xlsx"))


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.stem)
def test_openpyxl_reads_the_same_cells(perechen, path):
    result = perechen("inspect", path, "--format", "json")
    assert result.code == 0, result
    inspected = json.loads(result.stdout)
    assert inspected["kind"] == "xlsx"
    ours, theirs = grid(inspected), with_openpyxl(path)
    assert list(ours) == list(theirs)
    for sheet in ours:
        same(texts(ours[sheet]), theirs[sheet], f"{path.name}, {sheet}")


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.ods")), ids=lambda path: path.stem)
def test_odfpy_reads_the_same_cells(perechen, path):
    result = perechen("inspect", path, "--format", "json")
    assert result.code == 0, result
    inspected = json.loads(result.stdout)
    assert inspected["kind"] == "ods"
    ours, theirs = grid(inspected), with_odfpy(path)
    assert list(ours) == list(theirs)
    for sheet in ours:
        same(texts(ours[sheet]), theirs[sheet], f"{path.name}, {sheet}")


@pytest.mark.parametrize("part", ["agreed", "hostile"])
def test_real_files(shared, part):
    check = subprocess.run(
        [sys.executable, shared / "corpus" / "check.py", str(program()), part], capture_output=True, timeout=900
    )
    assert check.returncode == 0, check.stdout.decode()[-4000:]
