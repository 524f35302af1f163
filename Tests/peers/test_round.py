"""The case of forty units (docs/example-forty-units.md): every command that it shows runs, and prints what it shows."""

import collections
import json
import os
import re
import shlex
import shutil
import sys

import openpyxl
import pytest

from conftest import EXAMPLES, ROOT
from walking import DECISIONS, Walk, printed_as_shown, steps

SCHEMA = ROOT / "docs" / "schemas" / "perechen-merge-report.schema.json"
NAME = "docs/example-forty-units.md"


def shown():
    return steps((ROOT / NAME).read_text("utf-8"))


def offered_answers(book):
    """cell -> what its drop-down offers, on the sheet of decisions."""
    offered = {}
    for validation in book["Решения"].data_validations.dataValidation:
        name, cells = validation.formula1.lstrip("=").split("!")
        rows = book[name.strip("'")][cells.replace("$", "")]
        offered[str(validation.sqref)] = [cell.value for row in (rows if isinstance(rows, tuple) else ((rows,),)) for cell in row]
    return offered


def answer_in_workbook(path, answers):
    book = openpyxl.load_workbook(path)
    sheet, offered = book["Решения"], offered_answers(book)
    for row in range(2, sheet.max_row + 1):
        answer = answers[sheet.cell(row, 1).value.split("\n")[0]]
        words = {"join": "объединить", "apart": "раздельно"}.get(answer, answer.strip('"'))
        if re.fullmatch("[A-Z]", words):
            (words,) = [text for text in offered[f"C{row}"] if text.startswith(words + ": ")]
        else:
            assert words in offered[f"C{row}"] or answer.startswith('"')
        sheet.cell(row, 3).value = words
    book.save(path)


def option(command, name):
    words = shlex.split(command)
    return words[words.index(name) + 1]


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """The whole case: the walk with its files as they are at the end; what each command ended with and printed; (report as
    JSON, register, file names) of each merge with decisions."""
    walk = Walk(tmp_path_factory.mktemp("round"))
    reports, ended = [], []
    for kind, *rest in shown():
        if kind == "answer":
            walk.answer(*rest)
            continue
        command, printed = rest
        if "--decisions" in command:
            # The same merge with its report as JSON; later steps write anew.
            number = len(reports)
            if (walk.folder / DECISIONS).exists():
                shutil.copy(walk.folder / DECISIONS, walk.folder / f"{number}.yaml")
            names = {DECISIONS: f"{number}.yaml", option(command, "--report"): f"report-{number}.json"}
            words = [names.get(word, word) for word in shlex.split(command)[:-1]] + [f"register-{number}.json"]
            walk.run(shlex.join(words))
            inputs = sorted(path.name for path in (walk.folder / words[2]).iterdir())
            reports.append((walk.folder / f"report-{number}.json", walk.folder / words[-1], inputs))
        ended.append((command, *walk.run(command), printed))
        if "--decisions" in command:
            assert (walk.folder / option(command, "-o")).read_bytes() == reports[-1][1].read_bytes()
    return walk, ended, reports


def test_the_case_shows_what_is_printed(walked):
    _, ended, _ = walked
    assert len(ended) >= 14
    printed_as_shown(NAME, ended)


def test_exit_codes_tell_of_conflicts_and_differences(walked):
    _, ended, _ = walked
    codes = collections.defaultdict(list)
    for command, code, _, _ in ended:
        codes[re.sub(r"^perechen (\w+).*", r"\1", command)].append(code)
    assert codes["merge"] == [1, 0, 1, 0, 0]
    assert set(codes["diff"][:-1]) == {1} and codes["diff"][-1] == 0
    assert codes["publish"] == codes["apply"] == [0]


def test_a_workbook_of_decisions_gives_the_same(walked, tmp_path):
    walk, _, reports = walked
    first, *_ = [command for kind, command, *_ in shown() if kind == "run" and "--decisions" in command]
    answers = next(answers for kind, answers, *_ in shown() if kind == "answer")
    late = {path.name for path in (walk.folder / "опоздавшее").iterdir()}
    shutil.copytree(walk.folder / "присланное", tmp_path / "присланное", ignore=lambda *_: late)
    for name in ("units.txt", "registry.csv"):
        shutil.copy(walk.folder / name, tmp_path)
    here = Walk(tmp_path)
    command = first.replace(DECISIONS, "решения.xlsx") + " --force"
    code, output = here.run(command)
    assert code == 1 and "Вопросы: открыто 8, решено 0 (решения.xlsx)" in output, output
    # Submissions of one unit are told apart by their files.
    submissions = offered_answers(openpyxl.load_workbook(tmp_path / "решения.xlsx"))["C2"]
    assert [text.split(", ")[0] for text in submissions] == [
        "A: 07 Отдел адресной помощи (первая).xlsx", "B: 07 Отдел адресной помощи.xlsx", "объединить",
    ]
    answer_in_workbook(tmp_path / "решения.xlsx", answers)
    code, output = here.run(command)
    assert code == 0 and "Вопросы: открыто 0, решено 8 (решения.xlsx)" in output, output
    assert (tmp_path / "свод.json").read_bytes() == reports[1][1].read_bytes()


class TestReport:
    def test_it_is_valid(self, walked):
        import jsonschema

        schema = json.loads(SCHEMA.read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        _, _, reports = walked
        assert len(reports) == 5
        for path, _, _ in reports:
            report = json.loads(path.read_text("utf-8"))
            errors = [(list(error.absolute_path), error.message) for error in validator.iter_errors(report)]
            assert not errors, (path.name, errors[:5])
            report["balance"]["lost"] = 0
            assert not validator.is_valid(report)

    def test_every_touchpoint_is_in_the_result_or_in_the_report(self, walked):
        """Counted from what was written into the files, not from what the program read of them."""
        sys.path.insert(0, str(EXAMPLES / "make"))
        import round_units

        written = round_units.whole_round()
        given = {
            name: collections.Counter((p.direction, p.name, row[0]) for p in unit.processes for row in p.touchpoints)
            for name, unit in (written.sent | written.late).items()
        }
        _, _, reports = walked
        for path, register, inputs in reports[:4]:
            report, merged = (json.loads(file.read_text("utf-8")) for file in (path, register))
            standing = {
                (direction["number"], process["name"], touchpoint["name"]): {
                    source["file"] for source in touchpoint["sources"]
                }
                for direction in merged["directions"]
                for process in direction["processes"]
                for touchpoint in process["touchpoints"]
            }
            files = {os.path.basename(file["file"]): file for file in report["files"]}
            assert sorted(files) == inputs and len(inputs) in (40, 41)
            taken = left = 0
            reached = set()
            for name in inputs:
                told = collections.Counter(entry(outcome) for outcome in files[name]["outcomes"])
                assert told == given[name], name
                for outcome in files[name]["outcomes"]:
                    if outcome["fate"] == "taken":
                        taken += 1
                        reached.add(entry(outcome["entry"]))
                        assert name in standing[entry(outcome["entry"])], outcome
                    else:
                        left += 1
                        assert outcome["reason"] in ("decision", "older-submission"), outcome
            assert reached == set(standing)
            assert report["balance"] == {
                "given": sum(sum(counts.values()) for name, counts in given.items() if name in inputs),
                "taken": taken, "left": left, "entries": len(standing), "explained": len(reached), "holds": True,
            }

    def test_the_next_edition_accounts_for_the_former(self, walked):
        _, _, reports = walked
        path, register, inputs = reports[4]
        report, former = json.loads(path.read_text("utf-8")), json.loads(reports[3][1].read_text("utf-8"))
        count = sum(len(p["touchpoints"]) for d in former["directions"] for p in d["processes"])
        (base,) = [file for file in report["files"] if file["base"]]
        reasons = collections.Counter(
            outcome.get("reason", "taken") for outcome in base["outcomes"]
        )
        assert base["touchpoints"] == count == sum(reasons.values())
        # Four units: the entries that they list anew, that they struck out, and all that is left as it was.
        assert reasons == {"taken": 119, "replaced": 6, "withdrawn": 8}, reasons
        assert report["balance"]["holds"] and len(report["kept"]) == 14


def entry(told):
    return told["direction"], told["process"], told["touchpoint"]
