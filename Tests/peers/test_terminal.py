"""On a terminal and in pipes: widths, colours, closed and full outputs, odd names of files, Ctrl-C."""

import fcntl
import os
import pty
import re
import shutil
import signal
import struct
import subprocess
import termios
import time
import unicodedata

import pytest

from conftest import EXAMPLES, program

FORM = EXAMPLES / "submissions" / "obrashcheniya.xlsx"
FAULTY = EXAMPLES / "faulty" / "Отдел наружной рекламы.xlsx"
APPROVED = next((EXAMPLES / "approved").glob("*.xlsx"))
COMMANDS = ["template", "validate", "merge", "diff", "apply", "publish", "convert", "inspect", "rules", "deadline",
            "help"]
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(*arguments, columns=80, **environment):
    """The exit code and what stands on a terminal of some columns, where both outputs go."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    fields = {**os.environ, "TERM": "xterm", "LC_ALL": "ru_RU.UTF-8", **environment}
    fields.pop("NO_COLOR", None) if "NO_COLOR" not in environment else None
    process = subprocess.Popen([program(), *map(str, arguments)], stdin=slave, stdout=slave, stderr=slave, env=fields)
    os.close(slave)
    seen = b""
    while True:
        try:
            part = os.read(master, 1 << 16)
        except OSError:
            break
        if not part:
            break
        seen += part
    os.close(master)
    return process.wait(timeout=60), seen.decode("utf-8").replace("\r\n", "\n")


class TestWidths:
    @pytest.mark.parametrize("columns", [40, 50, 80])
    @pytest.mark.parametrize("language", ["ru", "en"])
    def test_help_fits(self, columns, language):
        for command in [None, *COMMANDS]:
            code, seen = on_terminal(*(["help", command] if command else ["help"]), "--lang", language, columns=columns)
            assert code == 0
            # A command is never broken: it is there to be copied.
            wide = [line for line in ESCAPE.sub("", seen).splitlines()
                    if len(line) > columns and not line.startswith("  perechen ")]
            assert not wide, (command, wide)

    @pytest.mark.parametrize("columns", [40, 80])
    def test_first_steps_fit(self, columns):
        _, seen = on_terminal(columns=columns)
        lines = ESCAPE.sub("", seen).splitlines()
        assert all(len(line) <= columns or line.startswith("  perechen ") for line in lines)
        assert len(lines) <= 24 or columns < 80

    def test_wide_terminals_get_no_endless_lines(self):
        _, seen = on_terminal("help", "publish", columns=250)
        assert 80 < max(len(line) for line in ESCAPE.sub("", seen).splitlines()) <= 100

    def test_messages_are_wrapped(self):
        code, seen = on_terminal("validate", FORM, "--formt", "json", columns=40)
        assert code == 64
        assert all(len(line) <= 40 for line in ESCAPE.sub("", seen).splitlines()), seen
        assert " ".join(seen.split()).startswith("perechen validate: неизвестный ключ --formt; похоже на --format.")


class TestColours:
    WANTED = [["help", "validate"], ["help"], [], ["validate", FAULTY]]

    @pytest.mark.parametrize("arguments", WANTED)
    def test_only_where_wanted(self, arguments):
        def is_coloured(*more, **environment):
            return "\x1b[" in on_terminal(*arguments, *more, **environment)[1]

        assert is_coloured() and is_coloured("--color", "always", NO_COLOR="1")
        assert not is_coloured("--color", "never") and not is_coloured("--color=never")
        assert not is_coloured(NO_COLOR="1") and not is_coloured(TERM="dumb")
        # An empty NO_COLOR is none.
        assert is_coloured(NO_COLOR="")

    @pytest.mark.parametrize("arguments", WANTED)
    def test_none_in_a_pipe(self, perechen, arguments):
        assert b"\x1b" not in perechen(*arguments).stdout
        assert b"\x1b[1m" in perechen(*arguments, "--color", "always").stdout


class TestPipes:
    COMMANDS = {
        "first steps": [], "help": ["help"], "help on a command": ["merge", "--help"], "version": ["--version"],
        "validate": ["validate", FAULTY], "inspect": ["inspect", FORM], "rules": ["rules"],
        "convert": ["convert", FORM, "--to", "json", "-o", "-"], "deadline": ["deadline", "--from", "2026-11-23"],
        "diff": ["diff", APPROVED, FORM], "completions": ["completions", "bash"], "template": ["template", "-o", "-"],
        "merge": ["merge", FORM, "-o", "-"],
    }

    @pytest.mark.parametrize("name", COMMANDS)
    def test_full_output(self, name):
        with open("/dev/full", "wb") as full:
            ended = subprocess.run([program(), *self.COMMANDS[name]], stdin=subprocess.DEVNULL, stdout=full,
                                   stderr=subprocess.PIPE, timeout=60)
        said = ended.stderr.decode()
        assert ended.returncode == 74 and "на диске нет места" in said, said
        assert "Fatal" not in said

    @pytest.mark.parametrize("arguments", [["inspect", "{}"], ["inspect", "{}", "--format", "csv"],
                                           ["validate", "{}", "--format", "json"], ["validate", "{}"],
                                           ["convert", "{}", "--to", "csv", "-o", "-"]])
    def test_closed_pipe(self, tmp_path, arguments):
        """`… | head -1`: no message, and the end that shells expect."""
        path = tmp_path / "большой.csv"
        head = "N,Направление,Процесс,Точка взаимодействия,Осуществляемое взаимодействие,Особенности\n"
        path.write_text(head + "".join(
            f"1,Предоставление государственных услуг,Услуга {n},Сайт {n},Приём,\n" for n in range(4000)), "utf-8")
        process = subprocess.Popen([program(), *(word.format(path) for word in arguments)], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
        assert process.wait(timeout=120) == -signal.SIGPIPE
        assert "perechen:" not in said, said

    def test_standard_input_and_output(self, perechen, tmp_path):
        register, changes = tmp_path / "register.json", tmp_path / "changes.json"
        assert perechen("merge", FORM, "-o", register).code == 0
        assert perechen("diff", APPROVED, register, "--format", "json", "-o", changes).code == 1

        def fed(path, *arguments):
            with open(path, "rb") as source:
                return subprocess.run([program(), *map(str, arguments)], stdin=source, capture_output=True, timeout=60,
                                      env={**os.environ, "LC_ALL": "ru_RU.UTF-8"})

        for path, arguments, code in [
            (FORM, ["validate", "-"], 0), (FORM, ["validate", "-", "-o", "-"], 0),
            (FORM, ["convert", "-", "--to", "json", "-o", "-"], 0), (FORM, ["merge", "-", "-o", "-"], 0),
            (FORM, ["inspect", "-"], 0), (register, ["diff", "-", APPROVED, "-o", "-"], 1),
            (register, ["diff", APPROVED, "-"], 1), (changes, ["apply", APPROVED, "-"], 0),
            (APPROVED, ["apply", "-", changes, "-o", "-"], 0),
        ]:
            ended = fed(path, *arguments)
            assert ended.returncode == code and ended.stdout, (arguments, ended.stderr.decode())
        site = tmp_path / "site"
        assert fed(register, "publish", "-", "-o", site).returncode == 0 and (site / "index.html").exists()
        for arguments in (["template", "-o", "-"], ["rules", "-o", "-"], ["completions", "fish", "-o", "-"]):
            assert perechen(*arguments).code == 0 and perechen(*arguments).stdout
        # No file is ever named so.
        assert not os.path.lexists("-")


#: Names that people, archives and other systems give.
NAMES = ["форма с пробелом.xlsx", "it's \"quoted\" `x` $HOME.xlsx", "строка\nвторая.xlsx", "-o.xlsx", "--help.xlsx", "-.xlsx",
         unicodedata.normalize("NFD", "приём йода ё.xlsx"), "a;b&c|d<e>f*?.xlsx", "цвет\x1b[31m\x07.xlsx", "%s%n.xlsx",
         "файл\u202egpj.xlsx"]


class TestNames:
    @pytest.mark.parametrize("name", NAMES)
    def test_any_name(self, perechen, tmp_path, name):
        shutil.copy(FAULTY, tmp_path / name)
        for arguments in (["validate", "--", name], ["validate", f"./{name}"], ["validate", "."],
                          ["validate", ".", "--annotate", "вернуть"]):
            result = perechen(*arguments, cwd=tmp_path)
            assert result.code == 1, result
            self.assert_clean(result.text, result.stderr)
            assert "xlsx" in result.text
        copy = tmp_path / "вернуть" / name
        assert copy.is_file()
        result = perechen("convert", "--to", "csv", "--", name, cwd=tmp_path)
        assert result.code == 1 and (tmp_path / (name[:-5] + ".csv")).is_file(), result
        self.assert_clean(result.text, result.stderr)

    @pytest.mark.parametrize("name", NAMES)
    def test_any_name_in_messages(self, perechen, tmp_path, name):
        (tmp_path / "папка").mkdir()
        shutil.copy(FORM, tmp_path / "папка" / "форма.xlsx")
        (tmp_path / "папка" / (name[:-5] + ".txt")).write_text("не таблица")
        stem = "./" + name[:-5]
        told = [
            perechen("validate", f"./{name}", cwd=tmp_path), perechen("validate", "папка", cwd=tmp_path),
            perechen("template", "-o", f"./{name}", cwd=tmp_path), perechen("template", "-o", f"./{name}", cwd=tmp_path),
            perechen("template", "--units", EXAMPLES / "units.txt", "-o", stem, cwd=tmp_path),
            perechen("publish", FORM, "-o", stem + " сайт", cwd=tmp_path),
            perechen("publish", FORM, "--draft", "-o", stem + " проект", cwd=tmp_path),
            perechen("manual", "-o", stem + " руководство", cwd=tmp_path),
            perechen("rules", "--format", name, cwd=tmp_path), perechen(name, cwd=tmp_path),
            perechen("inspect", f"./{name}", "--sheet", name, cwd=tmp_path),
            perechen("validate", FORM, "--config", f"./{stem}.yaml", cwd=tmp_path),
        ]
        assert [result.code for result in told[:8]] == [66, 0, 0, 73, 0, 0, 0, 0], told
        for result in told:
            assert result.stderr, result
            self.assert_clean(result.text, result.stderr)

    @staticmethod
    def assert_clean(*texts):
        for text in texts:
            odd = [character for character in text if character != "\n" and unicodedata.category(character) in ("Cc", "Cf")]
            assert not odd, text

    def test_options_behind_a_lone_dash_dash_are_names(self, perechen, tmp_path):
        shutil.copy(FORM, tmp_path / "--quiet")
        assert perechen("validate", "--", "--quiet", cwd=tmp_path).code == 0
        result = perechen("validate", "--", "--lang", cwd=tmp_path)
        assert result.code == 66 and "--lang" in result.stderr


class TestControlC:
    """Who waits for standard input and presses Ctrl-C is back at once; nothing is left behind."""

    COMMANDS = {
        "validate": ["validate", "-"], "convert": ["convert", "-", "--to", "ods", "-o", "x.ods"],
        "merge": ["merge", "-", "-o", "x.json"], "diff": ["diff", "-", APPROVED], "apply": ["apply", "-", APPROVED],
        "publish": ["publish", "-", "-o", "site"], "inspect": ["inspect", "-", "-o", "x.json"],
    }

    @pytest.mark.parametrize("command", COMMANDS)
    def test_waiting(self, tmp_path, command):
        process = subprocess.Popen(
            [program(), *map(str, self.COMMANDS[command])], cwd=tmp_path, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        process.stdin.write(FORM.read_bytes()[:1000])
        process.stdin.flush()
        self.wait_until_it_reads(process.stdin)
        process.send_signal(signal.SIGINT)
        # Its standard input stays open.
        try:
            assert process.wait(timeout=60) in (-signal.SIGINT, 128 + signal.SIGINT)
        finally:
            process.kill()
        said = process.stderr.read()
        assert b"Fatal" not in said and list(tmp_path.iterdir()) == []

    @staticmethod
    def wait_until_it_reads(pipe):
        """What was put into the pipe has gone out of it; more does not come, so it waits."""
        end = time.monotonic() + 60
        while struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0] > 0:
            assert time.monotonic() < end, "it does not read"
            time.sleep(0.02)
