"""What holds for every text, found by trying many."""

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.speech.latin import not_latin
from publisher.speech.segment import Segments
from publisher.speech.speakable import scan, sentences, tidy
from publisher.speech.speakable.lexer import says
from publisher.speech.speakable.number_words import digits
from tests.speech.test_speakable import english, spoken

TEXT = st.text(max_size=60) | st.text(
    "0123456789 .,:;/-–%£&mgkl°½x×apM()'’\"[]<>{}\\`@#", max_size=30
)
PIECES = (
    "take two tablets at night for pain NHS mRNA vitamin stage IV Dr e.g. etc. and/or X-ray o'clock"
    " od bd tds qds prn nocte stat p.r.n. q4h mg mcg µg mL mmol/L IU mg/kg/day °C cm m² st lb % bpm"
    " am pm p.m. hrs 1st 2nd 11th May Sept. 24/03/2026 10/12/2019 17:30 5.30 0800 1234567 111 999"
    " 0 1 2 5 10 250 1,000 0.5 .5 007 1990s 60s ½ ¾ 1/2 3/4 6/6 ⅚ £9.90 50p £ € $ CO₂ SpO₂ Ca²⁺ ¹ ²"
    " SW1A 1AA www.nhs.uk a@b.uk +44 +/- ± < > ≤ >= -> → ~ × x / | & # @ * + = - – — … • [1] [ ]"
    " ( ) { } \" “ ” ‘ ’ ' ` ® § _ \\ ^ ⁄ ☺ 🔔 ① ٣"
).split()
MIXED = st.lists(
    st.sampled_from([*PIECES, " ", " ", ", ", ". ", "\N{NO-BREAK SPACE}", "\n"]), max_size=12
).map("".join)
MARKS = set(" ,.;:?!'-")


def leaks(segments: Segments) -> str:
    """The characters that no voice may be given."""
    text = "".join(each.text for each in segments)
    return "".join(
        each for each in text if each not in MARKS and unicodedata.category(each)[0] not in "LM"
    )


@settings(max_examples=400)
@given(TEXT | MIXED)
def test_no_digit_and_no_symbol_reaches_a_voice(text: str) -> None:
    said = scan(text, english())
    assert leaks(said.segments) == ""
    assert leaks(tidy(said.segments)) == ""


@pytest.mark.parametrize("leak", ["5", "%", "½", "☺", "₂", "/"])
def test_a_rule_that_lets_a_sign_through_would_be_seen(leak: str) -> None:
    careless = (says(re.escape(leak), leak), *english())
    assert leaks(tidy(scan(f"about {leak} of it", careless).segments)) == leak


@given(TEXT | MIXED)
def test_everything_with_a_letter_a_digit_or_a_named_sign_is_said_or_told(text: str) -> None:
    said = scan(text, english())
    if any(unicodedata.category(each)[0] in "LN" or each in "+%£&<>@#" for each in text):
        assert said.problems or any(each.text.strip() for each in said.segments)


@given(TEXT | MIXED)
def test_the_place_of_what_cannot_be_said_is_its_place(text: str) -> None:
    for problem in scan(text, english()).problems:
        assert text[problem.offset :].lstrip().startswith(problem.text)


@given(TEXT | MIXED)
def test_cutting_into_sentences_loses_no_word(text: str) -> None:
    whole = tidy(scan(text, english()).segments)
    cut = " ".join("".join(each.text for each in part) for part in sentences(whole))
    assert cut.split() == "".join(each.text for each in whole).split()


@given(TEXT | MIXED)
def test_what_is_tidy_stays_so(text: str) -> None:
    once = tidy(scan(text, english()).segments)
    assert tidy(once) == once


@given(MIXED)
def test_no_number_is_passed_over(text: str) -> None:
    """Whatever stands before it, a number is said or its problem is told."""
    said = scan(f"{text} 7 ", english())
    words = "".join(each.text for each in said.segments)
    assert said.problems or "seven" in words


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_way_to_write_a_date_is_said_alike(day: date) -> None:
    said = spoken(f"{day:%d/%m/%Y}")
    assert spoken(day.isoformat()) == said
    assert spoken(f"{day.day} {day:%B} {day.year}") == said
    assert spoken(f"{day.day} {day:%b} {day.year}") == said
    assert f" of {day:%B} " in said


@given(st.decimals(0, 9999, places=2).map(lambda each: f"{each.normalize():f}"))
def test_the_space_before_a_unit_makes_no_difference(number: str) -> None:
    said = spoken(f"{number}mg")
    assert said == spoken(f"{number} mg") == spoken(f"{number}\N{NO-BREAK SPACE}mg")
    assert said.endswith(" milligram" if number == "1" else " milligrams")


@given(st.from_regex(r"0(80\d|30\d|1\d\d|7\d{3}) ?\d{3} ?\d{4}", fullmatch=True))
def test_every_digit_of_a_phone_number_is_said_in_order(number: str) -> None:
    only_digits = "".join(each for each in number if each.isdecimal())
    if len(only_digits) <= 11 and number.isascii():
        assert spoken(number).replace(",", "").lower() == digits(only_digits, "oh")


@given(st.integers(10_000, 10**15))
def test_commas_of_thousands_make_no_difference(number: int) -> None:
    assert spoken(f"{number:,} people") == spoken(f"{number} people")


@given(st.text(max_size=20))
def test_what_is_not_latin_is_named(text: str) -> None:
    for character in not_latin(text):
        assert character in text
        assert character not in MARKS
        assert not (character.isascii() and character.isalpha())
