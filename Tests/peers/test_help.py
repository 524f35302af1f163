"""Help: all that the command line declares is told in both languages, and nothing else; the examples work."""

import re
import shlex
import shutil

import pytest

from command_table import HEADINGS, LANGUAGES, declared, entries, examples, sections
from conftest import EXAMPLES

#: The contract's, and those that only who installs the program needs.
COMMANDS = ["template", "validate", "merge", "diff", "apply", "publish", "convert", "inspect", "rules", "deadline",
            "help"]
HIDDEN = ["completions", "manual"]
#: What the examples end with, where it is not 0: the form is faulty, the editions differ.
FOUND = {"validate": [1, 1], "diff": [1, 1]}


@pytest.fixture(scope="module")
def table(perechen):
    return declared(perechen)


def help_of(perechen, command, language, **more):
    result = perechen("help", *([command] if command else []), "--lang", language, **more)
    assert result.code == 0 and not result.stderr, result
    return result.text


def test_commands(table, perechen):
    assert set(table) == {None, *COMMANDS, *HIDDEN}
    for language in LANGUAGES:
        told = entries(sections(help_of(perechen, None, language))[HEADINGS[language]["commands"]])
        assert [name for name, _ in told] == COMMANDS
        assert all(text for _, text in told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [None, *COMMANDS, *HIDDEN])
def test_all_that_is_declared_is_told(table, perechen, command, language):
    told = sections(help_of(perechen, command, language))
    words = HEADINGS[language]
    options = {}
    # What all commands share stands with the program's help too; the commands declare it.
    for part in ("program",) if command is None else ("own", "output", "common"):
        for label, text in entries(told.get(words[part], [])):
            name = re.search(r"--([\w-]+)", label).group(1)
            assert name not in options, f"{name} is told twice"
            options[name] = (label, text)
    wanted = {argument.long: argument for argument in table[command] if argument.kind != "positional"}
    assert set(options) == set(wanted)
    for name, argument in wanted.items():
        label, text = options[name]
        assert len(text) > 10, f"--{name}: {text!r}"
        assert label.startswith(f"-{argument.short}, ") == (argument.short is not None), label
        assert (argument.kind == "option") == (not label.endswith(f"--{name}")), f"{label}: has it a value?"
        if argument.kind == "option":
            # A number has no list of values, and the bounds' names are told elsewhere.
            listed = [value for value in argument.values if "=" not in value]
            assert all(re.search(rf"\b{value}\b", text) for value in listed), f"--{name} of {listed}: {text}"
            if argument.default and argument.default != "[]":
                assert argument.default in text.split("по умолчанию" if language == "ru" else "default:")[-1], text
            assert argument.is_repeating == ("можно повторять" in text or "may be repeated" in text), text
    arguments = [argument for argument in table[command] if argument.kind == "positional"]
    told_arguments = entries(told.get(words["arguments"], []))
    assert len(told_arguments) == len(arguments)
    for (label, text), argument in zip(told_arguments, arguments):
        assert len(text) > 10 and label.endswith("…") == argument.is_repeating, (label, text)


def test_options_of_one_meaning_have_one_name(table):
    """An option of one name takes the same kind of thing everywhere."""
    seen = {}
    for command, arguments in table.items():
        for argument in arguments:
            if argument.long and command is not None:
                seen.setdefault(argument.long, set()).add((argument.kind, argument.short, argument.is_repeating))
    assert not {name: kinds for name, kinds in seen.items() if len(kinds) > 1}
    # Contract, section 1.
    for command in set(table) - {None}:
        names = {argument.long for argument in table[command]}
        assert {"lang", "quiet", "jobs", "config", "color", "help"} <= names, command


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_one_language(perechen, command, language):
    text = help_of(perechen, command, language)
    codes = entries(sections(text)[HEADINGS[language]["codes"]])
    assert [code for code, _ in codes] == ["0", "1", "64", "65", "66", "73", "74", "130"]
    assert len(examples(text, language)) == 2
    if language == "en":
        # Names of files keep their letters; the blank form's is one of them.
        words = re.sub(r'"[^"]*"|“[^”]*”', "", text)
        assert not re.search("[А-Яа-яЁё]", words), re.findall(r".*[А-Яа-яЁё].*", words)
    else:
        assert "Usage" not in text and "default" not in text and "Options" not in text


def test_three_ways_to_ask(perechen):
    for command in COMMANDS:
        told = help_of(perechen, command, "en")
        assert perechen(command, "--help", "--lang", "en").text == told
        assert perechen(command, "-h", "--lang=en").text == told
        assert perechen(command, "нет такого файла", "--help", env={"LC_ALL": "en_US.UTF-8"}).text == told
    assert perechen("-h").text == perechen("--help").text == perechen("help").text
    # Among other letters it is found only by the parser.
    assert perechen("rules", "-qh").text == perechen("help", "rules").text
    # Behind a lone -- it is a file's name.
    result = perechen("validate", "--", "--help")
    assert result.code == 66 and "--help" in result.stderr, result


def test_language_follows_the_locale(perechen):
    assert "Вызов:" in perechen("help").text
    for value in ("en_US.UTF-8", "en_GB.UTF-8", "en"):
        assert "Usage:" in perechen("help", env={"LC_ALL": value}).text
    assert "Вызов:" in perechen("help", env={"LC_ALL": "de_DE.UTF-8"}).text
    assert "Вызов:" in perechen("help", "--lang", "ru", env={"LC_ALL": "en_US.UTF-8"}).text


@pytest.fixture(scope="module")
def workplace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("examples")
    shutil.copytree(EXAMPLES, folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_examples_work(perechen, workplace):
    """In the order of the commands: the later ones use what the earlier ones wrote, as a person would."""
    for command in [*COMMANDS, *HIDDEN]:
        lines = examples(help_of(perechen, command, "ru"), "ru")
        assert lines == examples(help_of(perechen, command, "en"), "en")
        for line, code in zip(lines, FOUND.get(command, [0, 0]), strict=True):
            words = shlex.split(line)
            assert words[:2] == ["perechen", command], line
            before = set(workplace.rglob("*"))
            result = perechen(*words[1:], cwd=workplace)
            assert result.code == code, f"{line}\n{result}"
            assert result.stdout or set(workplace.rglob("*")) - before or "--force" in line, f"{line} did nothing"


def test_first_steps(perechen):
    """Without a command: what to do first, in a screenful of a small terminal."""
    for language, words in (("ru", ["Подразделение", "Уполномоченное лицо", "Редактор сайта"]),
                            ("en", ["A unit", "The officer", "The web editor"])):
        result = perechen("--lang", language)
        assert result.code == 0 and not result.stderr
        assert all(word in result.text for word in words)
        assert len(result.text.splitlines()) <= 23
        assert all(len(line) <= 80 for line in result.text.splitlines())
    assert perechen().text == perechen("--lang", "ru").text


def test_version(perechen):
    for language, words in (("ru", ["Читает: ", "Записывает: ", "Библиотеки: "]),
                            ("en", ["Reads: ", "Writes: ", "Libraries: "])):
        result = perechen("--version", "--lang", language)
        assert result.code == 0
        first, *rest = result.text.splitlines()
        assert re.fullmatch(r"perechen \d+\.\d+\.\d+", first)
        assert all(line.startswith(word) for line, word in zip(rest, words, strict=True))
        assert re.search(r"libzip \d+\.\d+(\.\d+)?, libxml2 \d+\.\d+\.\d+, libyaml \d+\.\d+\.\d+$", rest[2]), rest
        assert "XLSX" in rest[0] and "SARIF" in rest[1]
    assert perechen("validate", "--version").text == perechen("--version").text
