"""Work on many files: few open files and little memory, the order of the paths, the bar on a terminal, Ctrl-C."""

import fcntl
import json
import os
import pty
import resource
import select
import signal
import struct
import subprocess
import termios
import time
import zipfile

import pytest

from conftest import EXAMPLES, ROOT, program

HEADER = (
    "N;Направление деятельности органа власти;Наименование конкретного процесса;Точка взаимодействия;"
    "Осуществляемое взаимодействие с клиентом;Особенности взаимодействия с клиентом\n"
)
MARK = "\x1b[K"


def form(rows, seed=0):
    return HEADER + "".join(
        f"1;Предоставление государственных услуг;Выдача справки {seed}-{row // 5};"
        f"Окно № {row} на улице Садовой, дом {seed}-{row};Получение информации, подача заявления;По будням {row}\n"
        for row in range(rows)
    )


@pytest.fixture(scope="module")
def long_work(tmp_path_factory):
    """A folder that takes some seconds at least."""
    folder = tmp_path_factory.mktemp("long") / "вход"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number:03}.csv").write_text(form(1_600, number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def thousands(tmp_path_factory):
    """Two thousand small files, tables and packages, in a tree."""
    folder = tmp_path_factory.mktemp("thousands") / "вход"
    package = (EXAMPLES / "submissions" / "it-sector.xlsx").read_bytes()
    for number in range(2000):
        path = folder / f"{number % 20:02}" / f"{number:04}"
        path.parent.mkdir(parents=True, exist_ok=True)
        if number % 10 == 0:
            path.with_suffix(".xlsx").write_bytes(package)
        else:
            path.with_suffix(".csv").write_text(form(1, number), encoding="utf-8")
    return folder


def test_thousands_of_files_with_few_open(thousands, tmp_path):
    def few():
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    for jobs in (1, 64):
        output = tmp_path / f"{jobs}.json"
        process = subprocess.Popen(
            [program(), "validate", thousands, "--format", "json", "--jobs", str(jobs), "-o", output],
            preexec_fn=few, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in (0, 1), said
        assert usage.ru_maxrss < 200 << 10
    told = json.loads((tmp_path / "1.json").read_bytes())
    assert told["summary"]["files"] == 2000
    paths = [file["file"] for file in told["files"]]
    assert paths == sorted(paths) and not [file for file in told["files"] if "error" in file]
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "64.json").read_bytes()


def as_started_by_hand():
    """A shell starts what runs in the background with Ctrl-C ignored, and so do we inherit it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """The program on a terminal of 80 columns: what it prints, and how it ends."""

    def __init__(self, *arguments):
        self.output = b""
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            as_started_by_hand()
            os.chdir(ROOT)
            os.environ.update(TERM="xterm", LANG="ru_RU.UTF-8", LC_ALL="C.UTF-8")
            os.execv(program(), [str(program()), *map(str, arguments)])
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    @property
    def text(self):
        return self.output.decode("utf-8", "replace")

    def _read(self, seconds):
        """Whether the terminal is still open."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return True
        try:
            part = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.output += part
        return bool(part)

    def until(self, words, seconds=60):
        end = time.monotonic() + seconds
        while words not in self.text:
            assert self._read(0.1), f"ended without {words!r}: {self.text[-500:]}"
            assert time.monotonic() < end, f"{words!r} did not come: {self.text[-500:]}"
        return self

    def press_control_c(self):
        os.write(self.master, b"\x03")

    def end(self, seconds=60):
        """The exit code; the negative number of the signal that killed it."""
        end = time.monotonic() + seconds
        while self._read(0.1):
            assert time.monotonic() < end, "it does not end"
        os.close(self.master)
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)


def test_control_c_reports_what_was_done(long_work, tmp_path):
    output = tmp_path / "out.json"
    terminal = Terminal("validate", long_work, "--format", "json", "-o", output).until("осталось")
    terminal.press_control_c()
    assert terminal.end() == 128 + signal.SIGINT
    told = json.loads(output.read_bytes())
    done = told["summary"]["files"]
    assert 0 < done < 200 and told["summary"]["unreached"] == 200 - done
    assert [os.path.basename(file["file"]) for file in told["files"]] == [f"{n:03}.csv" for n in range(done)]
    last = terminal.text.split(MARK)[-1]
    assert f"обработано {done} из 200\xa0файлов" in last, terminal.text[-300:]
    assert "░" not in last and list(tmp_path.iterdir()) == [output]


def test_control_c_leaves_whole_files(long_work, tmp_path):
    output = tmp_path / "выход"
    terminal = Terminal("convert", long_work, "--to", "xlsx", "-o", output).until("осталось")
    terminal.press_control_c()
    assert terminal.end() == 128 + signal.SIGINT
    made = sorted(path.name for path in output.iterdir())
    assert made == [f"{number:03}.xlsx" for number in range(len(made))] and 0 < len(made) < 200
    assert f"обработано {len(made)} из 200\xa0файлов" in terminal.text
    for path in output.iterdir():
        assert zipfile.ZipFile(path).testzip() is None


def test_a_broken_off_merge_writes_nothing(long_work, tmp_path):
    terminal = Terminal("merge", long_work, "-o", tmp_path / "out.json").until("осталось")
    terminal.press_control_c()
    assert terminal.end() == 128 + signal.SIGINT
    assert "Прервано" in terminal.text and list(tmp_path.iterdir()) == []


def test_a_second_control_c_kills(tmp_path):
    (tmp_path / "большой.csv").write_text(form(20_000), encoding="utf-8")
    (tmp_path / "другой.csv").write_text(form(20_000), encoding="utf-8")
    process = subprocess.Popen(
        [program(), "validate", tmp_path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, preexec_fn=as_started_by_hand,
    )
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGINT


def test_termination_ends_cleanly_too_and_no_bar_goes_into_a_pipe(long_work):
    process = subprocess.Popen(
        [program(), "validate", long_work, "--format", "sarif"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, "TERM": "xterm"},
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGTERM)
    output, said = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM
    invocation = json.loads(output)["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert len(said.splitlines()) == 1 and b"\x1b" not in said and b"\r" not in said


def test_the_bar_is_wiped_off(tmp_path):
    folder = tmp_path / "вход"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.csv").write_text(form(1_600, number), encoding="utf-8")
    terminal = Terminal("validate", folder, "--jobs", "1", "-o", tmp_path / "out.txt").until("осталось")
    assert terminal.end(seconds=300) in (0, 1)
    shown = terminal.text.split(MARK)
    assert "█" in terminal.text and "░" not in shown[-1] and shown[-2].endswith("\r")
    assert all(len(line.strip("\r")) < 80 for line in shown[:-1])


def test_quiet_shows_no_bar(long_work, tmp_path):
    terminal = Terminal("validate", long_work, "--quiet", "--format", "json", "-o", tmp_path / "out.json")
    time.sleep(2)
    terminal.press_control_c()
    assert terminal.end() == 128 + signal.SIGINT
    assert MARK not in terminal.text
