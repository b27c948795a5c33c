"""Dates as press sources print them."""

import pytest

from statements.ingest.recognisers.dates.dates import find_dates, find_months, find_time, impossible_dates, short_date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("12 Feb. 2020 -", ["2020-02-12"]),
        ("February 12, 2020", ["2020-02-12"]),
        ("[THURSDAY,] 27 SEPTEMBER 2017", ["2017-09-27"]),
        ("Mis à jour le: 12 févr. 2020", ["2020-02-12"]),
        ("26 de julio de 2022", ["2022-07-26"]),
        ("25. Mai 2017", ["2017-05-25"]),
        ("Agosto 7 de 2018", ["2018-08-07"]),
        ("7 de xuño de 2020", ["2020-06-07"]),
        ("3 de setembre de 2020", ["2020-09-03"]),
        ("primero de mayo de 2003", ["2003-05-01"]),
        ("1ro. de enero de 1999", ["1999-01-01"]),
        ("21-Nov-2019 10:03", ["2019-11-21"]),
        ("21-November, 2019 10:03", ["2019-11-21"]),
        ("2019 – 11 - 21", ["2019-11-21"]),
        ("21-02-2014", ["2014-02-21"]),
        ("04.12.2018", ["2018-12-04"]),
        ("2020-02-13 and 3 May 2021", ["2020-02-13", "2021-05-03"]),
        ("12 февраля 2020", ["2020-02-12"]),
        ("٨ نوفمبر ٢٠١٧", ["2017-11-08"]),
        ("31. 8. 2022 15:11", ["2022-08-31"]),
        ("2017/03/31", ["2017-03-31"]),
        ("2020. február 12.", ["2020-02-12"]),
        ("2020. 2. 12.", ["2020-02-12"]),
        ("2020년 2월 12일", ["2020-02-12"]),
        ("2020年2月12日外交部发言人", ["2020-02-12"]),
        ("12 tháng 2 năm 2020", ["2020-02-12"]),
        ("12 בפברואר 2020", ["2020-02-12"]),
        ("12 Φεβρουαρίου 2020", ["2020-02-12"]),
        ("21 marca 2018 roku", ["2018-03-21"]),
        ("12 Şubat 2020", ["2020-02-12"]),
        ("12. helmikuuta 2020", ["2020-02-12"]),
        ("12 mac 2020", ["2020-03-12"]),
        ("2020-yil 12-fevral", ["2020-02-12"]),
        ("2020 жылғы 12 ақпан", ["2020-02-12"]),
        ("2020 оны 2 дугаар сарын 12", ["2020-02-12"]),
        ("Ika-12 ng Pebrero 2020", ["2020-02-12"]),
        ("令和2年2月12日", ["2020-02-12"]),
        ("令和二年二月十二日", ["2020-02-12"]),
        ("二〇二〇年二月十二日", ["2020-02-12"]),
        ("中華民國109年02月12日", ["2020-02-12"]),
        ("109年2月12日", []),
        ("تاریخ: 1398/11/23", ["2020-02-12"]),
        ("۲۳ بهمن ۱۳۹۸", ["2020-02-12"]),
        ("۱۴۴۶/۰۳/۲۳ - 20:36", []),  # of the lunar calendar
        ("am 26. Jänner 2017", ["2017-01-26"]),
        ("30 اسفند 1399 به‌وقت تهران، پنجشنبه", ["2021-03-20"]),
        ("1398/11/23", []),
        ("12 फ़रवरी, 2020", ["2020-02-12"]),
        ("১২ ফেব্রুয়ারি ২০২০", ["2020-02-12"]),
        ("2020 පෙබරවාරි මස 12 වන දින", ["2020-02-12"]),
        ("பிப்ரவரி 12, 2020", ["2020-02-12"]),
        ("วันพุธที่ 12 กุมภาพันธ์ พ.ศ. 2563", ["2020-02-12"]),
        ("31 กุมภาพันธ์ 2563", []),
        ("12 tests 2020", []),
        ("31 February 2020", []),
        ("Section 12.3.2020.4", []),
        ("version 2020-02-133", []),
    ],
)
def test_whole_dates(text: str, dates: list[str]) -> None:
    assert [date.edtf for date in find_dates(text)] == dates


def test_a_word_that_is_no_month_makes_no_impossible_date() -> None:
    assert impossible_dates("12 tests 2020, 31 June 2020") == ["31 June 2020"]


def test_an_ambiguous_date_has_both_readings() -> None:
    [date] = find_dates("05/06/2020")
    assert date.alternatives == ("2020-06-05", "2020-05-06")


@pytest.mark.parametrize(
    ("line", "readings"),
    [
        ("3/20/19", ("2019-03-20", "1919-03-20")),
        ("Date: 05/06/20", ("2020-06-05", "2020-05-06", "1920-06-05", "1920-05-06")),
        ("12 Mar 76", ("1976-03-12", "2076-03-12")),
        ("31-12-99", ("1999-12-31", "2099-12-31")),
        ("Tel. 555-12-34", None),
        ("Chapter 3.20.19.4", None),
        ("The plan of 3/20/19 was read to the council", None),
    ],
)
def test_a_year_of_two_digits_has_a_reading_in_each_century(line: str, readings: tuple[str, ...] | None) -> None:
    date = short_date(line)
    assert (date and date.alternatives) == readings
    assert not find_dates(line)


def test_a_month_of_a_whole_date_is_no_month() -> None:
    assert [month.edtf for month in find_months("February 2020, 3 March 2021, mai 2019")] == ["2020-02", "2019-05"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("19:31", "19:31"),
        ("01:51 PM", "13:51"),
        ("10:17 A.M. CEST", "10:17"),
        ("12:05 a.m.", "00:05"),
        ("à 17h40", "17:40"),
        ("25:00", None),
        ("at noon", None),
    ],
)
def test_times(text: str, time: str | None) -> None:
    assert find_time(text) == time
