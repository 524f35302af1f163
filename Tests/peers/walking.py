"""Documents walked through: the commands that they show are run in their order, and what they print is compared.

A block ```console holds commands after «$ » (a line that ends with a backslash goes on) and what each prints; «…» on a line
of its own stands for any lines, inside a line for any text of it. A table headed «вопрос | ответ» is what the officer writes
into the file of decisions. Commands end with 0 or 1, unless «echo $?» after one shows another code.
"""

import os
import re
import shlex
import subprocess
import sys

import yaml

from conftest import EXAMPLES, ROOT, program

DECISIONS = "решения.yaml"
ENDINGS = ("0\n", "1\n")


def steps(text):
    """What a document shows, in its order: ("run", command, printed lines), ("answer", {question: answer})."""
    shown = []
    for block, table in re.findall(
        r"^```console\n(.*?)^```|^\| вопрос \| ответ \|\n\|[- |]+\n((?:\|[^\n]*\n)+)", text, re.MULTILINE | re.DOTALL
    ):
        if table:
            rows = [[cell.strip() for cell in row.strip(" |\n").split(" | ")] for row in table.splitlines()]
            shown.append(("answer", {question: answer.strip("`") for question, answer in rows}))
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, printed = re.fullmatch(r"((?:[^\n]*\\\n)*[^\n]*\n)(.*)", part, re.DOTALL).groups()
            shown.append(("run", re.sub(r"\\\n\s*", "", command).rstrip("\n"), printed))
    return shown


def pattern(printed):
    lines = [
        r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line).replace("…", ".*") + r"\n"
        for line in printed.replace("\u00a0", " ").splitlines()
    ]
    return re.compile("".join(lines))


class Walk:
    """A folder in which a shell finds the program, the examples and the templates, as in a checkout."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "bin").mkdir()
        (folder / "bin" / "perechen").symlink_to(program())
        for shared in (EXAMPLES, ROOT / "templates"):
            (folder / shared.name).symlink_to(shared)
        (folder / ".venv" / "bin").mkdir(parents=True)
        python = folder / ".venv" / "bin" / "python"
        python.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} \"$@\"\n", "utf-8")
        python.chmod(0o755)
        self.environment = {
            **os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self.code = 0

    def run(self, command):
        """What the command ended with, and what it printed on both of its outputs."""
        if command.startswith("cd "):
            self.folder = self.folder / command[3:]
            return 0, ""
        done = subprocess.run(
            f"(exit {self.code}); {command}", shell=True, cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300,
        )
        self.code = done.returncode
        return done.returncode, done.stdout.decode("utf-8")

    def answer(self, answers):
        """Writes answers into the file of decisions, as a person with an editor would."""
        path = self.folder / DECISIONS
        head, *questions = path.read_text("utf-8").split("  - id: ")
        left = dict(answers)
        for place, question in enumerate(questions):
            asked = yaml.safe_load("id: " + question.replace("\n    ", "\n"))
            if asked["question"] in left and asked["state"] == "open":
                answer = left.pop(asked["question"])
                questions[place] = re.sub(r"    choice:$", lambda _: "    choice: " + answer, question, flags=re.MULTILINE)
        assert not left, left
        path.write_text("  - id: ".join([head, *questions]), "utf-8")


def printed_as_shown(name, ended):
    """Compares what commands printed with what the document shows of it: [(command, code, output, shown)]."""
    for place, (command, code, output, shown) in enumerate(ended):
        lines = [line.rstrip() for line in output.replace("\u00a0", " ").strip("\n").splitlines()]
        text = "".join(line + "\n" for line in lines)
        told = place + 1 < len(ended) and ended[place + 1][0] == "echo $?" and ended[place + 1][3] not in ENDINGS
        assert code in (0, 1) or told, f"{command}\nends with {code}:\n{text}"
        assert pattern(shown).fullmatch(text), f"{command}\nprints:\n{text}\n{name} shows:\n{shown}"
