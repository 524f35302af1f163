"""A flat table written by pandas: every value repeated on each row, the head on a second sheet."""

import pandas

from department import CAPTIONS


def flat(unit, path):
    table = pandas.DataFrame(list(unit.rows()), columns=CAPTIONS)
    head = pandas.DataFrame(unit.head)
    with pandas.ExcelWriter(path, engine="openpyxl") as writer:
        table.to_excel(writer, sheet_name="Sheet1", index=False)
        head.to_excel(writer, sheet_name="Сведения", index=False, header=False)
