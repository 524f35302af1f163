"""Counts what several readers make of a folder of workbooks whose cells are known: right, wrong, refused, crashed, hung.

  reader_table.py PERECHEN [CORPUS]     prints two tables in Markdown

CORPUS holds `agreed` (workbooks, each with a JSON of its cells) and `hostile` (files of which LIST.tsv tells), as
../shared/corpus does. A cell counts by its value: an error and a text of the same letters are the same, and so are a
date and that date at midnight; its place, its sheet and whether it is there at all must be right. LibreOffice saves the
file as XLSX, which openpyxl then reads. Every reading has 20 s and a process of its own to crash in.
"""

import concurrent.futures
import datetime
import functools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings
from concurrent.futures.process import BrokenProcessPool

SECONDS = 20
warnings.simplefilter("ignore")  # what readers say of styles and of their own future


def value(found):
    """A cell's value as text, comparable between readers; None for what is no cell."""
    if found is None or found == "" or found != found:
        return None
    if isinstance(found, bool):
        return "TRUE" if found else "FALSE"
    if isinstance(found, (int, float)):
        return "%.15g" % found if found else "0"
    if isinstance(found, datetime.timedelta):
        return duration(found.total_seconds())
    if isinstance(found, datetime.time):
        return duration(found.hour * 3600 + found.minute * 60 + found.second + found.microsecond / 1e6)
    if isinstance(found, datetime.datetime):
        milliseconds = round(found.microsecond / 1000)
        found = found.replace(microsecond=0) + datetime.timedelta(milliseconds=milliseconds)
        text = found.isoformat(timespec="milliseconds").removesuffix(".000")
        return text.removesuffix("T00:00:00")
    if isinstance(found, datetime.date):
        return found.isoformat()
    return str(found).replace("\r\n", "\n").replace("\r", "\n")


def duration(seconds):
    milliseconds = round(seconds * 1000)
    sign, milliseconds = ("-", -milliseconds) if milliseconds < 0 else ("", milliseconds)
    whole, part = divmod(milliseconds, 1000)
    text = f"{sign}{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return text + (f".{part:03}" if part else "")


def expected(path):
    """{sheet: {(row, column): value}} of the JSON beside a workbook."""
    sheets = {}
    for sheet in json.loads(path.read_text("utf-8"))["sheets"]:
        cells = sheets.setdefault(sheet["name"], {})
        for row, column, kind, text in sheet["cells"]:
            if kind == "d":
                text = text.removesuffix("T00:00:00")
            cells[row, column] = text.replace("\r\n", "\n").replace("\r", "\n")
    return sheets


def grid(rows):
    return {
        (row, column): value(cell)
        for row, cells in enumerate(rows, 1)
        for column, cell in enumerate(cells, 1)
        if value(cell) is not None
    }


def with_openpyxl(path):
    import openpyxl

    workbook = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: grid(sheet.iter_rows(values_only=True)) for sheet in workbook.worksheets}


def with_calamine(path):
    import python_calamine

    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    return {
        name: grid(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in workbook.sheet_names
    }


def with_pandas(path):
    import pandas

    frames = pandas.read_excel(path, sheet_name=None, header=None, na_values=[], keep_default_na=False)
    return {name: grid(frame.astype(object).itertuples(index=False, name=None)) for name, frame in frames.items()}


def with_perechen(path, program=None):
    result = subprocess.run([program, "inspect", path, "--format", "json"], capture_output=True, timeout=SECONDS)
    if result.returncode < 0:
        raise BrokenProcessPool(result.returncode)
    if result.returncode:
        raise ValueError(result.stderr.decode())
    sheets = {}
    for sheet in json.loads(result.stdout)["sheets"]:
        cells = sheets.setdefault(sheet["name"], {})
        for cell in sheet["cells"]:
            letters = cell["ref"].rstrip("0123456789")
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - 64
            found = cell["value"]
            if cell["type"] == "date":
                found = found.removesuffix("T00:00:00")
            if value(found) is not None:
                cells[int(cell["ref"][len(letters):]), column] = value(found)
    return sheets


def soffice(paths, folder, seconds):
    """Saves files as XLSX in one start of LibreOffice."""
    command = ["soffice", f"-env:UserInstallation=file://{PROFILE}", "--headless", "--convert-to", "xlsx"]
    return subprocess.run(
        [*command, "--outdir", folder, *paths], capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL
    )


def save_all(paths, folder):
    """Many at a time: a start costs more than a file. What is missing afterwards is tried by itself."""
    for start in range(0, len(paths), 25):
        try:
            soffice(paths[start : start + 25], folder, 10 * SECONDS)
        except subprocess.TimeoutExpired:
            pass


def with_libreoffice(path, folder=None):
    saved = pathlib.Path(folder, path.stem + ".xlsx")
    if not saved.is_file():
        result = soffice([path], folder, SECONDS)
        if result.returncode < 0:
            raise BrokenProcessPool(result.returncode)
        if not saved.is_file():
            raise ValueError(result.stderr.decode())
    return with_openpyxl(saved)


PROFILE = pathlib.Path(tempfile.gettempdir()) / "perechen-reader-table-profile"
READERS = {
    "perechen": with_perechen,
    "python-calamine": with_calamine,
    "openpyxl": with_openpyxl,
    "pandas": with_pandas,
    "LibreOffice": with_libreoffice,
}


class Worker:
    """Runs readings one by one in a process that may crash or hang."""

    def __init__(self):
        self.pool = concurrent.futures.ProcessPoolExecutor(1)

    def outcome(self, read, path, want):
        try:
            got = self.pool.submit(read, path).result(timeout=SECONDS + 5)
        except (concurrent.futures.TimeoutError, subprocess.TimeoutExpired):
            self.restart()
            return "hung"
        except BrokenProcessPool:
            self.restart()
            return "crashed"
        except BaseException:
            return "refused"
        if want is None:
            return "read"
        return "right" if all(got.get(name) == cells for name, cells in want.items()) else "wrong"

    def restart(self):
        for process in list(self.pool._processes.values()):
            process.kill()
        self.pool.shutdown(wait=False, cancel_futures=True)
        self.pool = concurrent.futures.ProcessPoolExecutor(1)


def table(title, outcomes, columns):
    print(f"\n{title}\n\n| reader | {' | '.join(columns)} |\n| --- |{' ---: |' * len(columns)}")
    for reader, counts in outcomes.items():
        print(f"| {reader} | {' | '.join(str(counts.count(column)) for column in columns)} |")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    corpus = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parents[3] / "shared" / "corpus")
    readers = dict(READERS)
    readers["perechen"] = functools.partial(with_perechen, program=program)
    agreed = sorted(path for path in (corpus / "agreed").iterdir() if path.suffix != ".json")
    hostile = sorted(path for path in (corpus / "hostile").iterdir() if path.suffix != ".tsv")
    saved = tempfile.mkdtemp()
    if shutil.which("soffice"):
        save_all(agreed + hostile, saved)
        readers["LibreOffice"] = functools.partial(with_libreoffice, folder=saved)
    else:
        del readers["LibreOffice"]
    worker = Worker()
    right = {
        name: [worker.outcome(read, path, expected(path.with_name(path.name + ".json"))) for path in agreed]
        for name, read in readers.items()
    }
    table(f"{len(agreed)} workbooks whose cells are known:", right, ["right", "wrong", "refused", "crashed", "hung"])
    calm = {name: [worker.outcome(read, path, None) for path in hostile] for name, read in readers.items()}
    shutil.rmtree(saved)
    table(f"{len(hostile)} broken, encrypted and hostile files:", calm, ["read", "refused", "crashed", "hung"])


if __name__ == "__main__":
    main()
