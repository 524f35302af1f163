"""Ten working days of п. 5.5 against the calendar of PyPI's `holidays` (Russia, with the moved weekends).

`Tests/Fixtures/deadlines.csv` holds the last day of the term for every day; the Swift tests compare the program's calendar
with it. Run this file by itself to write it anew."""

import csv
import datetime
import json

import holidays
import pytest

from conftest import ROOT

TABLE = ROOT / "Tests" / "Fixtures" / "deadlines.csv"
FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2027, 12, 10)


def deadlines():
    """Each day with the last of the ten working days after it."""
    russia = holidays.Russia(years=range(FIRST.year, LAST.year + 1))
    day = FIRST
    while day <= LAST:
        yield day.isoformat(), russia.get_nth_working_day(day, 10).isoformat()
        day += datetime.timedelta(days=1)


def table():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)][1:]


def test_the_table_is_what_holidays_gives():
    assert table() == list(deadlines())


def test_the_program_gives_what_the_table_has(perechen):
    rows = table()
    # The days around holidays and moved weekends, and a few of each year; the Swift tests take every day.
    chosen = [row for row in rows if row[0][5:] in ("01-01", "04-26", "06-10", "10-31", "11-02", "12-10", "12-27", "12-28")]
    for day, last in chosen:
        assert perechen("deadline", "--from", day).text.splitlines()[0] == last, day


def test_a_regional_day_off_comes_from_the_configuration(perechen, tmp_path):
    config = tmp_path / "perechen.yaml"
    # The day of the return of the Crimea and Sevastopol to Russia, off in both by their own laws.
    config.write_text("days-off:\n  - 2026-03-18\n  - 2027-03-18\n", "utf-8")
    assert perechen("deadline", "--from", "2027-03-10").text == "2027-03-24\n"
    assert perechen("deadline", "--from", "2027-03-10", "--config", config).text == "2027-03-25\n"
    sevastopol = holidays.Russia(years=2027)
    sevastopol[datetime.date(2027, 3, 18)] = "18 марта"
    assert sevastopol.get_nth_working_day(datetime.date(2027, 3, 10), 10).isoformat() == "2027-03-25"


@pytest.mark.parametrize("language, words", [("ru", "2031"), ("en", "2031")])
def test_a_year_without_calendar_is_told(perechen, language, words):
    result = perechen("deadline", "--from", "2031-04-28", "--lang", language)
    assert result.code == 0 and len(result.text.splitlines()) == 1
    assert "TP806" in result.stderr and words in result.stderr


def test_a_calendar_file_fills_a_year_in(perechen, tmp_path):
    calendar = tmp_path / "calendar.json"
    years = {"2031": {"daysOff": ["2031-05-01", "2031-05-02", "2031-05-08", "2031-05-09"], "workingWeekends": ["2031-05-03"]}}
    calendar.write_text(json.dumps({"years": years}), "utf-8")
    result = perechen("deadline", "--from", "2031-04-28", "--calendar", calendar)
    assert result.code == 0 and result.text == "2031-05-15\n" and "TP806" not in result.stderr


if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write("date,last\n")
        file.writelines(f"{day},{last}\n" for day, last in deadlines())
