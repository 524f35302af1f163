"""What the program writes, opened by others: the same cells, valid parts, no complaint."""

import hashlib
import json
import re
import subprocess
import sys

import jsonschema
import pytest

from conftest import EXAMPLES, ROOT
from normal_form import directions, grid, same, texts
from office import gnumeric, libreoffice
from other_readers import with_calamine, with_odfpy, with_openpyxl
from packages import audit

SCHEMA = ROOT / "docs" / "schemas" / "perechen-register.schema.json"


@pytest.fixture(scope="module")
def written(perechen, register, publication, tmp_path_factory):
    """name -> path of each table that the program writes: converted, published, templates."""
    folder = tmp_path_factory.mktemp("written")
    files = {}
    for kind in ("xlsx", "ods", "fods", "csv"):
        files[f"convert.{kind}"] = folder / f"convert.{kind}"
        result = perechen("convert", register, "--to", kind, "-o", files[f"convert.{kind}"])
        assert result.code == 0, result
    for kind in ("xlsx", "ods"):
        files[f"template.{kind}"] = folder / f"template.{kind}"
        result = perechen("template", "--format", kind, "-o", files[f"template.{kind}"])
        assert result.code == 0, result
        files[f"publish.{kind}"] = folder / f"publish.{kind}"
        files[f"publish.{kind}"].write_bytes((publication / f"perechen.{kind}").read_bytes())
    return files


TABLES = [f"{maker}.{kind}" for maker in ("convert", "template", "publish") for kind in ("xlsx", "ods")]
TABLES.append("convert.fods")
PACKAGES = [name for name in TABLES if not name.endswith(".fods")]


@pytest.fixture(scope="module")
def inspected(perechen, written):
    """name -> {sheet: {reference: value}} as the program itself reads what it wrote."""

    def read(path):
        result = perechen("inspect", path, "--format", "json")
        assert result.code == 0, result
        return {sheet: texts(cells) for sheet, cells in grid(result.stdout).items()}

    return read


def compare(ours, theirs, name):
    assert list(theirs) == list(ours), name
    for sheet in ours:
        same(ours[sheet], theirs[sheet], f"{name}, {sheet}")


@pytest.mark.parametrize("name", [name for name in TABLES if name.endswith(".xlsx")])
def test_openpyxl_reads_the_same_cells(written, inspected, name):
    compare(inspected(written[name]), with_openpyxl(written[name]), name)


@pytest.mark.parametrize("name", PACKAGES)
def test_calamine_reads_the_same_cells(written, inspected, name):
    compare(inspected(written[name]), with_calamine(written[name]), name)


@pytest.mark.parametrize("name", [name for name in TABLES if name.endswith(".ods")])
def test_odfpy_reads_the_same_cells(written, inspected, name):
    compare(inspected(written[name]), with_odfpy(written[name]), name)


@pytest.mark.parametrize("name", TABLES)
def test_libreoffice_saves_the_same_cells(written, inspected, tmp_path, name):
    ours = inspected(written[name])
    for kind in ("xlsx", "ods"):
        compare(ours, inspected(libreoffice(written[name], kind, tmp_path)), f"{name} saved as {kind}")


@pytest.mark.parametrize("name", PACKAGES)
def test_gnumeric_saves_the_same_cells(written, inspected, tmp_path, name):
    ours = inspected(written[name])
    for kind in ("xlsx", "ods"):
        compare(ours, inspected(gnumeric(written[name], kind, tmp_path)), f"{name} saved as {kind}")


def test_openpyxl_sees_how_the_table_is_dressed(written):
    """Merged columns 1-3, wrapped text, a landscape A4 that fits the width, titles on each page."""
    import openpyxl

    sheet = openpyxl.load_workbook(written["convert.xlsx"]).worksheets[0]
    assert sheet.page_setup.orientation == "landscape" and int(sheet.page_setup.paperSize) == 9
    assert sheet.print_title_rows
    merged = {str(merge)[0] for merge in sheet.merged_cells.ranges}
    assert {"A", "B", "C"} <= merged
    last = sheet.cell(sheet.max_row, 6)
    assert last.alignment.wrap_text and last.border.left.style


def kinds_of_register():
    return ["xlsx", "ods", "fods", "csv"]


@pytest.mark.parametrize("kind", kinds_of_register())
def test_the_register_comes_back(perechen, register, written, kind):
    result = perechen("convert", written[f"convert.{kind}"], "--to", "json", "-o", "-")
    assert result.code in (0, 1), result
    assert directions(json.loads(result.stdout)) == directions(json.loads(register.read_text("utf-8")))


@pytest.mark.parametrize("name", ["publish.xlsx", "publish.ods"])
def test_the_published_register_comes_back(perechen, publication, written, name):
    result = perechen("convert", written[name], "--to", "json", "-o", "-")
    assert result.code == 0, result
    published = json.loads((publication / "perechen.json").read_text("utf-8"))
    assert directions(json.loads(result.stdout)) == directions(published)


@pytest.mark.parametrize("maker", ["libreoffice", "gnumeric"])
def test_an_office_program_keeps_the_register(perechen, register, written, tmp_path, maker):
    save = {"libreoffice": libreoffice, "gnumeric": gnumeric}[maker]
    for kind in ("xlsx", "ods"):
        saved = save(written["convert.xlsx"], kind, tmp_path)
        result = perechen("convert", saved, "--to", "json", "-o", "-")
        assert result.code in (0, 1), result
        assert directions(json.loads(result.stdout)) == directions(json.loads(register.read_text("utf-8"))), kind


def test_parts_are_valid(shared, written):
    check = subprocess.run(
        [sys.executable, shared / "schemas" / "validate.py", *[written[name] for name in TABLES]],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert check.returncode == 0, check.stdout[-4000:]


@pytest.mark.parametrize("name", PACKAGES)
def test_openxml_audit_finds_nothing(written, name):
    found = audit(written[name])
    assert found is not None
    # ODS warnings, explained: a style may be unused, and a family may rely on the consumer's defaults (ODF 16.4).
    explained = ("is declared but never referenced", "is used but has no default-style")
    left = [finding for finding in found
            if finding["severity"] == "error" or not name.endswith(".ods")
            or not any(words in finding["description"] for words in explained)]
    assert not left, left[:5]


def test_json_validates_against_the_schema(perechen, register, publication):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    documents = [register, publication / "perechen.json"]
    for document in documents:
        validator.validate(json.loads(document.read_text("utf-8")))
    for path in sorted((EXAMPLES / "submissions").iterdir()):
        result = perechen("convert", path, "--to", "json", "-o", "-")
        assert result.code == 0, result
        validator.validate(json.loads(result.stdout))


class TestPublication:
    """The folder for the web site."""

    def test_it_says_nothing_of_units_and_files(self, publication):
        for path in publication.rglob("*.json"):
            assert not re.search(r'"(submission|sources|variants)"\s*:', path.read_text("utf-8")), path.name

    def test_sums_agree(self, publication):
        listed = dict(
            reversed(line.split("  ", 1)) for line in (publication / "SHA256SUMS").read_text("utf-8").splitlines()
        )
        present = {
            path.relative_to(publication).as_posix() for path in publication.rglob("*") if path.is_file()
        } - {"SHA256SUMS"}
        assert set(listed) == present
        for name, digest in listed.items():
            assert hashlib.sha256((publication / name).read_bytes()).hexdigest() == digest, name

    def test_csv_as_the_contract_says(self, written):
        import csv

        content = written["convert.csv"].read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        rows = list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True)))
        assert len(rows[0]) == 6 and all(len(row) == 6 and row[1] and row[2] for row in rows[1:])
