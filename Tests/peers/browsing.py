"""A page in Chromium: at a size, in light or dark, and what axe-core finds on it."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def opened(browser, page, size=(1440, 1000), scheme="light", query="", zoom=1, scripts=True, media=""):
    """The browser with a page open in a window of that size (the width is exactly that of the page).

    `query` stands behind the page's address; `zoom` makes the window as many times narrower, as a browser's zoom
    does; without `scripts` the page's own do not run, ours do; `media` is "print" or that of the screen."""
    width, height = size
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width // zoom, "height": height // zoom, "deviceScaleFactor": zoom, "mobile": width < 500},
    )
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
    try:
        browser.get(page.as_uri() + query)
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    return browser


def space_out(browser):
    """Gives the text of the open page the spacing of WCAG 2.1, 1.4.12; the page's policy refuses style elements."""
    browser.execute_script(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
        " word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');"
        "document.adoptedStyleSheets = [sheet];"
    )


def cut_off(browser):
    """Elements whose text does not fit them: wider or higher than what is shown of it."""
    return browser.execute_script(
        "return Array.from(document.querySelectorAll('body *')).filter(e => {"
        " const style = getComputedStyle(e);"
        " return (style.overflowX !== 'visible' || style.overflowY !== 'visible') && style.clipPath === 'none'"
        "  && style.position !== 'absolute' && e.clientWidth > 0"
        "  && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)"
        "  && !['SELECT', 'INPUT', 'svg'].includes(e.tagName);"
        "}).map(e => e.outerHTML.slice(0, 120))"
    )


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
