"""Page numbers and running heads, which belong to the pages that the text was copied from."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from publisher.readers.plain_text.finding import Finding, Kind
from publisher.readers.plain_text.pasted_line import PastedLine

_PAGE_NUMBER = re.compile(
    r"""\s*(?:
        (?:page|p\.|pg\.?)\s*\|?\s*\d+(?:\s*(?:of|/)\s*\d+)?
      | \d+\s*(?:of|/)\s*\d+
      | \d+\s*\|\s*page
      | [-–—]\s*\d+\s*[-–—]
      | .{0,60}\bpage\s+\d+\s+of\s+\d+
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_LONGEST_HEAD = 80
_NEAR = 2


def take_page_furniture(
    lines: Sequence[PastedLine],
) -> tuple[tuple[PastedLine, ...], list[Finding]]:
    """The lines without page numbers and running heads; the line after each is `after_page`.

    A number alone on a line, or a line that comes back, is taken for furniture only where it
    stands at the end or the start of a page: beside a form feed or a line like "Page 3 of 8".
    """
    written = [line for line in lines if not line.is_blank]
    removed = {at for at, line in enumerate(written) if _PAGE_NUMBER.fullmatch(line.text)}
    messages = dict.fromkeys(removed, "a page number")
    for at in _near_page_ends(written, removed):
        if at not in removed and _NUMBER.fullmatch(written[at].text):
            messages[at] = "a page number"
    removed |= set(messages)
    for at in _running_heads(written, removed):
        messages[at] = "a line that stands on several pages"
    gone = {id(written[at]) for at in messages}
    findings = [
        Finding(
            Kind.LEFT_OUT, "IMP-061", "page", message, "", written[at].number, written[at].words
        )
        for at, message in sorted(messages.items())
    ]
    return _without(lines, gone), findings


def _near_page_ends(written: Sequence[PastedLine], removed: set[int]) -> Counter[int]:
    """The places of lines that stand at most two lines from the end of a page."""
    near: Counter[int] = Counter()
    for at, line in enumerate(written):
        if at in removed:
            near.update(range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(written))))
        elif line.after_page:
            near.update(range(max(at - _NEAR, 0), min(at + _NEAR, len(written))))
    return near


def _running_heads(written: Sequence[PastedLine], removed: set[int]) -> list[int]:
    near = [at for at in _near_page_ends(written, removed) if at not in removed]
    times = Counter(_key(written[at]) for at in near)
    # The first line of all is the title, even where the pages repeat it.
    return [at for at in near if at and times[_key(written[at])] > 1 and _is_short(written[at])]


def _key(line: PastedLine) -> str:
    return re.sub(r"\d+", "0", line.words.casefold())


def _is_short(line: PastedLine) -> bool:
    return len(line.words) <= _LONGEST_HEAD


def _without(lines: Sequence[PastedLine], gone: set[int]) -> tuple[PastedLine, ...]:
    kept: list[PastedLine] = []
    page_ended = False
    for line in lines:
        if id(line) in gone:
            page_ended = True
        elif page_ended and not line.is_blank:
            kept.append(replace(line, after_page=True))
            page_ended = False
        else:
            kept.append(line)
    return tuple(kept)
