"""The library's documentation is whole: every public symbol of both products has a docstring that says more than its
name, docc converts catalogues and symbols without a warning, and a test compiles and runs the code of the guides.

Needs the debug build (swift build) and docc, which stands beside swift in its toolchain.
"""

import json
import re
import shutil
import subprocess

import pytest

from conftest import ROOT

#: Each product's catalogue, and the folder of tests that has the code of its guides.
CATALOGUES = {
    "Perechen": ("Sources/Perechen/Perechen.docc", "Tests/PerechenTests/Guides"),
    "Spreadsheet": ("Sources/SpreadsheetFile/SpreadsheetFile.docc", "Tests/SpreadsheetFileTests/Guides"),
}
#: Words that say nothing by themselves.
FILLING = set("a an the of its this is in as it that for to and or whether with".split())

FENCED = re.compile(r"```swift\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder that script/documentation filled."""
    if not shutil.which("swift"):
        pytest.skip("no swift in PATH")
    if not (ROOT / ".build/debug/Modules/Perechen.swiftmodule").is_file():
        pytest.skip("no debug build: swift build")
    folder = tmp_path_factory.mktemp("documentation")
    done = subprocess.run(
        [ROOT / "script/documentation", folder, "--warnings-as-errors"], stdin=subprocess.DEVNULL, capture_output=True,
        text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning:" not in done.stdout + done.stderr
    return folder


def products():
    """The modules of each library product, by Package.swift."""
    text = (ROOT / "Package.swift").read_text(encoding="utf-8")
    found = re.findall(r'\.library\(\s*name: "(\w+)",\s*targets: \[([^\]]*)\]', text)
    return {name: set(re.findall(r'"(\w+)"', modules)) for name, modules in found}


def symbols(folder, product):
    """The public symbols that the product's own sources declare: path, docstring or None, file and line."""
    for path in sorted((folder / "symbols" / product).glob("*.symbols.json")):
        for symbol in json.loads(path.read_text(encoding="utf-8"))["symbols"]:
            place = symbol.get("location")
            if place is None or "/Sources/" not in place["uri"]:
                continue
            lines = symbol.get("docComment", {}).get("lines")
            text = None if lines is None else "\n".join(line["text"] for line in lines)
            where = f"{place['uri'].split('/Sources/')[1]}:{place['position']['line'] + 1}"
            yield ".".join(symbol["pathComponents"]), text, where


def words(text):
    return {word.lower() for word in re.findall(r"[A-Z]?[a-zа-яё]+|[A-Z]+|[А-ЯЁ]+|\d+", text)}


@pytest.mark.parametrize("product", CATALOGUES)
def test_every_public_symbol_has_a_docstring(made, product):
    graphs = (made / "symbols" / product).iterdir()
    assert {path.name.split(".")[0].split("@")[0] for path in graphs} == products()[product]
    all_symbols = list(symbols(made, product))
    assert len(all_symbols) > 200
    bare = [f"{where} {path}" for path, text, where in all_symbols if not (text or "").strip()]
    assert not bare, "\n".join(bare)


@pytest.mark.parametrize("product", CATALOGUES)
def test_no_docstring_says_only_the_name(made, product):
    empty = [
        f"{where} {path}: {text}" for path, text, where in symbols(made, product)
        if text is not None and words(text) - FILLING <= words(path)
    ]
    assert not empty, "\n".join(empty)


def test_the_check_of_names_bites():
    assert words("The display name of this.") - FILLING <= words("Sheet.displayName")
    assert not words("The tab's name, cleaned.") - FILLING <= words("Sheet.name")


@pytest.mark.parametrize("product", CATALOGUES)
def test_docc_makes_the_pages(made, product):
    data = made / f"{product}.doccarchive/data/documentation"
    modules = {path.stem for path in data.glob("*.json")}
    assert {module.lower() for module in products()[product]} <= modules
    catalogue = ROOT / CATALOGUES[product][0]
    pages = {path.stem.lower() for path in data.rglob("*.json")}
    assert {path.stem.lower() for path in catalogue.glob("*.md")} <= pages


@pytest.mark.parametrize("product", CATALOGUES)
def test_the_code_of_the_guides_is_compiled(product):
    def plain(text):
        return [line.strip() for line in text.splitlines() if line.strip()]

    catalogue, folder = (ROOT / path for path in CATALOGUES[product])
    tests = [plain(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.swift"))]
    blocks = [(page.name, block) for page in sorted(catalogue.glob("*.md"))
              for block in FENCED.findall(page.read_text(encoding="utf-8"))]
    assert len({page for page, _ in blocks}) == len(list(catalogue.glob("*.md"))), "a guide without code"
    for page, block in blocks:
        lines = plain(block)
        imports = {line for line in lines if line.startswith("import ")}
        body = "\n".join(line for line in lines if line not in imports)
        assert any(imports <= set(test) and body in "\n".join(test) for test in tests), f"{page}: {block}"
