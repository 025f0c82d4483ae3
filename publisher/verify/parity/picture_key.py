"""The key below a drawing whose letters would be too small, as a large print should have it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from publisher.document import UnitKind
from publisher.document.nodes import Figure
from publisher.theme import Wording
from publisher.verify.parity.read_unit import ReadUnit, folded

_MARK = re.compile(r"\d{1,2}|[A-Za-z]")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(hidden|collapse)")


def picture_key(
    figure: Figure, wording: Wording, found: Sequence[ReadUnit]
) -> tuple[str, tuple[str, ...]]:
    """The label of a figure's key and its entries; nothing where the file has no key for it.

    Whether letters are too small on a page is told by the file, and so is the order of the
    entries. The words are told by the drawing: every one of its labels is in the key, but for
    those that are only a number or a letter, and nothing else is.
    """
    label, entries = _in_file(figure, wording, found)
    if not label:
        return "", ()
    mark, _, _ = wording.picture_key_entry.partition("{words}")
    before = re.compile(re.escape(mark).replace(r"\{mark\}", r"\w{1,3}"))
    has_marks = label == folded(wording.picture_key)
    drawn = {_bare(each): each for each in drawn_words(figure)}
    covered: set[str] = set()
    right: dict[str, None] = {}
    for each in entries:
        words = before.sub("", each, count=1) if has_marks else each
        if parts := _parts(_bare(words), drawn):
            covered |= parts
            right[each] = None
    lost = [
        words
        for bare, words in drawn.items()
        if bare not in covered and not (has_marks and _MARK.fullmatch(words))
    ]
    return label, (*right, *lost)


def last_before_key(figure: Figure) -> UnitKind:
    """The unit of a figure behind which its key stands."""
    if figure.credit:
        return UnitKind.CREDIT
    return UnitKind.CAPTION if figure.caption else UnitKind.ALTERNATIVE


def _in_file(figure: Figure, wording: Wording, found: Sequence[ReadUnit]) -> tuple[str, list[str]]:
    """The label and the items behind it, between a picture and the next one."""
    labels = {folded(wording.picture_key), folded(wording.picture_words)}
    alternative = folded(figure.alternative)
    units = iter(found)
    for each in units:
        if each.kind is UnitKind.ALTERNATIVE and each.text == alternative:
            break
    label, entries = "", []
    for each in units:
        if each.kind is UnitKind.ALTERNATIVE or (label and each.kind is not UnitKind.ITEM):
            break
        if label:
            entries.append(each.text)
        elif each.text in labels:
            label = each.text
    return label, entries


def _parts(words: str, drawn: dict[str, str]) -> set[str]:
    """The texts of the drawing that make up some words; nothing where anything is left over."""
    parts = set()
    for each in sorted(drawn, key=len, reverse=True):
        if each in words:
            words = words.replace(each, " ", 1)
            parts.add(each)
    return parts if not words.strip() else set()


def drawn_words(figure: Figure) -> Iterator[str]:
    """The words of each text that is to be seen in a drawing."""
    if not figure.picture.is_svg:
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for text in etree.fromstring(figure.picture.data, parser).iter("{*}text"):
        around = list(text.iterancestors())
        inner = any(etree.QName(each).localname == "text" for each in around)
        words = folded(" ".join(map(str, text.itertext("{*}text", "{*}tspan", "{*}textPath"))))
        if words and not inner and not any(map(_is_unseen, (text, *around))):
            yield words


def _is_unseen(element: Any) -> bool:
    own = f"display:{element.get('display')};visibility:{element.get('visibility')};"
    return _UNSEEN.search(own + (element.get("style") or "")) is not None


def _bare(words: str) -> str:
    return "".join(words.split())
