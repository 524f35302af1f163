"""A page in Chromium: at a size, in light or dark, and what axe-core finds on it."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def opened(browser, page, size=(1440, 1000), scheme="light"):
    """The browser with a page open in a window of that size (the width is exactly that of the page)."""
    width, height = size
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    browser.get(page.as_uri())
    return browser


def violations(browser, axe):
    """What axe-core finds on the open page, a line each."""
    browser.execute_script(axe)
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}})"
        ".then(r => done(r.violations), e => done([{id: 'failed', help: String(e), nodes: []}]));",
        RULES,
    )
    return [f"{item['id']}: {item['help']}: {[node['html'] for node in item['nodes'][:3]]}" for item in found]


def messages(browser):
    """Warnings and errors of the console since the last call."""
    return [entry for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def asked_of_the_network(browser):
    names = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    return [name for name in names if not name.startswith(("file:", "data:", "blob:"))]


def overflow(browser):
    """By how many pixels the page is wider than its window."""
    return browser.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
