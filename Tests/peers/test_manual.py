"""The pages of the manual: one for each command in both languages, without a word from the programs that check them."""

import re
import shutil
import subprocess

import pytest

COMMANDS = ["template", "validate", "merge", "diff", "apply", "publish", "convert", "inspect", "rules", "deadline",
            "help", "completions", "manual"]
NAMES = ["perechen.1", *(f"perechen-{command}.1" for command in COMMANDS)]


@pytest.fixture(scope="module")
def pages(perechen, tmp_path_factory):
    folder = tmp_path_factory.mktemp("manual") / "страницы"
    result = perechen("manual", "-o", folder)
    assert result.code == 0 and "28 страниц" in result.stderr.replace("\u00a0", " "), result
    return folder


def all_pages(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def checked(program, *arguments, **more):
    if shutil.which(program) is None:
        pytest.skip(f"no {program}")
    return subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=120, **more)


def test_pages(pages):
    assert {str(path.relative_to(pages)) for path in all_pages(pages)} == {
        f"{folder}/{name}" for folder in ("man1", "ru/man1") for name in NAMES}


def test_same_bytes_again(perechen, pages, tmp_path):
    assert perechen("manual", "-o", tmp_path, env={"LC_ALL": "en_US.UTF-8", "TZ": "Asia/Tokyo"}).code == 0
    for path in all_pages(pages):
        assert (tmp_path / path.relative_to(pages)).read_bytes() == path.read_bytes()
    # Existing pages are replaced only where that is asked for.
    assert perechen("manual", "-o", tmp_path).code == 73
    assert perechen("manual", "-o", tmp_path, "--force", "-q").stderr == ""


def test_mandoc(pages):
    told = checked("mandoc", "-Tlint", "-Wwarning", *all_pages(pages))
    assert told.returncode == 0 and not told.stdout, told.stdout.decode()


def test_man(pages):
    for path in all_pages(pages):
        language = "ru_RU.UTF-8" if "ru" in path.relative_to(pages).parts else "C.UTF-8"
        told = checked("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", path,
                       env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LANGUAGE": language, "MANWIDTH": "80",
                            "MAN_KEEP_FORMATTING": ""})
        assert told.returncode == 0 and not told.stderr, f"{path.name}: {told.stderr.decode()}"
        assert "perechen" in told.stdout.decode()


def test_what_is(pages):
    """apropos and whatis find each page by its line NAME."""
    for path in all_pages(pages):
        told = checked("lexgrog", path, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
        assert told.returncode == 0, told
        assert f'"{path.stem} - ' in told.stdout.decode(), told


def test_all_options_are_told(perechen, pages):
    """Help and manual come from one table: what the one has the other has."""
    for language, folder in (("en", "man1"), ("ru", "ru/man1")):
        for command in COMMANDS:
            page = (pages / folder / f"perechen-{command}.1").read_text(encoding="utf-8").replace("\\-", "-")
            told = perechen("help", command, "--lang", language).text
            wanted = re.findall(r"^  (?:-\w, |    )(--[\w-]+)", told, re.MULTILINE)
            assert wanted == [name for name in re.findall(r"\\fB(?:-\w, )?(--[\w-]+)", page)]
