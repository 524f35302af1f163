"""Reads files with another reader and prints the rows and the seconds, the import of the reader not counted.

    peers.py python-calamine|fastexcel|openpyxl FILE...

python-calamine makes a Python value of each cell; fastexcel gives Arrow columns, no Python values; openpyxl reads in its
read-only mode.
"""

import sys
import time


def python_calamine(path):
    return len(calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


def fast_excel(path):
    return fastexcel.read_excel(path).load_sheet(0).height


def open_pyxl(path):
    return sum(1 for _ in openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True))


if len(sys.argv) < 3:
    sys.exit(__doc__)
if sys.argv[1] == "python-calamine":
    import python_calamine as calamine

    read = python_calamine
elif sys.argv[1] == "fastexcel":
    import fastexcel

    read = fast_excel
elif sys.argv[1] == "openpyxl":
    import openpyxl

    read = open_pyxl
else:
    sys.exit(__doc__)
start = time.perf_counter()
rows = sum(read(path) for path in sys.argv[2:])
print(rows, time.perf_counter() - start)
