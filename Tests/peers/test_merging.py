"""Merging with decisions and a report: from questions to answers, kill -9 at any moment, growth with the input."""

import csv
import io
import json
import os
import random
import signal
import subprocess
import time

import pytest

from browsing import violations
from conftest import program

yaml = pytest.importorskip("yaml")

CAPTIONS = [
    "N", "Направление деятельности органа власти", "Наименование конкретного процесса", "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом", "Особенности взаимодействия с клиентом",
]
DIRECTION = ["1.", "Предоставление государственных услуг"]
#: Moments to kill at; each costs about as long as a small merge.
KILLS = int(os.environ.get("MERGE_KILLS", "300"))


def form(unit, rows, date="01.11.2026"):
    text = io.StringIO()
    text.write(f"Структурное подразделение: {unit}\nДата: {date}\n")
    csv.writer(text, lineterminator="\n").writerows([CAPTIONS, *rows])
    return text.getvalue()


def write(folder, forms):
    folder.mkdir(exist_ok=True)
    for name, text in forms.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def disputed(tmp_path):
    """Two units that differ about the channel and column 6 of a touchpoint, and near names of a process."""
    return write(
        tmp_path / "in",
        {
            "а.csv": form("Архив", [
                [*DIRECTION, "Выдача архивных справок", "Приёмная", "Получение информации", "До обеда"],
                [*DIRECTION, "Выдача архивных справок", "Сайт", "Получение информации", ""],
            ]),
            "б.csv": form("Кадры", [
                [*DIRECTION, "Выдача архивных справок", "Приёмная", "Получение результата", "Круглосуточно"],
            ]),
            "в.csv": form("Приёмная", [
                [*DIRECTION, "Выдача архивных справка", "Телефон 122", "Получение консультации", ""],
            ]),
        },
    )


def test_questions_are_answered_once(perechen, disputed, tmp_path):
    decisions, output = tmp_path / "decisions.yaml", tmp_path / "register.json"
    merge = ["merge", disputed, "--decisions", decisions, "--force", "-o", output]
    assert perechen(*merge).code == 1
    asked = yaml.safe_load(decisions.read_text("utf-8"))
    assert asked["format"] == "perechen-decisions" and asked["version"] == 1
    kinds = {question["about"]["kind"]: question for question in asked["questions"]}
    assert set(kinds) == {"particularities", "processes"}
    assert all(question["choice"] is None and question["state"] == "open" for question in asked["questions"])
    texts = {variant["text"]: variant["said-by"] for variant in kinds["particularities"]["variants"]}
    assert texts["Круглосуточно"] == [{"unit": "Кадры", "file": "б.csv", "cell": "F4"}]
    before = decisions.read_bytes()
    assert perechen(*merge).code == 1 and decisions.read_bytes() == before

    answers = {"particularities": "По вторникам", "processes": "B"}
    text = decisions.read_text("utf-8").split("  - id: ")
    for place, part in enumerate(text[1:], 1):
        (kind,) = [kind for kind in answers if f"kind: {kind}\n" in part]
        text[place] = part.replace("    choice:", "    choice: " + answers[kind])
    decisions.write_text("  - id: ".join(text), "utf-8")
    result = perechen(*merge)
    assert result.code == 0, result
    assert "открыто 0, решено 2" in result.stderr
    (direction,) = json.loads(output.read_text("utf-8"))["directions"]
    assert [process["name"] for process in direction["processes"]] == ["Выдача архивных справок"]
    said = {entry["name"]: entry.get("particularities") for entry in direction["processes"][0]["touchpoints"]}
    assert said["Приёмная"] == "По вторникам"
    settled = decisions.read_bytes()
    assert {question["state"] for question in yaml.safe_load(settled)["questions"]} == {"settled"}
    assert perechen(*merge).code == 0 and decisions.read_bytes() == settled
    made = output.read_bytes()
    assert perechen("merge", output, disputed / "а.csv", "--decisions", decisions, "--force", "-o", output).code == 0
    assert output.read_bytes() == made

    # A late unit with a text of its own: that question is new again, the answer is told and kept.
    late = [*DIRECTION, "Выдача архивных справок", "Приёмная", "Получение информации", "По записи"]
    write(disputed, {"г.csv": form("Учёт", [late])})
    result = perechen(*merge)
    assert result.code == 1 and "Ответы не применены" in result.stderr, result
    (open_,) = [q for q in yaml.safe_load(decisions.read_text("utf-8"))["questions"] if q["state"] == "open"]
    assert open_["earlier"] == "По вторникам" and len(open_["variants"]) == 3


def test_a_broken_file_is_told_with_its_line(perechen, disputed, tmp_path):
    decisions = tmp_path / "decisions.yaml"
    merge = ["merge", disputed, "--decisions", decisions, "-o"]
    perechen(*merge, tmp_path / "1.json")
    good = decisions.read_text("utf-8")
    for number, (bad, word) in enumerate(
        [
            (good.replace("    choice:", "    choice: Z", 1), "строка "),
            (good.replace("    choice:", "   choice:", 1), "строка "),
            ("format: perechen-register\n", "строка 1"),
            ("\x01", "строка 1"),
        ]
    ):
        decisions.write_text(bad, "utf-8")
        result = perechen(*merge, tmp_path / f"new{number}.json")
        assert result.code == 65 and word in result.stderr, result
        assert decisions.read_text("utf-8") == bad and not (tmp_path / f"new{number}.json").exists()


def test_decisions_as_a_workbook(perechen, disputed, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    decisions, output = tmp_path / "decisions.xlsx", tmp_path / "register.json"
    merge = ["merge", disputed, "--decisions", decisions, "--force", "-o", output]
    assert perechen(*merge).code == 1
    book = openpyxl.load_workbook(decisions)
    sheet = book["Решения"]
    captions = [cell.value for cell in sheet[1]]
    choice = captions.index("Решение") + 1
    offered = {}
    for validation in sheet.data_validations.dataValidation:
        if validation.type == "list":
            place, cells = validation.formula1.lstrip("=").split("!")
            rows = book[place.strip("'")][cells.replace("$", "")]
            offered[str(validation.sqref)] = [cell.value for row in (rows if isinstance(rows, tuple) else ((rows,),)) for cell in row]
    assert len(offered) == 2
    for reference, answers in offered.items():
        assert sheet[reference].column == choice
        assert any(answer.startswith("A: ") for answer in answers) and "объединить" in answers
        sheet[reference].value = next(answer for answer in answers if answer.startswith("B: "))
    book.save(decisions)
    result = perechen(*merge)
    assert result.code == 0, result
    again = openpyxl.load_workbook(decisions)["Решения"]
    assert all(row[choice - 1].value.startswith("B: ") for row in list(again.rows)[1:])


def test_the_report_accounts_for_every_touchpoint(perechen, disputed, tmp_path, browser, axe):
    report = tmp_path / "report.json"
    perechen("merge", disputed, "--report", report, "-o", tmp_path / "1.json")
    told = json.loads(report.read_text("utf-8"))
    assert told["format"] == "perechen-merge-report"
    assert told["balance"] == {
        "given": 4, "taken": 4, "left": 0, "entries": 3, "explained": 3, "holds": True,
    }
    assert [len(file["outcomes"]) for file in told["files"]] == [2, 1, 1]
    assert all(outcome["fate"] == "taken" for file in told["files"] for outcome in file["outcomes"])
    joined = next(entry for entry in told["entries"] if entry["touchpoint"] == "Приёмная")
    assert [(part["units"], part["cell"]) for part in joined["parts"]] == [(["Архив"], "D4"), (["Кадры"], "D4")]
    page = tmp_path / "report.html"
    perechen("merge", disputed, "--report", page, "-o", tmp_path / "2.json")
    text = page.read_text("utf-8")
    assert "Сверка сходится" in text and "<script" not in text
    browser.get(page.as_uri())
    assert not violations(browser, axe)


# MARK: kill -9


def test_kill_at_any_moment_leaves_old_or_new(disputed, tmp_path):
    """Every file is the old one or the new one, and reads; the next merge brings everything up to date."""
    seed = int(os.environ.get("SEED", random.randrange(10**9)))
    print("kill: seed", seed)
    chance = random.Random(seed)
    folder = tmp_path / "out"
    folder.mkdir()
    names = ["register.json", "decisions.yaml", "report.json"]
    command = [
        str(program()), "merge", str(disputed), "--decisions", str(folder / names[1]), "--report",
        str(folder / names[2]), "--force", "--quiet", "-o", str(folder / names[0]),
    ]
    third = (disputed / "в.csv").read_text("utf-8")

    def run():
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)

    versions = []
    took = None
    for name in ("Телефон 122", "Телефон 112"):
        (disputed / "в.csv").write_text(third.replace("Телефон 122", name), "utf-8")
        for _ in range(5):
            began = time.monotonic()
            run()
            took = min(took or 60, time.monotonic() - began)
        versions.append({name: (folder / name).read_bytes() for name in names})
    landed = killed = 0
    for number in range(KILLS):
        version = number % 2
        (disputed / "в.csv").write_text(third.replace("Телефон 122", ("Телефон 122", "Телефон 112")[version]), "utf-8")
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0, took * 1.1))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        for name in names:
            held = (folder / name).read_bytes()
            assert held in (versions[0][name], versions[1][name]), (seed, number, name)
            landed += held == versions[version][name]
    print(f"kill: {killed} of {KILLS} killed")
    assert killed > KILLS * 6 // 10
    run()
    assert {name: (folder / name).read_bytes() for name in names} == versions[(KILLS - 1) % 2]


# MARK: growth


def submission(number, rows):
    """A unit's rows; each touchpoint of the shared process comes from ten units."""
    made = []
    for row in range(rows):
        process = f"Услуга {number % 50} вида {row // 20}" if row % 20 else f"Общая услуга {number // 10} вида {row}"
        made.append([*DIRECTION, process, f"Окно {row}", "Получение информации; получение результата", f"Кабинет {row}"])
    return form(f"Отдел {number}", made)


def test_time_grows_with_the_input(tmp_path):
    """Twice the submissions take about twice the time: far from four times, which a quadratic merge would."""
    sizes = [int(size) for size in os.environ.get("MERGE_SIZES", "20 40 80").split()]
    rows = int(os.environ.get("MERGE_ROWS", "60"))
    took = []
    for size in sizes:
        folder = write(tmp_path / str(size), {f"{number}.csv": submission(number, rows) for number in range(size)})
        best = None
        for _ in range(2):
            began = os.times()
            subprocess.run(
                [str(program()), "merge", str(folder), "--quiet", "--force", "-o", str(tmp_path / "out.json"),
                 "--report", str(tmp_path / "report.json"), "--decisions", str(tmp_path / f"{size}.yaml")],
                stdin=subprocess.DEVNULL, capture_output=True, timeout=900,
            )
            ended = os.times()
            spent = (ended.children_user + ended.children_system) - (began.children_user + began.children_system)
            best = min(best or spent, spent)
        took.append(best)
        print(f"merge: {size} submissions of {rows} rows: {best:.2f} s of processor time")
        assert json.loads((tmp_path / "report.json").read_text("utf-8"))["balance"]["holds"]
    for (size, time_), (next_size, next_time) in zip(zip(sizes, took), list(zip(sizes, took))[1:]):
        assert next_time / time_ < (next_size / size) ** 1.6, took
