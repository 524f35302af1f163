#!/usr/bin/env python3
"""Makes examples/ anew: the submissions, the registry and roster, the approved edition, the faulty ones.

    .venv/bin/python examples/make/make.py [NAME ...]

Run by hand after script/bootstrap; what it writes is kept in the project. The contents are the same each time,
the bytes of what LibreOffice and Gnumeric save are not. With names, only the files whose names contain one of them.
"""

import csv
import pathlib
import sys

import approved
import department
import faulty
import excel_xml
import google_xml
import with_odfpy
import with_office
import with_openpyxl
import with_pandas
import with_xlsxwriter

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent
SUBMISSIONS = EXAMPLES / "submissions"

#: file name -> how it is written; who opens it is in examples/README.md.
WRITERS = {
    "submissions/Отдел разрешительной работы.xlsx": lambda path: excel_xml.official_form(department.PERMITS, path),
    "submissions/Жилищный надзор - перечень точек.xlsx": lambda path: with_office.libreoffice(
        with_openpyxl.appendix_with_signature(department.SUPERVISION), path
    ),
    "submissions/obrashcheniya.xlsx": lambda path: with_openpyxl.appendix_with_details(department.CITIZENS).save(path),
    "submissions/Пресс-служба.xlsx": lambda path: google_xml.flat_with_blanks(department.PRESS, path),
    "submissions/kadry_2026.xlsx": lambda path: with_xlsxwriter.two_row_header(department.PERSONNEL, path),
    "submissions/Закупки и договоры.ods": lambda path: with_office.gnumeric(
        with_openpyxl.direction_rows(department.PROCUREMENT), path
    ),
    "submissions/it-sector.xlsx": lambda path: with_pandas.flat(department.TECHNOLOGY, path),
    "submissions/Отдел коммунального хозяйства.ods": lambda path: with_office.libreoffice(
        with_openpyxl.sheet_per_direction(department.UTILITIES), path
    ),
    "submissions/Благоустройство и озеленение.ods": lambda path: with_odfpy.dittos(department.GREENING, path),
    "submissions/Юридический отдел.fods": lambda path: with_office.libreoffice(
        with_openpyxl.clause_wording(department.LEGAL), path
    ),
    "approved/Перечень (приказ от 14.03.2025 № 42).xlsx": lambda path: with_openpyxl.approved_edition(
        approved.processes(), approved.DATE, approved.NUMBER
    ).save(path),
    f"faulty/{faulty.ADVERTISING_FILE}": lambda path: faulty.workbook(
        faulty.ADVERTISING_ROWS, faulty.ADVERTISING
    ).save(path),
    f"faulty/{faulty.TRANSPORT_FILE}": lambda path: with_office.libreoffice(
        faulty.workbook(faulty.TRANSPORT_ROWS, None), path
    ),
}


def write_lists():
    with open(EXAMPLES / "registry.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(["Наименование процесса", "Направление", "Структурное подразделение"])
        writer.writerows(department.registry())
    names = sorted(unit.name for unit in department.UNITS)
    (EXAMPLES / "units.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    (EXAMPLES / "faulty" / "README.md").write_text(faulty.readme(), encoding="utf-8")


def main():
    wanted = sys.argv[1:]
    for folder in ("submissions", "approved", "faulty"):
        (EXAMPLES / folder).mkdir(exist_ok=True)
    for name, write in WRITERS.items():
        if not wanted or any(part in name for part in wanted):
            print(name)
            write(EXAMPLES / name)
    write_lists()


if __name__ == "__main__":
    main()
