"""What the checks of this folder share: the program, the project's folders, skipping with a word."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"


def program():
    path = pathlib.Path(os.environ.get("PERECHEN", ROOT / ".build" / "release" / "perechen"))
    if not path.is_file():
        pytest.exit(f"no program at {path}: build it, or name it in PERECHEN", returncode=2)
    return path.resolve()


class Result:
    """How a run ended: its exit code, what it printed, and what it said on standard error as text."""

    def __init__(self, completed):
        self.code = completed.returncode
        self.stdout = completed.stdout
        self.stderr = completed.stderr.decode("utf-8")

    @property
    def text(self):
        return self.stdout.decode("utf-8")

    def __repr__(self):
        return f"exit {self.code}\nstdout: {self.stdout[:2000]!r}\nstderr: {self.stderr[:2000]}"


@pytest.fixture(scope="session")
def perechen():
    """Runs the program: perechen("convert", path, "--to", "json", "-o", "-") -> Result. `env` adds variables."""
    path = program()

    def run(*arguments, env=None, cwd=None, timeout=120):
        completed = subprocess.run(
            [str(path), *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            cwd=cwd or ROOT,
            env={**os.environ, "LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8", **(env or {})},
        )
        return Result(completed)

    return run


@pytest.fixture(scope="session")
def shared():
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


@pytest.fixture(scope="session")
def declared_targets():
    """The manifest's targets but those of tests: name -> (folder where it is not in Sources, what it depends on)."""
    printed = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, timeout=300, check=True
    ).stdout
    return {
        target["name"]: (
            target.get("path"), {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}
        )
        for target in json.loads(printed)["targets"]
        if target["type"] in ("regular", "executable")
    }


@pytest.fixture(scope="session")
def register(perechen, tmp_path_factory):
    """The merged register of the examples, as JSON."""
    path = tmp_path_factory.mktemp("register") / "register.json"
    result = perechen(
        "merge", EXAMPLES / "submissions", "--registry", EXAMPLES / "registry.csv",
        "--units", EXAMPLES / "units.txt", "-o", path,
    )
    assert result.code == 0, result
    return path


@pytest.fixture(scope="session")
def publication(perechen, register, tmp_path_factory):
    """The folder that `publish` writes of the examples."""
    folder = tmp_path_factory.mktemp("publication") / "site"
    result = perechen(
        "publish", register, "-o", folder, "--edition-date", "2026-11-23", "--edition-number", "57"
    )
    assert result.code == 0, result
    return folder


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core."""
    import axe_playwright_python

    return pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """Chromium, headless, one for all checks."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("Chromium and its driver are not installed")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    profile = tmp_path_factory.mktemp("browser")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=ru"):
        options.add_argument(argument)
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()
