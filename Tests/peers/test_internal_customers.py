"""`internal-customers: leave-out`: direction 5 is in no file of the publication, and whole in the draft."""

import json
import zipfile

import pytest

from conftest import EXAMPLES

NAME = "Взаимодействие с внутренним клиентом"


@pytest.fixture(scope="module")
def site(perechen, register, tmp_path_factory):
    folder = tmp_path_factory.mktemp("internal")
    (folder / "perechen.yaml").write_text("internal-customers: leave-out\n", "utf-8")
    (former,) = (EXAMPLES / "approved").glob("*.xlsx")
    common = [register, "--config", folder / "perechen.yaml"]
    published = perechen(
        "publish", *common, "-o", folder / "site", "--edition-date", "2026-11-23", "--edition-number", "57", "--base", former
    )
    assert published.code == 0 and "internal-customers" in published.stderr, published
    assert "14" in published.stderr.replace("\u00a0", " ")
    assert perechen("publish", *common, "-o", folder / "draft", "--draft").code == 0
    return folder


def said(path):
    """All that a file says, as text."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    return path.read_text("utf-8-sig")


def test_no_file_names_what_is_left_out(site, register):
    whole = json.loads(register.read_text("utf-8"))
    (left,) = [direction for direction in whole["directions"] if direction["number"] == 5]
    others = json.dumps([direction for direction in whole["directions"] if direction["number"] != 5], ensure_ascii=False)
    words = [process["name"] for process in left["processes"]] + [
        text for process in left["processes"] for point in process["touchpoints"]
        for text in (point["name"], point["particularities"]) if text
    ]
    words = [word for word in words if word.split("\n")[0] not in others and len(word) > 12]
    assert len(words) > 10
    files = sorted((site / "site").iterdir())
    assert len(files) == 12
    for path in files:
        text = said(path)
        assert NAME not in text, path.name
        for word in words:
            for line in word.split("\n"):
                assert len(line) < 13 or line in others or line not in text, (path.name, line)


def test_the_rest_is_there(site, register):
    published = json.loads((site / "site" / "perechen.json").read_text("utf-8"))
    whole = json.loads(register.read_text("utf-8"))
    assert [direction["number"] for direction in published["directions"]] == [1, 2, 3, 4, 6]
    assert [direction["number"] for direction in whole["directions"]] == [1, 2, 3, 4, 5, 6]
    for name in ("perechen.xlsx", "perechen.ods", "perechen.docx", "perechen.odt", "index.html"):
        assert "Обеспечение доступа к информации о деятельности" in said(site / "site" / name), name
    changes = json.loads((site / "site" / "changes.json").read_text("utf-8"))
    assert changes["changes"] and all(change["direction"] != 5 for change in changes["changes"])


def test_the_draft_is_whole(site):
    for path in (site / "draft").iterdir():
        text = said(path)
        # In a workbook the list of directions alone would name it too.
        assert NAME in text and "кадров" in text.lower(), path.name
