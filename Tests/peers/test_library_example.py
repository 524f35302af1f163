"""examples/library: a package that depends on this one is built, and its programs say what the command says.

The build is a debug build of its own in .build-library, kept between runs.
"""

import json
import re
import shutil
import subprocess

import pytest

from conftest import EXAMPLES, ROOT

PACKAGE = EXAMPLES / "library"
SCRATCH = ROOT / ".build-library"
FAULTY = EXAMPLES / "faulty"


@pytest.fixture(scope="module")
def programs():
    """The folder of the package's programs, built."""
    if not shutil.which("swift"):
        pytest.skip("no swift in PATH")
    build = ["swift", "build", "--package-path", PACKAGE, "--scratch-path", SCRATCH]
    strict = ["--explicit-target-dependency-import-check", "error"]
    done = subprocess.run(
        [*build, *strict], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=1800)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning:" not in done.stdout + done.stderr
    return SCRATCH / "debug"


@pytest.fixture(scope="module")
def example(programs):
    """Runs one of the programs: example("rows", path) -> what it printed."""

    def run(name, *arguments):
        done = subprocess.run(
            [programs / name, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=ROOT, timeout=120)
        assert done.returncode == 0, done
        return done.stdout

    return run


def test_rows_need_the_spreadsheets_alone(programs):
    libraries = subprocess.run(["ldd", programs / "rows"], capture_output=True, text=True, check=True).stdout
    assert "libzip" in libraries and "libxml2" in libraries
    assert "libyaml" not in libraries


@pytest.mark.parametrize("path", sorted((EXAMPLES / "submissions").glob("*[sx]")), ids=lambda path: path.stem)
def test_rows_are_those_of_the_first_sheet(example, perechen, path):
    printed = re.findall(r"^(\d+) (.*)$", example("rows", path), re.MULTILINE)
    sheet = json.loads(perechen("inspect", path).stdout)["sheets"][0]
    texts = {}
    for cell in sheet["cells"]:
        texts.setdefault(re.sub("[A-Z]", "", cell["ref"]), []).append(cell["type"])
    assert [number for number, _ in printed] == list(texts)
    # A text may hold the sign between the values, but not with the name of a value behind it.
    assert [re.findall(r"(?:^| \| )(string|number|date|boolean)\(", row) for _, row in printed] == list(texts.values())


def test_findings_are_those_of_the_command(example, perechen, tmp_path):
    broken = tmp_path / "сломанный.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    printed = example("findings", FAULTY.relative_to(ROOT), broken).splitlines()
    report = json.loads(perechen("validate", FAULTY.relative_to(ROOT), broken, "--format", "json", "--lang", "ru").stdout)
    expected = []
    for file in report["files"]:
        for found in file.get("diagnostics", []):
            cell = f", {found['cell']}" if "cell" in found else ""
            expected.append(f"{file['file']}{cell}: {found['rule']} {found['message']}")
    assert len(expected) > 20
    assert printed[:-1] == expected
    assert printed[-1].startswith(f"{broken}: ")


def test_the_readme_shows_what_is_printed(example):
    text = (ROOT / "examples/library/README.md").read_text("utf-8")
    for name, path, shown in re.findall(r'^\$ swift run (\w+) "(.+?)"\n((?:[^$`].*\n)+)', text, re.MULTILINE):
        printed = example(name, (PACKAGE / path).resolve()).replace(str(EXAMPLES), "..").splitlines()
        lines = [line for line in shown.splitlines() if line != "…"]
        assert lines and [line for line in printed if line in lines] == lines, name
