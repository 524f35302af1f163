"""Names of files: in archives of several encodings, in folders, with signs that a terminal would obey."""

import json
import os
import re
import shutil
import struct
import unicodedata
import zipfile
import zlib

import pytest

import mistakes
from conftest import EXAMPLES

FAULTY = EXAMPLES / "faulty" / "Отдел наружной рекламы.xlsx"


class Named(zipfile.ZipInfo):
    """An entry whose name is written as these bytes, with or without the flag of UTF-8."""

    def __init__(self, raw, is_utf8=False, unicode_path=None):
        super().__init__("x")
        self.raw, self.flag = raw, 0x800 if is_utf8 else 0
        self.compress_type = zipfile.ZIP_DEFLATED
        if unicode_path is not None:
            text = unicode_path.encode("utf-8")
            self.extra = struct.pack("<HHBI", 0x7075, 5 + len(text), 1, zlib.crc32(raw)) + text

    def _encodeFilenameFlags(self):
        return self.raw, self.flag


#: what the archive is -> its names, and how they are to be read
ARCHIVES = {
    "Windows Explorer": (
        [Named("Отдел кадров/Форма № 2.xlsx".encode("cp866")), Named("Пресс-служба.xlsx".encode("cp866"))],
        ["Отдел кадров/Форма № 2.xlsx", "Пресс-служба.xlsx"],
    ),
    "an old archiver with back slashes": (
        [Named("Отделы\\Отдел кадров\\форма.xlsx".encode("cp866"))], ["Отделы/Отдел кадров/форма.xlsx"],
    ),
    "a short name that is valid UTF-8 too": ([Named("том.xlsx".encode("cp866"))], ["том.xlsx"]),
    "western": ([Named("Übersicht/Größe.xlsx".encode("cp437"))], ["Übersicht/Größe.xlsx"]),
    "Windows-1251": (
        [Named("Отдел кадров/Форма.xlsx".encode("cp1251")), Named("пресса.xlsx".encode("cp1251"))],
        ["Отдел кадров/Форма.xlsx", "пресса.xlsx"],
    ),
    "UTF-8 with the flag": ([Named("Форма.xlsx".encode(), True)], ["Форма.xlsx"]),
    "UTF-8 without the flag": ([Named("Форма № 5 — копия.xlsx".encode())], ["Форма № 5 — копия.xlsx"]),
    "7-Zip, which mixes": (
        [Named("Форма.xlsx".encode("cp866")), Named("Größe – 中文.xlsx".encode(), True)],
        ["Größe – 中文.xlsx", "Форма.xlsx"],
    ),
    "Info-ZIP with its own field": ([Named(b"??????.xlsx", unicode_path="Форма.xlsx")], ["Форма.xlsx"]),
    "macOS": (
        [Named(unicodedata.normalize("NFD", "Отдел кадрoв й.xlsx").encode(), True)],
        [unicodedata.normalize("NFD", "Отдел кадрoв й.xlsx")],
    ),
}


@pytest.mark.parametrize("kind", ARCHIVES)
def test_names_in_archives(perechen, tmp_path, kind):
    entries, names = ARCHIVES[kind]
    with zipfile.ZipFile(tmp_path / "присланное.zip", "w") as archive:
        for entry in entries:
            archive.writestr(entry, FAULTY.read_bytes())
    result = perechen(
        "validate", "присланное.zip", "--format", "json", "--annotate", "вернуть", "-o", "отчёт.json", cwd=tmp_path
    )
    assert result.code == 1, result
    told = [file["file"] for file in json.loads((tmp_path / "отчёт.json").read_bytes())["files"]]
    assert told == sorted("присланное.zip/" + name for name in names)
    copies = sorted(str(path.relative_to(tmp_path / "вернуть")) for path in (tmp_path / "вернуть").rglob("*.xlsx"))
    assert copies == sorted(names)
    result = perechen("merge", "присланное.zip", "-o", "свод.json", cwd=tmp_path)
    sources = set(re.findall('"file": "([^"]*)"', (tmp_path / "свод.json").read_text("utf-8")))
    assert sources <= {name.split("/")[-1] for name in names} and sources, result


def test_names_in_a_folder_that_are_not_utf8(perechen, tmp_path):
    folder = os.fsencode(tmp_path / "присланное")
    os.mkdir(folder)
    shutil.copy(FAULTY, tmp_path / "присланное")
    with open(folder + b"/" + "форма.xlsx".encode("cp1251"), "wb") as file:
        file.write(FAULTY.read_bytes())
    os.mkdir(folder + b"/" + "Отдел кадров".encode("cp866"))
    result = perechen("validate", "присланное", cwd=tmp_path)
    assert result.code == 65, result
    for name in ("форма.xlsx", "Отдел кадров"):
        (line,) = [line for line in result.stderr.splitlines() if f"присланное/{name}: " in line]
        assert "UTF-8" in line and "Переименуйте" in line
    assert FAULTY.name in result.text


def test_an_argument_that_is_not_utf8(perechen, tmp_path):
    path = os.fsencode(tmp_path) + b"/" + "форма.xlsx".encode("cp1251")
    with open(path, "wb") as file:
        file.write(FAULTY.read_bytes())
    import subprocess

    from conftest import program

    done = subprocess.run([os.fsencode(program()), b"validate", path], capture_output=True)
    assert done.returncode == 65 and "UTF-8" in done.stderr.decode("utf-8"), done


ODD = "две\nстроки\x1b[31m\x07\u202eй.xlsx"


def test_control_characters_never_reach_the_terminal(perechen, tmp_path):
    folder = tmp_path / "вход"
    folder.mkdir()
    shutil.copy(FAULTY, folder / ODD)
    mistakes.good(folder / ("хорошая" + ODD))
    (folder / ("заметки" + ODD.replace("xlsx", "txt"))).write_text("x", "utf-8")
    (folder / ("пустой" + ODD)).write_bytes(b"")
    commands = [
        ["validate", "вход", "--annotate", "вернуть"], ["merge", "вход", "-o", "свод" + ODD],
        ["convert", "вход", "--to", "json", "-o", "выход" + ODD + "/"], ["diff", f"вход/{ODD}", f"вход/хорошая{ODD}"],
        ["template", "-o", "бланк" + ODD], ["publish", f"вход/хорошая{ODD}", "-o", "сайт" + ODD],
        ["publish", f"вход/хорошая{ODD}", "-o", "проект" + ODD, "--draft"], ["inspect", "вход/пустой" + ODD],
        ["validate", "вход", "--registry", "вход/пустой" + ODD],
    ]
    for command in commands:
        result = perechen(*command, cwd=tmp_path)
        for said in (result.text, result.stderr):
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", said), (command, said)
            assert not [line for line in said.splitlines() if line.startswith("строки")], (command, said)


def test_reports_with_odd_names_stay_whole(perechen, tmp_path):
    import lxml.html

    shutil.copy(FAULTY, tmp_path / ODD)
    result = perechen("validate", ODD, "--format", "json", cwd=tmp_path)
    assert json.loads(result.stdout)["files"][0]["file"] == ODD
    perechen("validate", ODD, "--format", "html", "-o", "отчёт.html", cwd=tmp_path)
    page = (tmp_path / "отчёт.html").read_text("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", page) and "строки[31m" in lxml.html.fromstring(page).text_content()
    json.loads(perechen("validate", ODD, "--format", "sarif", cwd=tmp_path).stdout)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_as_macos_writes_them(perechen, tmp_path, form):
    """A name typed in one form finds the file that has it in the other."""
    mistakes.good(tmp_path / unicodedata.normalize(form, "Отдел твёрдый й.xlsx"))
    for typed in ("NFC", "NFD"):
        result = perechen("validate", unicodedata.normalize(typed, "Отдел твёрдый й.xlsx"), cwd=tmp_path)
        assert result.code == 0 and "Проверен 1\u00a0файл: замечаний нет" in result.text, result
