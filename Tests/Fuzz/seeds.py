"""Writes the first inputs of a fuzzing target out of the project's own files: seeds.py TARGET FOLDER."""

import pathlib
import re
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = {
    "content-types": r"\[Content_Types\]\.xml",
    "relationships": r"xl/_rels/workbook\.xml\.rels",
    "workbook": r"xl/workbook\.xml",
    "shared-strings": r"xl/sharedStrings\.xml",
    "styles": r"xl/styles\.xml",
    "worksheet": r"xl/worksheets/[^/]+\.xml",
    "marking": r"xl/worksheets/[^/]+\.xml",
    "ods-manifest": r"META-INF/manifest\.xml",
    "ods-content": r"content\.xml",
    "xml-scanner": r".*\.(xml|rels)",
}
FORMATS = [
    "General", "0.00", "#,##0.00_р_.", "dd.mm.yyyy", "d mmmm yyyy \"г.\";@", "[$-419]d mmm;@", "h:mm AM/PM", "[h]:mm:ss.000",
    "[mm]:ss", "[Red][<0]-0;[Blue]0", "_-* #,##0 ₽_-", "@", "0.0E+00", "# ??/??", "yyyy\\-mm\\-dd", "[$-F800]dddd",
]


def files(*suffixes):
    every = [*(ROOT / "examples").rglob("*"), *(ROOT / "templates").iterdir()]
    return sorted(path for path in every if path.suffix in suffixes)


def program():
    for build in ("release", "debug"):
        path = ROOT / ".build" / build / "perechen"
        if path.is_file():
            return path
    return None


def converted(*command):
    """What the program makes of the examples, where it has been built."""
    path = program()
    if path is None:
        return
    result = subprocess.run([path, *command, "-o", "-"], capture_output=True, cwd=ROOT)
    if result.stdout:
        yield result.stdout


def seeds(target):
    if target in PARTS:
        for path in files(".xlsx", ".ods"):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    if re.fullmatch(PARTS[target], name):
                        # The scanner's target takes the size of its pieces from the first byte.
                        yield (b"\0" if target == "xml-scanner" else b"") + archive.read(name)
    elif target == "archive":
        yield from (path.read_bytes() for path in files(".xlsx", ".ods") if path.stat().st_size < 40_000)
    elif target == "number-format":
        yield from (code.encode() for code in FORMATS)
    elif target == "flat-ods":
        yield from (path.read_bytes() for path in files(".fods"))
    elif target in ("csv", "form"):
        yield from (path.read_bytes() for path in files(".csv"))
        for path in files(".xlsx", ".ods"):
            if path.parent.name == "submissions":
                yield from converted("convert", path, "--to", "csv")
                yield from converted("inspect", path, "--format", "csv")
    elif target == "json":
        for path in files(".xlsx", ".ods"):
            if path.parent.name == "submissions":
                yield from converted("convert", path, "--to", "json")
    elif target == "changes":
        first, second = files(".xlsx", ".ods")[:2]
        yield from converted("diff", first, second, "--format", "json")
    elif target in ("configuration", "decisions"):
        yield from (path.read_bytes() for path in files(".yaml", ".yml"))
        if target == "decisions":
            yield b"format: perechen-decisions\nversion: 1\nquestions: []\n"
    else:
        sys.exit(f"seeds.py: no target {target}")


folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
for number, seed in enumerate(seeds(sys.argv[1])):
    if len(seed) <= 200_000:
        (folder / f"seed-{number:03}").write_bytes(seed)
if not any(folder.iterdir()):
    (folder / "seed-000").write_bytes(b"\n")
