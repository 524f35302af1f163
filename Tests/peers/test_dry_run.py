"""--dry-run tells what the same command would write, and leaves everything as it was; --verbose tells what is read."""

import re
import shutil

import openpyxl
import pytest

import mistakes
from conftest import EXAMPLES

#: How the program calls itself.
OPENPYXL = f"«Microsoft Excel Compatible / Openpyxl {openpyxl.__version__}»"
FAULTY = EXAMPLES / "faulty" / "Отдел наружной рекламы.xlsx"


@pytest.fixture
def work(tmp_path):
    folder = tmp_path / "работа"
    (folder / "вход" / "глубже").mkdir(parents=True)
    shutil.copy(FAULTY, folder / "вход")
    mistakes.good(folder / "вход" / "глубже" / "Пресс-служба.xlsx")
    mistakes.good(folder / "есть.xlsx")
    mistakes.good(folder / "другой.xlsx", rows=mistakes.ROWS[:3])
    (folder / "units.txt").write_text("Пресс-служба\nОтдел печати\n", "utf-8")
    (folder / "занято").mkdir()
    (folder / "занято" / "чужое.txt").write_text("x", "utf-8")
    return folder


def snapshot(folder):
    return {str(path.relative_to(folder)): path.is_file() and path.read_bytes() for path in folder.rglob("*")}


ORDER = ["--edition-date", "2026-11-23", "--edition-number", "57"]
COMMANDS = {
    "blank": ["template", "-o", "бланк.xlsx"],
    "blanks": ["template", "--units", "units.txt", "-o", "новая/бланки"],
    "marked copies": ["validate", "вход", "--annotate", "новая/вернуть"],
    "report": ["validate", "вход", "--format", "html", "-o", "отчёт.html"],
    "tree": ["convert", "вход", "--to", "ods", "-o", "новая/выход/"],
    "beside": ["convert", "вход", "--to", "json"],
    "merge": [
        "merge", "вход", "-o", "свод.json", "--decisions", "решения.yaml", "--report", "отчёт.html", "--units", "units.txt",
    ],
    "site": ["publish", "есть.xlsx", "-o", "сайт", *ORDER],
    "draft": ["publish", "есть.xlsx", "-o", "проект", "--draft"],
    "differences": ["diff", "есть.xlsx", "другой.xlsx", "-o", "изменения.json"],
    "refused": ["merge", "вход", "-o", "есть.xlsx"],
    "refused folder": ["publish", "есть.xlsx", "-o", "занято", *ORDER],
    "refused blank": ["template", "-o", "есть.xlsx"],
    "no folder": ["merge", "вход", "-o", "нет/свод.json"],
    "no parent": ["publish", "есть.xlsx", "-o", "нет/сайт", *ORDER],
    "no right": ["convert", "есть.xlsx", "--to", "json", "-o", "/proc/x.json"],
    "replaced": ["merge", "вход", "-o", "есть.xlsx", "--force"],
    "replaced site": ["publish", "есть.xlsx", "-o", "занято", "--force", *ORDER],
}
PLANNED = re.compile("^  (записан|заменён): +(.+)$", re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_dry_run_tells_what_the_real_one_writes(perechen, work, name):
    before = snapshot(work)
    dry = perechen(*COMMANDS[name], "--dry-run", cwd=work)
    assert snapshot(work) == before, dry
    planned = {path: word == "заменён" for word, path in PLANNED.findall(dry.stderr)}
    real = perechen(*COMMANDS[name], cwd=work)
    assert dry.code == real.code, (dry, real)
    after = snapshot(work)
    written = {
        path: path in before for path, content in after.items()
        if content is not False and before.get(path, False) != content
    }
    if name == "replaced site":
        assert "занято/чужое.txt" not in after
    assert planned == written, dry
    assert ("Пробный запуск" in dry.stderr) and "Пробный запуск" not in real.stderr


def test_changes_applied(perechen, work):
    assert perechen("diff", "есть.xlsx", "другой.xlsx", "-o", "изменения.json", cwd=work).code == 1
    before = snapshot(work)
    result = perechen("apply", "есть.xlsx", "изменения.json", "-o", "новый.xlsx", "--dry-run", cwd=work)
    assert result.code == 0 and PLANNED.findall(result.stderr) == [("записан", "новый.xlsx")], result
    assert snapshot(work) == before


def test_in_english(perechen, work):
    result = perechen("template", "-o", "есть.xlsx", "--force", "--dry-run", "--lang", "en", cwd=work)
    assert "A dry run (--dry-run): nothing was written." in result.stderr and "replaced: есть.xlsx" in result.stderr


class TestVerbose:
    def test_sheets_and_columns(self, perechen, work):
        book = mistakes.form()
        book.active.insert_cols(5)
        book.active["E6"] = "Исполнитель"
        book.create_sheet("Черновик").append(["что-то"])
        book.create_sheet("Лишний").sheet_state = "hidden"
        book["Лишний"].append(["x"])
        book.create_sheet("Лист3")
        mistakes.save(book, work / "форма.xlsx")
        result = perechen("validate", "форма.xlsx", "--verbose", cwd=work)
        assert result.code == 0, result
        for line in (
            f"Читается: форма.xlsx — XLSX, записан программой {OPENPYXL}",
            "  Лист «Перечень»: форма; шапка в строке 6, заполненных строк под ней: 4; "
            "графы формы: 1 — A, 2 — B, 3 — C, 4 — D, 5 — F, 6 — G",
            "  Лист «Черновик»: не читается, на нём нет шапки формы",
            "  Лист «Лишний»: не читается, он скрыт",
            "  Лист «Лист3»: пуст",
        ):
            assert line in [said.replace("\u00a0", " ") for said in result.stderr.splitlines()], result

    def test_folders_archives_and_lists(self, perechen, work):
        mistakes.pack(work / "вход" / "архив.zip", ["есть.xlsx"], work)
        (work / "вход" / "~$форма.xlsx").write_bytes(b"x")
        (work / "вход" / ".скрытый.xlsx").write_bytes(b"x")
        result = perechen("merge", "вход", "--units", "units.txt", "-o", "вход/свод.json", "--verbose", cwd=work)
        for line in (
            "Архив читается как папка: вход/архив.zip, файлов в нём: 1",
            f"Читается: вход/архив.zip/есть.xlsx — XLSX, записан программой {OPENPYXL}",
            "Не читается: вход/~$форма.xlsx (пометка об открытом файле)",
            "Не читается: вход/.скрытый.xlsx (скрытый)",
            "Список: units.txt, названий в нём: 2",
        ):
            assert line in result.stderr.splitlines(), result
        again = perechen("merge", "вход", "-o", "вход/свод.json", "--force", "--verbose", "--jobs", "4", cwd=work)
        assert "Не читается: вход/свод.json (сюда будет записан результат)" in again.stderr.splitlines()

    def test_the_same_whatever_the_number_of_jobs(self, perechen):
        said = {perechen("validate", EXAMPLES, "--verbose", "--jobs", jobs, "--lang", "en").stderr for jobs in ("1", "8")}
        assert len(said) == 1 and "LibreOffice" in next(iter(said))
        assert not re.search("[а-я]", re.sub("“[^”]*”", "", re.sub("examples/[^\n]*?(?: — |: )", "", next(iter(said)))))

    def test_not_with_quiet(self, perechen):
        result = perechen("validate", FAULTY, "--verbose", "--quiet")
        assert result.code == 64 and "--quiet" in result.stderr and "--verbose" in result.stderr, result
