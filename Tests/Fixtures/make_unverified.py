#!/usr/bin/env python3
"""Writes Tests/Fixtures/unverified: one small form in the shapes that МойОфис and Р7-Офис are assumed to save.

No file of either program was at hand: what is assumed stands in Tests/Fixtures/README.md. Needs nothing but Python;
the bytes are the same each time.
"""

import json
import pathlib
import zipfile
from xml.sax.saxutils import escape

FOLDER = pathlib.Path(__file__).resolve().parent / "unverified"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

CAPTIONS = [
    "N",
    "Направление деятельности органа власти",
    "Наименование конкретного процесса",
    "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом",
    "Особенности взаимодействия с клиентом",
]
ROWS = [
    (
        "3.",
        "Рассмотрение обращений и запросов",
        "Рассмотрение обращений граждан",
        "Интернет-приёмная на официальном сайте https://dgh.example.org/priem",
        "Получение информации; представление обращения;\nполучение ответа",
        "История обращений доступна по ссылке из письма",
    ),
    (
        None,
        None,
        None,
        "Личный приём (г. Верхнеморск, ул. Портовая, д. 12, каб. 101)",
        "Получение консультации; представление обращения",
        "Запись по телефону; ожидание не более 15 минут",
    ),
    (
        "4.",
        "Обеспечение доступа к информации о деятельности",
        "Справочная служба",
        "Телефон +7 (555) 220-14-00",
        "Получение информации",
        "Не более двух переключений",
    ),
]
EXPECTED = [
    {
        "number": 3,
        "name": ROWS[0][1],
        "processes": [
            {
                "name": ROWS[0][2],
                "touchpoints": [
                    {
                        "name": ROWS[0][3],
                        "channel": "website",
                        "mode": "digital",
                        "needs": ["information", "filing", "result"],
                        "interaction": ROWS[0][4],
                        "particularities": ROWS[0][5],
                    },
                    {
                        "name": ROWS[1][3],
                        "channel": "in-person",
                        "mode": "offline",
                        "needs": ["consultation", "filing"],
                        "interaction": ROWS[1][4],
                        "particularities": ROWS[1][5],
                    },
                ],
            }
        ],
    },
    {
        "number": 4,
        "name": ROWS[2][1],
        "processes": [
            {
                "name": ROWS[2][2],
                "touchpoints": [
                    {
                        "name": ROWS[2][3],
                        "channel": "phone",
                        "mode": "offline",
                        "needs": ["information"],
                        "interaction": ROWS[2][4],
                        "particularities": ROWS[2][5],
                    }
                ],
            }
        ],
    },
]
MERGES = ["A3:A4", "B3:B4", "C3:C4"]


def write(name, parts, stored=()):
    with zipfile.ZipFile(FOLDER / name, "w") as package:
        for part, text in parts:
            info = zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if part in stored else zipfile.ZIP_DEFLATED
            package.writestr(info, text)


def grid():
    yield 1, CAPTIONS
    yield 2, [1, 2, 3, 4, 5, 6]
    yield from enumerate(ROWS, 3)


def relationships(entries, order):
    """`order` is the order of the attributes, which differs from program to program."""
    lines = "".join(
        "<Relationship " + " ".join(f'{key}="{entry[key]}"' for key in order) + "/>" for entry in entries
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(parts):
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(f'<Override PartName="{part}" ContentType="{TYPES}.{kind}+xml"/>' for part, kind in parts)
        + "</Types>"
    )


STYLES = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{MAIN}"><fonts count="1"><font>'
    '<sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
    '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" '
    'wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def r7_xlsx():
    """Absolute targets, xml:space on every text, a cell for each place under a merge, AlternateContent in the sheet."""
    strings, rows = [], []
    for number, values in grid():
        cells = ""
        for column, value in zip("ABCDEF", values):
            if value is None:
                cells += f'<c r="{column}{number}" s="1"/>'
            elif isinstance(value, int):
                cells += f'<c r="{column}{number}" s="1"><v>{value}</v></c>'
            else:
                cells += f'<c r="{column}{number}" s="1" t="s"><v>{len(strings)}</v></c>'
                strings.append(f'<si><t xml:space="preserve">{escape(value)}</t></si>')
        rows.append(f'<row r="{number}" ht="14.25">{cells}</row>')
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    sheet = (
        f'{declaration}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}" '
        'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        f'xmlns:mc="{MC}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">'
        '<sheetPr><outlinePr applyStyles="0" summaryBelow="1" summaryRight="1" showOutlineSymbols="1"/>'
        '<pageSetUpPr autoPageBreaks="1" fitToPage="0"/></sheetPr><sheetViews><sheetView tabSelected="1" '
        'workbookViewId="0" zoomScale="100"><selection activeCell="A1" activeCellId="0" sqref="A1"/></sheetView>'
        '</sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col customWidth="1" min="1" max="6" width="30"/>'
        f"</cols><sheetData>{''.join(rows)}</sheetData><mergeCells count=\"{len(MERGES)}\">"
        + "".join(f'<mergeCell ref="{reference}"/>' for reference in MERGES)
        + '</mergeCells><printOptions headings="0" gridLines="0"/><pageMargins left="0.7" right="0.7" top="0.75" '
        'bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="100" orientation="landscape"/>'
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'
        "</worksheet>"
    )
    workbook = (
        f'{declaration}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr/><bookViews><workbookView '
        'xWindow="360" yWindow="15" windowWidth="20955" windowHeight="9720" activeTab="0"/></bookViews><sheets>'
        '<sheet name="Лист1" sheetId="1" state="visible" r:id="rId1"/></sheets><definedNames/><calcPr/></workbook>'
    )
    order = ("Id", "Type", "Target")
    write(
        "r7-office.xlsx",
        [
            (
                "[Content_Types].xml",
                content_types(
                    [
                        ("/xl/workbook.xml", "sheet.main"),
                        ("/xl/worksheets/sheet1.xml", "worksheet"),
                        ("/xl/sharedStrings.xml", "sharedStrings"),
                        ("/xl/styles.xml", "styles"),
                    ]
                ),
            ),
            (
                "_rels/.rels",
                relationships([{"Id": "rId1", "Type": f"{RELATIONS}/officeDocument", "Target": "/xl/workbook.xml"}], order),
            ),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    [
                        {"Id": "rId1", "Type": f"{RELATIONS}/worksheet", "Target": "/xl/worksheets/sheet1.xml"},
                        {"Id": "rId2", "Type": f"{RELATIONS}/sharedStrings", "Target": "/xl/sharedStrings.xml"},
                        {"Id": "rId3", "Type": f"{RELATIONS}/styles", "Target": "/xl/styles.xml"},
                    ],
                    order,
                ),
            ),
            ("xl/worksheets/sheet1.xml", sheet),
            (
                "xl/sharedStrings.xml",
                f'{declaration}<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">'
                + "".join(strings)
                + "</sst>",
            ),
            ("xl/styles.xml", STYLES),
        ],
    )


def myoffice_xlsx():
    """A prefix on every element, inline strings with a run for each piece, no sharedStrings, no dimension, a BOM."""
    rows = []
    for number, values in grid():
        cells = ""
        for column, value in zip("ABCDEF", values):
            if isinstance(value, int):
                cells += f'<x:c r="{column}{number}" s="1"><x:v>{value}</x:v></x:c>'
            elif value is not None:
                head, space, tail = value.partition(" ")
                runs = "".join(
                    f'<x:r><x:rPr><x:rFont val="XO Thames"/><x:sz val="12"/></x:rPr><x:t xml:space="preserve">{escape(piece)}</x:t></x:r>'
                    for piece in (head + space, tail)
                    if piece
                )
                cells += f'<x:c r="{column}{number}" s="1" t="inlineStr"><x:is>{runs}</x:is></x:c>'
        rows.append(f'<x:row r="{number}">{cells}</x:row>')
    declaration = '\ufeff<?xml version="1.0" encoding="utf-8"?>'
    order = ("Type", "Target", "Id")
    write(
        "myoffice.xlsx",
        [
            (
                "xl/worksheets/sheet1.xml",
                f'{declaration}<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{"".join(rows)}</x:sheetData>'
                + f'<x:mergeCells count="{len(MERGES)}">'
                + "".join(f'<x:mergeCell ref="{reference}"/>' for reference in MERGES)
                + "</x:mergeCells></x:worksheet>",
            ),
            ("xl/styles.xml", STYLES),
            (
                "xl/workbook.xml",
                f'{declaration}<x:workbook xmlns:x="{MAIN}" xmlns:r="{RELATIONS}"><x:sheets>'
                '<x:sheet name="Лист1" sheetId="1" r:id="R1"/></x:sheets></x:workbook>',
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    [
                        {"Id": "R1", "Type": f"{RELATIONS}/worksheet", "Target": "worksheets/sheet1.xml"},
                        {"Id": "R2", "Type": f"{RELATIONS}/styles", "Target": "styles.xml"},
                    ],
                    order,
                ),
            ),
            (
                "_rels/.rels",
                relationships([{"Id": "R0", "Type": f"{RELATIONS}/officeDocument", "Target": "xl/workbook.xml"}], order),
            ),
            (
                "[Content_Types].xml",
                content_types(
                    [
                        ("/xl/workbook.xml", "sheet.main"),
                        ("/xl/worksheets/sheet1.xml", "worksheet"),
                        ("/xl/styles.xml", "styles"),
                    ]
                ),
            ),
        ],
    )


def myoffice_ods():
    """ODF 1.2: a span around every piece of text, a paragraph a line, covered cells, the sheet filled to its end."""
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = " ".join(
        f'xmlns:{prefix}="{office}{name}:1.0"'
        for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    rows = ""
    for number, values in grid():
        cells = ""
        for index, value in enumerate(values):
            if number == 3 and index < 3:
                span = ' table:number-columns-spanned="1" table:number-rows-spanned="2"'
            else:
                span = ""
            if value is None:
                cells += "<table:covered-table-cell/>"
            elif isinstance(value, int):
                cells += (
                    f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p>'
                    "</table:table-cell>"
                )
            else:
                paragraphs = "".join(
                    f'<text:p><text:span text:style-name="T1">{escape(line)}</text:span></text:p>'
                    for line in value.split("\n")
                )
                cells += f'<table:table-cell office:value-type="string"{span}>{paragraphs}</table:table-cell>'
        cells += '<table:table-cell table:number-columns-repeated="16378"/>'
        rows += f"<table:table-row>{cells}</table:table-row>"
    rows += (
        '<table:table-row table:number-rows-repeated="1048571"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    write(
        "myoffice.ods",
        [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "content.xml",
                f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
                '<office:automatic-styles><style:style style:name="T1" style:family="text"/></office:automatic-styles>'
                '<office:body><office:spreadsheet><table:table table:name="Лист1"><table:table-column '
                f'table:number-columns-repeated="16384"/>{rows}</table:table></office:spreadsheet></office:body>'
                "</office:document-content>",
            ),
            (
                "META-INF/manifest.xml",
                f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{office}manifest:1.0" '
                'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" '
                'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry '
                'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
            ),
        ],
        stored={"mimetype"},
    )


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    r7_xlsx()
    myoffice_xlsx()
    myoffice_ods()
    (FOLDER / "expected.json").write_text(
        json.dumps({"directions": EXPECTED}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
