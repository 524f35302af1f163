"""Opens a workbook in LibreOffice or Gnumeric and saves it in another format, so that the file is theirs."""

import pathlib
import shutil
import subprocess
import tempfile

FILTERS = {
    ".xlsx": "xlsx:Calc MS Excel 2007 XML",
    ".ods": "ods:calc8",
    ".fods": "fods:OpenDocument Spreadsheet Flat XML",
}


def libreoffice(workbook, path):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "in", "source.xlsx")
        source.parent.mkdir()
        workbook.save(source)
        suffix = pathlib.Path(path).suffix
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
            + [FILTERS[suffix], "--outdir", folder, str(source)],
            check=True,
            capture_output=True,
            timeout=180,
        )
        shutil.copyfile(pathlib.Path(folder, "source" + suffix), path)


def gnumeric(workbook, path):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "source.xlsx")
        workbook.save(source)
        exporter = {".xlsx": "Gnumeric_Excel:xlsx2", ".ods": "Gnumeric_OpenCalc:odf"}[pathlib.Path(path).suffix]
        subprocess.run(
            ["ssconvert", f"--export-type={exporter}", str(source), str(path)],
            check=True,
            capture_output=True,
            timeout=180,
        )
