"""examples/officer: the watched folder, with files that arrive in turn, half-written, locked, twice at once."""

import os
import shutil
import subprocess
import time

import pytest

import mistakes
from conftest import EXAMPLES, program

OFFICER = EXAMPLES / "officer"
SCRIPT = OFFICER / "perechen-inbox"
FAULTY = EXAMPLES / "faulty" / "Отдел наружной рекламы.xlsx"
CLEAN = EXAMPLES / "submissions" / "Пресс-служба.xlsx"


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "входящие"
    folder.mkdir()
    return folder


def start(inbox):
    return subprocess.Popen(
        [SCRIPT, inbox], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "PERECHEN": str(program()), "PERECHEN_SETTLE": "0.3", "LC_ALL": "C.UTF-8"},
    )


def run(inbox):
    """What the script says, its exit code being 0."""
    process = start(inbox)
    said = process.communicate(timeout=120)[0].decode("utf-8")
    assert process.returncode == 0, said
    return said.splitlines()


def results(inbox):
    found = inbox / "проверено"
    return sorted(str(path.relative_to(found)) for path in found.rglob("*") if path.is_file() and not any(
        part.startswith(".") for part in path.relative_to(found).parts
    ))


def test_files_that_arrive_in_turn(inbox):
    assert run(inbox) == [] and results(inbox) == []
    shutil.copy(FAULTY, inbox)
    before = FAULTY.read_bytes()
    assert run(inbox) == [f"{FAULTY.name}: есть ошибки"]
    assert results(inbox) == [FAULTY.name, FAULTY.name + ".html"]
    assert "TP207" in (inbox / "проверено" / (FAULTY.name + ".html")).read_text("utf-8")
    assert (inbox / FAULTY.name).read_bytes() == before
    assert (inbox / "проверено" / FAULTY.name).read_bytes() != before
    # What it wrote itself starts nothing anew.
    assert run(inbox) == []
    shutil.copy(CLEAN, inbox)
    assert run(inbox) == [f"{CLEAN.name}: ошибок нет"]
    # Corrected under the same name: there is nothing to mark any more, and the marked copy goes.
    mistakes.good(inbox / FAULTY.name)
    assert run(inbox) == [f"{FAULTY.name}: ошибок нет"]
    assert "TP207" not in (inbox / "проверено" / (FAULTY.name + ".html")).read_text("utf-8")
    assert FAULTY.name + ".html" in results(inbox) and FAULTY.name not in results(inbox)


def test_a_file_that_is_still_written_is_waited_for(inbox):
    whole = FAULTY.read_bytes()
    with open(inbox / FAULTY.name, "wb") as arriving:
        process = start(inbox)
        for place in range(0, len(whole), len(whole) // 8 + 1):
            arriving.write(whole[place : place + len(whole) // 8 + 1])
            arriving.flush()
            time.sleep(0.1)
    said = process.communicate(timeout=120)[0].decode("utf-8").splitlines()
    assert said[-1] == f"{FAULTY.name}: есть ошибки", said
    assert FAULTY.name in results(inbox)


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
def test_a_file_that_is_open_is_left_until_it_is_closed(inbox, lock):
    shutil.copy(FAULTY, inbox)
    mark = inbox / lock.format(FAULTY.name)
    mark.write_bytes(b"x")
    assert run(inbox) == [] and results(inbox) == []
    mark.unlink()
    assert run(inbox) == [f"{FAULTY.name}: есть ошибки"]


def test_downloads_and_hidden_files_are_left(inbox):
    for name in ("форма.xlsx.part", "форма.xlsx.crdownload", ".форма.xlsx"):
        shutil.copy(FAULTY, inbox / name)
    assert run(inbox) == [] and results(inbox) == []


def test_two_at_once_check_each_file_once(inbox):
    for number in range(6):
        shutil.copy(FAULTY, inbox / f"форма {number}.xlsx")
    both = [start(inbox), start(inbox)]
    said = [line for process in both for line in process.communicate(timeout=120)[0].decode("utf-8").splitlines()]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(said) == [f"форма {number}.xlsx: есть ошибки" for number in range(6)]


def test_odd_names_and_other_files(inbox):
    names = ["-r.xlsx", "две\nстроки.xlsx", "$(touch беда).xlsx", "'кавычки\".xlsx"]
    for name in names:
        shutil.copy(FAULTY, inbox / name)
    (inbox / "письмо.pdf").write_bytes(b"%PDF-1.4\n")
    mistakes.good(inbox / "а.xlsx", rows=mistakes.changed(mistakes.ROWS, 3, 4, "Телефон +7 (555) 220-14-7"))
    mistakes.pack(inbox / "архив.zip", ["а.xlsx"], inbox)
    said = run(inbox)
    assert len(said) == len(names) + 3, said
    assert "письмо.pdf: не читается" in said
    assert "PDF" in (inbox / "проверено" / "письмо.pdf.html").read_text("utf-8")
    assert {*names, "архив.zip.копии/а.xlsx"} <= set(results(inbox))
    assert not (inbox / "беда").exists() and not (inbox / "проверено" / "беда").exists()


def test_a_killed_run_leaves_nothing_behind(inbox):
    (inbox / "проверено" / ".работа.abcdef").mkdir(parents=True)
    shutil.copy(FAULTY, inbox)
    run(inbox)
    assert not list((inbox / "проверено").glob(".работа.*"))


def test_units_are_understood_by_systemd(tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    home = tmp_path / "home"
    (home / ".local" / "bin").mkdir(parents=True)
    shutil.copy(SCRIPT, home / ".local" / "bin")
    units = home / ".config" / "systemd" / "user"
    units.mkdir(parents=True)
    for unit in OFFICER.glob("perechen-inbox.*"):
        shutil.copy(unit, units)
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", *map(str, sorted(units.iterdir()))], capture_output=True, text=True,
        timeout=60, env={**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "perechen-inbox" not in done.stderr, done.stderr


def test_the_script_is_clean():
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    done = subprocess.run(["shellcheck", SCRIPT], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout
