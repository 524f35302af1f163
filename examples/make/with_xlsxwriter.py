"""A workbook written by XlsxWriter: a header in two rows, rich text, a comment, print settings."""

import datetime

import xlsxwriter

from department import AUTHORITY, CAPTIONS, DIRECTIONS, TITLE
from row_heights import row_height

WIDTHS = (6, 24, 32, 38, 46, 54)


def two_row_header(unit, path):
    with xlsxwriter.Workbook(path) as workbook:
        workbook.set_properties({"author": AUTHORITY, "created": datetime.datetime(2026, 11, 19, 12, 0, 0)})
        base = {"font_name": "Arial", "font_size": 10, "text_wrap": True, "valign": "top"}
        cell = workbook.add_format({**base, "border": 1})
        center = workbook.add_format({**base, "border": 1, "align": "center"})
        bold = workbook.add_format({**base, "bold": True, "border": 1, "align": "center", "bg_color": "#E8EEF4"})
        plain = workbook.add_format(base)
        title = workbook.add_format({**base, "bold": True, "align": "center"})
        strong = workbook.add_format({"bold": True, "font_name": "Arial", "font_size": 10})
        usual = workbook.add_format({"font_name": "Arial", "font_size": 10})

        sheet = workbook.add_worksheet("Кадры")
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.merge_range(0, 0, 0, 5, TITLE, title)
        for row, (label, value) in enumerate(unit.head, 1):
            sheet.write_string(row, 1, label + ":", plain)
            sheet.merge_range(row, 2, row, 4, value, plain)

        top = 6
        for column in range(4):
            sheet.merge_range(top, column, top + 1, column, CAPTIONS[column], bold)
        sheet.merge_range(top, 4, top, 5, "Взаимодействие с клиентом", bold)
        sheet.write_string(top + 1, 4, CAPTIONS[4], bold)
        sheet.write_string(top + 1, 5, CAPTIONS[5], bold)
        for column in range(6):
            sheet.write_number(top + 2, column, column + 1, center)
        sheet.repeat_rows(top, top + 2)

        first = row = top + 3
        for process in unit.processes:
            start = row
            for name, interaction, particularities in process.touchpoints:
                sheet.write_string(row, 3, name, cell)
                head, _, tail = interaction.partition(";")
                if tail:
                    sheet.write_rich_string(row, 4, strong, head, usual, ";" + tail, cell)
                else:
                    sheet.write_string(row, 4, interaction, cell)
                sheet.write_string(row, 5, particularities, cell)
                sheet.set_row(row, row_height((name, interaction, particularities), WIDTHS[3:]))
                row += 1
            sheet.merge_range(start, 2, row - 1, 2, process.name, cell)
        direction = unit.processes[0].direction
        sheet.merge_range(first, 0, row - 1, 0, direction, center)
        sheet.merge_range(first, 1, row - 1, 1, DIRECTIONS[direction], cell)
        sheet.write_comment(first, 3, "Проверить адрес после переезда сайта", {"author": "Белова А.В."})
