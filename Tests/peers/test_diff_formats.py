"""Equal registers differ in nothing, whatever formats they come in: all pairs, what real tables give and every field."""

import itertools
import json
import os
import random

import pytest

from conftest import EXAMPLES

KINDS = ["json", "xlsx", "ods", "fods", "csv"]
CHANNELS = [
    "personal-account", "chatbot", "voice-assistant", "mobile-app", "email", "social-network", "messenger", "api",
    "website", "information-system", "in-person", "phone", "letter", "other",
]
DIGITAL = {
    "personal-account", "chatbot", "mobile-app", "email", "social-network", "messenger", "api", "website",
    "information-system",
}
NEEDS = [
    "information", "consultation", "forms", "filing", "status", "result", "feedback", "feedback-result", "other",
]
#: What a table may take for something else: several touchpoints, dittos, formulas, marks, numbers, markup.
NAMES = [
    "Официальный сайт https://dgh.example.org", "Сайт; телефон 122", "1) окно приёма\n2) телефон 122", "=СУММ(A1)",
    "Кабинет № 5", "+7 (555) 220-14-00", "То же", "-", "3.1", "ул. «Портовая», д. 12", "Сайт\nhttps://dgh.example.org",
    "исключить", "“Умная” приёмная", "<b>Стенд</b> & \"инфомат\"", "'Апостроф'", "Приложение 1", "N",
    "Сайт (https://a.example/?q=1;2)", "МФЦ, окно 3; пн.–пт.", "@dgh_bot", "Факс -//-", "2026-11-23", "12:30",
    "Предоставление государственных услуг", "Итого", "Начальник отдела", "1", "2", "0,5 %", "тел.: 8 (555) 1-2-3",
]
TEXTS = [
    "Получение информации; подача заявления", "Получение консультации\nПолучение результата", "=1+1", "—", "то же",
    "Запись на приём", "", "Пн.–пт. с 9:00 до 18:00;\nперерыв", "  ", "100 %", "исключить сведения", "\"в кавычках\"",
    "Ответ — 3 дня; «срочно» — 1 день", "https://dgh.example.org/a;b", "-1", "аналогично", "12.03.2026",
]


def everything(seed):
    """A register with every field filled, with names and texts that a table may misread."""
    chance = random.Random(seed)
    directions = []
    for number in range(1, 7):
        processes = []
        for place in range(3):
            touchpoints = []
            for name in chance.sample(NAMES, 5):
                channel = chance.choice(CHANNELS)
                needs = [need for need in NEEDS if chance.random() < 0.4]
                touchpoint = {
                    "name": name, "channel": channel, "mode": "digital" if channel in DIGITAL else "offline",
                    "needs": needs,
                }
                if "other" in needs:
                    touchpoint["otherNeeds"] = chance.sample(["Запись на приём", "оплата; возврат", "отзыв\nзаявления"], 2)
                touchpoint["interaction"], touchpoint["particularities"] = chance.choices(TEXTS, k=2)
                touchpoints.append({key: value for key, value in touchpoint.items() if value != ""})
            processes.append({"name": f"Процесс {number}.{place + 1}: {chance.choice(NAMES)}", "touchpoints": touchpoints})
        directions.append({"number": number, "processes": processes})
    return {
        "format": "perechen-register", "version": 1, "authority": "Департамент", "title": "Перечень",
        "edition": {"date": "2026-11-23", "number": "57"},
        "submission": {"unit": "Отдел", "responsible": "Иванова", "contact": "1-42", "date": "2026-11-20"},
        "directions": directions,
    }


def forms_of(perechen, register, folder):
    """The register in each kind, by way of the program's reading of it."""
    folder.mkdir()
    for kind in KINDS:
        result = perechen("convert", register, "--to", kind, "-o", folder / f"r.{kind}")
        assert result.code in (0, 1), result
    return folder


@pytest.fixture(scope="module")
def read_from_tables(perechen, register, tmp_path_factory):
    return forms_of(perechen, register, tmp_path_factory.mktemp("tables") / "forms")


@pytest.fixture(scope="module", params=range(3))
def filled(perechen, request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("filled")
    seed = int(os.environ.get("SEED", 1_000)) + request.param
    (folder / "r.json").write_text(json.dumps(everything(seed), ensure_ascii=False), "utf-8")
    return forms_of(perechen, folder / "r.json", folder / "forms"), seed


@pytest.mark.parametrize("old, new", list(itertools.product(KINDS, KINDS)))
def test_what_tables_give_is_the_same_in_all(perechen, read_from_tables, old, new):
    result = perechen("diff", f"r.{old}", f"r.{new}", cwd=read_from_tables)
    assert (result.code, result.text) == (0, "Различий нет.\n"), result


@pytest.mark.parametrize("old, new", list(itertools.product(KINDS[:-1], KINDS[:-1])))
def test_every_field_is_the_same_in_workbooks(perechen, filled, old, new):
    folder, seed = filled
    result = perechen("diff", f"r.{old}", f"r.{new}", cwd=folder)
    assert (result.code, result.text) == (0, "Различий нет.\n"), (seed, result)


def test_csv_loses_only_what_it_tells(perechen, filled):
    """Six columns cannot hold a channel or a need that the texts do not name (TP114)."""
    folder, seed = filled
    told = perechen("convert", folder / "r.json", "--to", "csv", "-o", folder / "again.csv")
    assert "TP114" in told.stderr, (seed, told)
    result = perechen("diff", "r.json", "r.csv", "--format", "json", cwd=folder)
    changes = json.loads(result.stdout)["changes"]
    assert changes and {change.get("field") for change in changes} <= {"channel", "needs", "otherNeeds"}, (
        seed, [change for change in changes if change.get("field") not in ("channel", "needs", "otherNeeds")][:3],
    )


@pytest.mark.parametrize("name", ["perechen.json", "perechen.xlsx", "perechen.ods"])
def test_what_is_published_is_the_register(perechen, register, publication, name):
    for old, new in ((register, publication / name), (publication / name, register)):
        result = perechen("diff", old, new)
        assert (result.code, result.text) == (0, "Различий нет.\n"), result


def test_a_submission_written_by_others_is_the_same_converted(perechen, tmp_path):
    for path in sorted((EXAMPLES / "submissions").iterdir()):
        for kind in KINDS:
            made = tmp_path / f"{path.stem}.{kind}"
            assert perechen("convert", path, "--to", kind, "-o", made).code == 0
            result = perechen("diff", path, made)
            assert result.code == 0 and "Различий нет." in result.text, (path.name, kind, result)
