"""The same input gives the same bytes: run twice, inputs in another order, another time zone, language, --jobs."""

import random

import pytest

from conftest import EXAMPLES

SUBMISSIONS = sorted((EXAMPLES / "submissions").iterdir())
SURROUNDINGS = [
    {"TZ": "Asia/Kamchatka", "LANG": "ru_RU.UTF-8", "LC_ALL": "C"},
    {"TZ": "America/Los_Angeles", "LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8"},
]


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", ["xlsx", "ods", "fods", "csv", "json"])
def test_convert(perechen, register, tmp_path, kind):
    made = []
    for number, env in enumerate([{}, *SURROUNDINGS]):
        output = tmp_path / str(number) / f"out.{kind}"
        output.parent.mkdir()
        assert perechen("convert", register, "--to", kind, "-o", output, env=env).code == 0
        made.append(output.read_bytes())
    assert made[0] == made[1] == made[2]


def test_convert_to_standard_output_gives_the_same_bytes(perechen, register, tmp_path):
    for kind in ("xlsx", "ods", "fods", "csv", "json"):
        output = tmp_path / f"out.{kind}"
        assert perechen("convert", register, "--to", kind, "-o", output).code == 0
        printed = perechen("convert", register, "--to", kind, "-o", "-")
        assert printed.code == 0 and printed.stdout == output.read_bytes(), kind


def test_merge_does_not_depend_on_the_order(perechen, tmp_path):
    order = random.Random(3)
    made = set()
    for number in range(4):
        inputs = list(SUBMISSIONS)
        order.shuffle(inputs)
        output = tmp_path / f"{number}.json"
        result = perechen(
            "merge", *inputs, "--registry", EXAMPLES / "registry.csv", "-o", output, "--jobs", number + 1
        )
        assert result.code == 0, result
        made.add(output.read_bytes())
    assert len(made) == 1


def test_merging_again_gives_the_same_bytes(perechen, register, tmp_path):
    again, with_one = tmp_path / "again.json", tmp_path / "with one.json"
    registry = ["--registry", EXAMPLES / "registry.csv"]
    assert perechen("merge", register, *registry, "-o", again).code == 0
    assert again.read_bytes() == register.read_bytes()
    assert perechen("merge", register, SUBMISSIONS[0], *registry, "-o", with_one).code == 0
    assert with_one.read_bytes() == register.read_bytes()


def test_merging_in_groups_gives_the_same_bytes(perechen, register, tmp_path):
    groups = []
    for number in range(3):
        output = tmp_path / f"group{number}.json"
        result = perechen("merge", *SUBMISSIONS[number::3], "--partial", "-o", output)
        assert result.code == 0, result
        groups.append(output)
    output = tmp_path / "all.json"
    assert perechen("merge", *groups, "--registry", EXAMPLES / "registry.csv", "-o", output).code == 0
    assert output.read_bytes() == register.read_bytes()


def test_publish(perechen, register, publication, tmp_path):
    edition = ["--edition-date", "2026-11-23", "--edition-number", "57"]
    for number, env in enumerate(SURROUNDINGS):
        folder = tmp_path / str(number)
        assert perechen("publish", register, "-o", folder, *edition, env=env).code == 0
        assert tree(folder) == tree(publication)


def test_template(perechen, tmp_path):
    for kind in ("xlsx", "ods"):
        made = set()
        for number, env in enumerate([{}, *SURROUNDINGS]):
            output = tmp_path / f"{number}.{kind}"
            assert perechen("template", "--format", kind, "-o", output, env=env).code == 0
            made.add(output.read_bytes())
        assert len(made) == 1


def test_validate(perechen):
    reports = {
        perechen(
            "validate", EXAMPLES / "submissions", EXAMPLES / "faulty", "--format", "json", "--jobs", jobs, env=env
        ).stdout
        for jobs, env in ((1, SURROUNDINGS[0]), (2, SURROUNDINGS[1]), (4, {}))
    }
    assert len(reports) == 1
