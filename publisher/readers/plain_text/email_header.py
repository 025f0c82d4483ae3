"""The head of an e-mail, and the arrows of one that was quoted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publisher.readers.plain_text.finding import Finding, Kind
from publisher.readers.plain_text.pasted_line import PastedLine
from publisher.readers.plain_text.traced_text import TracedText
from publisher.readers.plain_text.wrapping import traced

_HEAD = re.compile(
    r"\W*(from|to|cc|bcc|sent|date|subject|reply-to|attachments?|importance)\W*:(?=\s|$)",
    re.IGNORECASE,
)
_BANNER = re.compile(r"\W*((begin )?forwarded|original) message\W*", re.IGNORECASE)
_ARROW = re.compile(r"\s*>\s?")
_REPLIES = re.compile(r"\s*((re|fwd?|aw)\s*:\s*)+", re.IGNORECASE)


def take_email_header(
    lines: Sequence[PastedLine],
) -> tuple[tuple[PastedLine, ...], TracedText, list[Finding]]:
    """The lines without the head of an e-mail, its subject (or nothing), and what was left out.

    Where nearly every line begins with ">", as in a quoted message, these signs go too.
    """
    findings: list[Finding] = []
    lines = _without_arrows(lines, findings)
    written = [line for line in lines if not line.is_blank]
    head: list[PastedLine] = []
    for line in written:
        if not _HEAD.match(line.text) and not _BANNER.fullmatch(line.text):
            break
        head.append(line)
    names = {match[1].lower() for line in head if (match := _HEAD.match(line.text))}
    if len(names) < 2 or not names & {"from", "subject"}:
        return tuple(lines), TracedText("", ()), findings
    subject = TracedText("", ())
    for line in head:
        match = _HEAD.match(line.text)
        if match and match[1].lower() == "subject":
            replies = _REPLIES.match(line.text, match.end())
            subject = traced(line, replies.end() if replies else match.end())
        message = "a line from the head of an e-mail"
        findings.append(
            Finding(Kind.LEFT_OUT, "IMP-062", "e-mail", message, "", line.number, line.words)
        )
    return tuple(line for line in lines if line not in head), subject, findings


def _without_arrows(lines: Sequence[PastedLine], findings: list[Finding]) -> Sequence[PastedLine]:
    written = [line for line in lines if not line.is_blank]
    quoted = [line for line in written if line.text.lstrip().startswith(">")]
    if len(quoted) < 3 or len(quoted) < 0.8 * len(written):
        return lines
    message = f"the sign > at the start of {len(quoted)} lines, as in a quoted e-mail"
    findings.append(Finding(Kind.LEFT_OUT, "IMP-062", "e-mail", message, "", quoted[0].number))
    return [replace(line, text=_ARROW.sub("", line.text, count=1).rstrip()) for line in lines]
