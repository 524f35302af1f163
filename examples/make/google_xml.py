"""A workbook in the shapes of XML that Google Sheets exports: no docProps, an empty drawing for each sheet,
custom heights, styles for empty cells far below the table, a formula with its stored value.

Written after files that Google Sheets is known to export, not by Google Sheets itself.
"""

from department import CAPTIONS, DIRECTIONS
from package_xml import MAIN, PACKAGE, RELATIONS, SharedStrings, column_letter, text_element, write_package

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"


def flat_with_blanks(unit, path):
    """Columns 1-3 stand once and stay blank below; the header is frozen; the head is above it."""
    strings = SharedStrings()
    rows = []

    def cell(row, column, text, style=1):
        return f'<c r="{column_letter(column)}{row}" s="{style}" t="s"><v>{strings.add(text_element(text))}</v></c>'

    for label, value in unit.head:
        number = len(rows) + 1
        rows.append(cell(number, 1, label + ":", 2) + cell(number, 3, value))
    rows.append("".join(f'<c r="{column_letter(column)}{len(rows) + 1}" s="1"/>' for column in range(1, 7)))
    header = len(rows) + 1
    rows.append("".join(cell(header, column, caption, 2) for column, caption in enumerate(CAPTIONS, 1)))
    last_direction = last_process = None
    for direction, name, process, *rest in unit.rows():
        number = len(rows) + 1
        line = ""
        if direction != last_direction:
            line += f'<c r="A{number}" s="1"><f>{direction}*1</f><v>{direction}.0</v></c>' + cell(number, 2, name)
        if process != last_process:
            line += cell(number, 3, process)
        last_direction, last_process = direction, process
        rows.append(line + "".join(cell(number, column, text) for column, text in enumerate(rest, 4)))
    for _ in range(20):
        number = len(rows) + 1
        rows.append("".join(f'<c r="{column_letter(column)}{number}" s="1"/>' for column in range(1, 7)))
    write_package(path, parts(rows, strings, header))


def parts(rows, strings, header):
    office = "application/vnd.openxmlformats-officedocument"
    types = (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default ContentType="application/xml" Extension="xml"/>'
        '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>'
        + "".join(
            f'<Override ContentType="{office}.{kind}+xml" PartName="{name}"/>'
            for kind, name in (
                ("spreadsheetml.worksheet", "/xl/worksheets/sheet1.xml"),
                ("spreadsheetml.sharedStrings", "/xl/sharedStrings.xml"),
                ("drawing", "/xl/drawings/drawing1.xml"),
                ("spreadsheetml.styles", "/xl/styles.xml"),
                ("spreadsheetml.sheet.main", "/xl/workbook.xml"),
            )
        )
        + "</Types>"
    )
    extra = (
        'xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:mv="urn:schemas-microsoft-com:mac:vml" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
    )
    widths = (7.0, 26.0, 34.0, 42.0, 50.0, 58.0)
    columns = "".join(
        f'<col customWidth="1" min="{i}" max="{i}" width="{width}"/>' for i, width in enumerate(widths, 1)
    )
    data = "".join(
        f'<row r="{number}" ht="15.75" customHeight="1">{cells}</row>' if number <= header
        else f'<row r="{number}">{cells}</row>'
        for number, cells in enumerate(rows, 1)
    )
    return [
        ("xl/drawings/drawing1.xml", f'{DECLARATION}<xdr:wsDr xmlns:xdr="{DRAWING}"/>'),
        ("xl/worksheets/_rels/sheet1.xml.rels", relations([("rId1", "drawing", "../drawings/drawing1.xml")])),
        (
            "xl/worksheets/sheet1.xml",
            f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}" {extra}>'
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>'
            f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{header}.0" topLeftCell="A{header + 1}" '
            f'activePane="bottomLeft" state="frozen"/><selection activeCell="B{header + 1}" sqref="B{header + 1}" '
            'pane="bottomLeft"/></sheetView></sheetViews>'
            f'<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols>{columns}</cols>'
            f'<sheetData>{data}</sheetData><drawing r:id="rId1"/></worksheet>',
        ),
        (
            "xl/workbook.xml",
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}" {extra}><workbookPr/><sheets>'
            '<sheet state="visible" name="Перечень 2026" sheetId="1" r:id="rId3"/></sheets><definedNames/><calcPr/>'
            "</workbook>",
        ),
        (
            "xl/sharedStrings.xml",
            f'{DECLARATION}<sst xmlns="{MAIN}" count="{strings.count}" uniqueCount="{len(strings.items)}">'
            + "".join(f"<si>{item}</si>" for item in strings.items)
            + "</sst>",
        ),
        ("xl/styles.xml", styles()),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                [
                    ("rId1", "styles", "styles.xml"),
                    ("rId2", "sharedStrings", "sharedStrings.xml"),
                    ("rId3", "worksheet", "worksheets/sheet1.xml"),
                ]
            ),
        ),
        ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
        ("[Content_Types].xml", types),
    ]


def relations(entries):
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for id, kind, target in entries)
        + "</Relationships>"
    )


def styles():
    font = '<sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/>'
    wrap = '<alignment shrinkToFit="0" vertical="top" wrapText="1"/>'
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><fonts count="2"><font>{font}</font><font><b/>{font}</font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs>'
        '<cellXfs count="3"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0"/>'
        f'<xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1">{wrap}</xf>'
        f'<xf borderId="0" fillId="0" fontId="1" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1">{wrap}</xf>'
        '</cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles>'
        '<dxfs count="0"/></styleSheet>'
    )
