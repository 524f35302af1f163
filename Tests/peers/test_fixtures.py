"""The fixtures in the assumed shapes of programs that were not at hand (Tests/Fixtures/README.md)."""

import json

import pytest

from conftest import ROOT
from normal_form import directions

UNVERIFIED = ROOT / "Tests" / "Fixtures" / "unverified"


@pytest.mark.parametrize("name", ["r7-office.xlsx", "myoffice.xlsx", "myoffice.ods"])
def test_assumed_shapes(perechen, name):
    result = perechen("convert", UNVERIFIED / name, "--to", "json", "-o", "-")
    assert result.code == 0, result
    assert directions(json.loads(result.stdout)) == json.loads((UNVERIFIED / "expected.json").read_text("utf-8"))["directions"]
