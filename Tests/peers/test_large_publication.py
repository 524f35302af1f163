"""A publication of 10,000 entries: its sizes and times, and that its page stays usable. `pytest -s -k ten_thousand` prints
the figures."""

import time

import pytest

from browsing import messages, opened, overflow
from conftest import EXAMPLES
from large_register import write_large_register

#: Searches of one letter, of common and rare words, of a misspelt one, and back to everything.
QUERIES = ["п", "приём", "телефон", "телефн", "льготный проезд", "зареный район", "555", "гиппопотам", ""]

SEARCH = """
const done = arguments[arguments.length - 1], field = document.getElementById('q');
field.value = arguments[0];
const start = performance.now();
field.form.dispatchEvent(new Event('submit', {cancelable: true}));
document.body.offsetHeight;
const laid = performance.now() - start;
requestAnimationFrame(() => setTimeout(() => done([laid, performance.now() - start, document.getElementById('found').textContent])));
"""


@pytest.fixture(scope="module")
def large(perechen, tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    source = write_large_register(folder / "register.json", 10_000)
    started = time.monotonic()
    result = perechen("publish", source, "-o", folder / "site", "--config", EXAMPLES / "perechen.yaml", timeout=600)
    assert result.code == 0, result
    return folder / "site", time.monotonic() - started


def test_ten_thousand_entries_stay_usable(browser, large):
    site, seconds = large
    print(f"\npublish: {seconds:.2f} s")
    for path in sorted(site.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")
    page = opened(browser, site / "index.html")
    load = page.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    paint = page.execute_script("return performance.getEntriesByType('paint').at(-1).startTime")
    print(f"first paint: {paint:.0f} ms, loaded: {load:.0f} ms")
    deadline = time.monotonic() + 20
    while page.execute_script("return document.getElementById('search').hidden") and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(2)
    times = []
    for query in QUERIES * 3:
        laid, shown, found = page.execute_async_script(SEARCH, query)
        times.append(laid)
        print(f"search «{query}»: {laid:.0f} ms, on the screen after {shown:.0f} ms; {found or 'everything'}")
    times.sort()
    print(f"search: median {times[len(times) // 2]:.0f} ms, longest {times[-1]:.0f} ms")
    # Twice and more of what is wanted: a busy machine is no fault of the page.
    assert load < 5_000 and times[len(times) // 2] < 200
    assert messages(browser) == []


def test_a_large_page_is_whole_on_a_phone(browser, large):
    page = opened(browser, large[0] / "index.html", (360, 800), query="?q=заречный&m=digital")
    assert overflow(page) <= 0
    shown = page.execute_script("return document.querySelectorAll('.process:not([hidden]) tbody tr:not([hidden])').length")
    found = page.find_element("id", "found").get_property("textContent").replace("\u00a0", "")
    assert found == f"Показано точек: {shown} из 10000" and 0 < shown < 10_000
