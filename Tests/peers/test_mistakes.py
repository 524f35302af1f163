"""docs/mistakes.md: each mistake is made anew, and its command prints what the page shows."""

import re
import shlex

import pytest

import mistakes
from conftest import EXAMPLES
from walking import Walk, pattern

#: Names of sheets that are Russian in either language.
SHEETS = ["Решения"]
RUSSIAN = re.compile("[А-Яа-яЁё]+")


@pytest.fixture
def walk(tmp_path):
    walk = Walk(tmp_path)
    walk.folder = tmp_path / "работа"
    return walk


def lines(output):
    return "".join(line.rstrip() + "\n" for line in output.replace("\u00a0", " ").strip("\n").splitlines())


def test_the_page_and_the_makers_have_the_same_cases():
    assert list(mistakes.cases()) == list(mistakes.MADE)
    assert len(mistakes.MADE) >= 30


@pytest.mark.parametrize("heading", list(mistakes.MADE))
def test_the_page_shows_what_is_printed(walk, heading):
    text = mistakes.cases()[heading]
    mistakes.make(heading, walk.folder)
    shown = mistakes.commands(text)
    assert shown
    for command, printed in shown:
        code, output = walk.run(command)
        assert pattern(printed).fullmatch(lines(output)), f"{command}\nprints:\n{lines(output)}\nthe page shows:\n{printed}"
    (told,) = mistakes.CODE.findall(text)
    assert int(told) == code, heading


@pytest.mark.parametrize("heading", list(mistakes.MADE))
def test_the_same_is_said_in_english(walk, heading):
    """The same exit codes; nothing of the program's own words is left in Russian."""
    text = mistakes.cases()[heading]
    mistakes.make(heading, walk.folder)
    files = sorted((str(path.relative_to(walk.folder)) for path in walk.folder.rglob("*")), key=len, reverse=True)
    for command, _ in mistakes.commands(text):
        code, output = walk.run(command + " --lang en")
        # The user's own words stay as they are: what is quoted, what stands in the command, names of files.
        own = re.sub("“[^”]*”|«[^»]*»|\"[^\"]*\"", "", output)
        for word in files + shlex.split(command) + SHEETS:
            own = own.replace(word, "")
        assert not RUSSIAN.findall(own), f"{command}\n{output}"
    (told,) = mistakes.CODE.findall(text)
    assert int(told) == code, heading


def test_a_large_batch_ends_with_what_is_to_be_sent_back(perechen, tmp_path):
    """Five hundred files in folders of folders: what has to be sent back stands at the end, what is no form is counted."""
    good = mistakes.good(tmp_path / "форма.xlsx").read_bytes()
    faulty = (EXAMPLES / "faulty" / "Отдел наружной рекламы.xlsx").read_bytes()
    wrong = set()
    for number in range(500):
        path = tmp_path / "вход" / f"Управление {number % 12:02}" / f"Отдел {number // 12:02}" / f"форма {number}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        if number % 25 == 7:
            path.write_bytes(faulty)
            wrong.add(f"{path.relative_to(tmp_path)} — 9 ошибок")
        elif number % 50 == 9:
            path.write_bytes(b"")
            wrong.add(f"{path.relative_to(tmp_path)} — не прочитан")
        elif number % 9 == 4:
            path.with_suffix(".jpg").write_bytes(b"\xff\xd8\xff")
        else:
            path.write_bytes(good)
    result = perechen("validate", "вход", cwd=tmp_path)
    assert result.code == 65, result
    said = result.stderr.replace("\u00a0", " ")
    head, _, listed = said.partition("Вернуть на исправление:\n")
    told = {line.strip() for line in listed.splitlines()}
    assert told == wrong
    assert len([line for line in head.splitlines() if line.startswith("Пропущен")]) == 6
    pictures = len(list((tmp_path / "вход").rglob("*.jpg")))
    assert f"не таблицы: .jpg — {pictures - 5}" in head
    assert perechen("validate", "вход", "--quiet", cwd=tmp_path).stderr.count("\n") == 10
