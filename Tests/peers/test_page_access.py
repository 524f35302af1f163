"""The page for everybody: axe-core at each size, zoom, spacing and scheme, with scripts and without; the keyboard."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browsing import cut_off, messages, opened, overflow, space_out, violations

WIDTHS = {"phone": 320, "tablet": 768, "desk": 1280}


@pytest.fixture(scope="module")
def changed(perechen, register, tmp_path_factory):
    """A publication with all that a page can have: what changed, the passport, the deadline, the date."""
    from conftest import EXAMPLES

    folder = tmp_path_factory.mktemp("changed") / "site"
    (former,) = (EXAMPLES / "approved").glob("*.xlsx")
    result = perechen(
        "publish", register, "-o", folder, "--edition-date", "2026-11-23", "--edition-number", "57",
        "--published", "2026-11-27", "--base", former, "--config", EXAMPLES / "perechen.yaml",
    )
    assert result.code == 0, result
    return folder


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser, axe, changed, width, scheme, scripts):
    page = opened(browser, changed / "index.html", (WIDTHS[width], 900), scheme, scripts=scripts)
    assert violations(page, axe) == []
    assert overflow(page) <= 0 and cut_off(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_200_percent(browser, axe, changed, scheme):
    page = opened(browser, changed / "index.html", (1280, 1000), scheme, zoom=2)
    assert violations(page, axe) == []
    assert overflow(page) <= 0 and cut_off(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_text_can_be_spaced_out(browser, axe, changed, width):
    page = opened(browser, changed / "index.html", (WIDTHS[width], 900))
    space_out(page)
    assert violations(page, axe) == []
    assert overflow(page) <= 0 and cut_off(page) == []


@pytest.mark.parametrize("view", ["?m=digital", "?q=%D1%82%D0%B5%D0%BB%D0%B5%D1%84%D0%BE%D0%BD", "?q=xyz"])
def test_axe_finds_nothing_in_a_filtered_view(browser, axe, changed, view):
    assert violations(opened(browser, changed / "index.html", query=view), axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_the_page_of_changes(browser, axe, changed, width, scheme):
    page = opened(browser, changed / "changes.html", (WIDTHS[width], 900), scheme)
    assert violations(page, axe) == []
    assert overflow(page) <= 0


def test_without_scripts_everything_is_there_and_nothing_useless(browser, changed):
    page = opened(browser, changed / "index.html", scripts=False)
    assert not page.find_element(By.ID, "search").is_displayed()
    rows = page.find_elements(By.CSS_SELECTOR, ".process tbody tr")
    assert len(rows) == 57 and all(row.is_displayed() for row in rows)
    assert messages(browser) == []


def test_headings_go_down_by_one(browser, changed):
    page = opened(browser, changed / "index.html")
    levels = page.execute_script(
        "return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), h => +h.tagName[1])"
    )
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below - above <= 1 for above, below in zip(levels, levels[1:]))


def reached_by_tab(browser, limit=400):
    """What the Tab key stops at, in order, from the page's top: a name for each, and its outline."""
    browser.execute_script("window.scrollTo(0, 0); document.activeElement.blur();")
    stops = []
    for _ in range(limit):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        stop = browser.execute_script(
            "const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            "if (e === document.body) { return null; }"
            "if (!e.dataset.stop) { e.dataset.stop = String(document.querySelectorAll('[data-stop]').length + 1); }"
            "return {number: +e.dataset.stop, tag: e.tagName, text: (e.textContent || e.id).slice(0, 40),"
            " outline: parseFloat(s.outlineWidth), style: s.outlineStyle,"
            " seen: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth}"
        )
        if stop is None or any(stop["number"] == former["number"] for former in stops):
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_everything_and_its_focus_is_seen(browser, changed, width):
    page = opened(browser, changed / "index.html", (WIDTHS[width], 900))
    wanted = page.execute_script(
        "return Array.from(document.querySelectorAll('a[href], button, input, select, summary'))"
        ".filter(e => e.checkVisibility()).length"
    )
    stops = reached_by_tab(page)
    assert len(stops) == wanted
    for stop in stops:
        assert stop["outline"] >= 2 and stop["style"] != "none" and stop["seen"], stop
    assert stops[0]["text"] == "Перейти к перечню"


def test_search_works_by_keyboard_alone(browser, changed):
    page = opened(browser, changed / "index.html")
    actions = ActionChains(page)
    actions.send_keys(Keys.TAB, Keys.ENTER).perform()
    for _ in range(40):
        ActionChains(page).send_keys(Keys.TAB).perform()
        if page.switch_to.active_element.get_attribute("id") == "q":
            break
    ActionChains(page).send_keys("телефон", Keys.TAB, Keys.ARROW_DOWN).pause(0.3).perform()
    assert page.switch_to.active_element.get_attribute("id") == "d"
    assert "d=1" in page.current_url and "q=" in page.current_url


def test_print_shows_the_register_and_not_the_controls(browser, changed):
    page = opened(browser, changed / "index.html", media="print", scheme="dark")
    for selector in (".files", "#search", ".contents", ".skip"):
        element = page.find_element(By.CSS_SELECTOR, selector)
        assert not element.is_displayed() or not element.text, selector
    paper, ink = page.execute_script(
        "const s = getComputedStyle(document.documentElement); return [s.backgroundColor, s.color]"
    )
    assert (paper, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert all(row.is_displayed() for row in page.find_elements(By.CSS_SELECTOR, ".process tbody tr"))


def test_a_filtered_print_says_that_it_is_not_all(browser, changed):
    page = opened(browser, changed / "index.html", media="print", query="?m=offline")
    assert page.find_element(By.ID, "found").is_displayed()
    assert page.find_element(By.ID, "found").text.startswith("Показано точек: 27 из 57")


def test_dark_is_dark(browser, changed):
    page = opened(browser, changed / "index.html", scheme="dark")
    paper = page.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
    assert max(int(part) for part in paper[4:-1].split(",")) < 60


def test_the_summary_says_the_same_in_pictures_and_numbers(browser, changed):
    page = opened(browser, changed / "index.html")
    pictures = page.find_elements(By.CSS_SELECTOR, ".summary svg")
    assert pictures and all(picture.get_attribute("role") == "img" and picture.accessible_name for picture in pictures)
    for table in page.find_elements(By.CSS_SELECTOR, ".summary table"):
        assert table.find_element(By.TAG_NAME, "caption").text
    widths = page.execute_script(
        "return Array.from(document.querySelectorAll('.summary table:not(.wide) tbody tr'), row =>"
        " [row.closest('table').querySelector('caption').textContent, +row.querySelector('.number').textContent,"
        " +row.querySelector('rect').getAttribute('width')])"
    )
    for caption in {row[0] for row in widths}:
        rows = [row for row in widths if row[0] == caption]
        most = max(row[1] for row in rows)
        assert all(abs(width - 1000 * number / most) <= 1 for _, number, width in rows)


def test_the_page_says_when_and_by_when_and_what_changed(browser, changed):
    page = opened(browser, changed / "index.html")
    lines = [line.text.replace("\u00a0", " ") for line in page.find_elements(By.CSS_SELECTOR, ".edition")]
    assert lines == [
        "Утверждён приказом от 23 ноября 2026 г. № 57", "Срок размещения — не позднее: 7 декабря 2026 г.",
        "Размещён на сайте: 27 ноября 2026 г.",
    ]
    changes = page.find_element(By.CSS_SELECTOR, "section.changes")
    assert "Добавлены 2 процесса" in changes.text.replace("\u00a0", " ")
    assert changes.find_element(By.TAG_NAME, "a").get_attribute("href").endswith("/changes.html")
