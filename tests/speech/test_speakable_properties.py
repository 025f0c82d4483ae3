"""What holds for every text, found by trying many."""

import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from publisher.speech.latin import not_latin
from publisher.speech.speakable import scan, sentences, tidy
from publisher.speech.speakable.number_words import digits
from tests.speech.test_speakable import english, spoken

TEXT = st.text(max_size=60) | st.text(
    "0123456789 .,:;/-–%£&mgkl°½x×apM()'’\"[]<>{}\\`@#", max_size=30
)
MARKS = set(" ,.;:?!'-")


@given(TEXT)
def test_no_digit_and_no_symbol_reaches_a_voice(text: str) -> None:
    for segment in tidy(scan(text, english()).segments):
        for character in segment.text:
            assert character in MARKS or unicodedata.category(character)[0] in "LM"


@given(TEXT)
def test_everything_with_a_letter_a_digit_or_a_named_sign_is_said_or_told(text: str) -> None:
    said = scan(text, english())
    if any(unicodedata.category(each)[0] in "LN" or each in "+%£&<>@#" for each in text):
        assert said.problems or any(each.text.strip() for each in said.segments)


@given(TEXT)
def test_the_place_of_what_cannot_be_said_is_its_place(text: str) -> None:
    for problem in scan(text, english()).problems:
        assert text[problem.offset :].lstrip().startswith(problem.text)


@given(TEXT)
def test_cutting_into_sentences_loses_no_word(text: str) -> None:
    whole = tidy(scan(text, english()).segments)
    cut = " ".join("".join(each.text for each in part) for part in sentences(whole))
    assert cut.split() == "".join(each.text for each in whole).split()


@given(TEXT)
def test_what_is_tidy_stays_so(text: str) -> None:
    once = tidy(scan(text, english()).segments)
    assert tidy(once) == once


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
