"""conformance.html: the evidence of one leaflet on one page, for people."""

from collections.abc import Iterable
from pathlib import PurePath

from lxml import etree

from publisher import __version__
from publisher.document.text import shown_date
from publisher.markup import Content, Element
from publisher.markup.inline_writer import InlineWriter
from publisher.theme import Theme
from publisher.verify.proof import Proof
from publisher.verify.report.asked_checks import asked_checks
from publisher.verify.report.checklist import Checklist
from publisher.verify.report.elements import LANGUAGE, H, counted, status
from publisher.verify.report.files_table import files_table
from publisher.verify.report.findings import absent_judges, findings
from publisher.verify.report.parity_picture import ParityPicture
from publisher.verify.report.summary import summary
from publisher.verify.report.verdict_table import verdict_table
from publisher.verify.verdict import Level

CONFORMANCE_REPORT = "conformance.html"
"""The file's name in the leaflet's output folder."""


def write_conformance_report(proof: Proof, theme: Theme) -> bytes:
    """The report as one HTML file with no script, which fetches nothing.

    It holds no time but the leaflet's own dates: the same proof gives the same bytes. Raises
    `Problems` where the style sheet is missing or wrong.
    """
    asked, absent = asked_checks(proof)
    checklist = Checklist(theme, proof.wording)
    parts = (
        ("verdicts", "Judges and verdicts", [_level(proof), verdict_table(proof)]),
        ("files", "The files and what they claim", [files_table(proof)]),
        ("findings", "What was found", findings(proof)),
        ("absent", "Judges that are not installed", absent_judges(proof)),
        ("people", "What a person must check", [_why(), *checklist.elements(asked, absent)]),
        ("words", "The same words in every format", [_parity(), *ParityPicture(proof).elements()]),
    )
    body = H.body(
        H.a("Skip to the verdicts", {"class": "skip", "href": "#verdicts"}),
        _masthead(proof, summary(proof, len(asked))),
        _contents((id_, title) for id_, title, _ in parts),
        H.main(*(_part(*each) for each in parts)),
        H.footer(H.p(f"Written by publisher {__version__}.")),
    )
    head = H.head(
        H.meta({"charset": "utf-8"}),
        H.meta({"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        H.meta({"name": "color-scheme", "content": "light dark"}),
        H.title(f"Conformance report: {proof.document.metadata.title}"),
        H.meta({"name": "generator", "content": f"publisher {__version__}"}),
        _style(theme),
    )
    page = H.html(head, body, {"lang": LANGUAGE})
    text = etree.tostring(page, method="html", encoding="unicode")
    return f"<!DOCTYPE html>\n{text}\n".encode()


def has_style_of(report: bytes, theme: Theme) -> bool:
    """Whether a report looks as one that is written in a theme now."""
    return etree.tostring(_style(theme), method="html", encoding="unicode").encode() in report


def _style(theme: Theme) -> Element:
    return H.style(theme.style_sheet("conformance"))


def _masthead(proof: Proof, sentence: str) -> Element:
    data, wording = proof.document.metadata, proof.wording
    language = InlineWriter(wording).language(data.language)
    level = "full" if proof.level is Level.FULL else "quick"
    facts = (
        ("Published by", H.span(data.publisher, language)),
        ("Edition", data.edition),
        ("Last reviewed", H.span(shown_date(data.last_reviewed, wording), language)),
        ("Next review due", H.span(shown_date(data.next_review_due, wording), language)),
        ("Level of verification", level),
        ("Source", f"{data.id}/{PurePath(proof.document.span.path).name}"),
        ("SHA-256 of the source", H.code(proof.document.source_hash)),
    )
    return H.header(
        H.p("Conformance report", {"class": "kicker"}),
        H.h1(data.title, language),
        H.p(
            status(proof.passed, "Passed." if proof.passed else "Not passed."),
            f" {sentence}",
            {"class": f"summary {'good' if proof.passed else 'bad'}"},
        ),
        H.dl(*(H.div(H.dt(name), H.dd(value)) for name, value in facts)),
        {"class": "masthead"},
    )


def _contents(parts: Iterable[tuple[str, str]]) -> Element:
    links = (H.li(H.a(title, {"href": f"#{id_}"})) for id_, title in parts)
    heading = H.h2("In this report", {"id": "contents"})
    return H.nav(heading, H.ol(*links), {"class": "contents", "aria-labelledby": "contents"})


def _part(id_: str, title: str, content: Iterable[Content]) -> Element:
    return H.section(H.h2(title), *content, {"id": id_, "tabindex": "-1"})


def _level(proof: Proof) -> Element:
    judged = [each for each in proof.verdicts if not each.missing]
    checks = counted(sum(each.checks for each in judged), "check")
    judges = counted(len({each.judge for each in judged}), "judge")
    if proof.level is Level.FULL:
        return H.p(f"{judges} made {checks}, in the program and with the judges from outside.")
    command = H.code(f"publisher verify {proof.document.metadata.id} --level full")
    if any(each.level is Level.FULL for each in judged):
        return H.p(
            f"{judges} made {checks}. Judges from outside, such as veraPDF, EPUBCheck and axe, "
            "were not asked again; what they said earlier counts where a file is, byte for byte, "
            "the one that they judged. ",
            command,
            " asks them anew.",
        )
    return H.p(
        f"{judges} made {checks} inside the program. The judges from outside, such as veraPDF, "
        "EPUBCheck and axe, were not asked; ",
        command,
        " asks them.",
    )


def _why() -> Element:
    return H.p(
        "Automatic checks find what is missing, and cannot tell whether what is there is right. "
        "These points are left to a person. Tick each box when it is so; where it is not, write "
        "down what to change."
    )


def _parity() -> Element:
    return H.p(
        "Each finished file was read back from its own structure and compared with the leaflet, "
        "word by word and in order. “Same” means that no word was lost, added, changed or moved."
    )
