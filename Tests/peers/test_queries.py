"""docs/open-data.md: every query of the page is asked of files that `publish` wrote, and answers what the page shows."""

import re

import pytest

from conftest import ROOT
from walking import Walk, printed_as_shown, steps

duckdb = pytest.importorskip("duckdb")

PAGE = "docs/open-data.md"
#: A query and, where it asks something, the table under it.
QUERY = re.compile(r"^```sql\n(.*?)^```\n(?:\n((?:\|[^\n]*\n)+))?", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def page():
    return (ROOT / PAGE).read_text("utf-8")


@pytest.fixture(scope="module")
def published(page, tmp_path_factory):
    """The folder in which the page's commands have published what its queries are about."""
    folder = tmp_path_factory.mktemp("open-data")
    walk = Walk(folder)
    printed_as_shown(PAGE, [(command, *walk.run(command), shown) for _, command, shown in steps(page)])
    return folder


def cell(value):
    return "" if value is None else str(value).replace("\n", " ").replace("|", "\\|")


def table(answer):
    """An answer as the page shows it, line by line."""
    rows = [answer.columns, ["---"] * len(answer.columns), *answer.fetchall()]
    return ["| " + " | ".join(map(cell, row)) + " |" for row in rows]


def test_queries_answer_what_the_page_shows(page, published, monkeypatch):
    monkeypatch.chdir(published)
    connection = duckdb.connect()
    shown = QUERY.findall(page)
    for query, lines in shown:
        if query.startswith("CREATE VIEW"):
            connection.execute(query)
        else:
            assert table(connection.sql(query)) == lines.splitlines(), query
    answered = [lines for _, lines in shown if lines]
    assert len(answered) >= 8
    assert all(lines.count("\n") > 2 for lines in answered), "a query without an answer shows nothing"


def test_columns_are_those_of_the_published_file(page, published):
    (file,) = (published / "новая").glob("data-*.csv")
    header = file.read_text("utf-8-sig").split("\n", 1)[0].strip().split(",")
    described = re.search(r"^\| столбец .*?\n\n", page, re.MULTILINE | re.DOTALL)[0]
    assert re.findall(r"`(\w+)`", " ".join(line.split("|")[1] for line in described.strip().splitlines()[2:])) == header


def test_commas_quotes_and_line_breaks_are_one_field_each(published):
    """The sniffing of dialects is left out on the page: the number of rows is that of the published register."""
    (file,) = (published / "новая").glob("data-*.csv")
    rows = duckdb.sql(f"SELECT count(*), count(needs) FROM read_csv('{file}', delim=',', quote='\"', escape='\"', header=true)")
    # Without a query: the entries as the publication's JSON has them.
    text = (published / "новая" / "perechen.json").read_text("utf-8")
    assert rows.fetchall()[0] == (text.count('"channel": '), text.count('"needs": ['))
