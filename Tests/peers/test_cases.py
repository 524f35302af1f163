"""The submissions of ../shared/cases, each with the directions that its JSON must show."""

import json

import pytest

from conftest import SHARED
from normal_form import directions

CASES = sorted(SHARED.glob("cases/*.json"))


@pytest.mark.skipif(not CASES, reason="../shared is not here")
@pytest.mark.parametrize("expected", CASES, ids=lambda path: path.stem)
def test_case(perechen, expected):
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    result = perechen("convert", expected.parent / wanted["file"], "--to", "json", "-o", "-")
    assert result.code in (0, 1), result
    read = directions(json.loads(result.stdout))
    # The cases number the directions and do not name them.
    for direction in read:
        del direction["name"]
    assert read == directions(wanted)
