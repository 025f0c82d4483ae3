"""Recordings without a table of contents that players can show."""

from collections.abc import Iterator

from publisher.verify.checks.audio.opened import Recording
from publisher.verify.finding import Finding


def check_missing_contents(recording: Recording) -> Iterator[Finding]:
    """There is one table of contents, at the top level and in order.

    ID3v2 Chapter Frame Addendum 1.0, 3.2: CTOC; standards.md 5.5.
    """
    if len(recording.contents) != 1:
        many = len(recording.contents) or "no"
        yield Finding(
            "missing-contents",
            f"the recording has {many} tables of contents, and has to have one",
            "ID3 CTOC",
        )
    for each in recording.contents:
        if not each.is_top_level or not each.is_ordered:
            yield Finding(
                "missing-contents",
                "the table of contents does not say that its chapters come in that order",
                f"ID3 CTOC {each.name}",
            )
