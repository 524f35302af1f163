"""What the command line declares, as the argument parser tells it (`--experimental-dump-help`), and the help as it is read."""

import json
import re

LANGUAGES = ("ru", "en")
HEADINGS = {
    "ru": {"arguments": "Что указать", "own": "Ключи команды", "output": "Куда записать", "common": "Общие ключи",
           "program": "Без команды", "commands": "Команды", "codes": "Коды завершения", "examples": "Примеры"},
    "en": {"arguments": "Arguments", "own": "The command's options", "output": "Where to write",
           "common": "Common options", "program": "Without a command", "commands": "Commands", "codes": "Exit codes",
           "examples": "Examples"},
}


class Argument:
    """An argument or an option as it is declared."""

    def __init__(self, told):
        self.kind = told["kind"]
        self.values = told.get("allValues", [])
        self.default = told.get("defaultValue")
        self.is_optional = told["isOptional"]
        self.is_repeating = told["isRepeating"]
        self.name = told.get("valueName")
        names = told.get("names", [])
        self.long = next((name["name"] for name in names if name["kind"] == "long"), None)
        self.short = next((name["name"] for name in names if name["kind"] == "short"), None)


def declared(perechen):
    """command -> its arguments and options; `None` stands for the program without one."""
    program = json.loads(perechen("--experimental-dump-help").stdout)["command"]
    commands = {None: [Argument(told) for told in program.get("arguments", [])]}
    for command in program["subcommands"]:
        # The parser adds a command `help` of its own at the end, which is never reached: ours comes first.
        commands.setdefault(command["commandName"], [Argument(told) for told in command.get("arguments", [])])
    return commands


def sections(help_text):
    """heading -> the lines below it."""
    result, current = {}, []
    for line in help_text.splitlines():
        if re.match(r"\S.*:$", line):
            current = result.setdefault(line[:-1], [])
        elif line.strip():
            current.append(line)
    return result


def entries(lines):
    """(label, text) of a section: a label stands two columns in (six, with room for a short name), its text further in."""
    result = []
    for line in lines:
        head = re.match(r"  (?:    )?(\S(?:\S| (?! ))*)(?:  +(.*))?$", line)
        indent = len(line) - len(line.lstrip())
        if head and (indent == 2 or (indent == 6 and line.lstrip().startswith("--"))):
            result.append([head.group(1), head.group(2) or ""])
        else:
            result[-1][1] = (result[-1][1] + " " + line.strip()).strip()
    return [tuple(entry) for entry in result]


def examples(help_text, language):
    """The commands of the help's examples."""
    return [line.strip() for line in sections(help_text)[HEADINGS[language]["examples"]]
            if line.startswith("  perechen ")]
