"""Every bound on reading is reached by a file, told by its name with the option that moves it, and moved by it."""

import re
import zipfile

import pytest
import xlsxwriter

from conftest import EXAMPLES, ROOT, program
from measuring import measured

FORM = EXAMPLES / "submissions" / "obrashcheniya.xlsx"
SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

# A value that the file made for the bound exceeds, and one that it does not.
VALUES = {
    "folder-depth": (2, 8),
    "file-bytes": (100, 1 << 20),
    "zip-entries": (2, 1000),
    "zip-name-length": (5, 1000),
    "zip-entry-bytes": (200, 1 << 30),
    "zip-total-bytes": (200, 1 << 30),
    "zip-ratio": (10, 5000),
    "xml-depth": (3, 100),
    "xml-token-bytes": (1000, 1 << 24),
    "sheets": (1, 10),
    "relationships": (1, 1000),
    "rows": (2, 1000),
    "columns": (2, 100),
    "cells": (3, 10000),
    "merges": (1, 100),
    "styles": (1, 1000),
    "repeats": (10, 10000),
    "distinct-strings": (2, 10000),
    "string-bytes": (50, 1 << 20),
    "text-length": (20, 1 << 16),
    "unordered-bytes": (100, 1 << 20),
}


def documented():
    """The names in the table of docs/limits.md; a Swift test holds its defaults."""
    return re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs" / "limits.md").read_text("utf-8"), re.M)


def names(perechen):
    """As the message names them that a name which is none calls forth."""
    said = perechen("inspect", "a.xlsx", "--limit", "zip-ration=800")
    assert said.code == 64 and "похоже на «zip-ratio=800»" in said.stderr or "похоже на zip-ratio=800" in said.stderr
    return re.findall(r"([a-z]+(?:-[a-z]+)*)=N\b", said.stderr)


def test_the_table_lists_every_bound(perechen):
    assert sorted(documented()) == sorted(names(perechen)) == sorted(VALUES)


def workbook(folder):
    path = folder / "книга.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        for row in range(5):
            for column in range(4):
                sheet.write(row, column, f"текст ячейки {row}-{column}, не короткий", bold)
        sheet.merge_range("A2:B2", "объединено", bold)
        sheet.merge_range("A3:B3", "объединено", bold)
        book.add_worksheet("Второй")
    return path


def replaced(source, target, name, content):
    """The package with one entry's bytes replaced."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return target


def sheet_of(rows):
    return f'<?xml version="1.0"?><worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>'


def file_for(name, folder):
    """A file, or a folder, that the smaller value of VALUES stops and the greater one does not."""
    book = workbook(folder)
    if name == "folder-depth":
        inner = folder / "a" / "b" / "c"
        inner.mkdir(parents=True)
        book.rename(inner / "книга.xlsx")
        return folder / "a"
    if name == "file-bytes":
        path = folder / "форма.csv"
        path.write_text("а,б\n" * 200, encoding="utf-8")
        return path
    if name == "zip-ratio":
        row = '<row><c t="inlineStr"><is><t>' + "0" * 1000 + "</t></is></c></row>"
        return replaced(book, folder / "сжатая.xlsx", SHEET, sheet_of(row * 70_000))
    if name == "xml-token-bytes":
        return replaced(book, folder / "длинная.xlsx", SHEET, sheet_of("<!--" + "-x" * 400_000 + "-->"))
    if name == "repeats":
        rows = '<table:table-row table:number-rows-repeated="40"><table:table-cell office:value-type="string">' \
            "<text:p>строка</text:p></table:table-cell></table:table-row>"
        path = folder / "повторы.fods"
        oasis = "urn:oasis:names:tc:opendocument:xmlns:"
        path.write_text(
            f'<?xml version="1.0"?><office:document xmlns:office="{oasis}office:1.0" xmlns:table="{oasis}table:1.0" '
            f'xmlns:text="{oasis}text:1.0" office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
            f'<table:table table:name="Лист">{rows}</table:table></office:spreadsheet></office:body></office:document>',
            encoding="utf-8",
        )
        return path
    if name == "unordered-bytes":
        cells = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in (3, 2, 1, 5, 4))
        return replaced(book, folder / "вразброс.xlsx", SHEET, sheet_of(cells))
    return book


def read(perechen, name, path, value):
    """What reads all of the path, and no other bound with it."""
    if name == "folder-depth":
        return perechen("validate", path, "--limit", f"{name}={value}")
    return perechen("inspect", path, "--limit", f"{name}={value}")


@pytest.mark.parametrize("name", VALUES)
def test_reached_told_and_moved(perechen, tmp_path, name):
    path = file_for(name, tmp_path)
    small, great = VALUES[name]
    stopped = read(perechen, name, path, small)
    assert stopped.code == 65, stopped
    told = stopped.stderr + stopped.text
    assert f"«{name}»" in told and f"--limit {name}=" in told, told
    goes_on = read(perechen, name, path, great)
    assert f"«{name}»" not in goes_on.stderr + goes_on.text
    assert goes_on.code in ({0} if name != "folder-depth" else {0, 1, 65}), goes_on


def padded(source, target, part):
    """The package with a comment in one part that is longer than a tag may be."""
    with zipfile.ZipFile(source) as package:
        content = package.read(part)
    place = content.rindex(b"</")
    return replaced(source, target, part, content[:place] + b"<!--" + b"x" * 600_000 + b"-->" + content[place:])


MARKED_PARTS = {
    "xlsx": [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/comments1.xml",
    ],
    "ods": ["content.xml"],
}


@pytest.mark.parametrize(
    ("kind", "part"), [(kind, part) for kind, parts in MARKED_PARTS.items() for part in parts], ids=str
)
def test_marking_keeps_to_the_same_limits(perechen, tmp_path, kind, part):
    """What `--limit` lets in is let in for the marked copy too, which reads each part again."""
    faulty = next(path for path in sorted((EXAMPLES / "faulty").iterdir()) if path.suffix == f".{kind}")
    # A copy that is marked already has comments.
    first = perechen("validate", faulty, "--annotate", tmp_path / "раз")
    assert first.code == 1, first
    path = padded(tmp_path / "раз" / faulty.name, tmp_path / f"форма.{kind}", part)
    stopped = perechen("validate", path, "--annotate", tmp_path / "два")
    assert stopped.code == 65, stopped
    assert "«xml-token-bytes»" in stopped.stderr + stopped.text, stopped
    assert not (tmp_path / "два" / path.name).exists()
    marked = perechen("validate", path, "--annotate", tmp_path / "три", "--limit", "xml-token-bytes=1000000")
    assert marked.code == 1, marked
    assert (tmp_path / "три" / path.name).is_file(), marked
    # As the key of the configuration.
    settings = tmp_path / "perechen.yaml"
    settings.write_text("reading-limits:\n  xml-token-bytes: 1000000\n", encoding="utf-8")
    again = perechen("validate", path, "--annotate", tmp_path / "четыре", "--config", settings)
    assert again.code == 1, again
    assert (tmp_path / "четыре" / path.name).read_bytes() == (tmp_path / "три" / path.name).read_bytes()



def test_set_by_the_configuration(perechen, tmp_path):
    config = tmp_path / "perechen.yaml"
    config.write_text("reading-limits:\n  cells: 3\n", encoding="utf-8")
    stopped = perechen("inspect", FORM, "--config", config)
    assert stopped.code == 65 and "«cells»" in stopped.stderr, stopped
    moved = perechen("inspect", FORM, "--config", config, "--limit", "cells=100000")
    assert moved.code == 0, moved
    config.write_text("reading-limits:\n  cell: 3\n", encoding="utf-8")
    wrong = perechen("inspect", FORM, "--config", config)
    assert wrong.code == 65 and "perechen.yaml" in wrong.stderr and "cells" in wrong.stderr, wrong


@pytest.mark.parametrize("argument", ["cells", "cells=", "cells=0", "cells=-1", "cells=x", "cell=3", "cells=9999999999999999999"])
def test_a_wrong_option_is_refused(perechen, argument):
    assert perechen("inspect", FORM, "--limit", argument).code == 64


def bombs(folder):
    """Workbooks that inflate to far more than they weigh, each in another way."""
    book = workbook(folder)
    zeros = '<row><c t="inlineStr"><is><t>' + "0" * 30_000 + "</t></is></c></row>"
    yield replaced(book, folder / "лист.xlsx", SHEET, sheet_of(zeros * 20_000))
    blank = sheet_of(" " * 300_000_000)
    yield replaced(book, folder / "пробелы.xlsx", SHEET, blank)
    strings = f'<sst {MAIN}>' + "<si><t>aaaaaaaaaa</t></si>" * 9_000_000 + "</sst>"
    yield replaced(book, folder / "строки.xlsx", "xl/sharedStrings.xml", strings)
    yield replaced(book, folder / "вложенность.xlsx", SHEET, "<a>" * 3_000_000)
    relation = '<Relationship Id="r" Type="t" Target="x"/>'
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    links = f"<Relationships {package}>" + relation * 4_000_000 + "</Relationships>"
    yield replaced(book, folder / "связи.xlsx", "xl/_rels/workbook.xml.rels", links)


def test_a_bomb_ends_at_once(tmp_path):
    """Within 300 MB, and at once: 2 s is the aim, and the time is printed; only a hang fails."""
    optimised = "debug" not in str(program())
    for path in bombs(tmp_path):
        run = measured(program(), "inspect", path, timeout=120)
        print(f"{path.name}: {path.stat().st_size} bytes, exit {run.code}, {run.seconds:.2f} s, {run.megabytes} MB")
        assert run.code == 65 and "--limit" in run.stderr, (path.name, run)
        assert run.megabytes < 300, (path.name, run)
        assert run.seconds < (10 if optimised else 60), (path.name, run)
