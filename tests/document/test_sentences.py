"""Where sentences end: nothing is lost, and no reader would cut elsewhere."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.document.nodes import (
    Abbreviation,
    Citation,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    LinkKind,
    Pronunciation,
    Spoken,
    Strong,
    Term,
    Text,
)
from publisher.document.sentences import split_sentences
from publisher.document.text import plain_text
from tests.specimen import HERE, context, link, text

WHOLE = (Link, Term, Foreign, Abbreviation, Pronunciation, Citation, LineBreak)


def cut(*inlines: Inline | str) -> list[str]:
    """The words of each sentence."""
    nodes = tuple(text(each) if isinstance(each, str) else each for each in inlines)
    return [plain_text(each, context().wording) for each in split_sentences(nodes)]


def strong(*inlines: Inline | str) -> Strong:
    return Strong(tuple(text(each) if isinstance(each, str) else each for each in inlines),
                  span=HERE)  # fmt: skip


@pytest.mark.parametrize(
    "sentences",
    [
        ["Take one. ", "Then rest."],
        ["Is it safe? ", "Yes! ", "Ask us."],
        ["She said “Stop.” ", "He did."],
        ["She said ‘Stop!’ ", "“Why?” he asked."],
        ["It may hurt (a little). ", "Tell us."],
        ["Drink water. ", "(Not too much.) ", "Then rest."],
        ["Take one.\n", "Then rest."],
        ["Take 2. ", "3 are too many."],
        ["Keep this leaflet."],
        [" Leading space. ", "Then more. "],
    ],
    ids=str,
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert cut("".join(sentences)) == sentences


@pytest.mark.parametrize(
    "one",
    [
        "Ask Dr. Jones or Mrs. Hill about it.",
        "Some foods, e.g. Brazil nuts, are fine.",
        "Painkillers, i.e. Paracetamol, help.",
        "See Fig. 3 for more.",
        "Written by A. B. Jones for us.",
        "Take 1.5 ml at 5.30pm every day.",
        "Go to www.nhs.uk. or not",
        "He asked “Why?” and left.",
        "It costs approx. 5 pounds.",
        "Wait… then go on.",
    ],
)
def test_a_full_stop_is_not_always_an_end(one: str) -> None:
    assert cut(one) == [one]


def test_strong_words_may_hold_the_end_of_a_sentence() -> None:
    assert cut("Do ", strong("not stop. Ask"), " first.") == ["Do not stop. ", "Ask first."]
    first, second = split_sentences((text("Do "), strong("not stop. Ask"), text(" first.")))
    assert [type(each) for each in first] == [Text, Strong]
    assert [type(each) for each in second] == [Strong, Text]


def test_a_sentence_may_end_with_strong_words() -> None:
    assert cut("Do ", strong("not stop."), " Ask first.") == ["Do not stop. ", "Ask first."]


def test_a_link_is_never_divided() -> None:
    both = link("Who are we? Read on", "https://www.example.org", LinkKind.WEB)
    assert cut("Stop. ", both, ". Then go.") == ["Stop. ", "Who are we? Read on. ", "Then go."]
    inside = strong("One. ", both, " Two. Three.")
    assert cut(inside) == ["One. ", "Who are we? Read on Two. ", "Three."]


def test_a_source_belongs_to_the_sentence_before_it() -> None:
    source = Citation("nice", 1, span=HERE)
    (first, second) = split_sentences((text("It works."), source, text(" Ask us.")))
    assert first == (text("It works."), source, text(" "))
    assert second == (text("Ask us."),)


def _leaf(words: st.SearchStrategy[str]) -> st.SearchStrategy[Inline]:
    return st.one_of(
        st.builds(Text, words, span=st.just(HERE)),
        st.just(LineBreak(span=HERE)),
        st.just(Citation("nice", 1, span=HERE)),
        st.just(Abbreviation("A.", "an A", Spoken.LETTERS, True, span=HERE)),
        st.just(Pronunciation("Mr. B", "bee", "biː", True, span=HERE)),
    )


def _inside(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    many = st.lists(children, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Strong, many, span=st.just(HERE)),
        st.builds(Emphasis, many, span=st.just(HERE)),
        st.builds(Term, many, st.just("entry"), st.just(True), span=st.just(HERE)),
        st.builds(Foreign, many, st.just("cy"), span=st.just(HERE)),
        st.builds(Link, many, st.just("https://a.uk"), st.just(LinkKind.WEB), span=st.just(HERE)),
    )


PIECES = st.lists(
    st.sampled_from(["One", "two", ".", "?", "!", " ", "  ", "\n", "”", "“", "(", ")", "Dr", "3"]),
    max_size=8,
).map("".join)
INLINES = st.lists(st.recursive(_leaf(PIECES), _inside, max_leaves=6), max_size=6).map(tuple)


def _pieces(inlines: Inlines, around: tuple[str, ...] = ()) -> Iterator[tuple[object, ...]]:
    """Every letter, and everything that must stay whole, with the kinds of what it stands in."""
    for each in inlines:
        if isinstance(each, Text):
            yield from ((letter, *around) for letter in each.text)
        elif isinstance(each, WHOLE):
            yield (each, *around)
        else:
            yield from _pieces(each.children, (*around, type(each).__name__))


@given(INLINES)
def test_sentences_together_are_what_was_given(inlines: Inlines) -> None:
    parts = split_sentences(inlines)
    assert list(_pieces(tuple(each for part in parts for each in part))) == list(_pieces(inlines))
    assert all(parts)


@given(INLINES)
def test_a_sentence_is_not_divided_again(inlines: Inlines) -> None:
    for each in split_sentences(inlines):
        assert len(split_sentences(each)) <= 1
