"""The template as a person fills it in: in LibreOffice through UNO, with its drop-downs, saved as XLSX and ODS."""

import json
import re
import shutil
import subprocess
import zipfile

import openpyxl
import pytest
from conftest import EXAMPLES, ROOT
from office import gnumeric

FORM, HEAD = "Перечень", "Сведения"
SYSTEM_PYTHON = "/usr/bin/python3"
SUBMISSION = {
    "unit": "Отдел разрешительной работы", "responsible": "Соколова Мария Ивановна, главный специалист",
    "contact": "permits@example.org, +7 (8692) 55-50-01", "date": "2026-11-23",
}
INFORMATION, CONSULTATION, FORMS = "Получение информации", "Получение консультации", "Получение форм документов"
FILING = "Представление заявления, обращения, запроса, документов"
STATUS = "Получение информации о ходе рассмотрения заявления, обращения, запроса, документов"
RESULT = "Получение результата, ответа, разъяснения"
FEEDBACK, FEEDBACK_RESULT = "Предоставление обратной связи", "Получение результата рассмотрения обратной связи"
CODES = {
    INFORMATION: "information", CONSULTATION: "consultation", FORMS: "forms", FILING: "filing", STATUS: "status",
    RESULT: "result", FEEDBACK: "feedback", FEEDBACK_RESULT: "feedback-result",
}
PORTAL = "Единый портал государственных и муниципальных услуг (ЕПГУ)"
SITE = "Официальный сайт Департамента https://dgh.example.org"
DESK = "Личный приём, ул. Морская, 1, каб. 12"
PHONE = "Телефон отдела +7 (8692) 55-50-00"
MAIL = "Электронная почта permits@example.org"
ACCESS = "Версия для слабовидящих; сведения обновляются в день изменения"
PORTAL_NOTE = "Доступно круглосуточно; история обращений хранится в личном кабинете; есть версия для слабовидящих"
DESK_NOTE = "Ожидание не больше 15 минут, предварительная запись по телефону; вход без ступеней"
MAIL_NOTE = "Уведомление о получении приходит в день отправки"
# direction -> process -> touchpoint: channel, needs in the order of п. 3.7, particularities.
TYPED = {
    1: {"Выдача разрешения (ордера) на производство земляных работ": {
        PORTAL: ("website", [INFORMATION, FILING, STATUS, RESULT], PORTAL_NOTE),
        SITE: ("website", [INFORMATION], ACCESS),
        DESK: ("in-person", [CONSULTATION], DESK_NOTE),
        MAIL: ("email", [FORMS], MAIL_NOTE),
        PHONE: ("phone", [CONSULTATION], "Рабочие дни с 9:00 до 18:00"),
    }},
    3: {"Рассмотрение обращений граждан": {
        PORTAL: ("website", [INFORMATION, FILING, STATUS, RESULT], PORTAL_NOTE),
        DESK: ("in-person", [CONSULTATION], DESK_NOTE),
        PHONE: ("phone", [INFORMATION], "Рабочие дни с 9:00 до 18:00"),
    }},
    5: {"Оформление отпусков и командировок": {
        "Электронная почта кадров hr@example.org": ("email", [CONSULTATION, FORMS], MAIL_NOTE),
        "Кадровая служба, каб. 5": ("in-person", [INFORMATION], "Запись по телефону 105; есть пандус"),
    }},
}
# A row below the table, its direction and its process chosen anew.
ADDED = (6, "Содержание парков и скверов", "Официальный сайт парков https://parks.example.org", "website",
         [INFORMATION], ACCESS)
DIRECTIONS = {
    1: "Предоставление государственных услуг", 3: "Рассмотрение обращений и запросов",
    5: "Взаимодействие с внутренним клиентом", 6: "Иные функции (обеспечения деятельности органа власти)",
}


def interaction(needs):
    return "; ".join([needs[0], *(need[0].lower() + need[1:] for need in needs[1:])])


def expected():
    """The directions of the register as they were typed; their order is the form's."""
    def touchpoint(name, channel, needs, note):
        mode = "offline" if channel in ("in-person", "phone") else "digital"
        return {"name": name, "channel": channel, "mode": mode, "needs": [CODES[need] for need in needs],
                "interaction": interaction(needs), "particularities": note}

    number, process, name, *rest = ADDED
    processes = {**{direction: dict(of) for direction, of in TYPED.items()}, number: {process: {name: rest}}}
    return [
        {"number": number, "name": DIRECTIONS[number], "processes": [
            {"name": process, "touchpoints": [touchpoint(name, *rest) for name, rest in points.items()]}
            for process, points in of.items()]}
        for number, of in processes.items()
    ]


def form_rows(sheet):
    """The last row of the table; the rows below take text too, but have no lines."""
    return max(cell.row for cell in sheet["D"] if cell.border.left.style)


def typing(book):
    """The steps that fill a blank in, as a person goes through it: rows are inserted where they run out."""
    sheet, inserted, steps = book[FORM], 0, []
    offers = [rule.sqref for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    starts = {int(str(sheet.cell(row, 1).value).strip(".")): row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 1).value}
    for number, processes in TYPED.items():
        row = starts[number] + inserted
        ((process, points),) = processes.items()
        steps.append(["choose" if any(f"C{starts[number]}" in area for area in offers) else "type", FORM, f"C{row}", process])
        for place, (name, (_, needs, note)) in enumerate(points.items()):
            if place == 2:
                # In the middle of the direction, between rows of its merged cells.
                steps.append(["insert", FORM, row + place])
                inserted += 1
            steps += [
                ["type", FORM, f"D{row + place}", name],
                ["choose" if len(needs) == 1 else "type", FORM, f"E{row + place}", interaction(needs)],
                ["type", FORM, f"F{row + place}", note],
            ]
        # What the registry brought along and the unit does not do any more.
        for later in range(starts[number] + 1, starts.get(number + 1, form_rows(sheet) + 1)):
            if sheet.cell(later, 3).value:
                steps.append(["type", FORM, f"C{later + inserted}", ""])
    row = form_rows(sheet) + inserted + 1
    number, process, name, _, needs, note = ADDED
    steps += [
        ["choose", FORM, f"B{row}", DIRECTIONS[number]], ["type", FORM, f"C{row}", process],
        ["type", FORM, f"D{row}", name], ["choose", FORM, f"E{row}", interaction(needs)],
        ["type", FORM, f"F{row}", note],
    ]
    for place, (key, value) in enumerate(SUBMISSION.items(), 2):
        text = "23.11.2026" if key == "date" else value
        offers = any(f"B{place}" in rule.sqref and rule.type == "list" for rule in book[HEAD].data_validations.dataValidation)
        steps.append(["choose" if offers else "type", HEAD, f"B{place}", text])
    return steps, row


@pytest.fixture(scope="module")
def blanks(perechen, tmp_path_factory):
    """Blank forms by name: the official ones, those explained in English, and those of a registry for a unit."""
    folder = tmp_path_factory.mktemp("blanks")
    paths = {f"official.{kind}": ROOT / "templates" / f"perechen.{kind}" for kind in ("xlsx", "ods")}
    for kind in ("xlsx", "ods"):
        made = folder / kind
        result = perechen(
            "template", "--units", EXAMPLES / "units.txt", "--registry", EXAMPLES / "registry.csv", "--format", kind,
            "-o", made)
        assert result.code == 0, result
        paths[f"english.{kind}"] = folder / f"english.{kind}"
        assert perechen("template", "--lang", "en", "-o", paths[f"english.{kind}"]).code == 0
        paths[f"registry.{kind}"] = made / f"{SUBMISSION['unit']}.{kind}"
    return paths


@pytest.fixture(scope="module")
def filled(perechen, blanks, tmp_path_factory):
    """(blank, kind) -> the file that LibreOffice saved of the blank, filled in; and what was seen while typing."""
    if not shutil.which("soffice") or subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True).returncode:
        pytest.skip("LibreOffice or python3-uno is not installed")
    folder = tmp_path_factory.mktemp("filled")
    plans, saved = [], {}
    for name, source in blanks.items():
        # The rows of both kinds are the same; openpyxl tells where they stand.
        steps, _ = typing(openpyxl.load_workbook(blanks[name.replace(".ods", ".xlsx")]))
        looks = [["message", FORM, f"{column}2"] for column in "ABCDEF"] + [["message", HEAD, f"B{row}"] for row in range(2, 6)]
        paths = {kind: folder / f"{name.replace('.', '-')}.{kind}" for kind in ("xlsx", "ods")}
        plans.append({"source": str(source), "saves": {kind: str(path) for kind, path in paths.items()}, "steps": steps + looks + [["height", FORM, 4]]})
        saved |= {(name, kind): path for kind, path in paths.items()}
    driver = ROOT / "Tests" / "peers" / "office_session.py"
    run = subprocess.run(
        [SYSTEM_PYTHON, str(driver)], input=json.dumps(plans).encode(), capture_output=True, timeout=280)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    return saved, dict(zip(blanks, zip(plans, json.loads(run.stdout))))


BLANKS = [f"{maker}.{kind}" for maker in ("official", "english", "registry") for kind in ("xlsx", "ods")]
CASES = [(name, kind) for name in BLANKS for kind in ("xlsx", "ods")]


def register(perechen, path):
    result = perechen("convert", path, "--to", "json", "-o", "-")
    assert result.code == 0, result
    found = json.loads(result.stdout)
    for direction in found["directions"]:
        for process in direction["processes"]:
            for touchpoint in process["touchpoints"]:
                touchpoint.pop("sources", None)
    return found


@pytest.mark.parametrize("name", BLANKS)
def test_what_is_typed_stands_in_the_cell_and_messages_help(filled, name):
    plan, seen = filled[1][name]
    for (step, *arguments), result in zip(plan["steps"], seen):
        if step in ("type", "choose"):
            assert result == arguments[-1], arguments
        if step == "message":
            assert result and len(result) <= 255, arguments
        if step == "height":
            # Four lines of text: the row grew while they were typed.
            assert result > 1_600


@pytest.mark.parametrize("name, kind", CASES)
def test_nothing_is_found_in_the_filled_form(perechen, filled, name, kind):
    path = filled[0][name, kind]
    result = perechen("validate", path, "--format", "json")
    assert result.code == 0 and json.loads(result.text)["files"][0]["diagnostics"] == [], result
    registry = perechen("validate", path, "--registry", EXAMPLES / "registry.csv", "--format", "json")
    assert registry.code == 0 and json.loads(registry.text)["files"][0]["diagnostics"] == [], registry


@pytest.mark.parametrize("name, kind", CASES)
def test_the_register_is_what_was_typed(perechen, filled, name, kind):
    found = register(perechen, filled[0][name, kind])
    assert found["directions"] == expected()
    assert found["submission"] == SUBMISSION
    assert "edition" not in found


def ranges(rules):
    return {(rule.type, str(rule.formula1).replace("'", "")): str(rule.sqref) for rule in rules if rule.type}


@pytest.mark.parametrize("name", BLANKS)
def test_help_is_still_there_after_libreoffice_saves_xlsx(blanks, filled, name):
    before = openpyxl.load_workbook(blanks[name.replace(".ods", ".xlsx")])
    after = openpyxl.load_workbook(filled[0][name, "xlsx"])
    assert after.sheetnames == before.sheetnames == [FORM, HEAD, "Справочники", "Как заполнять"]
    grown = sum(step == "insert" for step, *_ in filled[1][name][0]["steps"])
    for title in (FORM, HEAD):
        lists = ranges(before[title].data_validations.dataValidation)
        kept = ranges(after[title].data_validations.dataValidation)
        # The e-mail's check is a formula of each format's own.
        assert {key for key in kept if key[0] != "custom"} == {key for key in lists if key[0] != "custom"}, title
        assert len(kept) == len(lists)
        messages = [sorted((str(rule.sqref), rule.promptTitle, rule.prompt) for rule in book[title].data_validations.dataValidation if rule.prompt)
                    for book in (before, after)]
        assert messages[0] == messages[1] and messages[0]
    last = before[FORM].max_row
    (area,) = [value for (kind, formula), value in ranges(after[FORM].data_validations.dataValidation).items() if "$C$2:" in formula]
    assert area == f"E4:E{last + grown}"
    (highlight,) = after[FORM].conditional_formatting
    assert str(highlight.sqref) == area
    sheet = after[FORM]
    pane = sheet.sheet_view.pane
    assert pane.state == "frozen" and pane.ySplit == 3 and sheet.print_title_rows == "$2:$3"
    assert sheet.page_setup.orientation == "landscape" and int(sheet.page_setup.paperSize) == 9
    assert sheet["D4"].alignment.wrap_text and sheet["D4"].number_format == "@"


@pytest.mark.parametrize("name", BLANKS)
def test_help_is_still_there_after_libreoffice_saves_ods(blanks, filled, name):
    with zipfile.ZipFile(blanks[name.replace(".xlsx", ".ods")]) as blank, zipfile.ZipFile(filled[0][name, "ods"]) as saved:
        before, after, settings = (blank.read("content.xml").decode(), saved.read("content.xml").decode(), saved.read("settings.xml").decode())

    def lists(text):
        areas = re.findall(r'table:condition="of:cell-content-is-in-list\(\[([^]]*)\]\)"', text)
        return {area.replace("'", "").replace("&apos;", "") for area in areas}

    assert lists(after) == lists(before) and lists(before)
    for pattern in (r"<table:help-message", r"cell-content-is-date\(\)", r'ISNUMBER\(SEARCH\('):
        assert len(re.findall(pattern, after)) >= len(re.findall(pattern, before)) > 0, pattern
    assert "<calcext:conditional-format " in after
    rows = after[after.index("<table:table-header-rows>"):after.index("</table:table-header-rows>")]
    assert rows.count("<table:table-row ") == 2
    form = re.search(rf'config:name="{FORM}">(.*?)</config:config-item-map-entry>', settings, re.DOTALL).group(1)
    assert re.search(r'"VerticalSplitMode" config:type="short">2<', form)
    assert re.search(r'"VerticalSplitPosition" config:type="int">3<', form)


@pytest.mark.parametrize("name", BLANKS)
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_gnumeric_opens_blanks_and_keeps_filled_forms(perechen, blanks, filled, tmp_path, name, kind):
    blank = gnumeric(blanks[name], kind, tmp_path)
    empty = perechen("convert", blank, "--to", "json", "-o", "-")
    assert empty.code == 0 and json.loads(empty.stdout)["directions"] == [], empty
    found = register(perechen, gnumeric(filled[0][name, name.split(".")[1]], kind, tmp_path))
    assert found["directions"] == expected()
    assert found["submission"] == SUBMISSION


def test_english_explains_the_russian_form(perechen, blanks):
    russian, english = (openpyxl.load_workbook(blanks[f"{name}.xlsx"]) for name in ("official", "english"))
    assert english.sheetnames == russian.sheetnames
    for title in (FORM, "Справочники"):
        cells = [[cell.value for row in book[title].iter_rows() for cell in row] for book in (russian, english)]
        assert cells[0] == cells[1]
    assert [english[HEAD][f"A{row}"].value for row in range(2, 6)] == [russian[HEAD][f"A{row}"].value for row in range(2, 6)]
    said = [row[0].value for row in english["Как заполнять"].iter_rows()] + [english[HEAD]["A1"].value]
    for title in (FORM, HEAD):
        for rule in english[title].data_validations.dataValidation:
            said += [text for text in (rule.promptTitle, rule.prompt, rule.error) if text]
    for text in said:
        letters = [letter for letter in re.sub("[«“].*?[»”]", "", text) if letter.isalpha()]
        assert sum(letter.isascii() for letter in letters) > 0.85 * len(letters), text
    assert len(russian["Как заполнять"]["A"]) == len(english["Как заполнять"]["A"])


def test_free_text_in_column_five_is_taken_without_a_word(blanks):
    for name in ("official.xlsx", "registry.xlsx"):
        for rule in openpyxl.load_workbook(blanks[name])[FORM].data_validations.dataValidation:
            if rule.type == "list":
                assert rule.errorStyle == "warning"
                assert bool(rule.showErrorMessage) == ("E" not in str(rule.sqref)) == bool(rule.error)
