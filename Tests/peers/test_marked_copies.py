"""Marked copies: the unit's own file with the findings in it, as openpyxl, odfpy and LibreOffice read it."""

import io
import json
import pathlib
import re
import shutil
import struct
import subprocess
import zipfile
import zlib

import openpyxl
import pytest
from conftest import EXAMPLES, ROOT, SHARED, program
from office import libreoffice, libreoffice_all
from openpyxl.comments import Comment
from openpyxl.utils import coordinate_to_tuple, get_column_letter
from packages import audit, raw_entries, schema_errors

FAULTY = sorted(path for path in (EXAMPLES / "faulty").iterdir() if path.suffix in (".xlsx", ".ods"))
REMARKS = "Замечания"
# Parts that marks may change; sheets beside them, where they have marks.
CONCERNED = re.compile(
    r"\[Content_Types\]\.xml|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels|xl/styles\.xml|content\.xml"
    r"|.*worksheets/_rels/.*|.*comments.*|.*\.vml|xl/worksheets/.*"
)


@pytest.fixture(scope="module")
def mark():
    """Marks chosen cells of any workbook: mark(path, copy, ["Лист1!A1", …]) -> what is told."""
    # The build of the Swift tests makes it; the program itself may be a release.
    tools = [program().with_name("MarkCells"), ROOT / ".build" / "debug" / "MarkCells"]
    tool = next((tool for tool in tools if tool.is_file()), None)
    if tool is None:
        pytest.skip("MarkCells is not built")

    def run(path, copy, places=()):
        result = subprocess.run([str(tool), str(path), str(copy), *places], capture_output=True, text=True)
        assert result.returncode == 0 and "error" not in result.stderr, result.stderr
        return result.stderr.strip()

    return run


def inspect(perechen, path):
    result = perechen("inspect", path, "--format", "json")
    assert result.code == 0, result
    return json.loads(result.text)["sheets"]


def findings(perechen, path):
    result = perechen("validate", path, "--format", "json")
    assert result.code in (0, 1), result
    found = json.loads(result.text)["files"][0]["diagnostics"]
    return [(item.get("sheet"), item.get("cell"), item["rule"]) for item in found]


def chosen_places(sheets):
    """The first, middle and last cell of three sheets, and an empty one behind the last."""
    places = []
    for sheet in sheets[:3]:
        cells = [cell["ref"] for cell in sheet["cells"]]
        row, column = coordinate_to_tuple(cells[-1]) if cells else (1, 1)
        beyond = f"{get_column_letter(min(column + 2, 16000))}{min(row + 3, 1048576)}"
        chosen = [cells[0], cells[len(cells) // 2], cells[-1]] if cells else []
        places += [f"{sheet['name']}!{cell}" for cell in dict.fromkeys(chosen + [beyond])]
    return places


def comments(path):
    """The comments of a workbook by (sheet, cell), as openpyxl and odfpy see them."""
    if path.suffix in (".xlsx", ".xlsm", ".xltx", ".xltm"):
        book = openpyxl.load_workbook(path)
        return {
            (sheet.title, cell.coordinate): cell.comment.text
            for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.comment
        }
    from odf.office import Annotation
    from odf.opendocument import load
    from odf.teletype import extractText

    found = {}
    for number, annotation in enumerate(load(str(path)).getElementsByType(Annotation)):
        found[number] = extractText(annotation)
    return found


def own(found):
    return {place: text for place, text in found.items() if "perechen:" in text}


def check_untouched(original, copy):
    """Parts that no mark concerns are there with their compressed bytes."""
    before, after = raw_entries(original), raw_entries(copy)
    for name, entry in before.items():
        if not CONCERNED.fullmatch(name) and not name.endswith("/"):
            assert after.get(name) == entry, name
    return before, after


def plain(value):
    """Formulas of arrays and tables are objects that know no equality."""
    return {name: str(part) for name, part in vars(value).items()} if hasattr(value, "ref") else value


def values(path, skipped=REMARKS):
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: {cell.coordinate: plain(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book.worksheets if sheet.title != skipped
    }


@pytest.fixture(scope="module")
def annotated(perechen, tmp_path_factory):
    folder = tmp_path_factory.mktemp("marked")
    result = perechen("validate", EXAMPLES / "faulty", "--annotate", folder)
    assert result.code == 1, result
    assert "Размеченная копия" in result.stderr
    return folder


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.suffix)
def test_faulty_examples(perechen, annotated, path):
    copy = annotated / path.name
    sheets = inspect(perechen, copy)
    assert sheets[0]["name"] == REMARKS
    assert sheets[1:] == inspect(perechen, path)
    found = findings(perechen, path)
    assert findings(perechen, copy) == found
    # Every finding has its row, and every cell its comment.
    rules = [cell["value"] for cell in sheets[0]["cells"] if re.fullmatch(r"F\d+", cell["ref"])]
    assert sorted(rule for rule in rules if str(rule).startswith("TP")) == sorted(rule for _, _, rule in found)
    marked = {(sheet, cell) for sheet, cell, _ in found if cell}
    seen = own(comments(copy))
    assert len(seen) == len(marked)
    if path.suffix == ".xlsx":
        assert set(seen) == marked
    check_untouched(path, copy)


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.suffix)
def test_parts_are_as_valid_as_before(shared, annotated, path):
    assert schema_errors(shared, annotated / path.name) <= schema_errors(shared, path)


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.suffix)
def test_marking_again_gives_the_same_bytes(perechen, annotated, tmp_path, path):
    copy = annotated / path.name
    result = perechen("validate", copy, "--annotate", tmp_path)
    assert result.code == 1, result
    assert (tmp_path / path.name).read_bytes() == copy.read_bytes()


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.suffix)
def test_libreoffice_keeps_marks_and_they_are_replaced(perechen, annotated, tmp_path, path, kind):
    saved = libreoffice(annotated / path.name, kind, tmp_path)
    count = len({(sheet, cell) for sheet, cell, _ in findings(perechen, path) if cell})
    assert len(own(comments(saved))) == count
    again = tmp_path / "again"
    assert perechen("validate", saved, "--annotate", again).code == 1
    assert len(own(comments(again / saved.name))) == count
    names = [sheet["name"] for sheet in inspect(perechen, again / saved.name)]
    assert sum(name.startswith(REMARKS) for name in names) == 1


def test_who_gets_no_copy_and_where_copies_go(perechen, tmp_path):
    unit = tmp_path / "in" / "отдел" / "а.xlsx"
    unit.parent.mkdir(parents=True)
    shutil.copy(next(path for path in FAULTY if path.suffix == ".xlsx"), unit)
    clean = tmp_path / "in" / "чистый.ods"
    clean.write_bytes((ROOT / "templates" / "perechen.ods").read_bytes())
    assert perechen("convert", unit, "--to", "csv", "-o", tmp_path / "in" / "а.csv").code in (0, 1)
    out = tmp_path / "in" / "marked"
    first = perechen("validate", tmp_path / "in", "--annotate", out)
    copies = [str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()]
    assert "отдел/а.xlsx" in copies and not any(name.endswith(".csv") for name in copies), first
    assert "CSV и JSON не размечаются" in first.stderr
    blocked = perechen("validate", tmp_path / "in", "--annotate", out)
    assert blocked.code == 73, blocked
    assert "marked/" not in blocked.text
    forced = perechen("validate", tmp_path / "in", "--annotate", out, "--force")
    assert forced.code == first.code, forced


def test_a_mended_copy_comes_out_without_marks(perechen, tmp_path):
    path = tmp_path / "форма.xlsx"
    shutil.copy(next(path for path in FAULTY if path.suffix == ".xlsx"), path)
    before = openpyxl.load_workbook(path)["Перечень"]
    fills = {cell.coordinate: cell.fill.fgColor.rgb for row in before.iter_rows() for cell in row}
    assert perechen("validate", path, "--annotate", tmp_path / "once").code == 1
    book = openpyxl.load_workbook(tmp_path / "once" / "форма.xlsx")
    assert book["Перечень"]["F11"].fill.fgColor.rgb != fills["F11"]
    # What the unit mends: all rows but one faultless touchpoint go.
    sheet = book["Перечень"]
    for row in range(9, sheet.max_row + 1):
        for column in range(1, 7):
            sheet.cell(row, column).value = None
    values = [
        "1.", "Предоставление государственных услуг", "Выдача справки",
        "Официальный сайт Департамента https://dgh.example.org", "Получение информации о справке; подача заявления; "
        "получение информации о ходе рассмотрения; получение результата", "Версия для слабовидящих",
    ]
    for column, value in enumerate(values, 1):
        sheet.cell(9, column).value = value
    book.save(tmp_path / "mended.xlsx")
    result = perechen("validate", tmp_path / "mended.xlsx", "--annotate", tmp_path / "twice", "--format", "json")
    left = json.loads(result.text)["files"][0]["diagnostics"]
    copy = openpyxl.load_workbook(tmp_path / "twice" / "mended.xlsx")
    marked = {item["cell"] for item in left if item.get("cell")}
    seen = {cell.coordinate for row in copy["Перечень"].iter_rows() for cell in row if cell.comment}
    assert seen == marked
    after = {cell.coordinate: cell.fill.fgColor.rgb for row in copy["Перечень"].iter_rows() for cell in row}
    assert {place: after[place] for place in fills if place not in marked} == {
        place: fill for place, fill in fills.items() if place not in marked
    }


def test_the_template_filled_wrongly(perechen, tmp_path):
    path = tmp_path / "форма.xlsx"
    book = openpyxl.load_workbook(ROOT / "templates" / "perechen.xlsx")
    sheet = book["Перечень"]
    row = next(row for row in range(1, sheet.max_row) if str(sheet.cell(row, 1).value) in ("1", "1."))
    sheet.cell(row + 1, 4).value = "Канал в Telegram"
    book.save(path)
    assert perechen("validate", path, "--annotate", tmp_path / "out").code in (0, 1)
    copy = tmp_path / "out" / "форма.xlsx"
    assert values(copy) == values(path)
    check_untouched(path, copy)
    marked = openpyxl.load_workbook(copy)["Перечень"]
    assert len(marked.data_validations.dataValidation) == len(sheet.data_validations.dataValidation)
    assert len(marked.conditional_formatting) == len(sheet.conditional_formatting)
    assert marked.freeze_panes == sheet.freeze_panes


# Workbooks of other writers.


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 8 for _ in range(8))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )


def by_openpyxl(path):
    from openpyxl.chart import BarChart, Reference
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Лист 'с' кавычкой"
    for row in range(1, 12):
        sheet.append([f"Строка {row}", row, f"=B{row}*2"])
    sheet["A3"].comment = Comment("Примечание начальника", "Петрова")
    sheet["B2"].font = Font(bold=True, color="FF0000")
    sheet["B2"].number_format = "0.00"
    sheet.conditional_formatting.add("B1:B11", CellIsRule(operator="greaterThan", formula=["5"], fill=PatternFill("solid", bgColor="FFFF00")))
    validation = DataValidation(type="list", formula1='"да,нет"')
    validation.add("D1:D11")
    sheet.add_data_validation(validation)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=11))
    sheet.add_chart(chart, "F2")
    sheet.print_area = "A1:C11"
    sheet.print_title_rows = "1:1"
    sheet.freeze_panes = "A2"
    sheet.merge_cells("A9:B10")
    second = book.create_sheet("Второй")
    second["C4"] = "текст"
    book.active = 1
    sheet.sheet_view.tabSelected = False
    book.save(path)


def by_xlsxwriter(path, macros=False):
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    if macros:
        stub = path.with_name("vbaProject.bin")
        stub.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(508))
        book.add_vba_project(str(stub))
    sheet = book.add_worksheet("Данные")
    for row in range(10):
        sheet.write_row(row, 0, [f"Строка {row}", row, row / 3])
        sheet.write_formula(row, 3, f"=B{row + 1}+1", None, row + 1)
    sheet.write_comment("B2", "Чьё-то примечание", {"author": "Сидоров"})
    sheet.conditional_format("B1:B10", {"type": "data_bar"})
    sheet.insert_image("F2", "a.png", {"image_data": io.BytesIO(png())})
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Данные!$B$1:$B$10"})
    sheet.insert_chart("F8", chart)
    sheet.insert_textbox("F20", "Надпись")
    sheet.add_sparkline("E1", {"range": "Данные!A1:C1"})
    sheet.set_column("C:C", 30, book.add_format({"italic": True}))
    sheet.set_header("&L&G", {"image_left": "a.png", "image_data_left": io.BytesIO(png())})
    other = book.add_chart({"type": "bar"})
    other.add_series({"values": "=Данные!$C$1:$C$10"})
    book.add_chartsheet("Диаграмма").set_chart(other)
    book.add_worksheet("Пустой")
    book.define_name("Данные!Местное", "=Данные!$A$1")
    book.close()


def by_pandas(path):
    import pandas

    frame = pandas.DataFrame({"Имя": ["а", "б", "в"], "Число": [1, 2.5, None]})
    with pandas.ExcelWriter(path, engine="openpyxl") as writer:
        frame.to_excel(writer, sheet_name="Таблица", index=False)


def by_odfpy(path):
    from odf.office import Annotation
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.style import Style, TableCellProperties
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    style = Style(name="рамка", family="table-cell")
    style.addElement(TableCellProperties(border="1pt solid #000000"))
    document.automaticstyles.addElement(style)
    table = Table(name="Лист 'с' кавычкой")
    for row in range(6):
        line = TableRow()
        for column in range(3):
            cell = TableCell(valuetype="float", value=row * column, stylename=style)
            if row == 2 and column == 1:
                note = Annotation()
                note.addElement(P(text="Чьё-то примечание"))
                cell.addElement(note)
            cell.addElement(P(text=str(row * column)))
            line.addElement(cell)
        table.addElement(line)
    table.addElement(TableRow(numberrowsrepeated=1000))
    document.spreadsheet.addElement(table)
    document.save(str(path))


WRITERS = {
    "openpyxl.xlsx": by_openpyxl,
    "xlsxwriter.xlsx": by_xlsxwriter,
    "xlsxwriter.xlsm": lambda path: by_xlsxwriter(path, macros=True),
    "pandas.xlsx": by_pandas,
    "odfpy.ods": by_odfpy,
}


@pytest.mark.parametrize("name", WRITERS)
def test_workbooks_of_other_writers(perechen, mark, tmp_path, name):
    path, copy = tmp_path / name, tmp_path / f"marked-{name}"
    WRITERS[name](path)
    sheets = inspect(perechen, path)
    places = chosen_places(sheets)
    foreign = comments(path)
    if path.suffix != ".ods":
        places += [f"{sheet}!{cell}" for sheet, cell in foreign]
    else:
        places.append(f"{sheets[0]['name']}!B3")
    places = list(dict.fromkeys(places))
    assert mark(path, copy, places) == f"placed={len(places)}"
    assert inspect(perechen, copy)[1:] == sheets
    seen = own(comments(copy))
    assert len(seen) == len(places)
    for place, text in foreign.items():
        assert any(other.startswith(text) for other in comments(copy).values()), text
    check_untouched(path, copy)
    if path.suffix != ".ods":
        assert {f"{sheet}!{cell}" for sheet, cell in seen} == set(places)
        assert values(copy) == values(path)
        before, after = openpyxl.load_workbook(path, keep_vba=True), openpyxl.load_workbook(copy, keep_vba=True)
        for sheet in before.worksheets:
            other = after[sheet.title]
            assert other.print_area == sheet.print_area and other.print_title_rows == sheet.print_title_rows
            assert other.freeze_panes == sheet.freeze_panes and other.merged_cells.ranges == sheet.merged_cells.ranges
            assert list(other.defined_names) == list(sheet.defined_names)
            for row in sheet.iter_rows():
                for cell in row:
                    twin = other[cell.coordinate]
                    for part in ("number_format", "font", "border", "alignment", "protection"):
                        assert repr(getattr(twin, part)) == repr(getattr(cell, part)), (cell.coordinate, part)
        assert after.active.title == before.active.title
    saved = libreoffice(copy, "ods", tmp_path)
    assert len(own(comments(saved))) == len(places)
    clean = tmp_path / f"clean-{name}"
    mark(copy, clean)
    assert not own(comments(clean)) and len(comments(clean)) == len(foreign)
    assert inspect(perechen, clean) == sheets
    if SHARED.is_dir():
        assert schema_errors(SHARED, copy) <= schema_errors(SHARED, path)


def test_a_signature_is_left_out_and_told(perechen, mark, tmp_path):
    path, copy = tmp_path / "signed.ods", tmp_path / "copy.ods"
    by_odfpy(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/documentsignatures.xml", "<signatures/>")
    assert "signature" in mark(path, copy, [f"{inspect(perechen, path)[0]['name']}!A1"])
    assert "META-INF/documentsignatures.xml" not in zipfile.ZipFile(copy).namelist()


@pytest.fixture(scope="module")
def corpus_copies(perechen, mark, shared, tmp_path_factory):
    """Marked copies of workbooks of all kinds that programs of all kinds wrote: (original, copy, places)."""
    folder = tmp_path_factory.mktemp("corpus")
    made = []
    for suffix, count in [("xlsx", 40), ("xlsm", 8), ("xltx", 4), ("xltm", 4), ("ods", 20), ("ots", 4), ("fods", 8)]:
        for path in sorted((shared / "corpus" / "agreed").glob(f"*.{suffix}"))[:count]:
            copy = folder / path.name
            places = chosen_places(inspect(perechen, path))
            told = mark(path, copy, places)
            made.append((path, copy, places, told))
    assert len(made) >= 60
    return made


def test_agreed_workbooks_read_as_before(perechen, corpus_copies):
    different = []
    for path, copy, places, told in corpus_copies:
        sheets = inspect(perechen, copy)
        if not sheets[0]["name"].startswith(REMARKS) or sheets[1:] != inspect(perechen, path):
            different.append(path.name)
        if zipfile.is_zipfile(path):
            check_untouched(path, copy)
    assert not different


def test_agreed_workbooks_read_the_same_by_openpyxl(corpus_copies):
    compared = 0
    for path, copy, places, told in corpus_copies:
        if path.suffix not in (".xlsx", ".xlsm", ".xltx", ".xltm"):
            continue
        try:
            before = values(path, skipped=None)
        except Exception:
            continue  # openpyxl does not read every workbook.
        if not before:
            continue
        after = values(copy, skipped=None)
        name = next(iter(set(after) - set(before)))
        assert name.startswith(REMARKS)
        del after[name]
        assert after == before, path.name
        compared += 1
    assert compared >= 40


def test_agreed_workbooks_are_as_valid_as_before(shared, corpus_copies):
    for path, copy, places, told in corpus_copies:
        new = schema_errors(shared, copy) - schema_errors(shared, path)
        assert not new, (path.name, new)


def test_libreoffice_shows_the_comments_of_agreed_workbooks(corpus_copies, tmp_path):
    # Its flat files hold no comments at all, so they are read from packages.
    saved = libreoffice_all([copy for _, copy, _, _ in corpus_copies], "ods", tmp_path)
    hidden = []
    for (path, copy, places, told), result in zip(corpus_copies, saved):
        placed = int(re.search(r"placed=(\d+)", told).group(1))
        text = zipfile.ZipFile(result).read("content.xml").decode("utf-8")
        notes = re.findall(r"<office:annotation .*?</office:annotation>", text, re.DOTALL)
        shown = sum(bool(re.search(r">perechen:</text:(p|span)>", note)) for note in notes)
        if shown != placed:
            hidden.append((path.name, shown, placed))
    assert not hidden


def test_agreed_workbooks_are_marked_once_and_unmarked_again(perechen, mark, corpus_copies, tmp_path):
    for path, copy, places, told in corpus_copies:
        again, clean = tmp_path / f"again-{path.name}", tmp_path / f"clean-{path.name}"
        assert mark(copy, again, places) == told
        assert again.read_bytes() == copy.read_bytes(), path.name
        mark(copy, clean)
        assert inspect(perechen, clean) == inspect(perechen, path), path.name
        if path.suffix in (".xlsx", ".ods"):
            assert not own(comments_or_none(clean)), path.name
            # Comments that were there stay, whatever was marked.
            foreign = sorted(comments_or_none(path).values())
            assert sorted(comments_or_none(clean).values()) == foreign, path.name
        again.unlink()
        clean.unlink()


def comments_or_none(path):
    try:
        return comments(path)
    except Exception:
        return {}  # openpyxl and odfpy do not read every workbook.


def audit_errors(path):
    """What openxml-audit calls errors, without numbers; None where it cannot take the file."""
    found = audit(path)
    if found is None:
        return None
    return {re.sub(r"\d+", "0", error["description"]) for error in found if error["severity"] == "error"}


def test_openxml_audit_has_no_more_errors_than_before(annotated, corpus_copies):
    pairs = [(path, annotated / path.name) for path in FAULTY if path.suffix == ".xlsx"]
    pairs += [(path, copy) for path, copy, *_ in corpus_copies if path.suffix in (".xlsx", ".xlsm")][:10]
    compared = 0
    for path, copy in pairs:
        before = audit_errors(path)
        if before is None:
            continue
        after = audit_errors(copy)
        assert after is not None and after <= before, (path.name, after and after - before)
        compared += 1
    assert compared >= 8
