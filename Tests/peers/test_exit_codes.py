"""What goes wrong ends with the right exit code, one message that says file, place and what to do, no leftover."""

import json
import os
import pathlib
import shutil
import subprocess
import zipfile

import openpyxl
import pytest

import compound_file
from conftest import EXAMPLES

GOOD = EXAMPLES / "submissions" / "obrashcheniya.xlsx"


def hostile_files(folder):
    """name -> path of a file that no command can read."""
    (folder / "пустой.xlsx").write_bytes(b"")
    (folder / "text.xlsx").write_text("Это не книга, а письмо.\n" * 50, encoding="utf-8")
    whole = GOOD.read_bytes()
    (folder / "truncated.xlsx").write_bytes(whole[: len(whole) // 2])
    (folder / "old.xls").write_bytes(compound_file.old_workbook())
    (folder / "с паролем.xlsx").write_bytes(compound_file.encrypted_workbook())
    return {path.name: path for path in sorted(folder.iterdir())}


UNREADABLE = ["пустой.xlsx", "text.xlsx", "truncated.xlsx", "old.xls", "с паролем.xlsx"]


@pytest.fixture(scope="module")
def unreadable(tmp_path_factory):
    return hostile_files(tmp_path_factory.mktemp("unreadable"))


def assert_told(result, code, *words):
    """The exit code, and a message that names what is wrong: no trace, no crash, no empty standard error."""
    assert result.code == code, result
    assert result.stderr.strip(), "nothing was said"
    for word in words:
        assert str(word) in result.stderr, f"{word!r} is not in: {result.stderr}"
    assert "Fatal error" not in result.stderr and "Stack dump" not in result.stderr
    said = [line for line in result.stderr.splitlines() if line.strip()]
    assert len(said) <= 4, f"more than one message: {result.stderr}"


def test_missing_file(perechen, tmp_path):
    missing = tmp_path / "нет такого.xlsx"
    output = tmp_path / "out.json"
    for command in (
        ["convert", missing, "--to", "json", "-o", output],
        ["merge", missing, "-o", output],
        ["publish", missing, "-o", tmp_path / "site"],
        ["validate", missing],
        ["inspect", missing],
    ):
        assert_told(perechen(*command), 66, "нет такого.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("command", ["convert", "merge", "validate", "inspect"])
def test_unreadable_file(perechen, unreadable, tmp_path, name, command):
    output = {"convert": ["--to", "ods", "-o", tmp_path / "out.ods"], "merge": ["-o", tmp_path / "out.json"]}
    result = perechen(command, unreadable[name], *output.get(command, []))
    assert_told(result, 65, name)
    assert list(tmp_path.iterdir()) == []


def test_the_cause_is_told(perechen, unreadable):
    told = {name: perechen("inspect", path).stderr for name, path in unreadable.items()}
    assert "пуст" in told["пустой.xlsx"].lower()
    assert "парол" in told["с паролем.xlsx"].lower() or "зашифр" in told["с паролем.xlsx"].lower()
    assert "xls" in told["old.xls"].lower()
    assert "архив" in told["truncated.xlsx"] and "archive" not in told["truncated.xlsx"]
    assert len(set(told.values())) == len(told)


def test_messages_in_english(perechen, unreadable):
    result = perechen("inspect", unreadable["с паролем.xlsx"], "--lang", "en")
    assert_told(result, 65, "с паролем.xlsx")
    assert "password" in result.stderr.lower() or "encrypt" in result.stderr.lower()


@pytest.fixture
def without_form(tmp_path):
    path = tmp_path / "смета.xlsx"
    workbook = openpyxl.Workbook()
    for row in (["Статья", "Сумма"], ["Бумага", 1200], ["Картриджи", 5400]):
        workbook.active.append(row)
    workbook.save(path)
    return path


def test_workbook_without_the_form(perechen, without_form, tmp_path):
    result = perechen("validate", without_form, "--format", "json")
    assert result.code == 1, result
    found = json.loads(result.stdout)["files"][0]["diagnostics"]
    assert [diagnostic["rule"] for diagnostic in found if diagnostic["severity"] == "error"] == ["TP101"]
    for command in (
        ["convert", without_form, "--to", "json", "-o", tmp_path / "out.json"],
        ["merge", without_form, "-o", tmp_path / "out.json"],
    ):
        assert_told(perechen(*command), 65, without_form.name)
    assert list(tmp_path.iterdir()) == [without_form]


def test_form_without_a_column(perechen, tmp_path):
    path = tmp_path / "без графы 6.xlsx"
    workbook = openpyxl.load_workbook(GOOD)
    sheet = workbook.worksheets[0]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.delete_cols(6)
    workbook.save(path)
    result = perechen("validate", path, "--format", "json")
    assert result.code == 1, result
    found = json.loads(result.stdout)["files"][0]["diagnostics"]
    missing = [diagnostic for diagnostic in found if diagnostic["rule"] == "TP102"]
    assert len(missing) == 1, found
    assert "Особенности взаимодействия" in missing[0]["message"]


class TestOutputs:
    """Outputs that cannot be made: nothing is left behind, nothing that was there is touched."""

    COMMANDS = {
        "convert": lambda output: ["convert", GOOD, "--to", "xlsx", "-o", output],
        "merge": lambda output: ["merge", GOOD, "-o", output],
        "template": lambda output: ["template", "-o", output],
    }

    @pytest.mark.parametrize("command", COMMANDS)
    def test_folder_that_does_not_exist(self, perechen, tmp_path, command):
        output = tmp_path / "нет папки" / "out.xlsx"
        assert_told(perechen(*self.COMMANDS[command](output)), 73, "нет папки")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("command", COMMANDS)
    def test_folder_that_cannot_be_written(self, perechen, command):
        # /proc refuses new files even to root, for whom permissions are no bar.
        assert_told(perechen(*self.COMMANDS[command]("/proc/perechen-out.xlsx")), 73, "perechen-out.xlsx", "нет прав")

    def test_read_only_folder(self, perechen, tmp_path):
        mount = tmp_path / "только чтение"
        mount.mkdir()
        with mounted(mount, "ro,size=64k"):
            result = perechen(*self.COMMANDS["convert"](mount / "out.xlsx"))
            assert_told(result, 73, "out.xlsx")
            assert list(mount.iterdir()) == []

    @pytest.mark.parametrize("command", COMMANDS)
    def test_existing_file_needs_force(self, perechen, tmp_path, command):
        output = tmp_path / "уже есть.xlsx"
        output.write_bytes(b"precious")
        assert_told(perechen(*self.COMMANDS[command](output)), 73, "уже есть.xlsx", "--force")
        assert output.read_bytes() == b"precious"
        assert list(tmp_path.iterdir()) == [output]
        result = perechen(*self.COMMANDS[command](output), "--force")
        assert result.code in (0, 1), result
        assert zipfile.is_zipfile(output)
        assert list(tmp_path.iterdir()) == [output]

    def test_existing_publication_needs_force(self, perechen, register, tmp_path):
        site = tmp_path / "site"
        site.mkdir()
        (site / "index.html").write_bytes(b"precious")
        result = perechen("publish", register, "-o", site, "--edition-date", "2026-11-23", "--edition-number", "1")
        assert_told(result, 73, "--force")
        assert (site / "index.html").read_bytes() == b"precious"
        assert list(site.iterdir()) == [site / "index.html"]
        assert list(tmp_path.iterdir()) == [site]

    @pytest.mark.parametrize("kind", ["xlsx", "ods", "fods", "csv", "json"])
    def test_full_disk(self, perechen, tmp_path, large_register, kind):
        mount = tmp_path / "полный диск"
        mount.mkdir()
        with mounted(mount, "size=64k"):
            result = perechen("convert", large_register, "--to", kind, "-o", mount / f"out.{kind}")
            assert_told(result, 74, f"out.{kind}")
            assert list(mount.iterdir()) == []

    def test_full_disk_keeps_the_old_file(self, perechen, tmp_path, large_register):
        mount = tmp_path / "полный диск"
        mount.mkdir()
        with mounted(mount, "size=64k"):
            output = mount / "out.json"
            output.write_bytes(b"precious")
            result = perechen("convert", large_register, "--to", "json", "-o", output, "--force")
            assert_told(result, 74, "out.json")
            assert output.read_bytes() == b"precious"
            assert list(mount.iterdir()) == [output]

    def test_full_disk_publishing(self, perechen, tmp_path, large_register):
        mount = tmp_path / "полный диск"
        mount.mkdir()
        with mounted(mount, "size=64k"):
            result = perechen(
                "publish", large_register, "-o", mount / "site", "--edition-date", "2026-11-23",
                "--edition-number", "1",
            )
            assert_told(result, 74)
            assert list(mount.iterdir()) == []


@pytest.fixture(scope="session")
def large_register(tmp_path_factory):
    """A register that needs more room than the small disks here have, packed or not."""
    import random

    words = random.Random(20261124)
    letters = "абвгдежзиклмнопрстуфхцчшщэюя"

    def text(length):
        return "".join(words.choice(letters) for _ in range(length))

    touchpoints = [
        {
            "name": f"Телефон +7 (555) 220-{number // 100:02}-{number % 100:02} {text(40)}",
            "channel": "phone",
            "mode": "offline",
            "needs": ["information"],
            "interaction": "Получение информации",
            "particularities": text(300),
        }
        for number in range(1500)
    ]
    path = tmp_path_factory.mktemp("large") / "large.json"
    path.write_text(
        json.dumps(
            {
                "format": "perechen-register",
                "version": 1,
                "directions": [
                    {
                        "number": 4,
                        "name": "Обеспечение доступа к информации о деятельности",
                        "processes": [{"name": "Справочная служба", "touchpoints": touchpoints}],
                    }
                ],
            },
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
    return path


class mounted:
    """A small tmpfs for the time of a check; the check is skipped with a word where mounting is not permitted."""

    def __init__(self, folder, options):
        self.folder, self.options = pathlib.Path(folder), options

    def __enter__(self):
        if os.geteuid() != 0 or not shutil.which("mount"):
            pytest.skip("mounting a small tmpfs needs root")
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", self.options, "tmpfs", str(self.folder)], capture_output=True, text=True
        )
        if mount.returncode != 0:
            pytest.skip("mounting a small tmpfs is not permitted here: " + mount.stderr.strip())

    def __exit__(self, *_):
        subprocess.run(["umount", str(self.folder)], check=True)


def test_batch_goes_on_and_the_highest_code_wins(perechen, unreadable, tmp_path):
    folder = tmp_path / "вход"
    folder.mkdir()
    shutil.copy(GOOD, folder)
    shutil.copy(unreadable["с паролем.xlsx"], folder)
    result = perechen("convert", folder, "--to", "json", "-o", tmp_path / "выход")
    assert_told(result, 65, "с паролем.xlsx")
    made = [path.name for path in (tmp_path / "выход").rglob("*") if path.is_file()]
    assert made == [GOOD.stem + ".json"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["convert", GOOD],
        ["convert", GOOD, "--to", "doc"],
        ["merge", GOOD],
        ["inspect", GOOD, "--sheet", "нет такого листа"],
        ["validate"],
        ["validate", GOOD, "--format", "pdf"],
    ],
    ids=lambda arguments: " ".join(map(str, arguments)).replace(str(GOOD), "FILE"),
)
def test_wrong_usage(perechen, arguments, tmp_path):
    result = perechen(*arguments, cwd=tmp_path)
    assert result.code == 64, result
    assert result.stderr.strip()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["--report", "--decisions"])
def test_a_merge_writes_all_its_files_or_none(perechen, tmp_path, option):
    """The folder of the second file is missing: the first is not written either."""
    second = tmp_path / "нет" / ("отчёт.html" if option == "--report" else "решения.yaml")
    result = perechen("merge", GOOD, "-o", tmp_path / "свод.json", option, second)
    assert_told(result, 73, second.name)
    assert list(tmp_path.iterdir()) == []
