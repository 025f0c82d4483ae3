"""Whatever is pasted: no crash, no word lost, and a leaflet that is read once gaps are filled."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publisher.diagnostics import Problems
from publisher.readers import read_leaflet
from publisher.readers.plain_text import ImportedLeaflet, read_plain_text, write_leaflet_folder
from tests.readers.plain_text.counting import document_words, quoted_words, words
from tests.readers.plain_text.seed import fill_gaps

# Lines that lead into every recogniser, and into the syntax of leaflets.
_LINES = """\
What is a hernia?
WHAT HAPPENS NEXT
WARNING
======
---
Side effects
Side effects:
1. Rest
2) Walk
3. Go home
7. What is it?
1.2 Your stay
• pain
•
\u2022\tfever
  - nested
    o deeper
o\tround
* one
+ two
a) letter
☐ a box
[ ] a box
[x] no box
(1) in brackets
Diagram of the heart
Figure 2: A lung
Table 1: Doses
Age\tDose\tTimes
5\t\t2
\t1\t2
This video is about asthma, it lasts for 2 minutes and 42 seconds.
Video: https://example.org/v?a=1&b=(2)
Watch our video.
Call 999 if you cannot breathe.
Call 999 if:
Go to A&E immediately.
If it bleeds, contact your doctor straight away.
Tell your nurse if it hurts.
Last reviewed:
24 Mar 2020
Last reviewed: 24/03/2020 Next review due: March 2023
Next review due: 2019-01-01
Review date: 31 February 2020
Version 3.1
Written by: A Nurse and B Doctor
Published by City Clinic
References
  • A book
    A Writer and B Writer
    Publisher, 2019. Volume 10, Pages 1 – 7
  • NICE, May 2019
1. A book. A publisher, 2019.
2. No book at all
3. www.example.org/book
the lymph system Open a glossary item carries water
Open a glossary item
metastases (pronounced met-ass-ta-sees) are
MRI (magnetic resonance imaging) or PET
magnetic resonance imaging (MRI) and the XYZ
Page 3 of 8
12
\fCity Clinic
> quoted
>
> — A Patient
Home > Cancer > Bones
From: a@example.org
Subject: Re: A leaflet
Ring 0808 157 0123 or write to me_too@example.org or see www.example.org/a_b.
in child-
hood it is rare and this line goes on until it is rather long, which means that it is
# no heading
## no heading
::: emergency
:::{emergency} x
:alt: y
(label)=
| a | b |
| --- | --- |
***bold*** _it_ `code` ~~~ <b>html</b> [a](b) [a][b] ![c](d) {term}`x` &amp; \\ $x$
```
~~~
% comment
+++
[ref]: https://example.org
<!-- no -->
{lang=cy}
[^1]
It is hard to say. It is hard to say in advance which. It is hard to say in advance which.
\u00a0
\u200b
""".split("\n")

_line = st.sampled_from(_LINES)
_character = st.characters(exclude_categories=["Cs"])
_noise = st.text(_character, max_size=30)
_mixed = st.builds(lambda a, b, c: a + b + c, _noise, _line, _noise)
_end = st.sampled_from(["\n", "\n", "\n\n", "\n\n\n", " ", "\r\n"])
_texts = st.lists(st.tuples(st.one_of(_line, _line, _line, _mixed, _noise), _end), max_size=30).map(
    lambda pairs: "".join(part for pair in pairs for part in pair)
)


def _import(text: str) -> ImportedLeaflet | None:
    try:
        return read_plain_text(text, "pasted.txt")
    except Problems:
        return None


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(_texts)
@example("A\n\n> — somebody\n")
@example("a\u00adb\u0301c")
def test_any_text_becomes_a_leaflet_with_all_its_words(text: str) -> None:
    imported = _import(text)
    if imported is None:
        return
    with TemporaryDirectory() as place:
        folder = Path(place) / "leaflet"
        write_leaflet_folder(imported, folder)
        fill_gaps(folder)
        document = read_leaflet(folder)
        lost = words(text) - document_words(document) - quoted_words(folder)
    assert lost == {}
    assert "words that found no place" not in imported.report


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(st.characters(), max_size=200))
def test_any_characters_at_all_are_read_or_refused_in_words(text: str) -> None:
    imported = _import(text)
    assert imported is None or imported.leaflet.encode("utf-8")


@settings(max_examples=50, deadline=None, derandomize=True)
@given(_texts)
def test_the_same_text_gives_the_same_leaflet_and_report(text: str) -> None:
    assert _import(text) == _import(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(_texts)
def test_every_finding_names_a_line_of_the_text_that_has_its_words(text: str) -> None:
    imported = _import(text)
    for finding in imported.findings if imported else ():
        assert 0 <= finding.line <= text.count("\n") + text.count("\r") + 1
    report = imported.report if imported else ""
    assert "words that found no place" not in report


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\n***", "\ufeff"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(Problems, match="IMP-001"):
        read_plain_text(text, "empty.txt")


def test_a_text_with_broken_characters_is_refused() -> None:
    with pytest.raises(Problems, match="IMP-002"):
        read_plain_text("a \udc80 b", "broken.txt")


def test_a_text_that_is_no_leaflet_by_its_length_is_refused() -> None:
    with pytest.raises(Problems, match="IMP-003"):
        read_plain_text("word " * 50_000, "book.txt")
