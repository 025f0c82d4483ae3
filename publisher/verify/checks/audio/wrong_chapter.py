"""Chapters that are not the sections of the leaflet."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.checks.audio.opened.expected_chapters import expected_chapters
from publisher.verify.finding import Finding


def check_wrong_chapter(recording: Recording) -> Iterator[Finding]:
    """The chapters are the opening and every section of the leaflet, with their headings.

    UKAAF MS01: a listener finds a part by its heading. WCAG 2.2, 2.4.6.
    """
    chapters = list(recording.chapters)
    for each in expected_chapters(recording.document):
        found = next((one for one in chapters if each.is_called(one.title)), None)
        if found is None:
            yield Finding(
                "wrong-chapter",
                f"there is no chapter for '{each.words}'",
                "ID3 CHAP",
                each.node,
                each.words,
            )
        else:
            chapters.remove(found)
    for chapter in chapters:
        yield Finding(
            "wrong-chapter",
            f"the chapter '{chapter.title}' is no section of the leaflet",
            chapter.where,
        )
