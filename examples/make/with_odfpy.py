"""An ODS written by odfpy: ditto marks in columns 1-3, several paragraphs and spans in a cell."""

from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import ParagraphProperties, Style, TableCellProperties, TableColumnProperties, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P, S, Span

from department import CAPTIONS

DITTO = ["то же", "-//-"]


def dittos(unit, path, sheet_name="Благоустройство"):
    document = OpenDocumentSpreadsheet()
    styles = document.automaticstyles
    framed = Style(name="framed", family="table-cell")
    framed.addElement(TableCellProperties(border="0.5pt solid #000000", wrapoption="wrap", verticalalign="top"))
    framed.addElement(TextProperties(fontfamily="Liberation Serif", fontsize="11pt"))
    caption = Style(name="caption", family="table-cell")
    caption.addElement(TableCellProperties(border="0.5pt solid #000000", wrapoption="wrap", verticalalign="middle"))
    caption.addElement(ParagraphProperties(textalign="center"))
    caption.addElement(TextProperties(fontfamily="Liberation Serif", fontsize="11pt", fontweight="bold"))
    strong = Style(name="strong", family="text")
    strong.addElement(TextProperties(fontweight="bold"))
    for style in (framed, caption, strong):
        styles.addElement(style)

    table = Table(name=sheet_name)
    for index, width in enumerate(("1.2cm", "5cm", "6.5cm", "8cm", "9.5cm", "11cm")):
        column = Style(name=f"column{index}", family="table-column")
        column.addElement(TableColumnProperties(columnwidth=width))
        styles.addElement(column)
        table.addElement(TableColumn(stylename=column))

    def cell(text, style=framed, span=1):
        options = {"stylename": style, "valuetype": "string"}
        if span > 1:
            options["numbercolumnsspanned"] = span
            options["numberrowsspanned"] = 1
        made = TableCell(**options)
        for line in text.split("\n"):
            made.addElement(P(text=line))
        return made

    def add_row(*cells):
        row = TableRow()
        for item in cells:
            row.addElement(item)
        table.addElement(row)
        return row

    row = add_row(cell(unit.title, caption, 6))
    for _ in range(5):
        row.addElement(CoveredTableCell())
    for label, value in unit.head:
        add_row(TableCell(), cell(label), cell(value))
    table.addElement(TableRow(numberrowsrepeated=1))
    add_row(*[cell(text, caption) for text in CAPTIONS])
    numbers = TableRow()
    for number in range(1, 7):
        made = TableCell(stylename=caption, valuetype="float", value=str(number))
        made.addElement(P(text=str(number)))
        numbers.addElement(made)
    table.addElement(numbers)

    previous = [None, None, None]
    for count, (number, direction, process, name, interaction, particularities) in enumerate(unit.rows()):
        leading = []
        for index, value in enumerate((f"{number}.", direction, process)):
            leading.append(DITTO[count % 2] if value == previous[index] else value)
            previous[index] = value
        touchpoint = TableCell(stylename=framed, valuetype="string")
        first, _, rest = name.partition(" ")
        paragraph = P()
        paragraph.addElement(Span(stylename=strong, text=first))
        paragraph.addElement(S(c=1))
        paragraph.addText(rest)
        touchpoint.addElement(paragraph)
        lines = interaction.replace("; ", ";\n")
        add_row(*[cell(value) for value in leading], touchpoint, cell(lines), cell(particularities))
    document.spreadsheet.addElement(table)
    document.save(path)
