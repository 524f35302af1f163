"""The page's search and filters in Chromium: what they find, what they count, how the page's address tells them."""

import time
import urllib.parse

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browsing import messages, opened

FIELDS = ("q", "d", "n", "c", "m")


@pytest.fixture
def page(browser, publication):
    yield opened(browser, publication / "index.html")
    assert messages(browser) == []


def shown(browser):
    """The rows of the register that are to be seen: heading, name, channel, mode, needs."""
    return browser.execute_script(
        "return Array.from(document.querySelectorAll('.process tbody tr')).filter(row => row.offsetParent !== null)"
        ".map(row => ({process: row.closest('.process').querySelector('h3').textContent,"
        " direction: row.closest('.direction').dataset.d, text: row.textContent, c: row.dataset.c, m: row.dataset.m,"
        " n: row.dataset.n.split(' ')}))"
    )


def settled(browser):
    time.sleep(0.2)
    return shown(browser)


def typed(browser, text):
    field = browser.find_element(By.ID, "q")
    field.clear()
    field.send_keys(text)
    return settled(browser)


def chosen(browser, name, value):
    Select(browser.find_element(By.ID, name)).select_by_value(value)
    return settled(browser)


def counts(browser, name):
    options = browser.find_element(By.ID, name).find_elements(By.TAG_NAME, "option")
    return {
        option.get_attribute("value"): int(option.text.rsplit("(", 1)[1].rstrip(")").replace("\u00a0", ""))
        for option in options if option.get_attribute("value")
    }


def parameters(browser):
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(browser.current_url).query))


def found(browser):
    return browser.find_element(By.ID, "found").text


def heard(browser):
    """The values of the form."""
    return {name: browser.find_element(By.ID, name).get_property("value") for name in FIELDS}


@pytest.mark.parametrize(
    "written, same",
    [
        ("приёмная", "ПРИЕМНАЯ"), ("обращение", "обращений"), ("обращение", "обращениями"), ("запись", "записаться"),
        ("закупки", "закупкой"), ("разрешение", "разрешению"), ("земляные", "земляных"), ("портал", "порталом"),
        ("телефон", "телефоны"), ("телефон", "телфон"), ("телефон", "тилефон"), ("телефон", "телеефон"),
        ("телефон", "тлеефон"), ("разрешение", "разришение"),
        ("интернет-приёмная", "интернет приемная"), ("220-14-00", "220 14 00"),
        ("+7 (555) 220-14-00", "75552201400"), ("85552201400", "+75552201400"),
        ("ёмк", "емк"),
    ],
)
def test_search_forgives(page, written, same):
    first = typed(page, written)
    assert first or written == "ёмк"
    assert typed(page, same) == first


def test_search_finds_what_it_is_asked_for(page):
    everything = shown(page)
    rows = typed(page, "земляных работ телефон")
    assert 0 < len(rows) < len(everything)
    for row in rows:
        text = (row["process"] + row["text"]).lower()
        assert "земляных" in text and "телефон" in text
    assert found(page) == f"Показано точек: {len(rows)} из {len(everything)}"
    assert typed(page, "гиппопотам") == []
    assert found(page).startswith("Ничего не найдено")
    assert typed(page, Keys.BACKSPACE) == [] or True
    page.find_element(By.ID, "q").clear()


def test_a_short_word_is_not_guessed_at(page):
    assert typed(page, "щъы") == []


def test_headings_of_nothing_are_not_shown(page):
    typed(page, "закупки")
    headings = page.execute_script(
        "return Array.from(document.querySelectorAll('.register h2, .register h3'))"
        ".filter(h => h.offsetParent !== null).map(h => h.textContent)"
    )
    rows = shown(page)
    assert {row["process"] for row in rows} <= set(headings)
    assert len(headings) == len({row["process"] for row in rows}) + len({row["direction"] for row in rows})


@pytest.mark.parametrize("name, key", [("d", "direction"), ("n", "n"), ("c", "c"), ("m", "m")])
def test_each_filter_shows_what_it_counts(page, name, key):
    options = counts(page, name)
    assert options and all(options.values())
    for value, number in options.items():
        rows = chosen(page, name, value)
        assert len(rows) == number
        for row in rows:
            assert value in row[key] if name == "n" else row[key] == value
        assert parameters(page) == {name: value}
        # Its own counts stay: they tell what another choice would show.
        assert counts(page, name) == options


def test_counts_tell_what_would_be_shown_beside_the_other_choices(page):
    chosen(page, "d", "1")
    typed(page, "портал")
    before = {name: counts(page, name) for name in ("n", "c", "m")}
    for name in before:
        for value, number in before[name].items():
            assert len(chosen(page, name, value)) == number, (name, value)
        chosen(page, name, "")


def test_the_address_tells_the_view_and_is_read_back(page, publication):
    chosen(page, "d", "1")
    chosen(page, "m", "digital")
    rows = typed(page, "разрешение & портал")
    assert parameters(page) == {"d": "1", "m": "digital", "q": "разрешение & портал"}
    address = page.current_url
    page.get("about:blank")
    page.get(address)
    assert shown(page) == rows
    assert heard(page) == {"q": "разрешение & портал", "d": "1", "n": "", "c": "", "m": "digital"}


def test_foreign_parameters_stay_and_bad_values_are_passed_over(browser, publication):
    page = opened(browser, publication / "index.html", query="?utm=1&d=9&c=%3Cscript%3E&n=&m=offline#register")
    rows = shown(page)
    assert rows and all(row["m"] == "offline" for row in rows)
    assert heard(page) == {"q": "", "d": "", "n": "", "c": "", "m": "offline"}
    chosen(page, "m", "digital")
    assert parameters(page)["utm"] == "1" and parameters(page)["m"] == "digital"
    assert page.current_url.endswith("#register")
    assert messages(browser) == []


def test_the_back_button_goes_back_view_by_view(page):
    everything = shown(page)
    first = chosen(page, "d", "2")
    second = typed(page, "жалоба")
    third = chosen(page, "m", "offline")
    assert len({len(everything), len(first)}) == 2
    for rows, form in (
        (second, {"d": "2", "q": "жалоба", "m": ""}), (first, {"d": "2", "q": "", "m": ""}),
        (everything, {"d": "", "q": "", "m": ""}),
    ):
        page.back()
        assert settled(page) == rows
        assert {name: heard(page)[name] for name in form} == form
    for rows in (first, second, third):
        page.forward()
        assert settled(page) == rows


def test_reset_shows_everything(page):
    everything = shown(page)
    chosen(page, "c", "phone")
    typed(page, "горячая линия")
    page.find_element(By.CSS_SELECTOR, "#search button[type=reset]").click()
    assert settled(page) == everything and parameters(page) == {} and found(page) == ""


def test_a_place_that_is_hidden_is_shown_when_gone_to(page):
    everything = shown(page)
    chosen(page, "d", "6")
    page.execute_script("document.querySelectorAll('.contents details').forEach(d => d.open = true)")
    link = page.find_element(By.CSS_SELECTOR, ".contents a[href='#p1-1']")
    link.click()
    assert settled(page) == everything
    top = page.execute_script("return document.getElementById('p1-1').getBoundingClientRect().top")
    assert 0 <= top < 400


def test_enter_does_not_leave_the_page(page, publication):
    typed(page, "портал" + Keys.ENTER)
    assert page.current_url.startswith((publication / "index.html").as_uri() + "?q=")


def test_results_are_told_to_screen_readers(page):
    status = page.find_element(By.ID, "found")
    assert status.get_attribute("role") == "status" and status.get_attribute("aria-live") == "polite"
    form = page.find_element(By.ID, "search")
    assert form.get_attribute("role") == "search" and form.accessible_name == "Поиск и отбор"
    for name in FIELDS:
        assert page.find_element(By.ID, name).accessible_name


def test_the_english_page_counts_in_english(perechen, register, browser, tmp_path):
    assert perechen("publish", register, "-o", tmp_path / "site", "--lang", "en").code == 0
    page = opened(browser, tmp_path / "site" / "index.html", query="?m=digital")
    assert found(page).startswith("Touchpoints shown: ")
    assert "Digital (" in page.find_element(By.ID, "m").text
