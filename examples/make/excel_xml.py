"""A workbook in the shapes of XML that Microsoft Excel writes and openpyxl cannot: rich runs in shared strings,
phonetic properties and a phonetic run, mc:AlternateContent, x14ac and xr attributes, spans, extLst; beside them
inline strings, which add-ins write into Excel's files.

Written after the published format (ISO 29500, MS-XLSX), not by Excel itself.
"""

import datetime

from department import CAPTIONS, DIRECTIONS, TITLE
from package_xml import DECLARATION, MAIN, PACKAGE, RELATIONS, SharedStrings, column_letter, text_element, write_package
from row_heights import row_height

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
XR = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision"
OFFICE = "http://schemas.microsoft.com/office"

WIDTHS = (6.7109375, 24.7109375, 32.7109375, 40.7109375, 48.7109375, 56.7109375)

# cellXfs of styles.xml
PLAIN, TITLE_STYLE, HEADER, NUMBER, BODY, CENTER, DATE = range(7)

BOLD_RUN = (
    '<rPr><b/><sz val="11"/><color theme="1"/><rFont val="Times New Roman"/><family val="1"/><charset val="204"/></rPr>'
)
USUAL_RUN = (
    '<rPr><sz val="11"/><color theme="1"/><rFont val="Times New Roman"/><family val="1"/><charset val="204"/></rPr>'
)
PHONETIC = '<phoneticPr fontId="1" type="noConversion"/>'


def plain(text):
    return text_element(text)


def rich(first, rest):
    return f"<r>{BOLD_RUN}{text_element(first)}</r><r>{USUAL_RUN}{text_element(rest)}</r>{PHONETIC}"


def phonetic(text, guide):
    return f'{text_element(text)}<rPh sb="0" eb="8">{text_element(guide)}</rPh>{PHONETIC}'


class Sheet:
    def __init__(self, strings):
        self.strings, self.rows, self.merges, self.heights = strings, {}, [], {}

    def shared(self, row, column, inner, style):
        self._put(row, column, f't="s"', f"<v>{self.strings.add(inner)}</v>", style)

    def inline(self, row, column, text, style):
        self._put(row, column, 't="inlineStr"', f"<is>{text_element(text)}</is>", style)

    def number(self, row, column, value, style):
        self._put(row, column, "", f"<v>{value}</v>", style)

    def blank(self, row, column, style):
        self.rows.setdefault(row, {}).setdefault(column, f'<c r="{column_letter(column)}{row}" s="{style}"/>')

    def _put(self, row, column, kind, content, style):
        reference = f"{column_letter(column)}{row}"
        attributes = f'r="{reference}" s="{style}"' + (" " + kind if kind else "")
        self.rows.setdefault(row, {})[column] = f"<c {attributes}>{content}</c>"

    def merge(self, reference):
        self.merges.append(reference)

    def row_xml(self):
        for row in sorted(self.rows):
            cells = "".join(self.rows[row][column] for column in sorted(self.rows[row]))
            height = f' ht="{self.heights[row]:g}"' if row in self.heights else ""
            yield f'<row r="{row}" spans="1:6"{height} x14ac:dyDescent="0.25">{cells}</row>'


def official_form(unit, path):
    strings = SharedStrings()
    sheet = Sheet(strings)
    sheet.shared(1, 1, phonetic(TITLE, "Пер.точек"), TITLE_STYLE)
    sheet.merge("A1:F1")
    row = 2
    for label, value in unit.head:
        sheet.shared(row, 2, plain(label), PLAIN)
        if label == "Дата":
            sheet.number(row, 3, serial(unit.date), DATE)
        else:
            sheet.inline(row, 3, value, PLAIN)
        row += 1
    row += 1
    header = row
    for column, caption in enumerate(CAPTIONS, 1):
        head, _, tail = caption.partition(" ")
        sheet.shared(header, column, rich(head, " " + tail) if column in (2, 5) else plain(caption), HEADER)
        sheet.number(header + 1, column, column, NUMBER)
    sheet.heights[header] = 30
    row = first = header + 2
    for process in unit.processes:
        start = row
        for position, (name, interaction, particularities) in enumerate(process.touchpoints):
            for column in (1, 2, 3):
                sheet.blank(row, column, BODY)
            head, separator, tail = name.partition(" ")
            sheet.shared(row, 4, rich(head, separator + tail) if position % 2 == 0 else plain(name), BODY)
            sheet.shared(row, 5, plain(interaction), BODY)
            if position == 1:
                sheet.inline(row, 6, particularities, BODY)
            else:
                sheet.shared(row, 6, plain(particularities), BODY)
            sheet.heights[row] = row_height((name, interaction, particularities), WIDTHS[3:])
            row += 1
        sheet.shared(start, 3, plain(process.name), BODY)
        sheet.merge(f"C{start}:C{row - 1}")
    direction = unit.processes[0].direction
    sheet.shared(first, 1, plain(f"{direction}."), CENTER)
    sheet.shared(first, 2, plain(DIRECTIONS[direction]), BODY)
    sheet.merge(f"A{first}:A{row - 1}")
    sheet.merge(f"B{first}:B{row - 1}")
    write_package(path, parts(sheet, strings, header, row - 1, unit))


def serial(iso_date):
    return (datetime.date.fromisoformat(iso_date) - datetime.date(1899, 12, 30)).days


def parts(sheet, strings, header, last, unit):
    return [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("xl/workbook.xml", workbook(header)),
        ("xl/_rels/workbook.xml.rels", workbook_relations()),
        ("xl/worksheets/sheet1.xml", worksheet(sheet, header, last)),
        ("xl/theme/theme1.xml", theme()),
        ("xl/styles.xml", styles()),
        ("xl/sharedStrings.xml", shared_strings(strings)),
        ("docProps/core.xml", core_properties(unit)),
        ("docProps/app.xml", application_properties()),
    ]


def content_types():
    office = "application/vnd.openxmlformats-officedocument"
    overrides = [
        ("/xl/workbook.xml", f"{office}.spreadsheetml.sheet.main+xml"),
        ("/xl/worksheets/sheet1.xml", f"{office}.spreadsheetml.worksheet+xml"),
        ("/xl/theme/theme1.xml", f"{office}.theme+xml"),
        ("/xl/styles.xml", f"{office}.spreadsheetml.styles+xml"),
        ("/xl/sharedStrings.xml", f"{office}.spreadsheetml.sharedStrings+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", f"{office}.extended-properties+xml"),
    ]
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
        + "</Types>"
    )


def relations(entries):
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in entries)
        + "</Relationships>"
    )


def package_relations():
    return relations(
        [
            ("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId1", f"{RELATIONS}/officeDocument", "xl/workbook.xml"),
        ]
    )


def workbook_relations():
    return relations(
        [
            ("rId3", f"{RELATIONS}/styles", "styles.xml"),
            ("rId2", f"{RELATIONS}/theme", "theme/theme1.xml"),
            ("rId1", f"{RELATIONS}/worksheet", "worksheets/sheet1.xml"),
            ("rId4", f"{RELATIONS}/sharedStrings", "sharedStrings.xml"),
        ]
    )


def workbook(header):
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}" xmlns:mc="{MC}" '
        f'mc:Ignorable="x15 xr xr6 xr10 xr2" xmlns:x15="{OFFICE}/spreadsheetml/2010/11/main" xmlns:xr="{XR}" '
        f'xmlns:xr6="{OFFICE}/spreadsheetml/2016/revision6" xmlns:xr10="{OFFICE}/spreadsheetml/2016/revision10" '
        f'xmlns:xr2="{OFFICE}/spreadsheetml/2015/revision2">'
        '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="26026"/>'
        '<workbookPr defaultThemeVersion="166925"/>'
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x15">'
        f'<x15ac:absPath url="D:\\Обмен\\Перечень\\" xmlns:x15ac="{OFFICE}/spreadsheetml/2010/11/ac"/>'
        "</mc:Choice></mc:AlternateContent>"
        '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{5B0E6F5C-0000-4000-8000-000000000001}" '
        'xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" '
        'xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/>'
        '<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" '
        'xr2:uid="{5B0E6F5C-0000-4000-8000-000000000002}"/></bookViews>'
        '<sheets><sheet name="Перечень точек взаимодействия" sheetId="1" r:id="rId1"/></sheets>'
        f"<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Перечень точек взаимодействия'!"
        f"${header}:${header + 1}</definedName></definedNames>"
        '<calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" '
        f'xmlns:x15="{OFFICE}/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'
        "</workbook>"
    )


def worksheet(sheet, header, last):
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}" xmlns:mc="{MC}" mc:Ignorable="x14ac xr" '
        f'xmlns:x14ac="{X14AC}" xmlns:xr="{XR}" xr:uid="{{5B0E6F5C-0000-4000-8000-000000000003}}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:F{last}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{header + 1}" topLeftCell="A{header + 2}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="D{header + 2}" sqref="D{header + 2}"/></sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols>'
        + "".join(
            f'<col min="{i}" max="{i}" width="{width}" customWidth="1"/>' for i, width in enumerate(WIDTHS, 1)
        )
        + "</cols><sheetData>"
        + "".join(sheet.row_xml())
        + f'</sheetData><mergeCells count="{len(sheet.merges)}">'
        + "".join(f'<mergeCell ref="{reference}"/>' for reference in sheet.merges)
        + f"</mergeCells>{PHONETIC}"
        '<pageMargins left="0.39370078740157483" right="0.39370078740157483" top="0.39370078740157483" '
        'bottom="0.39370078740157483" header="0" footer="0"/>'
        '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>'
    )


def shared_strings(strings):
    return (
        f'{DECLARATION}<sst xmlns="{MAIN}" count="{strings.count}" uniqueCount="{len(strings.items)}">'
        + "".join(f"<si>{item}</si>" for item in strings.items)
        + "</sst>"
    )


def styles():
    fonts = [
        '<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><charset val="204"/><scheme val="minor"/>',
        '<sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><charset val="204"/>',
        '<b/><sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><charset val="204"/>',
    ]
    side = '<{0} style="thin"><color indexed="64"/></{0}>'
    grid = "".join(side.format(name) for name in ("left", "right", "top", "bottom")) + "<diagonal/>"
    top_left = '<alignment horizontal="left" vertical="top" wrapText="1"/>'
    center = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
    formats = [
        (0, 1, 0, '<alignment vertical="top"/>'),
        (0, 2, 0, center),
        (0, 2, 1, center),
        (0, 1, 1, center),
        (0, 1, 1, top_left),
        (0, 1, 1, center),
        (14, 1, 0, '<alignment horizontal="left" vertical="top"/>'),
    ]
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}" xmlns:mc="{MC}" mc:Ignorable="x14ac x16r2 xr" xmlns:x14ac="{X14AC}" '
        f'xmlns:x16r2="{OFFICE}/spreadsheetml/2015/02/main" xmlns:xr="{XR}">'
        f'<fonts count="{len(fonts)}" x14ac:knownFonts="1">'
        + "".join(f"<font>{font}</font>" for font in fonts)
        + '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        f'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{grid}</border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">'
        + "".join(
            f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyBorder="1" applyAlignment="1">{alignment}</xf>'
            for number, font, border, alignment in formats
        )
        + '</cellXfs><cellStyles count="1"><cellStyle name="Обычный" xfId="0" builtinId="0"/></cellStyles>'
        '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" '
        'defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    )


def theme():
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    colours = [
        ("dk1", '<a:sysClr val="windowText" lastClr="000000"/>'),
        ("lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'),
        ("dk2", '<a:srgbClr val="44546A"/>'),
        ("lt2", '<a:srgbClr val="E7E6E6"/>'),
        ("accent1", '<a:srgbClr val="4472C4"/>'),
        ("accent2", '<a:srgbClr val="ED7D31"/>'),
        ("accent3", '<a:srgbClr val="A5A5A5"/>'),
        ("accent4", '<a:srgbClr val="FFC000"/>'),
        ("accent5", '<a:srgbClr val="5B9BD5"/>'),
        ("accent6", '<a:srgbClr val="70AD47"/>'),
        ("hlink", '<a:srgbClr val="0563C1"/>'),
        ("folHlink", '<a:srgbClr val="954F72"/>'),
    ]
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{solid}</a:ln>'
    font = '<a:latin typeface="{0}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="{drawing}" name="Тема Office"><a:themeElements><a:clrScheme name="Стандартная">'
        + "".join(f"<a:{name}>{colour}</a:{name}>" for name, colour in colours)
        + '</a:clrScheme><a:fontScheme name="Стандартная">'
        f'<a:majorFont>{font.format("Calibri Light")}</a:majorFont><a:minorFont>{font.format("Calibri")}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Стандартная"><a:fillStyleLst>{solid * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>"
        + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
        + f"</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def core_properties(unit):
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:creator>{unit.responsible}</dc:creator><cp:lastModifiedBy>{unit.responsible}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{unit.date}T09:00:00Z</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{unit.date}T12:00:00Z</dcterms:modified></cp:coreProperties>'
    )


def application_properties():
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>"
        "<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc>"
        "<HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion></Properties>"
    )
