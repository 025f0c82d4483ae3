"""Rules on the finished web page: WCAG 2.2 and HTML, as far as a program can tell in a moment."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.own_verdict import own_verdict
from publisher.verify.checks.web.document_type import check_document_type
from publisher.verify.checks.web.encoding import check_encoding
from publisher.verify.checks.web.no_way_past import check_no_way_past
from publisher.verify.checks.web.no_zoom import check_no_zoom
from publisher.verify.checks.web.page_data import check_page_data
from publisher.verify.checks.web.script_of_player import check_script_of_player
from publisher.verify.checks.web.web_page import UnreadableWebPage, WebPage, open_web_page
from publisher.verify.checks.xhtml import PAGE_RULES
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Verdict

RULES: tuple[Callable[[WebPage], Iterator[Finding]], ...] = (
    check_document_type,
    check_encoding,
    check_no_zoom,
    check_no_way_past,
    check_page_data,
    check_script_of_player,
)


def judge(file: FinishedFile) -> Verdict:
    """What the rules say of a finished web page; one that cannot be read is one finding."""
    findings: tuple[Finding, ...]
    try:
        web = open_web_page(file)
    except UnreadableWebPage as problem:
        message = f"a browser could not read this file: {problem}"
        findings = (Finding("unreadable-file", message, file.file_name),)
    else:
        findings = (
            *(found for rule in RULES for found in rule(web)),
            *(found for rule in PAGE_RULES for found in rule(web.page)),
        )
    return own_verdict(file, "WCAG 2.2 AA", len(RULES) + len(PAGE_RULES), findings)
