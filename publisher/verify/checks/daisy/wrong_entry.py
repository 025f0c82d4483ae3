"""Headings that a listener cannot go to."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import HEADINGS, NCC, TEXT, TalkingBook, tag_of
from publisher.verify.finding import Finding


def check_wrong_entry(book: TalkingBook) -> Iterator[Finding]:
    """One can go to the title first and then to each heading that is spoken, at its level.

    DAISY 2.02, 2.1: the first is an `h1` of the class "title"; each leads to a `par`.
    """
    if not book.entries or (book.entries[0].level, book.entries[0].kind) != (1, "title"):
        yield Finding("wrong-entry", "the first heading is not the title", NCC)
    for each in book.entries:
        pars = book.trees[each.smil].iter("par") if each.smil in book.trees else ()
        if each.target not in {par.get("id") for par in pars}:
            yield Finding("wrong-entry", "this entry leads nowhere", NCC, words=each.words)
    headings = [each for each in book.entries if each.level]
    shown = [each for each in book.trees[TEXT].iter("*") if tag_of(each) in HEADINGS]
    spoken = {each.place for each in book.clips}
    wanted = [
        (" ".join("".join(str(word) for word in each.itertext()).split()), int(tag_of(each)[1]))
        for each in shown
        if each.get("id") in spoken
    ]
    if [(each.words, each.level) for each in headings] != wanted:
        yield Finding("wrong-entry", "the headings are not those of the text", NCC)
