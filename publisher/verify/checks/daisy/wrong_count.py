"""Talking books that count themselves wrongly."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import NCC, TalkingBook
from publisher.verify.finding import Finding


def check_wrong_count(book: TalkingBook) -> Iterator[Finding]:
    """Items, levels, pages and files are as many as it says (DAISY 2.02, appendix 2)."""
    kinds = [each.kind for each in book.entries]
    normal = [each.words for each in book.entries if each.kind == "page-normal"]
    numbers = [int(each) for each in normal if each.isdecimal()]
    counts = {
        "ncc:tocItems": len(book.entries),
        "ncc:depth": max((each.level for each in book.entries), default=0),
        "ncc:files": len(book.files),
        "ncc:pageFront": kinds.count("page-front"),
        "ncc:pageNormal": kinds.count("page-normal"),
        "ncc:pageSpecial": kinds.count("page-special"),
        "ncc:maxPageNormal": max(numbers, default=0),
    }
    for name, count in counts.items():
        found = book.metas(NCC, name)
        if found != [str(count)]:
            message = f"'{name}' has to be {count}, and is {', '.join(found) or 'not there'}"
            yield Finding("wrong-count", message, NCC)
