"""LibreOffice and Gnumeric at work: a file opened and saved under another kind."""

import pathlib
import shutil
import subprocess

import pytest

FILTERS = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "ods": "ods:calc8",
    "fods": "fods:OpenDocument Spreadsheet Flat XML",
    "xls": "xls:MS Excel 97",
    "pdf": "pdf",
    "odt": "odt:writer8",
    "docx": "docx:MS Word 2007 XML",
}
EXPORTERS = {"xlsx": "Gnumeric_Excel:xlsx2", "ods": "Gnumeric_OpenCalc:odf", "xls": "Gnumeric_Excel:excel_biff8"}


def libreoffice(path, kind, folder):
    """Opens and saves `path` as `kind` into a folder of its own below `folder`; the new file's path."""
    return libreoffice_all([path], kind, folder)[0]


def libreoffice_all(paths, kind, folder):
    """The same for several files in one start of the program."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    made = pathlib.Path(folder, f"libreoffice-{kind}")
    made.mkdir(exist_ok=True)
    result = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/office-profile", "--headless", "--convert-to"]
        + [FILTERS[kind], "--outdir", str(made), *map(str, paths)],
        capture_output=True,
        timeout=300,
    )
    outputs = [made / (pathlib.Path(path).stem + "." + kind) for path in paths]
    for output in outputs:
        assert output.is_file(), f"LibreOffice did not save {output.name}: {result.stdout!r} {result.stderr!r}"
    return outputs


def gnumeric(path, kind, folder):
    if not shutil.which("ssconvert"):
        pytest.skip("Gnumeric is not installed")
    made = pathlib.Path(folder, f"gnumeric-{pathlib.Path(path).stem}.{kind}")
    result = subprocess.run(
        ["ssconvert", f"--export-type={EXPORTERS[kind]}", str(path), str(made)], capture_output=True, timeout=120
    )
    assert made.is_file(), f"Gnumeric did not save {made.name}: {result.stderr!r}"
    return made
