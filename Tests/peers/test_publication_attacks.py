"""Nothing runs: an attack list in every field of a register, published and opened in Chromium, Excel's formula signs
neutralised in the data, every file well-formed."""

import csv
import http.server
import json
import threading
import time

import openpyxl
import pytest
from lxml import etree
from selenium.common.exceptions import NoAlertPresentException

import attacks
from browsing import messages, opened
from conftest import ROOT


@pytest.fixture(scope="module")
def site(perechen, tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacks")
    former = attacks.hostile_register(attacks.ALL[::2])
    former["edition"] = {"date": "2025-01-01", "number": "</script><script>window.ran=60</script>"}
    passport = {
        "inn": "9909999996", "description": attacks.FORMULAS[0], "responsible": "<script>window.ran=61</script>",
        "phone": "+7 555; =1+1", "email": "a@example.ru", "keywords": [attacks.FORMULAS[2], "\"; x"], "terms": attacks.FORMULAS[4],
    }
    (folder / "perechen.yaml").write_text(json.dumps({"open-data": passport}, ensure_ascii=False), "utf-8")
    for name, register in (("former", former), ("register", attacks.hostile_register())):
        (folder / f"{name}.json").write_text(json.dumps(register, ensure_ascii=True), "utf-8")
    result = perechen(
        "publish", folder / "register.json", "-o", folder / "site", "--base", folder / "former.json", "--config",
        folder / "perechen.yaml", "--allow-personal-data",
    )
    assert result.code == 0, result
    return folder / "site"


@pytest.fixture(scope="module")
def served(site):
    """The folder on a server that writes down what it is asked for."""
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(site))

        def do_GET(self):
            asked.append(self.path)
            super().do_GET()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()


def is_quiet(browser):
    """No script of an attack ran, no dialog is open, the console is empty."""
    with pytest.raises(NoAlertPresentException):
        browser.switch_to.alert.text
    assert browser.execute_script("return window.ran") is None
    assert messages(browser) == []


@pytest.mark.parametrize("name", ["index.html", "changes.html"])
def test_nothing_runs_and_nothing_is_asked_for(browser, served, name):
    address, asked = served
    asked.clear()
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    browser.get(f"{address}/{name}")
    time.sleep(1)
    is_quiet(browser)
    # A browser asks for the site's own picture by itself.
    assert [path for path in asked if path != "/favicon.ico"] == [f"/{name}"]
    resources = browser.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert [entry for entry in resources if not entry.endswith("/favicon.ico")] == []


def test_the_markup_is_the_programs_alone(browser, site):
    page = opened(browser, site / "index.html")
    tags = page.execute_script("return Array.from(new Set(Array.from(document.querySelectorAll('*'), e => e.localName)))")
    known = (
        "html head meta title style body a header p h1 nav ul li span details summary main section h2 h3 dl div dt dd table caption"
        " thead tbody tr th td svg rect form label input select option button footer script time"
    )
    assert set(tags) <= set(known.split())
    counted = page.execute_script(
        "return [document.scripts.length, document.querySelectorAll('style').length, document.querySelectorAll('form').length,"
        " document.querySelectorAll('[id=q]').length, document.querySelectorAll('[id=search]').length]"
    )
    assert counted == [1, 1, 1, 1, 1]
    handlers = page.execute_script(
        "return Array.from(document.querySelectorAll('*')).flatMap(e => e.getAttributeNames())"
        ".filter(n => n.startsWith('on') || n === 'style' || n === 'src' || n === 'srcdoc')"
    )
    assert handlers == []


def test_every_text_is_shown_as_it_was_written(browser, site):
    page = opened(browser, site / "index.html")
    cells = page.execute_script("return Array.from(document.querySelectorAll('.process td:nth-child(2)'), e => e.textContent)")
    register = json.loads((site / "perechen.json").read_text("utf-8"))
    texts = [
        point["interaction"] for direction in register["directions"] for process in direction["processes"]
        for point in process["touchpoints"]
    ]
    assert len(cells) == len(texts)

    def plain(text):
        return "".join(letter for letter in text if letter >= " " or letter in "\n\t")

    assert [plain(cell) for cell in cells] == [plain(text) for text in texts]


@pytest.mark.parametrize("name", ["index.html", "changes.html"])
def test_links_lead_to_safe_places_only(browser, site, name):
    page = opened(browser, site / name)
    links = page.execute_script(
        "return Array.from(document.querySelectorAll('a[href]'), a => [a.protocol, a.getAttribute('href'), a.textContent, a.username])"
    )
    assert links
    for protocol, address, text, user in links:
        assert protocol in ("https:", "http:", "mailto:", "tel:", "file:"), address
        if protocol == "file:":
            assert address.startswith("#") or (site / address).is_file(), address
        assert user == "" and "<" not in address and "?body" not in address
        if protocol in ("https:", "http:"):
            # What is shown is where it leads.
            assert text in (address, address.removeprefix("https://")), (text, address)


@pytest.mark.parametrize("attack", attacks.HTML[:8] + attacks.LINKS[:4] + ["a&b=c", "%", "+", "\\", "(", "["])
def test_an_attack_in_the_address_stays_text(browser, served, attack):
    import urllib.parse

    address, asked = served
    asked.clear()
    query = urllib.parse.urlencode({"q": attack, "d": attack, "c": attack, "__proto__": attack})
    browser.get(f"{address}/index.html?{query}#{urllib.parse.quote(attack)}")
    time.sleep(0.2)
    is_quiet(browser)
    assert len([path for path in asked if path != "/favicon.ico"]) == 1
    assert browser.execute_script("return document.scripts.length") == 1


def test_formulas_are_neutralised_in_the_data(site):
    def runs(text):
        return text[:1] in "=+-@\t\r" and text[:1] != ""

    checked = 0
    for path in site.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                for value in row:
                    checked += runs(value.removeprefix("'"))
                    if runs(value):
                        # An enumeration dash, a lone dash, a telephone number.
                        assert value[0] in "+-" and not any(letter.isalpha() for letter in value.split(" ")[0]), value
    assert checked > 20


def test_workbooks_hold_no_formula(site):
    book = openpyxl.load_workbook(site / "perechen.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    import zipfile

    with zipfile.ZipFile(site / "perechen.ods") as package:
        content = package.read("content.xml")
    assert b"table:formula" not in content and b"office:script" not in content.replace(b"office:scripts", b"")


def test_data_reads_back(site, perechen):
    import jsonschema

    register = json.loads((site / "perechen.json").read_text("utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "perechen-register.schema.json").read_text("utf-8"))
    jsonschema.validate(register, schema)
    changes = json.loads((site / "changes.json").read_text("utf-8"))
    jsonschema.validate(changes, json.loads((ROOT / "docs" / "schemas" / "perechen-diff.schema.json").read_text("utf-8")))
    with next(site.glob("data-*.csv")).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    points = [point for direction in register["directions"] for process in direction["processes"] for point in process["touchpoints"]]
    assert len(rows) == len(points)
    for row, point in zip(rows, points):
        assert row["interaction"].removeprefix("'") == point["interaction"].removeprefix("'")
        assert row["channel"] == point["channel"] and row["needs"].split("|") == (point["needs"] or [""])
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    import zipfile

    for name in ("perechen.xlsx", "perechen.ods", "perechen.docx", "perechen.odt"):
        with zipfile.ZipFile(site / name) as package:
            for part in package.namelist():
                if part.endswith((".xml", ".rels")):
                    assert etree.fromstring(package.read(part), parser).getroottree().docinfo.doctype == "", (name, part)


def test_bidirectional_signs_do_not_turn_the_page(browser, site):
    page = opened(browser, site / "index.html")
    order = page.execute_script(
        "const p = document.querySelector('p.edition'); const range = document.createRange();"
        "const node = p.firstChild; range.setStart(node, 0); range.setEnd(node, 1); const first = range.getBoundingClientRect().left;"
        "range.setStart(node, 5); range.setEnd(node, 6); return range.getBoundingClientRect().left > first"
    )
    assert order
