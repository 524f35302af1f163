#!/usr/bin/env python3
"""Makes the files of a whole round: what forty units send, what comes late, and the corrections of the next year.

    .venv/bin/python examples/make/round.py FOLDER

Into FOLDER go `присланное`, `опоздавшее`, `правки`, `units.txt` and `registry.csv`. docs/example-forty-units.md walks
through them; Tests/peers/test_round.py runs what it says. The contents are the same each time.
"""

import csv
import pathlib
import sys

import round_units
import with_odfpy
import with_openpyxl
from department import CAPTIONS, DIRECTIONS

WORKBOOKS = [
    with_openpyxl.appendix_with_details,
    with_openpyxl.appendix_with_signature,
    with_openpyxl.direction_rows,
    with_openpyxl.sheet_per_direction,
    with_openpyxl.clause_wording,
]


def write(units, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, unit) in enumerate(units.items()):
        if name.endswith(".ods"):
            with_odfpy.dittos(unit, folder / name, "Перечень")
        else:
            WORKBOOKS[number % len(WORKBOOKS)](unit).save(folder / name)


def corrected(unit, rows):
    """The form with a column «Изменение»: only the rows that are new, changed or to be struck out."""
    workbook, sheet = with_openpyxl.new_workbook("Перечень")
    with_openpyxl.put_title(sheet, 1, unit.title)
    row = with_openpyxl.put_head_above(sheet, 2, unit, one_cell=False) + 1
    for column, caption in enumerate([*CAPTIONS, "Изменение"], 1):
        with_openpyxl.put(sheet, row, column, caption, with_openpyxl.BOLD, "center")
    sheet.column_dimensions["G"].width = 14
    for below, (direction, *rest) in enumerate(rows, row + 1):
        for column, text in enumerate([f"{direction}.", DIRECTIONS[direction], *rest], 1):
            with_openpyxl.put(sheet, below, column, text or None)
    return workbook


def main():
    folder = pathlib.Path(sys.argv[1])
    made = round_units.whole_round()
    write(made.sent, folder / "присланное")
    write(made.late, folder / "опоздавшее")
    (folder / "правки").mkdir(exist_ok=True)
    for name, (unit, rows) in round_units.corrections().items():
        corrected(unit, rows).save(folder / "правки" / f"{name}.xlsx")
    (folder / "units.txt").write_text("\n".join(made.roster) + "\n", encoding="utf-8")
    with open(folder / "registry.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(["Наименование процесса", "Направление"])
        writer.writerows(made.registry)


if __name__ == "__main__":
    main()
