"""The scripts that complete the command line: each is loaded by its own shell and asked, where that is installed."""

import os
import pty
import select
import shlex
import shutil
import subprocess
import time

import pytest

from conftest import EXAMPLES, program

COMMANDS = {"template", "validate", "merge", "diff", "apply", "publish", "convert", "inspect", "rules", "deadline",
            "help"}


def script(perechen, shell, folder, *more):
    path = folder / {"bash": "perechen", "zsh": "_perechen", "fish": "perechen.fish"}[shell]
    result = perechen("completions", shell, "-o", path, *more)
    assert result.code == 0, result
    assert perechen("completions", shell, *more).stdout == path.read_bytes()
    return path


def run(shell, *arguments, **more):
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell}")
    completed = subprocess.run([shell, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                               timeout=60, **more)
    assert completed.returncode == 0 and not completed.stderr, completed
    return completed.stdout


class Terminal:
    """A shell in a terminal of its own, into which keys are typed."""

    def __init__(self, shell, *arguments, cwd):
        if shutil.which(shell) is None:
            pytest.skip(f"no {shell}")
        self.seen = ""
        path = f"{program().parent}:/usr/bin:/bin"
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(cwd)
            os.execvpe(shell, [shell, *arguments], {
                "PATH": path, "LC_ALL": "C.UTF-8", "HOME": str(cwd), "TERM": "dumb"})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.descriptor)
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)

    def type(self, keys, until):
        """Types, and waits for what then stands there."""
        self.seen = ""
        os.write(self.descriptor, keys.encode())
        end = time.monotonic() + 60
        while until not in self.seen:
            assert time.monotonic() < end, f"{keys!r}: {until!r} does not come, but {self.seen!r}"
            if select.select([self.descriptor], [], [], 1)[0]:
                self.seen += os.read(self.descriptor, 65536).decode(errors="replace")


@pytest.fixture(scope="module")
def in_bash(perechen, tmp_path_factory):
    """What bash offers for the words of a line; the last is being typed."""
    path = script(perechen, "bash", tmp_path_factory.mktemp("bash"))

    def offered(*words, cwd=EXAMPLES):
        line = " ".join(shlex.quote(word) for word in ["perechen", *words])
        asked = (f"source {shlex.quote(str(path))}; complete -p perechen >/dev/null || exit 9; "
                 f"COMP_WORDS=({line}); COMP_CWORD={len(words)}; _perechen; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        return set(run("bash", "--norc", "-c", asked, cwd=cwd).splitlines()) - {""}

    return offered


class TestBash:
    def test_shellcheck(self, perechen, tmp_path):
        run("shellcheck", "--shell=bash", str(script(perechen, "bash", tmp_path)))

    def test_commands(self, in_bash):
        assert in_bash("val") == {"validate"}
        assert in_bash("") == COMMANDS | {"--version", "--help", "-h"}
        assert in_bash("help", "me") == {"merge"}

    def test_options(self, in_bash):
        assert {"--format", "--registry", "--annotate", "--output", "-o", "-q", "--lang"} < in_bash("validate", "-")
        assert in_bash("validate", "--for") == {"--format", "--force"}
        assert in_bash("deadline", "--f") == {"--from"}

    def test_values(self, in_bash):
        assert in_bash("validate", "--format", "") == {"text", "json", "sarif", "html"}
        assert in_bash("validate", "--format", "=", "s") == {"sarif"}
        assert in_bash("convert", "--to", "x") == {"xlsx"}
        assert in_bash("rules", "--lang", "") == {"ru", "en"}
        assert in_bash("deadline", "--from", "") == set()

    def test_files(self, in_bash, tmp_path):
        for name in ("форма 1.xlsx", "ФОРМА.XLSX", "список.txt", "письмо.docx", "register.json"):
            (tmp_path / name).touch()
        (tmp_path / "папка").mkdir()
        assert in_bash("validate", "", cwd=tmp_path) == {"форма 1.xlsx", "ФОРМА.XLSX", "register.json", "папка"}
        assert in_bash("validate", "фор", cwd=tmp_path) == {"форма 1.xlsx"}
        assert in_bash("validate", "x.ods", "--registry", "", cwd=tmp_path) == {
            "форма 1.xlsx", "ФОРМА.XLSX", "список.txt", "папка"}
        assert in_bash("validate", "x.ods", "--annotate", "", cwd=tmp_path) == {"папка"}
        assert "письмо.docx" in in_bash("convert", "x.ods", "-o", "", cwd=tmp_path)

    def test_in_a_terminal(self, perechen, tmp_path):
        """TAB really pressed: readline's own way from the line to the script and back."""
        path = script(perechen, "bash", tmp_path)
        (tmp_path / "форма 1.xlsx").touch()
        with Terminal("bash", "--norc", "--noprofile", "-i", cwd=tmp_path) as terminal:
            terminal.type(f"PS1=; source {path}; echo re''ady\n", until="ready")
            terminal.type("perechen val\t", until="perechen validate ")
            terminal.type("--form\t", until="--format ")
            terminal.type("js\t", until="json ")
            terminal.type("фор\t", until="форма\\ 1.xlsx")


@pytest.fixture(scope="module")
def in_fish(perechen, tmp_path_factory):
    folder = tmp_path_factory.mktemp("fish")
    path = script(perechen, "fish", folder)
    environment = {"HOME": str(folder), "PATH": f"{program().parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}

    def offered(line, cwd=EXAMPLES):
        asked = f"source {path}; complete -C {shlex.quote(line)}"
        told = run("fish", "--no-config", "-c", asked, env=environment, cwd=cwd)
        return dict(line.partition("\t")[::2] for line in told.splitlines())

    return offered


class TestFish:
    def test_syntax(self, perechen, tmp_path):
        run("fish", "--no-execute", str(script(perechen, "fish", tmp_path)))

    def test_commands(self, in_fish):
        offered = in_fish("perechen ")
        assert set(offered) == COMMANDS
        assert offered["validate"] == "Проверить формы подразделений по правилам Порядка"
        assert set(in_fish("perechen help m")) == {"merge"}

    def test_options_and_values(self, in_fish):
        offered = in_fish("perechen validate --for")
        assert set(offered) == {"--format", "--force"}
        assert offered["--force"].startswith("Заменить файлы, которые уже есть")
        assert set(in_fish("perechen validate --format ")) == {"text", "json", "sarif", "html"}
        assert set(in_fish("perechen deadline --f")) == {"--from"}

    def test_files(self, in_fish):
        assert "registry.csv" in in_fish("perechen validate reg")
        assert "submissions/" in in_fish("perechen validate x.ods --annotate sub")
        assert "registry.csv" not in in_fish("perechen validate x.ods --annotate reg")


class TestZsh:
    def test_syntax(self, perechen, tmp_path):
        run("zsh", "-n", str(script(perechen, "zsh", tmp_path)))

    def test_in_a_terminal(self, perechen, tmp_path):
        """zsh reads the descriptions of `_arguments` only when it is asked."""
        folder = script(perechen, "zsh", tmp_path).parent
        (tmp_path / "форма.xlsx").touch()
        (tmp_path / "письмо.docx").touch()
        with Terminal("zsh", "-f", "-i", cwd=tmp_path) as terminal:
            terminal.type(f"PS1= RPS1=; unsetopt prompt_sp; fpath=({folder} $fpath); autoload -Uz compinit; "
                          "compinit -u -D; echo re''ady\n", until="ready")
            terminal.type("perechen val\t", until="perechen validate ")
            terminal.type("--format\t", until="--format")
            terminal.type(" js\t", until="json")
            terminal.type(" \t", until="форма.xlsx")
            assert "письмо" not in terminal.seen
            terminal.type("--an\t", until="--annotate")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_descriptions_follow_the_language(perechen, shell):
    russian = perechen("completions", shell).text
    english = perechen("completions", shell, "--lang", "en").text
    if shell == "bash":
        # It shows no descriptions.
        assert russian == english and russian.isascii()
    else:
        assert "Проверить формы" in russian and "Check the units" in english
        assert "Проверить" not in english
