"""The text documents that `publish` writes for print: the same table as in the workbook, read and opened by others."""

import json
import re
import subprocess
import sys
import zipfile

import docx
import odf.opendocument
import pytest
from lxml import etree
from odf.namespaces import TABLENS, TEXTNS
from odf.table import CoveredTableCell, TableCell, TableHeaderRows, TableRow
from odf.text import H

from office import libreoffice
from other_readers import odf_text, with_openpyxl
from packages import audit

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = ["docx", "odt"]
CAPTIONS = [
    "N",
    "Направление деятельности органа власти",
    "Наименование конкретного процесса",
    "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом",
    "Особенности взаимодействия с клиентом",
]
#: Texts that try to leave their place.
ATTACKS = [
    "</w:t></w:r><w:br/>", "\"><text:p>", "]]><![CDATA[", "&amp;&#65;", "<script>alert(1)</script>", "{ INCLUDETEXT x }",
    "=HYPERLINK(\"http://evil.example\")", "a\tb", "две  строки\n  с отступом", "\u202egnp.exe",
]


@pytest.fixture(scope="module")
def draft(perechen, register, tmp_path_factory):
    """The folder that `publish --draft` writes of the examples."""
    folder = tmp_path_factory.mktemp("draft") / "draft"
    result = perechen("publish", register, "-o", folder, "--draft")
    assert result.code == 0, result
    return folder


@pytest.fixture(scope="module")
def hostile(perechen, tmp_path_factory):
    """A publication whose every text is an attack, and its register."""
    folder = tmp_path_factory.mktemp("hostile")
    register = {
        "format": "perechen-register", "version": 1, "authority": ATTACKS[0], "title": ATTACKS[1],
        "edition": {"date": "2026-11-23", "number": ATTACKS[4]},
        "directions": [{"number": 1, "name": "Предоставление государственных услуг", "processes": [
            {"name": attack, "touchpoints": [
                {"name": attack + suffix, "channel": "website", "mode": "digital", "needs": ["information"],
                 "interaction": attack, "particularities": attack} for suffix in ("", " 2")
            ]} for attack in ATTACKS
        ]}],
    }
    (folder / "register.json").write_text(json.dumps(register, ensure_ascii=False), "utf-8")
    result = perechen("publish", folder / "register.json", "-o", folder / "site")
    assert result.code == 0, result
    return folder / "site"


def filled(rows):
    """Rows of six texts, columns 1-3 as the rows above have them where nothing stands in them."""
    above = ["", "", ""]
    for row in rows:
        above = [text or former for text, former in zip(row, above)]
        yield [*above, *row[3:]]


def with_docx(path):
    """The rows of the one table, the captions first; a cell merged with the one above is empty."""
    (table,) = docx.Document(path).tables
    rows = []
    for row in table._tbl.tr_lst:
        cells = []
        for cell in row.tc_lst:
            covered = cell.vMerge == "continue"
            cells.append("" if covered else docx.table._Cell(cell, table).text)
        rows.append(cells)
    return rows


def with_odt(path):
    rows = []
    for row in odf.opendocument.load(str(path)).getElementsByType(TableRow):
        cells = [
            "\n".join(odf_text(node) for node in cell.childNodes)
            for cell in row.childNodes
            if cell.qname in ((TABLENS, "table-cell"), (TABLENS, "covered-table-cell"))
        ]
        rows.append(cells)
    return rows


def with_xlsx(path):
    """The same of the workbook's first sheet, from the captions on."""
    cells = next(iter(with_openpyxl(path).values()))
    last = max(int(re.sub(r"\D", "", reference)) for reference in cells)
    rows = [[str(cells.get(f"{column}{row}", "")) for column in "ABCDEF"] for row in range(1, last + 1)]
    return rows[rows.index(CAPTIONS):]


def read(path):
    return {"docx": with_docx, "odt": with_odt}[path.suffix[1:]](path)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("maker", ["publication", "draft", "hostile"])
def test_the_cells_are_those_of_the_workbook(request, maker, kind):
    folder = request.getfixturevalue(maker)
    ours = read(folder / f"perechen.{kind}")
    assert ours[0] == CAPTIONS and ours[1] == ["1", "2", "3", "4", "5", "6"]
    assert list(filled(ours[2:])) == list(filled(with_xlsx(folder / "perechen.xlsx")[2:]))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("maker", ["publication", "draft", "hostile"])
def test_libreoffice_saves_the_same_cells(request, maker, kind, tmp_path):
    path = request.getfixturevalue(maker) / f"perechen.{kind}"
    ours = list(filled(read(path)[2:]))
    for saved in KINDS:
        assert list(filled(read(libreoffice(path, saved, tmp_path))[2:])) == ours, saved


@pytest.mark.parametrize("maker", ["publication", "draft", "hostile"])
def test_parts_are_valid(shared, request, maker):
    folder = request.getfixturevalue(maker)
    check = subprocess.run(
        [sys.executable, shared / "schemas" / "validate.py", *sorted(folder.glob("perechen.[!j]*"))],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert check.returncode == 0, check.stdout[-4000:]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("maker", ["publication", "hostile"])
def test_openxml_audit_finds_nothing(request, maker, kind):
    path = request.getfixturevalue(maker) / f"perechen.{kind}"
    assert audit(path) == []


def test_word_sees_heading_captions_and_language(publication):
    document = docx.Document(publication / "perechen.docx")
    title = document.paragraphs[-2]
    assert title.style.name == "Heading 1" and title.text.startswith("Перечень точек взаимодействия")
    assert title.style.font.size.pt == 14 and title.style.font.bold
    assert document.core_properties.title == title.text and document.core_properties.language == "ru-RU"
    assert not document.core_properties.author and document.core_properties.created is None
    (table,) = document.tables
    heads = [row._tr.trPr is not None and row._tr.trPr.find(W + "tblHeader") is not None for row in table.rows]
    assert heads[:2] == [True, True] and not any(heads[2:])
    assert all(row._tr.trPr.find(W + "cantSplit") is not None for row in table.rows)
    (section,) = document.sections
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [297, 210]
    margins = section.left_margin, section.right_margin, section.top_margin, section.bottom_margin
    assert [round(margin.mm) for margin in margins] == [20, 10, 20, 20]
    assert section.different_first_page_header_footer
    defaults = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults.find(W + "lang").get(W + "val") == "ru-RU"
    assert defaults.find(W + "rFonts").get(W + "cs") == "Times New Roman"


def test_opendocument_has_heading_captions_and_merged_cells(publication):
    document = odf.opendocument.load(str(publication / "perechen.odt"))
    (title,) = document.getElementsByType(H)
    assert title.getAttrNS(TEXTNS, "outline-level") == "1" and odf_text(title).startswith("Перечень точек")
    (heads,) = document.getElementsByType(TableHeaderRows)
    assert len(heads.getElementsByType(TableRow)) == 2
    spanned = [int(cell.getAttrNS(TABLENS, "number-rows-spanned") or 1) for cell in document.getElementsByType(TableCell)]
    assert sum(spanned) - len(spanned) == len(document.getElementsByType(CoveredTableCell)) > 0


@pytest.mark.parametrize("kind", ["docx", "odt", "xlsx", "ods"])
def test_pages_are_numbered_from_the_second_and_repeat_the_captions(publication, tmp_path, kind):
    pages = printed(publication / f"perechen.{kind}", tmp_path)
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert (lines[0] == str(number)) == (number > 1), lines[:2]
        assert lines[0] == "УТВЕРЖДЁН" or number > 1
        assert "Точка взаимодействия" in page
    assert "от 23.11.2026 № 57" in pages[0]


def test_all_four_have_the_margins_of_the_standard(publication):
    """ГОСТ Р 7.0.97-2016, 3.3: at least 20 mm left, 10 mm right, 20 mm above and below; A4 on its side."""
    import openpyxl

    sheet = openpyxl.load_workbook(publication / "perechen.xlsx").worksheets[0]
    setup = sheet.page_setup
    assert setup.orientation == "landscape" and int(setup.paperSize) == 9 and setup.fitToHeight == 0
    margins = [round(getattr(sheet.page_margins, side) * 25.4) for side in ("left", "right", "top", "bottom")]
    assert margins == [20, 10, 20, 20] and sheet.HeaderFooter.differentFirst
    assert sheet.oddHeader.center.text == "&P" and not sheet.firstHeader.center.text
    assert sheet.print_title_rows
    for kind in ("ods", "odt"):
        with zipfile.ZipFile(publication / f"perechen.{kind}") as package:
            styles = etree.fromstring(package.read("styles.xml"))
        space = {"fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
                 "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0"}
        layout = styles.find(".//style:page-layout", space)
        properties = layout.find("style:page-layout-properties", space)
        header = layout.find("style:header-style/style:header-footer-properties", space)

        def length(node, name):
            value = node.get(f"{{{space['fo']}}}{name}") if node is not None else None
            return round(float(value.removesuffix("mm").removesuffix("cm")) * (10 if value.endswith("cm") else 1)) if value else 0

        assert [length(properties, f"page-{side}") for side in ("width", "height")] == [297, 210]
        assert [length(properties, f"margin-{side}") for side in ("left", "right", "bottom")] == [20, 10, 20]
        # A header stands inside the area that the margin leaves.
        assert length(properties, "margin-top") + length(header, "min-height") == 20


@pytest.mark.parametrize("kind", ["docx", "odt", "xlsx", "ods"])
def test_title_and_language_are_told_and_fonts_are_those_of_every_office(publication, kind):
    with zipfile.ZipFile(publication / f"perechen.{kind}") as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml")}
    properties = parts.get("docProps/core.xml") or parts["meta.xml"]
    assert "<dc:title>Перечень точек взаимодействия" in properties and "<dc:language>ru-RU</dc:language>" in properties
    text = "".join(parts.values())
    fonts = set(re.findall(r'(?:w:ascii|style:font-name|<name val|typeface)="?=?"?([^"/>]+)"', text))
    assert {font for font in fonts if font and not font.startswith("+")} <= {"Times New Roman", "Arial", "Calibri", "Cambria"}, fonts


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_says_so_and_has_blanks(draft, tmp_path, kind):
    first = printed(draft / f"perechen.{kind}", tmp_path)[0]
    assert re.match(r"\s*Проект\n", first)
    assert re.search(r"УТВЕРЖДЁН\n.*\n.*\n\s*от _{12} № _{6}\n", first), first[:800]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_draft_is_read_as_the_register_without_edition(perechen, draft, kind):
    result = perechen("convert", draft / f"perechen.{kind}", "--to", "json", "-o", "-")
    assert result.code == 0, result
    assert "edition" not in json.loads(result.stdout)


def test_a_draft_is_the_files_for_print_alone(perechen, register, draft, tmp_path):
    names = ["perechen.docx", "perechen.ods", "perechen.odt", "perechen.xlsx"]
    assert sorted(path.name for path in draft.iterdir()) == names
    again = tmp_path / "again"
    assert perechen("publish", register, "-o", again, "--draft", env={"TZ": "Asia/Kamchatka"}).code == 0
    for name in names:
        assert (again / name).read_bytes() == (draft / name).read_bytes(), name
    for option in (["--edition-date", "2026-11-23"], ["--edition-number", "5"], ["--published", "2026-11-24"]):
        assert perechen("publish", register, "-o", tmp_path / "no", "--draft", *option).code == 64


@pytest.mark.parametrize("kind", KINDS)
def test_no_part_tells_who_or_when(publication, kind):
    with zipfile.ZipFile(publication / f"perechen.{kind}") as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                names = {etree.QName(node).localname for node in etree.fromstring(package.read(name)).iter()}
                assert not names & {"creator", "lastModifiedBy", "created", "modified", "date", "initial-creator"}, name


def printed(path, folder):
    """The texts of the pages that LibreOffice prints."""
    pdf = libreoffice(path, "pdf", folder)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.rstrip("\f").split("\f")
