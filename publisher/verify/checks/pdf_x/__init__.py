"""Rules on a file for a print shop: PDF/X-1a:2003 (ISO 15930-4), and what print shops add to it.

No judge of PDF/X is free to depend on, so these rules are what a claim rests on. They read the
file from its pages on, where the writer changes it object by object.
"""

from collections.abc import Callable, Iterator

from publisher import __version__
from publisher.verify.checks.pdf_x.action import check_action
from publisher.verify.checks.pdf_x.annotation_on_page import check_annotation_on_page
from publisher.verify.checks.pdf_x.colour_without_ink import check_colour_without_ink
from publisher.verify.checks.pdf_x.device_settings import check_device_settings
from publisher.verify.checks.pdf_x.locked_file import check_locked_file
from publisher.verify.checks.pdf_x.loose_font import check_loose_font
from publisher.verify.checks.pdf_x.missing_facts import check_missing_facts
from publisher.verify.checks.pdf_x.newer_pdf import check_newer_pdf
from publisher.verify.checks.pdf_x.not_identified import check_not_identified
from publisher.verify.checks.pdf_x.output_intent import check_output_intent
from publisher.verify.checks.pdf_x.outside_content import check_outside_content
from publisher.verify.checks.pdf_x.page_boxes import check_page_boxes
from publisher.verify.checks.pdf_x.print_file import (
    PrintFile,
    UnreadablePrintFile,
    open_print_file,
)
from publisher.verify.checks.pdf_x.see_through import check_see_through
from publisher.verify.checks.pdf_x.too_much_ink import check_too_much_ink
from publisher.verify.checks.pdf_x.unknown_compression import check_unknown_compression
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict

JUDGE = "Publisher's print shop checks"

RULES: tuple[Callable[[PrintFile], Iterator[Finding]], ...] = (
    check_not_identified,
    check_newer_pdf,
    check_locked_file,
    check_missing_facts,
    check_output_intent,
    check_page_boxes,
    check_colour_without_ink,
    check_too_much_ink,
    check_see_through,
    check_loose_font,
    check_annotation_on_page,
    check_action,
    check_unknown_compression,
    check_device_settings,
    check_outside_content,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished PDF; one that cannot be opened is one finding."""
    findings: tuple[Finding, ...]
    try:
        opened = open_print_file(file)
    except UnreadablePrintFile as problem:
        message = f"a print shop could not open this file: {problem}"
        findings = (Finding("unreadable-file", message, file.file_name),)
    else:
        findings = tuple(found for rule in RULES for found in dict.fromkeys(rule(opened)))
    return Verdict(
        judge=JUDGE,
        version=__version__,
        standard="PDF/X-1a:2003",
        format=file.format,
        level=Level.QUICK,
        checks=len(RULES),
        findings=findings,
    )
