"""The published page in a browser: axe-core finds nothing, the console is silent, it prints and narrows well."""

import pytest

from browsing import asked_of_the_network, messages, opened, overflow, violations

SIZES = {"desk": (1440, 1000), "phone": (390, 844)}


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(browser, axe, publication, size):
    assert not violations(opened(browser, publication / "index.html", SIZES[size]), axe)


def test_the_console_is_silent(browser, publication):
    assert messages(opened(browser, publication / "index.html")) == []


def test_the_page_asks_the_network_for_nothing(browser, publication):
    assert asked_of_the_network(opened(browser, publication / "index.html")) == []


def test_the_table_is_on_the_page(browser, publication):
    opened(browser, publication / "index.html")
    assert browser.find_element("tag name", "html").get_attribute("lang") == "ru"
    shown = browser.find_element("tag name", "body").text
    for text in (
        "Департамент", "2026", "57", "Интернет-приёмная", "Осуществление закупок для государственных нужд",
    ):
        assert text in shown, text


def test_nothing_is_wider_than_a_phone(browser, publication):
    assert overflow(opened(browser, publication / "index.html", SIZES["phone"])) <= 0


def test_links_lead_to_the_files_beside_the_page(browser, publication):
    opened(browser, publication / "index.html")
    links = browser.execute_script("return Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href'))")
    local = [link for link in links if "://" not in link and not link.startswith(("#", "mailto:", "tel:"))]
    missing = [link for link in local if not (publication / link.split("#")[0]).is_file()]
    assert not missing
    assert {f"perechen.{kind}" for kind in ("xlsx", "ods", "docx", "odt")} <= {link.removeprefix("./") for link in local}
