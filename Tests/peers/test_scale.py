"""examples/scale: a generated country merged plainly, by GNU parallel and as a Dask graph gives the same bytes, also where
a worker or the whole run is killed on the way.

`SCALE="REGIONS AUTHORITIES UNITS ROWS" pytest -s Tests/peers/test_scale.py` measures a larger country.
"""

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time

import pytest

from conftest import EXAMPLES, ROOT, program
from walking import Walk, printed_as_shown, steps

SCALE = EXAMPLES / "scale"
README = "examples/scale/README.md"
SIZE = os.environ.get("SCALE", "2 2 11 16").split()


def needs(what):
    """Skips where a program or module is not installed."""
    if what == "parallel":
        if not shutil.which("parallel"):
            pytest.skip("GNU parallel is not installed")
    else:
        pytest.importorskip(what)


def run(*command, **options):
    """Runs a program of the example, with `perechen` in PATH."""
    folder = program().parent
    environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment,
        **{"timeout": 3600, **options})


class Measured:
    """Time of a piece of work, of all processors together, with how many forms and bytes of them it took."""

    def __init__(self, what, country):
        self.what = what
        self.forms = [path for path in country.rglob("*") if path.is_file()]

    def __enter__(self):
        self.began, self.spent = time.monotonic(), self.processor_time()

    def __exit__(self, *_):
        wall, spent = time.monotonic() - self.began, self.processor_time() - self.spent
        size = sum(path.stat().st_size for path in self.forms) / 1e6
        print(f"scale: {self.what}: {len(self.forms)} forms, {size:.1f} MB: {wall:.1f} s, {spent:.1f} s of processors; "
              f"{len(self.forms) / spent:.0f} forms, {size / spent:.2f} MB a second of one processor")

    @staticmethod
    def processor_time():
        return sum(os.times()[2:4])


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scale") / "страна"
    options = [word for pair in zip(("--regions", "--authorities", "--units", "--rows"), SIZE) for word in pair]
    made = run(sys.executable, SCALE / "country.py", folder, *options)
    assert made.returncode == 0, made
    forms = sorted(path.suffix for path in folder.rglob("*.*"))
    assert set(forms) == {".ods", ".xlsx"}
    return folder


@pytest.fixture(scope="module")
def expected(country, tmp_path_factory):
    """What merging all forms of each authority at once gives, under the names that the example gives them."""
    folder = tmp_path_factory.mktemp("once")
    made = {}
    with Measured("plain", country):
        for authority in sorted(country.glob("*/*")):
            output = folder / "register.json"
            done = run(program(), "merge", authority, "-o", output, "--force", "--quiet")
            assert done.returncode in (0, 1), done
            made[f"{authority.parent.name}/{authority.name}.json"] = output.read_bytes()
    print(f"scale: largest child {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB of memory, "
          f"largest register {max(map(len, made.values())) / 1e6:.2f} MB, all {sum(map(len, made.values())) / 1e6:.1f} MB")
    return made


def registers(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.glob("*/*.json")}


def test_the_country_is_the_same_each_time(country, tmp_path):
    options = ["--regions", 1, "--authorities", 1, "--units", 10, "--rows", 8]
    for name in ("а", "б"):
        assert run(sys.executable, SCALE / "country.py", tmp_path / name, *options).returncode == 0
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.*")} for name in "аб")
    assert one == other and len(one) == 11


def test_what_units_say_differs(expected):
    """Else the country would show nothing of merging."""
    assert all(b'"variants"' in register for register in expected.values())


# MARK: GNU parallel


def parallel(country, folder, *options):
    authorities = sorted(path for path in country.glob("*/*"))
    command = ["parallel", "--joblog", folder / "журнал.tsv", "--resume-failed", *options,
               SCALE / "merge-authority", "{}", folder / "перечни", ":::", *authorities]
    return list(map(str, command))


def test_parallel_gives_the_same_bytes(country, expected, tmp_path):
    needs("parallel")
    with Measured("parallel", country):
        done = run(*parallel(country, tmp_path))
    assert done.returncode == 0, done
    assert registers(tmp_path / "перечни") == expected
    told = (tmp_path / "перечни" / next(iter(expected))).with_suffix(".txt").read_text("utf-8")
    assert "TP701" in told


def test_parallel_killed_goes_on(country, expected, tmp_path):
    """Killed with all that it runs after the first authority is done; then begun again with the same command."""
    needs("parallel")
    log = tmp_path / "журнал.tsv"
    environment = {**os.environ, "PATH": f"{program().parent}:{os.environ['PATH']}"}
    process = subprocess.Popen(
        parallel(country, tmp_path, "-j1"), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env=environment, start_new_session=True)
    while process.poll() is None and not (log.exists() and log.read_text("utf-8").count("\n") > 1):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    done = run(*parallel(country, tmp_path))
    assert done.returncode == 0, done
    assert registers(tmp_path / "перечни") == expected
    ended = [line.split("\t") for line in log.read_text("utf-8").splitlines()[1:]]
    assert sorted(int(line[0]) for line in ended) == list(range(1, len(expected) + 1))
    assert all(line[6] == "0" for line in ended)


def test_parallel_tells_a_form_that_cannot_be_read(country, tmp_path):
    needs("parallel")
    spoilt = tmp_path / "страна" / "регион-01" / "орган-01"
    shutil.copytree(country / "регион-01" / "орган-01", spoilt)
    broken = spoilt / "Отдел 1.xlsx"
    whole = broken.read_bytes()
    broken.write_bytes(whole[:1000])
    done = run(*parallel(tmp_path / "страна", tmp_path))
    assert done.returncode == 1 and broken.name in done.stderr
    assert registers(tmp_path / "перечни") == {}
    broken.write_bytes(whole)
    assert run(*parallel(tmp_path / "страна", tmp_path)).returncode == 0
    assert len(registers(tmp_path / "перечни")) == 1


def test_parallel_takes_an_archive_for_a_folder(country, expected, tmp_path):
    needs("parallel")
    name = "регион-02/орган-01"
    archive = shutil.make_archive(tmp_path / "страна" / name, "zip", country / name)
    assert run(*parallel(tmp_path / "страна", tmp_path)).returncode == 0, archive
    assert registers(tmp_path / "перечни") == {f"{name}.json": expected[f"{name}.json"]}


# MARK: Dask


def graph(country, out, *options):
    return run(sys.executable, SCALE / "graph.py", country, out, "--perechen", program(), *options)


def test_dask_gives_the_same_bytes_though_a_worker_is_killed(country, expected, tmp_path):
    needs("distributed")
    with Measured("dask", country):
        done = graph(country, tmp_path, "--workers", 2, "--group", 5, "--kill-one")
    assert done.returncode == 0, done
    assert re.search(r"^killed the worker \S+, process \d+$", done.stderr, re.MULTILINE), done.stderr
    assert registers(tmp_path / "registers") == expected
    assert len(list((tmp_path / "parts").rglob("*.json"))) > len(expected)
    # The table of the country, counted from the registers that were merged at once.
    plain = tmp_path / "plain"
    for name, register in expected.items():
        (plain / name).parent.mkdir(parents=True, exist_ok=True)
        (plain / name).write_bytes(register)
    assert run(sys.executable, SCALE / "summary.py", plain, tmp_path / "plain.csv").returncode == 0
    table = (tmp_path / "summary.csv").read_bytes()
    assert table == (tmp_path / "plain.csv").read_bytes()
    assert table.count(b"\n") == len(expected) + 1

    # Begun again, only what is missing, or older than a form, is made.
    missing = tmp_path / "registers" / next(iter(expected))
    missing.unlink()
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("[pr]*/**/*.json")}
    assert graph(country, tmp_path, "--workers", 2, "--group", 5).returncode == 0
    assert missing.read_bytes() == expected[next(iter(expected))]
    assert all(path.stat().st_mtime_ns == made for path, made in before.items())


def test_dask_tells_a_form_that_cannot_be_read(country, tmp_path):
    needs("distributed")
    spoilt = tmp_path / "страна" / "регион-01" / "орган-01"
    shutil.copytree(country / "регион-01" / "орган-01", spoilt)
    broken = spoilt / "Отдел 1.xlsx"
    broken.write_bytes(broken.read_bytes()[:1000])
    done = graph(tmp_path / "страна", tmp_path / "out", "--workers", 1)
    assert done.returncode == 1 and "exit 65" in done.stderr
    (said,) = re.findall(r"see (\S.*\.txt)", done.stderr.splitlines()[-1])
    assert broken.name in open(said, encoding="utf-8").read()
    assert not (tmp_path / "out" / "summary.csv").exists()


# MARK: The page


def test_the_readme_shows_what_is_printed(tmp_path):
    needs("parallel")
    needs("distributed")
    walk = Walk(tmp_path)
    ended = [(command, *walk.run(command), shown) for _, command, shown in steps((ROOT / README).read_text("utf-8"))]
    assert len(ended) > 5
    printed_as_shown(README, ended)
