"""The arrows between the targets, the owners of the C libraries, the size of files, what the binary links.

Needs no network. The declared dependencies are Package.swift's; this table says which of them may be declared.
"""

import pathlib
import re
import subprocess

import pytest

from conftest import ROOT, program

SOURCES = ROOT / "Sources"
PACKAGE_LAYER = {"ByteStream", "ZipArchive", "XMLStream"}
GRID = {"Spreadsheet", "SpreadsheetPackage", "SpreadsheetXLSX", "SpreadsheetODS", "SpreadsheetCSV", "SpreadsheetFile"}

#: target -> what it may depend on. A target that is not here has not been thought about: add it.
ALLOWED = {
    "Diagnostics": set(),
    "ByteStream": set(),
    "ZipArchive": {"CLibZip", "ByteStream"},
    "XMLStream": {"CLibXML2", "ByteStream"},
    "OfficeOpenXML": {"XMLStream"},
    "Spreadsheet": set(),
    "SpreadsheetPackage": PACKAGE_LAYER | {"Spreadsheet"},
    "SpreadsheetXLSX": PACKAGE_LAYER | {"OfficeOpenXML", "Spreadsheet", "SpreadsheetPackage"},
    "SpreadsheetODS": PACKAGE_LAYER | {"Spreadsheet", "SpreadsheetPackage"},
    "SpreadsheetCSV": {"Spreadsheet"},
    "SpreadsheetFile": PACKAGE_LAYER | GRID - {"SpreadsheetFile"},
    "TouchpointRegister": {"ByteStream", "Diagnostics"},
    "AppendixForm": {"ByteStream", "Diagnostics", "Spreadsheet", "TouchpointRegister"},
    "DiagnosticTexts": {"Diagnostics"},
    "TextDocument": PACKAGE_LAYER | {"OfficeOpenXML"},
    "WebPage": set(),
    "Reports": {"Diagnostics", "TouchpointRegister", "DiagnosticTexts", "Spreadsheet", "WebPage"},
    "RegisterPublication": {
        "Diagnostics", "TouchpointRegister", "AppendixForm", "DiagnosticTexts", "TextDocument", "Spreadsheet",
        "SpreadsheetCSV", "SpreadsheetFile", "WebPage",
    },
    "Configuration": {"CLibYAML", "Diagnostics", "SpreadsheetPackage", "TouchpointRegister"},
    "Perechen": PACKAGE_LAYER | GRID | {
        "Diagnostics", "TouchpointRegister", "AppendixForm", "DiagnosticTexts", "TextDocument", "WebPage", "Reports",
        "RegisterPublication", "Configuration",
    },
    # Of the tests: registers made from a seed.
    "RegisterSamples": {"Diagnostics", "TouchpointRegister"},
    # Of the tests: a package made in memory; rows written without end; chosen cells of any workbook marked.
    "PackageSamples": set(),
    # Of the tests: how often what is random is repeated.
    "Repetitions": set(),
    "WriteRows": {"Spreadsheet", "SpreadsheetFile"},
    "MarkCells": {"Spreadsheet", "SpreadsheetFile", "ZipArchive"},
    "PerechenCommand": {"Perechen", "Configuration", "DiagnosticTexts", "Reports", "ZipArchive", "ArgumentParser"},
}
C_OWNERS = {"CLibZip": "ZipArchive", "CLibXML2": "XMLStream", "CLibYAML": "Configuration"}
#: Modules of the toolchain that may be imported anywhere.
SYSTEM = {"Swift", "Darwin", "Glibc", "Musl", "Synchronization", "FoundationEssentials"}
LONGEST_FILE = 400
LARGEST_BINARY = 40 << 20

IMPORT = re.compile(
    r"^\s*(?:@[\w()]+\s+)*(?:public|package|internal|fileprivate|private)?\s*"
    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def declared(declared_targets):
    """target -> names of the targets and products that it depends on."""
    return {name: needs for name, (_, needs) in declared_targets.items()}


def imports(target):
    for path in sorted((SOURCES / target).rglob("*.swift")):
        for name in IMPORT.findall(path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT), name


def test_dependencies_go_one_way(declared):
    unknown = set(declared) - set(ALLOWED)
    assert not unknown, f"no word here on what {unknown} may depend on"
    wrong = {name: sorted(needs - ALLOWED[name]) for name, needs in declared.items() if needs - ALLOWED[name]}
    assert not wrong


def test_imports_are_declared(declared):
    wrong = [
        f"{path}: import {name}"
        for target, needs in declared.items()
        for path, name in imports(target)
        if name not in needs | SYSTEM
    ]
    assert not wrong


def test_c_libraries_have_one_owner(declared):
    wrong = [
        f"{path}: import {name}"
        for target in declared
        for path, name in imports(target)
        if name in C_OWNERS and C_OWNERS[name] != target
    ]
    assert not wrong


def test_files_are_short():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sorted(SOURCES.rglob("*.swift"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_binary_does_not_link_foundation():
    path = program()
    linked = subprocess.run(["ldd", str(path)], capture_output=True, text=True, timeout=60).stdout
    assert "Foundation" not in linked, linked
    assert "libswift" not in linked, "the Swift runtime is to be linked statically:\n" + linked
    # Full Foundation, linked statically, brings NSObject's kin and ICU with it.
    content = path.read_bytes()
    assert b"_CFRuntime" not in content and b"NSURLSession" not in content
    size = pathlib.Path(path).stat().st_size
    print(f"{path.name}: {size / (1 << 20):.1f} MiB")
    assert size < LARGEST_BINARY
