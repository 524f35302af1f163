"""Texts that a format cannot hold: cut or mended with a word, in a file that every program opens."""

import csv
import io
import json
import unicodedata
import zipfile

import openpyxl
import pytest
from office import libreoffice

LIMIT = 32_767
# A letter beyond the basic plane stands across the limit: half of it must not be left.
LONG = "я" * (LIMIT - 1) + "🙂" + "ю" * 8_000
UNPRINTABLE = "а\u0001б\u0002\u001f\u007f\ufffe\uffffв\u0000г"


def written_register(path, **texts):
    touchpoint = {
        "name": "Официальный сайт https://example.org", "channel": "website", "mode": "digital",
        "needs": ["information"], "interaction": "Получение информации", "particularities": "Круглосуточно", **texts,
    }
    document = {
        "format": "perechen-register", "version": 1, "directions": [{
            "number": 1, "name": "Предоставление государственных услуг",
            "processes": [{"name": "Выдача справок", "touchpoints": [touchpoint]}]}],
    }
    path.write_text(json.dumps(document), "utf-8")
    return path


def convert(perechen, source, output):
    result = perechen("convert", source, "-o", output, "--to", output.suffix[1:])
    assert result.code == 0, result
    return result.stderr


def units(text):
    return len(text.encode("utf-16-le")) // 2


@pytest.fixture
def long(tmp_path):
    return written_register(tmp_path / "long.json", particularities=LONG)


def test_xlsx_cuts_at_a_whole_letter_and_names_the_cell(perechen, long, tmp_path):
    path = tmp_path / "long.xlsx"
    told = convert(perechen, long, path)
    assert "TP109" in told and "ячейка F4" in told and "40\u00a0768" in told, told
    for book in (path, libreoffice(path, "xlsx", tmp_path)):
        text = openpyxl.load_workbook(book)["Перечень"]["F4"].value
        assert text == LONG[: LIMIT - 1]


@pytest.mark.parametrize("kind", ["ods", "fods", "csv", "json"])
def test_other_formats_hold_it_whole(perechen, long, tmp_path, kind):
    path = tmp_path / f"written.{kind}"
    assert "TP109" not in convert(perechen, long, path)
    back = perechen("convert", path, "--to", "json", "-o", "-")
    (direction,) = json.loads(back.stdout)["directions"]
    assert direction["processes"][0]["touchpoints"][0]["particularities"] == LONG
    if kind == "ods":
        from odf.opendocument import load
        from odf.table import TableCell
        from odf.teletype import extractText

        assert LONG in [extractText(cell) for cell in load(str(path)).getElementsByType(TableCell)]


def test_publish_tells_it_and_prints_it_whole(perechen, long, tmp_path):
    folder = tmp_path / "site"
    result = perechen("publish", long, "-o", folder, "--edition-date", "2026-11-23", "--edition-number", "57")
    assert result.code == 0 and "TP109" in result.stderr, result
    import docx
    from odf.opendocument import load
    from odf.teletype import extractText
    from odf.text import P

    texts = [cell.text for row in docx.Document(folder / "perechen.docx").tables[0].rows for cell in row.cells]
    assert LONG in texts
    assert LONG in [extractText(paragraph) for paragraph in load(str(folder / "perechen.odt")).getElementsByType(P)]


@pytest.mark.parametrize("kind", ["xlsx", "ods", "fods", "csv", "json", "html"])
def test_what_xml_cannot_hold_is_taken_out_and_told(perechen, tmp_path, kind):
    source = written_register(tmp_path / "given.json", particularities=UNPRINTABLE, name=f"Сайт {UNPRINTABLE} https://example.org")
    path = tmp_path / f"odd.{kind}"
    told = convert(perechen, source, path)
    assert "TP602" in told, told
    text = path.read_bytes()
    if kind in ("xlsx", "ods"):
        with zipfile.ZipFile(path) as archive:
            text = b"".join(archive.read(name) for name in archive.namelist())
    for letter in UNPRINTABLE:
        if unicodedata.category(letter) in ("Cc", "Cn"):
            assert letter.encode() not in text, hex(ord(letter))
    assert "абвг".encode() in text
    if kind != "html":
        back = perechen("convert", path, "--to", "json", "-o", "-")
        assert "абвг" in back.text, back
    if kind in ("xlsx", "ods"):
        again = openpyxl.load_workbook(path if kind == "xlsx" else libreoffice(path, "xlsx", tmp_path))
        assert again["Перечень"]["F4"].value == "абвг"


def test_half_a_surrogate_pair_is_refused_with_its_line(perechen, tmp_path):
    source = tmp_path / "half.json"
    source.write_text(written_register(source).read_text("utf-8").replace("https", "\\ud83d https"), "utf-8")
    result = perechen("convert", source, "--to", "xlsx", "-o", tmp_path / "half.xlsx")
    assert result.code == 65 and not (tmp_path / "half.xlsx").exists(), result
    assert "суррогатной пары" in result.stderr


def test_units_may_send_them_too(perechen, tmp_path):
    """A form of a hostile or broken program: escapes of SpreadsheetML for control characters and half a pair."""
    blank = tmp_path / "blank.xlsx"
    assert perechen("template", "-o", blank).code == 0
    book = openpyxl.load_workbook(blank)
    sheet = book["Перечень"]
    sheet["C4"], sheet["D4"] = "Выдача справок", "Официальный сайт https://example.org"
    sheet["E4"], sheet["F4"] = "Получение информации", "а_x0001_б_xFFFE_в_xD83D_г"
    book.save(blank)
    told = convert(perechen, blank, tmp_path / "unit.ods")
    assert "F4" in told and "TP602" in told, told
    saved = openpyxl.load_workbook(libreoffice(tmp_path / "unit.ods", "xlsx", tmp_path))
    assert saved["Перечень"]["F4"].value.replace("\ufffd", "") == "абвг"


def test_marks_quote_long_texts_within_a_cell(perechen, tmp_path):
    source = written_register(tmp_path / "long.json", particularities=LONG, interaction="я" * 40_000)
    convert(perechen, source, tmp_path / "long.ods")
    result = perechen("validate", tmp_path / "long.ods", "--annotate", tmp_path / "marked")
    assert result.code in (0, 1) and (tmp_path / "marked" / "long.ods").is_file(), result
    book = openpyxl.load_workbook(libreoffice(tmp_path / "marked" / "long.ods", "xlsx", tmp_path))
    assert all(units(str(cell.value or "")) < 2_000 for row in book["Замечания"].iter_rows() for cell in row)
