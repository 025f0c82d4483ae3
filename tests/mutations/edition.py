"""Defects of the edition code, which is the same in all formats of one text."""

from functools import partial

from lxml import etree

from tests.mutations.archive import edited_xml
from tests.mutations.audio import planted as in_audio
from tests.mutations.epub import planted as in_epub
from tests.mutations.epub_package import in_package
from tests.mutations.mutation import mutation
from tests.mutations.page import Page
from tests.mutations.pdf import planted_in
from tests.mutations.recording import Recording
from tests.mutations.tagged_pdf import TaggedPdf
from tests.mutations.web import planted as in_web
from tests.mutations.word import planted as in_word
from tests.mutations.word_document import WordDocument
from tests.specimen import whole_specimen

CODE = whole_specimen().edition_code
OTHER = " ".join(reversed(CODE.split()))
TOLD = "edition code of another text in its last section"
HELD = "edition code of another text in the file's description"


def _describe(pdf: TaggedPdf) -> None:
    with pdf.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["xmpMM:VersionID"] = OTHER


for _form in ("pdf", "pdf-a4-print", "pdf-a5-booklet", "pdf-dl-trifold", "pdf-large-print"):
    planted_in(_form)(HELD, "own: other-edition")(_describe)
    if _form != "pdf-dl-trifold":  # another leaflet stands for this form
        planted_in(_form)(TOLD, "parity: changed")(partial(TaggedPdf.rewrite, old=CODE, new=OTHER))


@in_word(TOLD, "parity: changed")
def _(document: WordDocument) -> None:
    document.rewrite(CODE, OTHER)


mutation("word", HELD, "own: other-edition")(
    lambda file: edited_xml(
        file, "docProps/core.xml", lambda root: _say(next(root.iter("{*}identifier")), OTHER)
    )
)


@in_epub(TOLD, "parity: changed")
def _(page: Page) -> None:
    page.rewrite(CODE, OTHER)


@in_package(HELD, "own: other-edition")
def _(package: etree._Element) -> None:
    held = (each for each in package.iter("{*}meta") if each.get("property") == "schema:version")
    _say(next(held), OTHER)


@in_web(TOLD, "parity: changed")
def _(page: Page) -> None:
    page.rewrite(CODE, OTHER)


@in_web(HELD, "own: other-edition")
def _(page: Page) -> None:
    described = page.one("script", type="application/ld+json")
    described.text = described.text.replace(CODE, OTHER)


@in_audio(TOLD, "parity: changed")
def _(recording: Recording) -> None:
    lines = recording.script.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Edition code"))
    lines[at] = " ".join([*lines[at].split()[:-1], "nine."])
    recording.script = "\n".join(lines)


def _say(element: etree._Element, words: str) -> None:
    element.text = words
