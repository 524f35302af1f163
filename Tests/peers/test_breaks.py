"""Faultless forms, broken in one way at a time, at random places, in XLSX and ODS: each break is found at its cell, and
nothing else appears."""

import collections
import copy
import datetime
import json
import random
import sys

import openpyxl
import openpyxl.comments
import pytest
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P

import breaks
from conftest import EXAMPLES

sys.path.insert(0, str(EXAMPLES / "make"))
import department  # noqa: E402

#: How often each way is tried in each format.
TIMES = 2


def faultless(unit):
    rows = [[f"{row[0]}.", *row[1:]] for row in unit.rows()]
    return breaks.Form(list(unit.head), list(breaks.CAPTIONS), rows)


def with_extra(form, extra, rng):
    """The form with a touchpoint more in one of its processes; the place of its row."""
    ends = [
        place
        for place, row in enumerate(form.rows)
        if place + 1 == len(form.rows) or form.rows[place + 1][breaks.PROCESS] != row[breaks.PROCESS]
    ]
    place = rng.choice(ends)
    if extra is None:
        return place
    form.rows.insert(place + 1, [*form.rows[place][:3], *breaks.EXTRA[extra]])
    return place + 1


def grid(form):
    """The sheet's cells: {(row, column): value}, both from 1."""
    cells = {(1, 1): department.TITLE}
    for offset, (label, value) in enumerate(form.head):
        cells[2 + offset, 2] = label
        cells[2 + offset, 3] = value
    for column, caption in enumerate(form.captions, 1):
        cells[breaks.HEADER_ROW, column] = caption
        cells[breaks.HEADER_ROW + 1, column] = column
    for offset, row in enumerate(form.rows):
        for column, value in enumerate(row, 1):
            if value is not None:
                cells[breaks.FIRST_ROW + offset, column] = value
    return cells


def write_xlsx(form, path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Перечень"
    for (row, column), value in grid(form).items():
        cell = sheet.cell(row, column)
        if isinstance(value, breaks.Formula):
            cell.value = "=" + value.text
        elif isinstance(value, breaks.Error):
            cell.value = value.text
            cell.data_type = "e"
        else:
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            if isinstance(value, datetime.date):
                cell.number_format = "dd.mm.yyyy"
    for text, address in form.comments:
        sheet[address].comment = openpyxl.comments.Comment(text, "Иванова")
    for name in form.hidden:
        hidden = workbook.create_sheet(name)
        hidden["A1"] = "черновик"
        hidden.sheet_state = "hidden"
    workbook.save(path)


def write_ods(form, path):
    document = OpenDocumentSpreadsheet()
    unseen = Style(name="unseen", family="table")
    unseen.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(unseen)
    table = Table(name="Перечень")
    comments = {address: text for text, address in form.comments}
    cells = grid(form)
    for row in range(1, max(row for row, _ in cells) + 1):
        made = TableRow()
        for column in range(1, 7):
            made.addElement(ods_cell(cells.get((row, column)), comments.get("ABCDEF"[column - 1] + str(row))))
        table.addElement(made)
    document.spreadsheet.addElement(table)
    for name in form.hidden:
        hidden = Table(name=name, stylename=unseen)
        row = TableRow()
        row.addElement(ods_cell("черновик"))
        hidden.addElement(row)
        document.spreadsheet.addElement(hidden)
    document.save(str(path))


def ods_cell(value, comment=None):
    options = {}
    if isinstance(value, breaks.Formula):
        options = {"formula": "of:=" + value.text, "valuetype": "float"}
    elif isinstance(value, breaks.Error):
        options = {"formula": "of:=[.#REF!]", "valuetype": "string", "stringvalue": ""}
    elif isinstance(value, datetime.date):
        options = {"valuetype": "date", "datevalue": value.isoformat()}
    elif isinstance(value, int):
        options = {"valuetype": "float", "value": value}
    elif value is not None:
        options = {"valuetype": "string"}
    cell = TableCell(**options)
    if comment is not None:
        note = Annotation()
        note.addElement(P(text=comment))
        cell.addElement(note)
    if isinstance(value, breaks.Error):
        cell.addElement(P(text=value.text))
    elif isinstance(value, datetime.date):
        cell.addElement(P(text=value.strftime("%d.%m.%Y")))
    elif isinstance(value, (str, int)):
        for line in str(value).split("\n"):
            cell.addElement(P(text=line))
    return cell


WRITERS = {"xlsx": write_xlsx, "ods": write_ods}


def findings(perechen, folder):
    """{file: Counter of (rule, cell)} for the files of a folder."""
    result = perechen("validate", folder, "--format", "json")
    assert result.code in (0, 1), result
    return {
        file["file"].rsplit("/", 1)[-1]: collections.Counter(
            (found["rule"], found.get("cell", "")) for found in file["diagnostics"]
        )
        for file in json.loads(result.stdout)["files"]
    }


@pytest.mark.parametrize("format", WRITERS)
def test_each_break_is_found_at_its_cell_and_nothing_else(perechen, tmp_path, format):
    assert len(breaks.BREAKS) >= 40
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")
    rng = random.Random(seed)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    whole.mkdir()
    broken.mkdir()
    wanted = {}
    for name, (change, extra) in sorted(breaks.BREAKS.items()):
        for number in range(TIMES):
            form = faultless(rng.choice(department.UNITS))
            row = with_extra(form, extra, rng)
            file = f"{name}-{number}.{format}"
            WRITERS[format](form, whole / file)
            changed = copy.deepcopy(form)
            wanted[file] = collections.Counter(change(changed, row, rng))
            WRITERS[format](changed, broken / file)
    before, after = findings(perechen, whole), findings(perechen, broken)
    severe = {file: found for file, found in before.items() if any(rule not in NOTES for rule, _ in found)}
    assert not severe, f"seed {seed}: not faultless: {severe}"
    wrong = {}
    for file, expected in wanted.items():
        # Rows below an inserted one have moved: notes that were there before are told by their rules.
        new = after[file] - expected
        missing = expected - after[file]
        fresh = count_rules(new) - count_rules(before[file])
        if missing or fresh:
            wrong[file] = {"missing": sorted(missing), "unexpected": sorted(fresh.elements())}
    assert not wrong, f"seed {seed}: {json.dumps(wrong, ensure_ascii=False, indent=1)}"


#: The rules whose findings are notes: what a faultless form may have.
NOTES = {
    "TP103", "TP104", "TP111", "TP113", "TP114", "TP306", "TP308", "TP404", "TP405", "TP501", "TP512", "TP513", "TP522",
    "TP531", "TP542", "TP602",
}


def count_rules(found):
    rules = collections.Counter()
    for (rule, _), count in found.items():
        rules[rule] += count
    return rules
