"""The cells of a workbook as other libraries read them: {sheet: {reference: text or number}}."""

import datetime
import zipfile
from xml.etree import ElementTree

import odf.opendocument
import openpyxl
import python_calamine
from odf.namespaces import OFFICENS, TABLENS, TEXTNS
from odf.table import Table, TableRow
from openpyxl.utils import get_column_letter


def plain(value):
    """A value as this comparison has it: dates as ISO text, numbers as floats, nothing for what is empty."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value).replace("\r\n", "\n")


def with_openpyxl(path):
    workbook = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {
            cell.coordinate: plain(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if plain(cell.value) is not None
        }
        for sheet in workbook.worksheets
    }


def with_calamine(path):
    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    read = {}
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        read[name] = {
            f"{get_column_letter(column)}{row}": plain(value)
            for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1)
            for column, value in enumerate(values, 1)
            if plain(value) is not None
        }
    return read


def with_odfpy(path):
    """Only what is written into the tables, by odfpy's own tree: repeats, covered cells, paragraphs."""
    document = odf.opendocument.load(str(path))
    read = {}
    for table in document.getElementsByType(Table):
        cells, row = {}, 1
        for line in table.getElementsByType(TableRow):
            rows = int(line.getAttrNS(TABLENS, "number-rows-repeated") or 1)
            column = 1
            for cell in line.childNodes:
                if getattr(cell, "qname", None) not in (
                    (TABLENS, "table-cell"),
                    (TABLENS, "covered-table-cell"),
                ):
                    continue
                columns = int(cell.getAttrNS(TABLENS, "number-columns-repeated") or 1)
                value = odf_value(cell)
                if value is not None:
                    for below in range(rows):
                        for right in range(columns):
                            cells[f"{get_column_letter(column + right)}{row + below}"] = value
                column += columns
            row += rows
        read[table.getAttrNS(TABLENS, "name")] = cells
    return read


def odf_value(cell):
    kind = cell.getAttrNS(OFFICENS, "value-type")
    if kind in ("float", "percentage", "currency"):
        return float(cell.getAttrNS(OFFICENS, "value"))
    if kind == "date":
        return cell.getAttrNS(OFFICENS, "date-value").removesuffix("T00:00:00")
    paragraphs = [odf_text(node) for node in cell.childNodes if getattr(node, "qname", None) == (TEXTNS, "p")]
    return plain("\n".join(paragraphs))


def odf_text(node):
    if node.nodeType == node.TEXT_NODE:
        return str(node.data)
    if node.qname == (TEXTNS, "s"):
        return " " * int(node.getAttrNS(TEXTNS, "c") or 1)
    if node.qname == (TEXTNS, "tab"):
        return "\t"
    if node.qname == (TEXTNS, "line-break"):
        return "\n"
    return "".join(odf_text(child) for child in node.childNodes)


def part(path, name):
    """A part of a package as an element tree."""
    with zipfile.ZipFile(path) as package:
        return ElementTree.fromstring(package.read(name))
