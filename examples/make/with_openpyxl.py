"""Workbooks written by openpyxl; several others are such a workbook opened and saved by an office program."""

import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

import department
from department import CAPTIONS, DIRECTIONS
from row_heights import row_height

WIDTHS = [6, 24, 32, 40, 48, 56]
MADE = datetime.datetime(2026, 11, 20, 12, 0, 0)
thin = Side(style="thin", color="000000")
GRID = Border(left=thin, right=thin, top=thin, bottom=thin)
BODY = Font(name="Times New Roman", size=11)
BOLD = Font(name="Times New Roman", size=11, bold=True)


def new_workbook(title):
    workbook = Workbook()
    workbook.properties.created = workbook.properties.modified = MADE
    workbook.properties.creator = department.AUTHORITY
    sheet = workbook.active
    sheet.title = title
    dress_page(sheet)
    return workbook, sheet


def dress_page(sheet):
    for index, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEF"[index]].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def put(sheet, row, column, value, font=BODY, horizontal="left", border=True):
    cell = sheet.cell(row, column, value)
    cell.font = font
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=horizontal)
    if border:
        cell.border = GRID
    return cell


def put_title(sheet, row, text=department.TITLE):
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
    put(sheet, row, 1, text, BOLD, "center", border=False)
    sheet.row_dimensions[row].height = 34


def put_header(sheet, row, numbers=True):
    for column, caption in enumerate(CAPTIONS, 1):
        put(sheet, row, column, caption, BOLD, "center")
    sheet.row_dimensions[row].height = 32
    if numbers:
        for column in range(1, 7):
            put(sheet, row + 1, column, column, BODY, "center")
    sheet.print_title_rows = f"{row}:{row + numbers}"
    return row + 1 + numbers


def put_appendix_rows(sheet, row, processes, names=DIRECTIONS):
    """Rows as the appendix has them: columns 1-3 merged over what they hold."""
    direction_from = {}
    for process in processes:
        first = row
        for touchpoint in process.touchpoints:
            for column, value in zip((4, 5, 6), touchpoint):
                put(sheet, row, column, value)
            for column in (1, 2, 3):
                put(sheet, row, column, None)
            sheet.row_dimensions[row].height = row_height(touchpoint, WIDTHS[3:])
            row += 1
        put(sheet, first, 3, process.name)
        if first < row - 1:
            sheet.merge_cells(start_row=first, start_column=3, end_row=row - 1, end_column=3)
        start = direction_from.setdefault(process.direction, [first, row])
        start[1] = row
    for number, (first, end) in direction_from.items():
        put(sheet, first, 1, f"{number}.", horizontal="center")
        put(sheet, first, 2, names[number])
        if first < end - 1:
            for column in (1, 2):
                sheet.merge_cells(start_row=first, start_column=column, end_row=end - 1, end_column=column)
    return row


def put_head_above(sheet, row, unit, one_cell):
    """The submission's head above the header: «label: value» in one cell, or the value in the next filled cell."""
    for label, value in unit.head:
        if one_cell:
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
            put(sheet, row, 1, f"{label}: {value}", border=False)
        else:
            put(sheet, row, 2, label, border=False)
            put(sheet, row, 3, value, border=False)
            sheet.merge_cells(start_row=row, start_column=3, end_row=row, end_column=5)
        row += 1
    return row


def put_details_sheet(workbook, unit):
    sheet = workbook.create_sheet("Сведения")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 60
    for row, (label, value) in enumerate(unit.head, 1):
        if label == "Дата":
            value = datetime.date.fromisoformat(unit.date)
        put(sheet, row, 1, label, BOLD)
        put(sheet, row, 2, value)
    sheet.cell(4, 2).number_format = "DD.MM.YYYY"


def appendix_with_details(unit):
    """The appendix as it is printed, «Приложение» above it, the head on a sheet «Сведения»."""
    workbook, sheet = new_workbook("Перечень")
    put(sheet, 1, 6, "Приложение к Порядку ведения перечня точек взаимодействия", border=False, horizontal="right")
    put_title(sheet, 3, unit.title)
    put_appendix_rows(sheet, put_header(sheet, 5), unit.processes)
    put_details_sheet(workbook, unit)
    return workbook


def appendix_with_signature(unit):
    """The head above the header, each line in one cell; after a blank row who signs."""
    workbook, sheet = new_workbook("Лист1")
    put_title(sheet, 1, unit.title)
    row = put_head_above(sheet, 2, unit, one_cell=True)
    row = put_appendix_rows(sheet, put_header(sheet, row + 1), unit.processes)
    for below, text in enumerate(("Начальник отдела", "Исп. Громов П.И., тел. 220-14-52"), row + 1):
        sheet.merge_cells(start_row=below, start_column=1, end_row=below, end_column=3)
        put(sheet, below, 1, text, border=False)
    put(sheet, row + 1, 6, "____________ / А.С. Тихонов /", border=False)
    return workbook


def direction_rows(unit):
    """Each direction in a row of its own, merged over the table; columns 1 and 2 stay empty below it."""
    workbook, sheet = new_workbook("Закупки")
    put_title(sheet, 1, unit.title)
    row = put_head_above(sheet, 2, unit, one_cell=False)
    row = put_header(sheet, row + 1)
    last = None
    for process in unit.processes:
        if process.direction != last:
            last = process.direction
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
            put(sheet, row, 1, f"{last}. {DIRECTIONS[last]}", BOLD)
            row += 1
        first = row
        for touchpoint in process.touchpoints:
            for column, value in zip((1, 2, 3, 4, 5, 6), (None, None, None, *touchpoint)):
                put(sheet, row, column, value)
            sheet.row_dimensions[row].height = row_height(touchpoint, WIDTHS[3:])
            row += 1
        put(sheet, first, 3, process.name)
        if first < row - 1:
            sheet.merge_cells(start_row=first, start_column=3, end_row=row - 1, end_column=3)
    return workbook


def sheet_per_direction(unit):
    """One sheet for each direction (п. 3.5), named by its number; the head on a sheet «Сведения»."""
    workbook, sheet = new_workbook("x")
    workbook.remove(sheet)
    put_details_sheet(workbook, unit)
    for number in sorted({process.direction for process in unit.processes}):
        sheet = workbook.create_sheet(f"Направление {number}")
        dress_page(sheet)
        put_title(sheet, 1, f"{number}. {DIRECTIONS[number]}")
        put_appendix_rows(
            sheet, put_header(sheet, 3), [p for p in unit.processes if p.direction == number]
        )
    return workbook


#: The six directions as п. 3.5 names them.
CLAUSE_NAMES = {
    1: "предоставление государственных услуг",
    2: "осуществление государственного контроля (надзора)",
    3: "рассмотрение обращений и запросов",
    4: "обеспечение доступа к информации о деятельности Департамента",
    5: "организация отношений с внутренним клиентом (сотрудником)",
    6: "иные функции, услуги, сервисы",
}


def clause_wording(unit):
    """The directions in the wording of п. 3.5, the head above the header in two cells."""
    workbook, sheet = new_workbook("Перечень точек")
    put_title(sheet, 1, unit.title)
    row = put_head_above(sheet, 3, unit, one_cell=False)
    put_appendix_rows(sheet, put_header(sheet, row + 1), unit.processes, CLAUSE_NAMES)
    return workbook


def approved_edition(processes, date, number):
    """An approved edition: the stamp of the order above the table, no unit named."""
    workbook, sheet = new_workbook("Перечень")
    stamp = ["УТВЕРЖДЁН", f"приказом {department.AUTHORITY_GENITIVE}", f"от {date} N {number}"]
    for row, line in enumerate(stamp, 1):
        put(sheet, row, 6, line, border=False, horizontal="right")
    put_title(sheet, 5)
    put_appendix_rows(sheet, put_header(sheet, 7), processes)
    return workbook
