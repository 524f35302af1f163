"""Writing takes the memory of a few rows, however many there are."""

import subprocess

import pytest
from conftest import ROOT, program


@pytest.fixture(scope="module")
def peak():
    """The most memory, in KiB, that writing so many rows of six ever different columns takes."""
    tools = [program().with_name("WriteRows"), ROOT / ".build" / "debug" / "WriteRows"]
    tool = next((tool for tool in tools if tool.is_file()), None)
    if tool is None:
        pytest.skip("WriteRows is not built")

    def run(kind, count, path):
        result = subprocess.run([str(tool), kind, str(count), str(path)], capture_output=True, text=True, timeout=300)
        assert result.returncode == 0, result
        return int(result.stdout)

    return run


@pytest.mark.parametrize("kind", ["ods", "fods"])
def test_open_document_takes_no_more_for_more_rows(peak, tmp_path, kind):
    few, many = (peak(kind, count, tmp_path / f"{count}.{kind}") for count in (5_000, 50_000))
    assert many < few + 2_048


def test_the_table_of_strings_is_bounded(peak, tmp_path):
    # So many rows fill the table; the texts of later ones stand in their cells.
    full, more = (peak("xlsx", count, tmp_path / f"{count}.xlsx") for count in (70_000, 110_000))
    assert more < 64 * 1024
    assert more < full + 4_096
