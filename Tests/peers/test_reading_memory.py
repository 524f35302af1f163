"""Reading is a stream: memory grows with the distinct texts of a sheet, not with its rows."""

import zipfile

import pytest

from conftest import program
from measuring import measured

OPTIMISED = "debug" not in str(program())
FEW, MANY = 20_000, 1_000_000 if OPTIMISED else 100_000
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TEXTS = [f"Точка взаимодействия № {number}" for number in range(500)]


def xlsx(path, rows):
    """Five columns of shared strings and one of numbers that are all different."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Лист" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/worksheet" '
            f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{OFFICE}/sharedStrings" '
            'Target="sharedStrings.xml"/></Relationships>',
        )
        items = "".join(f"<si><t>{text}</t></si>" for text in TEXTS)
        archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{items}</sst>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f"<worksheet {MAIN}><sheetData>".encode())
            for row in range(1, rows + 1):
                cells = "".join(
                    f'<c r="{letter}{row}" t="s"><v>{(row * 7 + place) % 500}</v></c>' for place, letter in enumerate("ABCDE")
                )
                part.write(f'<row r="{row}">{cells}<c r="F{row}"><v>{row}.5</v></c></row>'.encode())
            part.write(b"</sheetData></worksheet>")


def ods(path, rows):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        with archive.open("content.xml", "w", force_zip64=True) as part:
            part.write(
                f'<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" '
                f'xmlns:text="{OASIS}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
                '<table:table table:name="Лист">'.encode()
            )
            for row in range(1, rows + 1):
                cells = "".join(
                    f'<table:table-cell office:value-type="string"><text:p>{TEXTS[(row * 7 + place) % 500]}</text:p>'
                    "</table:table-cell>"
                    for place in range(5)
                )
                number = f'<table:table-cell office:value-type="float" office:value="{row}.5"/>'
                part.write(f"<table:table-row>{cells}{number}</table:table-row>".encode())
            part.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")


@pytest.mark.parametrize("write", [xlsx, ods], ids=["xlsx", "ods"])
def test_rows_cost_no_memory(tmp_path, write):
    peaks = []
    for rows in (FEW, MANY):
        path = tmp_path / f"{rows}.{write.__name__}"
        write(path, rows)
        run = measured(program(), "inspect", path, "--format", "csv")
        assert run.code == 0 and run.lines == rows, run
        peaks.append(run.megabytes)
        print(f"{write.__name__}: {rows} rows, {path.stat().st_size >> 20} MB packed, {run.megabytes} MB at most")
    assert peaks[1] < 64, peaks
    # The smaller sheet may have its rows in any order and is held whole for that (unordered-bytes).
    assert peaks[1] < peaks[0] + 40, peaks
