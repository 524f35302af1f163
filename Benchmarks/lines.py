"""The lines of the table: what is measured, against whom, and what is to be reached."""

import atexit
import dataclasses
import functools
import itertools
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Callable

from running import Failed, run

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Line:
    name: str
    title: str
    unit: str
    must: float
    aim: float
    ours: Callable[[], float]
    peer: Callable[[], float] | None = None
    peer_name: str = ""

    @property
    def is_ratio(self):
        """Whether the bounds are of the ratio to the peer, not of the value itself."""
        return self.peer is not None


class Work:
    """The files that are worked on, made once and kept, and the programs."""

    def __init__(self, folder, program, writer, scale):
        self.folder, self.program, self.writer, self.scale = folder, program, writer, scale
        folder.mkdir(parents=True, exist_ok=True)
        self.outputs = itertools.count(1)
        atexit.register(shutil.rmtree, folder / "out", ignore_errors=True)

    def count(self, full):
        return max(full // self.scale, 1)

    @functools.cache
    def made(self, kind, count, ending):
        """A file or folder of generate.py."""
        path = self.folder / f"{kind}-{count}{ending}"
        if not path.exists():
            print(f"  making {path.name}", file=sys.stderr)
            partial = self.folder / f"partial-{kind}-{count}{ending}"
            shutil.rmtree(partial, ignore_errors=True)
            subprocess.run([sys.executable, HERE / "generate.py", kind, str(count), partial], check=True)
            partial.rename(path)
        return path

    def rows(self, full, ending):
        return self.made("rows", self.count(full), ending)

    def folder_of(self, kind, full):
        return self.made(kind, self.count(full), "")

    def out(self, name):
        """A fresh place for an output, until the end of the run.

        What became a folder is not removed before: for a minute and longer ext4 gives the number of a file that went to
        no other, and a run that makes a thousand files would look at those of the thousand that went.
        """
        path = self.folder / "out" / name
        path.parent.mkdir(exist_ok=True)
        if path.is_dir():
            return path.with_name(f"{name}-{next(self.outputs)}")
        path.unlink(missing_ok=True)
        return path

    @functools.cache
    def libxlsxwriter(self):
        tool = self.folder / "write_libxlsxwriter"
        subprocess.run(["cc", "-O2", HERE / "write_libxlsxwriter.c", "-lxlsxwriter", "-o", tool], check=True)
        return tool


def read_by(reader, files):
    """Seconds of a Python peer that reads files, its start and imports not counted."""
    output = run([sys.executable, HERE / "peers.py", reader, *files], codes=(0,), keeps_output=True).output
    return float(output.split()[1])


def office(work, files):
    """Seconds that LibreOffice takes to convert files to ODS, its start counted."""
    profile = work.folder / "office"
    return run(
        ["soffice", f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--convert-to", "ods",
         "--outdir", work.out("office-out"), *files], codes=(0,)).seconds


def table(work):
    """All lines, in the order of the page; the files are made when a line is run."""
    program = work.program

    def seconds(*command, **told):
        return run([program, *command], **told).seconds

    def inspect(path):
        return run([program, "inspect", "--format", "csv", path], codes=(0,))

    def written(kind, *count, stdin=None):
        told = run([work.writer, kind, work.out(f"written.{kind}"), *count], codes=(0,), stdin=stdin, keeps_output=True)
        return float(told.output.split()[0]), told.megabytes

    def grid():
        return work.made("grid", work.count(100_000), ".tsv")

    def merged():
        json, page = work.out("merged.json"), work.out("published")
        return seconds("merge", work.folder_of("units", 1_000), "--quiet", "-o", json) + seconds(
            "publish", json, "--edition-date", "2026-11-23", "--edition-number", "1", "--allow-personal-data",
            "--quiet", "-o", page)

    def files(kind):
        return sorted(work.folder_of(kind, 1_000).iterdir())

    def converted():
        return seconds("convert", work.folder_of("units", 1_000), "--to", "ods", "--quiet", "-o", work.out("converted"))

    size = f"{work.count(100_000):,} × 6"
    many, large = f"{work.count(1_000):,}", f"{work.count(1_000_000):,}"
    return [
        Line("read-xlsx", f"read XLSX, {size}, whole process (`inspect --format csv`)", "s", 0.8, 0.4,
             lambda: inspect(work.rows(100_000, ".xlsx")).seconds,
             lambda: read_by("fastexcel", [work.rows(100_000, ".xlsx")]), "fastexcel, without start"),
        Line("read-ods", f"read ODS, {size}, whole process (`inspect --format csv`)", "s", 1.0, 0.5,
             lambda: inspect(work.rows(100_000, ".ods")).seconds,
             lambda: read_by("python-calamine", [work.rows(100_000, ".ods")]), "python-calamine, without start"),
        Line("write-xlsx", f"write XLSX, {size}, from memory", "s", 0.5, 0.25,
             lambda: written("xlsx", stdin=grid())[0],
             lambda: float(run([work.libxlsxwriter(), work.out("peer.xlsx")], stdin=grid(), keeps_output=True).output),
             "libxlsxwriter, in memory"),
        Line("write-ods", f"write ODS, {size}, from memory", "s", 0.1, 0.05,
             lambda: written("ods", stdin=grid())[0],
             lambda: office(work, [work.rows(100_000, ".xlsx")]), "LibreOffice converting it"),
        Line("validate", f"validate {many} files of 100 rows, half ODS", "s", 1.0, 0.5,
             lambda: seconds("validate", work.folder_of("files", 1_000), "--format", "json"),
             lambda: read_by("python-calamine", files("files")), "python-calamine, reading, without start"),
        Line("merge", f"merge {many} XLSX of {many} units and publish", "s", 0.1, 0.05, merged,
             lambda: read_by("openpyxl", files("units")), "openpyxl, reading, without start"),
        Line("convert", f"convert {many} files from XLSX to ODS", "s", 0.01, 0.005, converted,
             lambda: 10 * office(work, files("units")[:max(work.count(1_000) // 10, 1)]),
             "LibreOffice on a tenth, × 10"),
        Line("start", "`perechen --version`", "ms", 10, 5, lambda: 1_000 * seconds("--version")),
        Line("validate-one", "validate one file of 100 rows", "ms", 25, 12,
             lambda: 1_000 * seconds("validate", work.made("rows", 100, ".xlsx"))),
        Line("memory-reading", f"peak memory, reading XLSX, {large} rows", "MB", 0.5, 0.25,
             lambda: inspect(work.rows(1_000_000, ".xlsx")).megabytes,
             lambda: run([sys.executable, HERE / "peers.py", "python-calamine", work.rows(1_000_000, ".xlsx")],
                         codes=(0,)).megabytes, "python-calamine"),
        Line("memory-writing-xlsx", f"peak memory, writing XLSX, {large} rows", "MB", 64, 32,
             lambda: written("xlsx", work.count(1_000_000))[1]),
        Line("memory-writing-ods", f"peak memory, writing ODS, {large} rows", "MB", 64, 32,
             lambda: written("ods", work.count(1_000_000))[1]),
    ]


@dataclasses.dataclass
class Growth:
    name: str
    title: str
    counts: list[int]
    command: Callable[[int], list]


def growths(work):
    """What grows: the same command on more and more of one thing."""

    def inspect(kind, ending):
        return lambda count: [work.program, "inspect", "--format", "csv", work.made(kind, count, ending)]

    def counts(*full):
        return [work.count(count) for count in full]

    rows = counts(1_000, 10_000, 100_000, 1_000_000)
    shapes = counts(1_000, 10_000, 100_000)
    return [
        Growth("growth-xlsx", "reading rows of XLSX", rows, inspect("rows", ".xlsx")),
        Growth("growth-ods", "reading rows of ODS", rows, inspect("rows", ".ods")),
        Growth("growth-writing", "writing rows of XLSX", rows,
               lambda count: [work.writer, "xlsx", work.out("grown.xlsx"), count]),
        Growth("growth-files", "validating files of 100 rows", counts(10, 100, 1_000, 10_000),
               lambda count: [work.program, "validate", "--quiet", work.made("files", count, "")]),
        *(Growth(f"growth-{kind}", f"validating rows {title}", shapes,
                 lambda count, kind=kind: [work.program, "validate", "--quiet", work.made(kind, count, ".xlsx")])
          for kind, title in (("distinct", "of distinct text"), ("near", "of nearly the same text"),
                              ("merges", "merged by four"))),
        Growth("growth-sheets", "validating sheets of ten rows", counts(10, 100, 1_000),
               lambda count: [work.program, "validate", "--quiet", work.made("sheets", count, ".xlsx")]),
        Growth("growth-cell", "reading the characters of one cell", counts(1_000, 10_000, 100_000, 1_000_000),
               inspect("cell", ".ods")),
        Growth("growth-wide", "reading the columns of one row", counts(160, 1_600, 16_000),
               inspect("wide", ".xlsx")),
    ]


__all__ = ["Failed", "Growth", "Line", "Work", "growths", "table"]
