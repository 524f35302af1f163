"""Merging in groups (`merge --partial`): in any tree the same bytes as at once, over files of all kinds.

Each round makes a handful of forms that share units, processes and touchpoints, cuts them into a tree by chance, and
merges it with the options of the last merge. `SEED` repeats a round of chance, `PARTIAL_ROUNDS` makes more of them.
"""

import csv
import io
import json
import os
import random
import re

import pytest

from conftest import EXAMPLES, ROOT

ROUNDS = int(os.environ.get("PARTIAL_ROUNDS", "8"))
CAPTIONS = [
    "N", "Направление деятельности органа власти", "Наименование конкретного процесса", "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом", "Особенности взаимодействия с клиентом",
]
DIRECTIONS = {
    1: "Предоставление государственных услуг",
    3: "Рассмотрение обращений и запросов",
    5: "Взаимодействие с внутренним клиентом",
}
#: Spellings of one name are told apart by nothing but what a key leaves out; «ы» and «а» at the end make near names.
UNITS = [None, None, "Архив", "архив", "Отдел кадров", "Отдел  кадров", "ОТДЕЛ КАДРОВ", "Закупки", "Приёмная"]
PROCESSES = [
    "Выдача архивных справок", "выдача архивных справок.", "Выдача архивных справка", "Приём обращений",
    "Прием обращений", "ПРИЁМ ОБРАЩЕНИЙ", "Учёт договоров", "Обучение служащих",
]
TOUCHPOINTS = [
    "Официальный сайт https://organ.example.org", "официальный сайт https://organ.example.org", "Приёмная, каб. 5",
    "Приемная, каб. 5", "Телефон 122", "Стенд", "Единый портал (ЕПГУ)", "Почта по адресу ул. Мира, 1",
]
NEEDS = [
    "Получение информации", "Получение консультации", "Подача заявления", "Получение результата",
    "Предоставление обратной связи", "Запись на приём", "запись на приём", "Оплата пошлины",
]
PARTICULARS = ["", "", "Круглосуточно", "круглосуточно", "До обеда", "Круглосуточно\nПо записи", "По записи"]
DATES = [None, "01.11.2026", "02.11.2026", "12.11.2026"]


class Chance(random.Random):
    def some(self, values, most=3):
        return self.sample(values, self.randint(1, most))


def form(chance, unit, date=None):
    """A form as CSV text; touchpoints may stand in it twice (TP301)."""
    lines = [[f"Структурное подразделение: {unit}"]] if unit else []
    lines += [[f"Дата: {date}"]] if date else []
    lines.append(CAPTIONS)
    for _ in range(chance.randint(1, 8)):
        number = chance.choice([1, 1, 1, *DIRECTIONS])
        lines.append([
            f"{number}.", DIRECTIONS[number], chance.choice(PROCESSES), chance.choice(TOUCHPOINTS),
            "; ".join(chance.some(NEEDS)), chance.choice(PARTICULARS),
        ])
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def written(perechen, chance, folder, forms, kinds=("csv", "csv", "xlsx", "ods", "fods", "json")):
    """The forms as files of the kinds; what reading them again finds is of no concern here."""
    folder.mkdir()
    paths = []
    for number, text in enumerate(forms, 1):
        table = folder / f"форма {number}.csv"
        table.write_text(text, "utf-8")
        kind = chance.choice(kinds)
        path = table.with_suffix("." + kind)
        if kind != "csv":
            assert perechen("convert", table, "--to", kind, "-o", path).code in (0, 1)
            table.unlink()
        paths.append(path)
    return paths


class Tree:
    """Merges files in a tree that chance makes: groups of one or more, parts of parts, a part alone made again."""

    def __init__(self, perechen, chance, folder, options=()):
        self.perechen, self.chance, self.folder, self.options = perechen, chance, folder, options
        self.said = []
        folder.mkdir()

    def part(self, inputs):
        output = self.folder / f"часть {len(self.said) + 1}.json"
        result = self.perechen("merge", *inputs, "--partial", *self.options, "-o", output)
        assert result.code in (0, 1), result
        self.said.append(result)
        return output

    def inputs(self, files):
        """What stands for the files in a merge: some as they are, others in parts."""
        files = self.chance.sample(files, len(files))
        groups = []
        while files:
            count = self.chance.randint(1, len(files))
            group, files = files[:count], files[count:]
            if len(group) > 1 and self.chance.random() < 0.6:
                group = self.inputs(group)
            if self.chance.random() < 0.75:
                group = [self.part(group)]
                if self.chance.random() < 0.25:
                    again = self.part(group)
                    assert again.read_bytes() == group[0].read_bytes()
                    group = [again]
            groups += group
        return groups


@pytest.fixture(params=range(ROUNDS), ids=lambda number: f"round{number}")
def chance(request):
    seed = os.environ.get("SEED", str(random.randrange(10**9)))
    print(f"partial: SEED={seed}, round {request.param}")
    return Chance(f"{seed}/{request.param}")


def compared(perechen, tmp_path, files, tree, options=(), leaves=None):
    """Merges at once and in the tree, with the same options at the end; returns both results. The tree's leaves are
    the files, or parts that are there."""
    once, last = tmp_path / "сразу.json", tmp_path / "частями.json"
    expected = perechen("merge", *files, *options, "-o", once)
    made = perechen("merge", *tree.inputs(leaves or files), *options, "-o", last)
    assert expected.code in (0, 1) and made.code in (0, 1), (expected, made)
    assert json.loads(last.read_bytes()) == json.loads(once.read_bytes())
    assert last.read_bytes() == once.read_bytes()
    return expected, made


def lists(tmp_path):
    """The names of processes and of units, each with one that no form has."""
    registry, units = tmp_path / "реестр.csv", tmp_path / "подразделения.txt"
    names = ["Обучение служащих", "Приём обращений", "Выдача архивных справок", "Ведение кадрового дела"]
    registry.write_text("Наименование процесса\n" + "\n".join(names) + "\n", "utf-8")
    units.write_text("Отдел кадров\nАрхив\nБухгалтерия\n", "utf-8")
    return ["--registry", registry, "--units", units]


def forms(chance):
    return [form(chance, chance.choice(UNITS), chance.choice(DATES)) for _ in range(chance.randint(2, 8))]


def test_any_tree_gives_the_bytes_of_one_merge(perechen, chance, tmp_path):
    files = written(perechen, chance, tmp_path / "in", forms(chance))
    tree = Tree(perechen, chance, tmp_path / "parts")
    options = lists(tmp_path) if chance.random() < 0.5 else []
    once, last = compared(perechen, tmp_path, files, tree, options)
    # Whatever a merge at once finds, the last one of the tree finds; what reading finds, the part that read the file.
    for rule in ("TP701", "TP702", "TP703", "TP704", "TP705"):
        assert told(once, rule) == told(last, rule), rule
    assert strangers(once) == strangers(last)
    # Who is silent in a part may speak in another.
    part = perechen("merge", *files, "--partial", *options, "-o", tmp_path / "часть.json")
    assert told(part, "TP705") == 0 and strangers(part) == strangers(once)
    assert told(once, "TP301") == sum(told(result, "TP301") for result in [*tree.said, last])
    # Two forms of one unit that have nothing in common are told only where both are read.
    assert told(last, "TP707") <= told(once, "TP707")


def test_forms_of_a_unit_in_one_part(perechen, chance, tmp_path):
    """Then nothing is lost of what concerns several forms of one unit, and the latest of them may be taken."""
    unit_of = [chance.choice(UNITS) for _ in range(chance.randint(3, 8))]
    files = written(perechen, chance, tmp_path / "in", [form(chance, unit, chance.choice(DATES)) for unit in unit_of])
    options = ["--latest"] if chance.random() < 0.7 else []
    tree = Tree(perechen, chance, tmp_path / "parts", options)
    groups = {}
    for place, (unit, path) in enumerate(zip(unit_of, files)):
        groups.setdefault(" ".join(unit.lower().split()) if unit else place, []).append(path)
    parts = [tree.part(group) for group in groups.values()]
    direct = list(tree.said)
    once, last = compared(perechen, tmp_path, files, tree, options, parts)
    assert told(once, "TP707") == sum(told(result, "TP707") for result in direct)
    assert once.code == max(result.code for result in [*tree.said, last])


def told(result, rule):
    """How often a rule is told."""
    return len(re.findall(rf"^ +(?:[A-Z]+\d+ +)?\w+ +{rule} ", result.stderr, re.MULTILINE))


def strangers(result):
    """The units that the list of units does not know (TP706 is told of each file)."""
    return set(re.findall(r" TP706 .*?«(.*?)»", result.stderr))


def test_withdrawals_are_kept_in_parts_for_the_last_merge(perechen, chance, tmp_path):
    """In parts of parts and merged again alone: the last merge with the base is that of all at once."""
    base = tmp_path / "прежняя.csv"
    base.write_text(form(chance, "Архив"), "utf-8")
    rows = list(csv.reader(base.read_text("utf-8").splitlines()))
    table = [[*rows[1], "Изменение"]] + [[*row, chance.choice(["", "исключить"])] for row in rows[2:]]
    table[1][-1] = "исключить"
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([rows[0], *table])
    files = written(perechen, chance, tmp_path / "in", [form(chance, "Отдел кадров") for _ in range(2)])
    withdrawing = tmp_path / "in" / "исключения.csv"
    withdrawing.write_text(text.getvalue(), "utf-8")
    names = ("часть", "часть частей", "ещё раз", "вместе", "сразу", "частями", "без прежней")
    part, parts, again, whole, once, last, plain = (tmp_path / f"{name}.json" for name in names)
    told = perechen("merge", files[0], withdrawing, "--partial", "-o", part)
    assert "нечего исключить" not in told.stderr
    schema = ROOT / "docs" / "schemas" / "perechen-register.schema.json"
    pytest.importorskip("jsonschema").validate(
        json.loads(part.read_text("utf-8")), json.loads(schema.read_text("utf-8"))
    )
    perechen("merge", part, files[1], "--partial", "-o", parts)
    perechen("merge", parts, "--partial", "-o", again)
    perechen("merge", *files, withdrawing, "--partial", "-o", whole)
    assert parts.read_bytes() == again.read_bytes() == whole.read_bytes()
    assert json.loads(parts.read_text("utf-8"))["withdrawals"]
    perechen("merge", *files, withdrawing, "--base", base, "-o", once)
    perechen("merge", parts, "--base", base, "-o", last)
    assert last.read_bytes() == once.read_bytes()
    assert "withdrawals" not in json.loads(last.read_text("utf-8"))
    # Where there is no base, there is nothing to take back from.
    assert "нечего исключить" in perechen("merge", parts, "-o", plain).stderr


def test_any_tree_of_forms_with_withdrawals_gives_the_bytes_of_one_merge(perechen, chance, tmp_path):
    """Touchpoints and whole processes, some of them of nobody, or of another unit, or listed by the unit's other form."""
    base = tmp_path / "прежняя.json"
    former = written(perechen, chance, tmp_path / "former", forms(chance))
    assert perechen("merge", *former, "-o", base).code in (0, 1)
    files = written(
        perechen, chance, tmp_path / "in", [with_withdrawals(chance, text) for text in forms(chance)], ["csv", "xlsx", "ods"]
    )
    once, last = compared(perechen, tmp_path, files, Tree(perechen, chance, tmp_path / "parts"), ["--base", base])
    headings = "Исключения, которым нечего исключить|Сохранено из прежней редакции"
    assert re.findall(headings, once.stderr) == re.findall(headings, last.stderr)


def with_withdrawals(chance, text):
    """The form with a column «Изменение», where some rows are taken back, of these some as whole processes."""
    rows = list(csv.reader(text.splitlines()))
    place = next(index for index, row in enumerate(rows) if row and row[0] == "N")
    for index, row in enumerate(rows):
        if index < place or not row:
            continue
        withdraws = chance.random() < 0.4
        if index > place and withdraws and chance.random() < 0.3:
            row[3:] = ["", "", ""]
        row.append("Изменение" if index == place else "исключить" if withdraws else "")
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def test_a_part_is_no_place_for_the_base(perechen, tmp_path):
    result = perechen("merge", EXAMPLES / "submissions", "--partial", "--base", "прежняя.xlsx", "-o", tmp_path / "p.json")
    assert result.code == 64 and "--base" in result.stderr and not list(tmp_path.iterdir())


def test_two_forms_of_a_unit_in_a_part_are_told_by_their_names(perechen, tmp_path):
    chance = Chance(1)
    (tmp_path / "а.csv").write_text(form(chance, "Архив"), "utf-8")
    (tmp_path / "б.csv").write_text((tmp_path / "а.csv").read_text("utf-8").replace("Получение", "Срочное получение"), "utf-8")
    part = tmp_path / "часть.json"
    perechen("merge", tmp_path / "а.csv", tmp_path / "б.csv", "--partial", "-o", part)
    result = perechen("merge", part, "-o", tmp_path / "последний.json")
    assert result.code == 1
    assert re.search("TP707 .*«а.csv», «б.csv»", result.stderr), result.stderr


def test_the_base_belongs_in_the_last_merge(perechen, chance, tmp_path):
    (base,) = written(perechen, chance, tmp_path / "base", [form(chance, chance.choice(UNITS))])
    files = written(perechen, chance, tmp_path / "in", forms(chance))
    tree = Tree(perechen, chance, tmp_path / "parts")
    compared(perechen, tmp_path, files, tree, ["--base", base, *lists(tmp_path)])


def test_decisions_in_all_merges(perechen, chance, tmp_path):
    yaml = pytest.importorskip("yaml")
    files = written(perechen, chance, tmp_path / "in", forms(chance))
    decisions = tmp_path / "решения.yaml"
    asked = perechen("merge", *files, "--decisions", decisions, "-o", tmp_path / "вопросы.json")
    assert asked.code in (0, 1), asked
    parts = decisions.read_text("utf-8").split("  - id: ")
    questions = yaml.safe_load(decisions.read_text("utf-8")).get("questions") or []
    assert len(parts) == len(questions) + 1
    for place, question in enumerate(questions, 1):
        if chance.random() < 0.7:
            parts[place] = parts[place].replace("    choice:", f"    choice: {answer(chance, question)}", 1)
    decisions.write_text("  - id: ".join(parts), "utf-8")
    tree = Tree(perechen, chance, tmp_path / "parts", ["--decisions", decisions])
    compared(perechen, tmp_path, files, tree, ["--decisions", decisions])


def answer(chance, question):
    letters = [variant["letter"] for variant in question["variants"]]
    joins = question["about"]["kind"] in ("submission", "particularities", "processes")
    return chance.choice(letters + (["join"] if joins else []))
