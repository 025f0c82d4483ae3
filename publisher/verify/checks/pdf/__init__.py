"""Rules on the finished PDF: what no judge of its tags looks at."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.checks.pdf.colour_in_greys import check_colour_in_greys
from publisher.verify.checks.pdf.cut_words import check_cut_words
from publisher.verify.checks.pdf.low_contrast import check_low_contrast
from publisher.verify.checks.pdf.missing_bookmarks import check_missing_bookmarks
from publisher.verify.checks.pdf.page_out_of_place import check_page_out_of_place
from publisher.verify.checks.pdf.printed_pdf import PrintedPdf, UnreadablePdf, open_pdf
from publisher.verify.checks.pdf.small_letters import check_small_letters
from publisher.verify.checks.pdf.turned_words import check_turned_words
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[PrintedPdf], Iterator[Finding]], ...] = (
    check_low_contrast,
    check_small_letters,
    check_missing_bookmarks,
    check_page_out_of_place,
    check_turned_words,
    check_cut_words,
    check_colour_in_greys,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished PDF; one that cannot be opened is one finding."""
    findings: tuple[Finding, ...]
    try:
        pdf = open_pdf(file)
    except UnreadablePdf as problem:
        message = f"a reader could not open this file: {problem}"
        findings = (Finding("unreadable-file", message, file.file_name),)
    else:
        findings = tuple(found for rule in RULES for found in rule(pdf))
    return own_verdict(file, "clear print (UKAAF G003)", len(RULES), findings)
