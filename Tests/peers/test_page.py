"""The published page in a browser: axe-core finds nothing, the console is silent, it prints and narrows well."""

import pathlib
import shutil

import pytest

BROWSER = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"desk": (1440, 1000), "phone": (390, 844)}


@pytest.fixture(scope="module")
def axe():
    import axe_playwright_python

    return pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if not BROWSER or not DRIVER:
        pytest.skip("Chromium and its driver are not installed")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    profile = tmp_path_factory.mktemp("browser")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=ru"):
        options.add_argument(argument)
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()


def opened(browser, page, size="desk"):
    browser.set_window_size(*SIZES[size])
    browser.get(page.as_uri())
    return browser


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(browser, axe, publication, size):
    opened(browser, publication / "index.html", size).execute_script(axe)
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}})"
        ".then(r => done(r.violations), e => done([{id: 'failed', help: String(e), nodes: []}]));",
        RULES,
    )
    told = [f"{item['id']}: {item['help']}: {[node['html'] for node in item['nodes'][:3]]}" for item in found]
    assert not told


def test_the_console_is_silent(browser, publication):
    opened(browser, publication / "index.html")
    assert [entry for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []


def test_the_page_asks_the_network_for_nothing(browser, publication):
    opened(browser, publication / "index.html")
    asked = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [name for name in asked if not name.startswith(("file:", "data:", "blob:"))] == []


def test_the_table_is_on_the_page(browser, publication):
    opened(browser, publication / "index.html")
    assert browser.find_element("tag name", "html").get_attribute("lang") == "ru"
    shown = browser.find_element("tag name", "body").text
    for text in (
        "Департамент", "2026", "57", "Интернет-приёмная", "Осуществление закупок для государственных нужд",
    ):
        assert text in shown, text


def test_nothing_is_wider_than_a_phone(browser, publication):
    opened(browser, publication / "index.html", "phone")
    assert browser.execute_script("return document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_links_lead_to_the_files_beside_the_page(browser, publication):
    opened(browser, publication / "index.html")
    links = browser.execute_script("return Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href'))")
    local = [link for link in links if "://" not in link and not link.startswith(("#", "mailto:", "tel:"))]
    missing = [link for link in local if not (publication / link.split("#")[0]).is_file()]
    assert not missing
    assert {"perechen.xlsx", "perechen.ods"} <= {link.removeprefix("./") for link in local}
