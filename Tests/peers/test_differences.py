"""What `diff` writes, by other programs; what `apply` makes of it; two editions of the examples."""

import json
import re
import zipfile

import pytest

from browsing import asked_of_the_network, messages, opened, overflow, violations
from conftest import ROOT

SIZES = {"desk": (1280, 900), "phone": (360, 740)}
HOSTILE = "<img src=x onerror=window.pwned=1>\"'</style><script>window.pwned=1</script>"


def process(register, number, place=0):
    return next(section for section in register["directions"] if section["number"] == number)["processes"][place]


@pytest.fixture(scope="module")
def editions(register, tmp_path_factory):
    """The register of the examples, and a later edition with a change of each kind."""
    folder = tmp_path_factory.mktemp("editions")
    old = json.loads(register.read_text("utf-8"))
    old["edition"] = {"date": "2026-11-23", "number": "57"}
    (folder / "old.json").write_text(json.dumps(old, ensure_ascii=False), "utf-8")
    new = json.loads(json.dumps(old))
    new["edition"] = {"date": "2027-02-01", "number": "3"}
    touchpoints = process(new, 1)["touchpoints"]
    touchpoints[0]["channel"], touchpoints[0]["mode"] = "api", "digital"
    touchpoints[1]["needs"] = ["feedback"]
    touchpoints[2]["particularities"] = "Круглосуточно " + HOSTILE
    process(new, 1, 1)["name"] += "а"
    sections = {section["number"]: section["processes"] for section in new["directions"]}
    sections[3].append(sections[2].pop(0))
    sections[6].pop(0)
    sections[5].append({"name": "Выдача копий", "touchpoints": [{"name": "Стенд", "channel": "other", "needs": []}]})
    new["directions"] = [section for section in new["directions"] if section["processes"]]
    (folder / "new.json").write_text(json.dumps(new, ensure_ascii=False), "utf-8")
    return folder


@pytest.fixture(scope="module")
def changes(perechen, editions):
    path = editions / "changes.json"
    result = perechen("diff", editions / "old.json", editions / "new.json", "--format", "json", "-o", path)
    assert result.code == 1, result
    return path


@pytest.fixture(scope="module")
def validator():
    import jsonschema

    schema = json.loads((ROOT / "docs" / "schemas" / "perechen-diff.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class TestJSON:
    def test_it_is_valid(self, changes, validator):
        errors = list(validator.iter_errors(json.loads(changes.read_text("utf-8"))))
        assert not errors, [(list(error.absolute_path), error.message) for error in errors[:5]]

    def test_each_change_is_of_its_trigger(self, changes):
        document = json.loads(changes.read_text("utf-8"))
        kinds = [(change["rule"], change["change"], change.get("field")) for change in document["changes"]]
        assert kinds == [
            ("TP802", "changed", "channel"),
            ("TP803", "changed", "needs"),
            ("TP804", "changed", "particularities"),
            ("TP804", "renamed", "name"),
            ("TP801", "moved", "direction"),
            ("TP801", "added", None),
            ("TP801", "removed", None),
        ]
        assert document["summary"] == {"TP801": 3, "TP802": 1, "TP803": 1, "TP804": 2}

    def test_a_wrong_change_is_invalid(self, changes, validator):
        document = json.loads(changes.read_text("utf-8"))
        document["changes"][0]["rule"] = "TP803"
        assert not validator.is_valid(document)

    @pytest.mark.parametrize("kind", ["xlsx", "ods", "fods"])
    def test_it_is_the_same_whatever_the_format(self, perechen, editions, changes, kind, tmp_path):
        for name in ("old", "new"):
            result = perechen("convert", editions / f"{name}.json", "--to", kind, "-o", tmp_path / f"{name}.{kind}")
            assert result.code == 0, result
        result = perechen("diff", tmp_path / f"old.{kind}", tmp_path / f"new.{kind}", "--format", "json")
        expected, found = json.loads(changes.read_text("utf-8")), json.loads(result.stdout)
        assert found["changes"] == expected["changes"] and found["oldContents"] == expected["oldContents"]


def test_the_configuration_counts(perechen, editions, validator, tmp_path):
    """Other names of a process make it renamed; severities are told; a rule that is off keeps its changes."""
    old = json.loads((editions / "old.json").read_text("utf-8"))
    name = process(old, 4)["name"]
    process(old, 4)["name"] = "Сведения о работе"
    (tmp_path / "old.json").write_text(json.dumps(old, ensure_ascii=False), "utf-8")
    (tmp_path / "perechen.yaml").write_text(
        f"process-aliases:\n  - name: {json.dumps(name, ensure_ascii=False)}\n    also: [Сведения о работе]\n"
        "severity:\n  TP802: error\n  TP803: off\n", "utf-8")
    told = {}
    for key, options in (("plain", []), ("set", ["--config", tmp_path / "perechen.yaml"])):
        result = perechen("diff", tmp_path / "old.json", editions / "new.json", "--format", "json", *options)
        assert result.code == 1, result
        told[key] = json.loads(result.stdout)
        assert validator.is_valid(told[key])
    changes = {key: [(c["rule"], c["change"], c["severity"]) for c in told[key]["changes"] if c["direction"] == 4] for key in told}
    assert changes == {
        "plain": [("TP801", "added", "note"), ("TP801", "removed", "note")], "set": [("TP804", "renamed", "note")],
    }
    severities = {change["rule"]: change["severity"] for change in told["set"]["changes"]}
    assert severities["TP802"] == "error" and severities["TP803"] == "note"


class TestExitCodes:
    def test_no_difference(self, perechen, editions):
        result = perechen("diff", editions / "new.json", editions / "new.json")
        assert (result.code, result.text) == (0, "Различий нет.\n")

    @pytest.mark.parametrize("arguments, code", [
        (["old.json", "missing.json"], 66), (["old.json", "changes.json"], 65), (["-", "-"], 64),
        (["old.json", "new.json", "--summary", "--format", "json"], 64),
        (["old.json", "new.json", "-o", "old.json"], 73), (["old.json", "new.json", "-o", "none/r.html"], 73),
    ])
    def test_failures(self, perechen, editions, changes, arguments, code):
        assert perechen("diff", *arguments, cwd=editions).code == code

    def test_the_summary(self, perechen, editions):
        result = perechen("diff", editions / "old.json", editions / "new.json", "--summary")
        assert result.code == 1
        assert result.text.replace("\u00a0", " ") == (
            "Добавлен 1 процесс (1 точка взаимодействия), исключён 1 процесс (3 точки взаимодействия), перенесён "
            "1 процесс в другое направление, изменён вид 1 точки взаимодействия, изменены потребности, "
            "удовлетворяемые в 1 точке взаимодействия, переименован 1 процесс, внесена 1 редакционная правка.\n"
        )


class TestApply:
    @pytest.mark.parametrize("kind", ["json", "xlsx", "ods", "fods"])
    def test_it_gives_the_new_edition(self, perechen, editions, changes, kind, tmp_path):
        made = tmp_path / f"made.{kind}"
        result = perechen("apply", editions / "old.json", changes, "-o", made)
        assert result.code == 0, result
        assert perechen("diff", made, editions / "new.json").code == 0

    def test_another_register_is_refused(self, perechen, editions, changes, tmp_path):
        result = perechen("apply", editions / "new.json", changes, "-o", tmp_path / "made.json")
        assert result.code == 65
        assert re.search("канал: ожидается «[a-z-]+», а стоит «api»", result.stderr), result
        assert not list(tmp_path.iterdir())

    def test_what_no_change_touches_must_be_the_same(self, perechen, editions, changes, tmp_path):
        register = json.loads((editions / "old.json").read_text("utf-8"))
        process(register, 4)["touchpoints"].pop()
        (tmp_path / "wrong.json").write_text(json.dumps(register), "utf-8")
        result = perechen("apply", tmp_path / "wrong.json", changes)
        assert result.code == 65 and "направление 4" in result.stderr, result

    @pytest.mark.parametrize("edit", [
        lambda text: text.replace('"TP802"', '"TP801"', 1), lambda text: text[:-30], lambda text: "{}",
        lambda text: text.replace('"change": "moved"', '"change": "added"'),
        lambda text: text.replace('"direction": 1', '"direction": 9', 1), lambda text: "\x00" + text,
    ])
    def test_edited_changes_are_refused_with_the_place(self, perechen, editions, changes, tmp_path, edit):
        (tmp_path / "edited.json").write_text(edit(changes.read_text("utf-8")), "utf-8")
        result = perechen("apply", editions / "old.json", tmp_path / "edited.json")
        assert result.code == 65 and "строка" in result.stderr and not result.stdout, result


@pytest.fixture(scope="module")
def page(perechen, editions):
    path = editions / "changes.html"
    assert perechen("diff", editions / "old.json", editions / "new.json", "-o", path).code == 1
    return path


class TestPage:
    @pytest.mark.parametrize("size", SIZES)
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing(self, browser, axe, page, size, scheme):
        assert not violations(opened(browser, page, SIZES[size], scheme), axe)

    def test_it_fits_loads_nothing_and_runs_nothing(self, browser, page):
        opened(browser, page, SIZES["phone"])
        assert overflow(browser) <= 0
        assert asked_of_the_network(browser) == [] and messages(browser) == []
        assert browser.execute_script("return window.pwned") is None

    def test_words_are_marked_side_by_side(self, browser, page):
        opened(browser, page)
        assert HOSTILE in "".join(
            element.text for element in browser.find_elements("tag name", "ins")
        ).replace("\n", " ")
        assert browser.find_elements("tag name", "del")


class TestWorkbook:
    def test_other_programs_read_it(self, perechen, editions):
        import openpyxl

        path = editions / "annex.xlsx"
        assert perechen("diff", editions / "old.json", editions / "new.json", "-o", path).code == 1
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
        book = openpyxl.load_workbook(path)
        assert book.sheetnames == ["Изменения", "Сводка"]
        rows = [[cell.value for cell in row] for row in book["Изменения"].iter_rows()]
        assert "от 23.11.2026 №\u00a057" in rows[1][0] and "от 01.02.2027 №\u00a03" in rows[2][0]
        numbered = [row for row in rows if isinstance(row[0], (int, float))]
        assert [row[0] for row in numbered] == list(range(1, 8))
        assert any(row[3] is None and row[4] == "Процесс переименован" for row in numbered)
        totals = {row[1].value: row[8].value for row in book["Сводка"].iter_rows() if row[0].value and row[8].value is not None}
        assert totals["Процессы добавлены"] == 1 and totals["Изменён вид точки"] == 1
        assert book["Изменения"].print_title_rows == "$5:$5"
