"""What `validate` finds, as SARIF against the standard's schema and as a page in a browser."""

import json
import urllib.parse

import pytest

from browsing import asked_of_the_network, messages, opened, overflow, violations
from conftest import EXAMPLES

FAULTY = EXAMPLES / "faulty"
SIZES = {"desk": (1280, 900), "phone": (360, 740)}
HOSTILE = "<img src=x onerror=window.pwned=1>\"'</style><script>window.pwned=1</script>"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """Faulty forms of each kind, a clean one, a file that cannot be read, a hostile one."""
    folder = tmp_path_factory.mktemp("findings") / "от подразделений"
    folder.mkdir()
    for path in [*FAULTY.iterdir(), EXAMPLES / "submissions" / "it-sector.xlsx"]:
        if path.suffix in (".xlsx", ".ods"):
            (folder / path.name).write_bytes(path.read_bytes())
    (folder / "пустой.xlsx").write_bytes(b"")
    header = (
        "N;Направление деятельности органа власти;Наименование конкретного процесса;Точка взаимодействия;"
        "Осуществляемое взаимодействие с клиентом;Особенности взаимодействия с клиентом\n"
    )
    quoted = HOSTILE.replace('"', '""')
    row = f'1;Предоставление государственных услуг;"{quoted}";"{quoted}";Что-то;"{quoted}"\n'
    (folder / "чужой.csv").write_text(header + row, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def log(perechen, inputs):
    result = perechen("validate", inputs, "--format", "sarif")
    assert result.code == 65, result
    return json.loads(result.stdout)


class TestSARIF:
    def test_it_is_valid(self, log, shared):
        import jsonschema

        schema = json.loads((shared / "schemas" / "sarif-2.1.0.schema.json").read_text("utf-8"))
        validator = jsonschema.validators.validator_for(schema)
        errors = list(validator(schema, format_checker=validator.FORMAT_CHECKER).iter_errors(log))
        assert not errors, [(list(error.absolute_path), error.message) for error in errors[:5]]

    def test_it_says_what_json_says(self, perechen, inputs, log):
        files = json.loads(perechen("validate", inputs, "--format", "json").stdout)["files"]
        found = [diagnostic for file in files for diagnostic in file.get("diagnostics", [])]
        results = log["runs"][0]["results"]
        assert len(results) == len(found) > 20
        for result, diagnostic in zip(results, found):
            assert result["ruleId"] == diagnostic["rule"]
            assert result["level"] == diagnostic["severity"]
            assert result["message"]["text"].startswith(diagnostic["message"])
            assert result["properties"].get("suggestion") == diagnostic.get("suggestion")
            location = result["locations"][0]
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert urllib.parse.unquote(uri).removeprefix("file://") == diagnostic["file"]
            names = [entry["fullyQualifiedName"] for entry in location.get("logicalLocations", [])]
            place = [diagnostic[key] for key in ("sheet", "cell") if key in diagnostic]
            assert names == (["!".join(place)] if place else [])

    def test_rules_are_those_of_the_catalogue(self, perechen, log):
        catalogue = json.loads(perechen("rules", "--format", "json", "--lang", "ru").stdout)
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == [rule["rule"] for rule in catalogue]
        assert [rule["defaultConfiguration"]["level"] for rule in rules] == [rule["severity"] for rule in catalogue]
        assert len({rule["name"] for rule in rules}) == len(rules)
        for result in log["runs"][0]["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]

    def test_what_could_not_be_read_is_told(self, log):
        invocation = log["runs"][0]["invocations"][0]
        assert invocation["executionSuccessful"] is False
        (notification,) = invocation["toolExecutionNotifications"]
        uri = notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert urllib.parse.unquote(uri).endswith("пустой.xlsx")


@pytest.fixture(scope="module", params=["ru", "en"])
def page(request, perechen, inputs, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "findings.html"
    result = perechen("validate", inputs, "--format", "html", "--lang", request.param, "-o", path)
    assert result.code == 65, result
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(browser, axe, page, size, scheme):
    opened(browser, page, SIZES[size], scheme)
    assert not violations(browser, axe)
    assert overflow(browser) <= 0


def test_the_page_stands_alone(browser, page):
    opened(browser, page)
    assert messages(browser) == []
    assert asked_of_the_network(browser) == []
    assert browser.execute_script("return document.scripts.length") == 0
    assert browser.execute_script("return window.pwned") is None
    assert HOSTILE in browser.find_element("tag name", "body").text


def test_rows_are_quoted_with_the_cell_marked(browser, perechen, inputs, page):
    """In each kind of file: the marked cells are those that the findings name, with their own text."""
    opened(browser, page)
    marked = browser.execute_script(
        "return Array.from(document.querySelectorAll('.row'), row => ["
        "  row.closest('.file').querySelector('h2').textContent,"
        "  row.querySelector('h3, h4').textContent.match(/[0-9]+/)[0],"
        "  Array.from(row.querySelectorAll('td.marked'), cell => cell.dataset.caption.split('.')[0]).sort()])"
    )
    files = json.loads(perechen("validate", inputs, "--format", "json").stdout)["files"]
    expected = {}
    for file in files:
        for diagnostic in file.get("diagnostics", []):
            if "cell" in diagnostic:
                letters = diagnostic["cell"].rstrip("0123456789")
                row = diagnostic["cell"][len(letters):]
                expected.setdefault((file["file"], row), set()).add(letters)
    assert {(file, row): set(letters) for file, row, letters in marked} == expected
    assert {path.rsplit(".", 1)[1] for path, _ in expected} == {"xlsx", "ods", "csv"}


def test_severities_are_filtered_without_a_script(browser, page):
    opened(browser, page)

    def shown():
        return {
            severity: sum(
                item.is_displayed()
                for item in browser.find_elements("css selector", f"li.finding[data-severity={severity}]")
            )
            for severity in ("error", "warning")
        }

    before = shown()
    assert before["error"] > 0 and before["warning"] > 0
    browser.find_element("id", "show-warning").click()
    assert shown() == {"error": before["error"], "warning": 0}
    hidden = browser.find_elements("css selector", "[data-holds='warning']")
    assert hidden and not any(part.is_displayed() for part in hidden)
    browser.find_element("id", "show-error").click()
    assert shown() == {"error": 0, "warning": 0}


def test_it_prints(browser, page, tmp_path):
    import base64
    import shutil
    import subprocess

    opened(browser, page)
    printed = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    path = tmp_path / "printed.pdf"
    path.write_bytes(base64.b64decode(printed["data"]))
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "TP207" in text and "D15" in text


def test_reports_are_the_same_each_time(perechen, inputs):
    for kind in ("sarif", "html"):
        runs = {perechen("validate", inputs, "--format", kind, "--jobs", jobs).stdout for jobs in ("1", "4", "4")}
        assert len(runs) == 1
