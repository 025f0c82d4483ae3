"""Whether the parts of a recording are the sections of its leaflet."""

from collections.abc import Iterator, Sequence

from publisher.document import Document
from publisher.verify.checks.audio.opened.expected_chapters import expected_chapters
from publisher.verify.finding import Finding


def check_section_titles(
    rule: str, titles: Sequence[str], document: Document, where: str
) -> Iterator[Finding]:
    """The titles are those of the opening and of every section, in that order.

    UKAAF MS01: a listener finds a part by its heading. `where` is the place that holds the titles.
    """
    left, places = list(enumerate(titles)), []
    for each in expected_chapters(document):
        found = next((one for one in left if each.is_called(one[1])), None)
        if found is None:
            message = f"there is no part for '{each.words}'"
            yield Finding(rule, message, where, each.node, each.words)
            continue
        left.remove(found)
        places.append(found[0])
        if found[0] < max(places):
            message = f"the part '{each.words}' comes too early"
            yield Finding(rule, message, where, each.node, each.words)
    for _, title in left:
        yield Finding(rule, f"the part '{title}' is no section of the leaflet", where)
