"""What is typed wrongly is told in the user's language, in one line, with what was probably meant; exit code 64.

The parser's errors are looked at by reflection, so each kind of them is brought about here: a new version of it that
changes one makes a check fail.
"""

import pytest

from conftest import EXAMPLES

FORM = EXAMPLES / "submissions" / "obrashcheniya.xlsx"

#: arguments, the command that is told, the Russian words, the English words
PARSER = {
    "unknown option": (["validate", FORM, "--formt", "json"], "validate",
                       "неизвестный ключ --formt; похоже на --format", "unknown option --formt; did you mean --format?"),
    "unknown option, nothing near": (["validate", FORM, "--xyzzy"], "validate", "неизвестный ключ --xyzzy.",
                                     "unknown option --xyzzy."),
    "unknown short option": (["validate", FORM, "-x"], "validate", "неизвестный ключ -x.", "unknown option -x."),
    "long option with one dash": (["validate", FORM, "-format", "json"], "validate", "-format; похоже на --format",
                                  "-format; did you mean --format?"),
    "Russian option": (["validate", FORM, "--формат", "json"], "validate", "неизвестный ключ --формат",
                       "unknown option --формат"),
    "dash that is a hyphen": (["validate", FORM, "-й"], "validate", "неизвестный ключ -й", "unknown option -й"),
    "missing value": (["validate", FORM, "--format"], "validate",
                      "после --format не хватает значения: text, json, sarif, html",
                      "a value is missing behind --format: text, json, sarif, html"),
    "missing value before an option": (["validate", FORM, "--registry", "--complete"], "validate",
                                       "после --registry не хватает значения: ФАЙЛ",
                                       "a value is missing behind --registry: FILE"),
    "missing value of a short option": (["validate", FORM, "-o"], "validate", "после -o не хватает значения: ФАЙЛ",
                                        "a value is missing behind -o: FILE"),
    "joined short options": (["validate", FORM, "-qo"], "validate", "после -o не хватает значения: ФАЙЛ",
                             "a value is missing behind -o: FILE"),
    "unfit value": (["validate", FORM, "--format", "jsn"], "validate",
                    "--format: значение «jsn» не подходит; нужно: text, json, sarif, html; похоже на json",
                    "--format: the value “jsn” does not fit; wanted: text, json, sarif, html; did you mean json?"),
    "unfit number": (["validate", FORM, "--jobs", "много"], "validate",
                     "--jobs: значение «много» не подходит; нужно: целое число от 1",
                     "--jobs: the value “много” does not fit; wanted: a whole number from 1"),
    "unfit bound": (["validate", FORM, "--limit", "zip=8"], "validate", "--limit: значение «zip=8» не подходит",
                    "--limit: the value “zip=8” does not fit"),
    "unfit argument": (["completions", "csh"], "completions", "значение «csh» не подходит; нужно: bash, zsh, fish",
                       "the value “csh” does not fit; wanted: bash, zsh, fish"),
    "missing argument": (["validate"], "validate", "не указано, с чем работать: ФАЙЛ",
                         "nothing to work on is given: FILE"),
    "missing second argument": (["diff", FORM], "diff", "не указано, с чем работать: НОВАЯ",
                                "nothing to work on is given: NEW"),
    "missing option": (["deadline"], "deadline", "не хватает ключа --from", "the option --from is missing"),
    "unexpected argument": (["rules", "TP101"], "rules", "лишнее: «TP101»", "too much is given: “TP101”"),
    "unexpected arguments": (["diff", FORM, FORM, "ещё", "и ещё"], "diff", "лишнее: «ещё», «и ещё»",
                             "too much is given: “ещё”, “и ещё”"),
    "value of a flag": (["validate", FORM, "--complete=да"], "validate",
                        "--complete пишется без значения, а указано «да»",
                        "--complete takes no value, and “да” is given"),
    "unknown command": (["validte", FORM], None, "нет команды «validte»; похоже на validate",
                        "there is no command “validte”; did you mean validate?"),
    "unknown command, nothing near": (["xyzzy"], None, "нет команды «xyzzy».", "there is no command “xyzzy”."),
    "Russian command": (["проверить", FORM], None, "нет команды «проверить»; похоже на validate",
                        "did you mean validate?"),
    "file for a command": ([FORM], None, "это файл или папка, а сначала пишется команда",
                           "is a file or folder, and a command comes first"),
    "option before the command": (["--jobs", "2", "validate", FORM], None,
                                  "ключ --jobs пишется после команды: perechen КОМАНДА --jobs",
                                  "the option --jobs goes behind the command: perechen COMMAND --jobs"),
    "only an option": (["--quiet"], None, "ключ --quiet пишется после команды", "--quiet goes behind the command"),
    "unknown option of the program": (["--xyzzy"], None, "неизвестный ключ --xyzzy", "unknown option --xyzzy"),
    "only --": (["--"], None, "не указана команда", "no command is given"),
    "help on what there is not": (["help", "merg"], "help", "нет команды «merg»; похоже на merge",
                                  "there is no command “merg”; did you mean merge?"),
    "unknown command asked for help": (["merg", "--help"], None, "нет команды «merg»; похоже на merge",
                                       "did you mean merge?"),
}

#: The command line's own demands.
OURS = {
    "both from standard input": (["diff", "-", "-"], "diff", "только одним из двух файлов", "only one of the two files"),
    "both from standard input, apply": (["apply", "-", "-"], "apply", "только одним из двух файлов", "only one of"),
    "no kind": (["convert", FORM], "convert", "укажите вид результата: --to", "tell the kind of the result: --to"),
    "no register": (["merge", FORM], "merge", "укажите, куда записать перечень: -o ФАЙЛ",
                    "tell where to write the register: -o FILE"),
    "no folder for the site": (["publish", FORM], "publish", "укажите папку для сайта: -o ПАПКА",
                               "tell the folder for the site: -o FOLDER"),
    "no folder for the forms": (["template", "--units", EXAMPLES / "units.txt"], "template",
                                "укажите папку для бланков: -o ПАПКА", "tell the folder for the forms: -o FOLDER"),
    "no folder for the pages": (["manual"], "manual", "укажите папку для страниц", "tell the folder for the pages"),
    "no date": (["deadline", "--from", "23.11.2026"], "deadline", "--from: нужна дата ГГГГ-ММ-ДД, а не «23.11.2026»; похоже на 2026-11-23.",
                "--from takes a date YYYY-MM-DD, not “23.11.2026”; did you mean 2026-11-23?"),
    "no date of an edition": (["publish", FORM, "-o", "site", "--edition-date", "завтра"], "publish",
                              "--edition-date: нужна дата ГГГГ-ММ-ДД, а не «завтра».", "--edition-date takes a date"),
    "days out of range": (["deadline", "--from", "2026-11-23", "--days", "0"], "deadline", "--days: нужно число от 1 до",
                          "--days takes a number from 1 to"),
    "calendar too short": (["deadline", "--from", "9999-12-30"], "deadline", "календарь кончается раньше",
                           "the calendar ends before"),
    "summary with a format": (["diff", FORM, FORM, "--summary", "--format", "json"], "diff",
                              "--summary не сочетается с --format", "--summary does not go with --format"),
    "part with a base": (["merge", FORM, "-o", "x.json", "--partial", "--base", FORM], "merge",
                         "--partial не сочетается с --base:", "--partial does not go with --base:"),
    "draft with a date": (["publish", FORM, "-o", "x", "--draft", "--edition-number", "5"], "publish",
                          "--edition-number: у проекта (--draft)", "--edition-number: a draft (--draft)"),
    "unit and units": (["template", "--unit", "А", "--units", EXAMPLES / "units.txt", "-o", "x"], "template",
                       "--unit и --units не сочетаются", "--unit and --units do not go together"),
    "no jobs": (["validate", FORM, "--jobs", "0"], "validate", "--jobs: нужно число от 1", "--jobs takes a number from 1"),
}


@pytest.mark.parametrize("kind", [*PARSER, *OURS])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_mistake(perechen, tmp_path, kind, language):
    arguments, command, russian, english = {**PARSER, **OURS}[kind]
    locale = {"ru": "ru_RU.UTF-8", "en": "en_US.UTF-8"}[language]
    result = perechen(*arguments, env={"LC_ALL": locale}, cwd=tmp_path)
    assert result.code == 64 and not result.stdout, result
    name = f"perechen {command}" if command else "perechen"
    assert result.stderr.startswith(f"{name}: "), result
    assert {"ru": russian, "en": english}[language] in result.stderr, result
    page = f"perechen help {command}" if command else "perechen help"
    assert result.stderr.endswith({"ru": f" Справка: {page}\n", "en": f" Help: {page}\n"}[language]), result
    # In one line, and nothing of the parser's own words.
    assert result.stderr.count("\n") == 1, result
    for word in ("Error", "Unknown", "Missing", "Unexpected", "invalid for", "USAGE", "Usage"):
        assert word not in result.stderr, result
    assert list(tmp_path.iterdir()) == []


def test_language_option_counts_where_it_can_be_read(perechen):
    """Whatever else is wrong in the line."""
    assert "unknown option" in perechen("validate", FORM, "--formt", "json", "--lang", "en").stderr
    assert "unknown option" in perechen("validate", FORM, "--formt", "json", "--lang=en").stderr
    assert "неизвестный ключ" in perechen("validate", "--formt", "--", "--lang", "en").stderr
    result = perechen("validate", FORM, "--lang", "de")
    assert result.code == 64 and "--lang: значение «de» не подходит; нужно: ru, en" in result.stderr


def test_control_characters_do_not_reach_the_terminal(perechen):
    result = perechen("\x1b[31mкрасное\x07\n", "--lang", "ru")
    assert result.code == 64 and "\x1b" not in result.stderr and "\x07" not in result.stderr, result
    assert result.stderr.count("\n") == 1
