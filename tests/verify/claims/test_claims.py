"""The claim of a finished file: put in, read by other tools, taken out again."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pikepdf
import pypdfium2
import pytest
from lxml import etree

from publisher.document import Document
from publisher.verify.claims import (
    EPUB_ACCESSIBILITY,
    PDF_UA_1,
    PDF_UA_2,
    PDF_X_1A,
    claimable,
    claims_of,
    with_claim,
    without_claim,
)
from tests.formats.finished import finished
from tests.specimen import whole_specimen

PDF, EPUB = "application/pdf", "application/epub+zip"
CLAIMS = [(PDF, PDF_UA_1), (PDF, PDF_UA_2), (PDF, PDF_X_1A), (EPUB, EPUB_ACCESSIBILITY)]


@cache
def made(media_type: str) -> bytes:
    return finished({PDF: "pdf", EPUB: "epub"}[media_type]).read_bytes()


def claiming(media_type: str, standard: str, document: Document | None = None) -> bytes:
    return with_claim(media_type, made(media_type), standard, document or whole_specimen())


@pytest.mark.parametrize(("media_type", "standard"), CLAIMS)
def test_a_claim_is_put_in_and_taken_out_again(media_type: str, standard: str) -> None:
    assert claims_of(media_type, made(media_type)) == ()
    with_it = claiming(media_type, standard)
    assert claims_of(media_type, with_it) == (standard,)
    without = without_claim(media_type, with_it)
    assert claims_of(media_type, without) == ()
    assert with_claim(media_type, without, standard, whole_specimen()) == with_it
    assert without_claim(media_type, without) == without


@pytest.mark.parametrize(("media_type", "standard"), CLAIMS)
def test_the_same_file_gives_the_same_bytes(media_type: str, standard: str) -> None:
    assert claiming(media_type, standard) == claiming(media_type, standard)


@pytest.mark.parametrize(("media_type", "standard"), CLAIMS)
def test_a_second_claim_takes_the_place_of_the_first(media_type: str, standard: str) -> None:
    for other in claimable(media_type):
        second = with_claim(media_type, claiming(media_type, other), standard, whole_specimen())
        assert claims_of(media_type, second) == (standard,)
        assert second == claiming(media_type, standard)


def test_a_book_without_its_claim_is_the_book_that_was_made() -> None:
    assert without_claim(EPUB, claiming(EPUB, EPUB_ACCESSIBILITY)) == made(EPUB)


def test_a_leaflet_without_its_claim_is_the_leaflet_that_was_made() -> None:
    with_it = claiming(PDF, PDF_UA_1)
    with pypdfium2.PdfDocument(made(PDF)) as one, pypdfium2.PdfDocument(with_it) as other:
        texts = [[page.get_textpage().get_text_range() for page in each] for each in (one, other)]
    assert texts[0] == texts[1]
    assert _xmp(without_claim(PDF, with_it)) == _xmp(made(PDF))


def _xmp(content: bytes) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf:
        return bytes(pdf.Root.Metadata.read_bytes())


def test_what_a_pdf_claims_stands_in_its_metadata_as_a_validator_reads_it() -> None:
    def properties(standard: str) -> dict[str, str]:
        tree = etree.fromstring(_xmp(claiming(PDF, standard)))
        names = "http://www.aiim.org/pdfua/ns/id/"
        attributes = {
            key: value for each in tree.iter() for key, value in each.attrib.items() if names in key
        }
        elements = {each.tag: each.text for each in tree.iter(f"{{{names}}}*")}
        return {etree.QName(key).localname: value for key, value in (attributes | elements).items()}

    assert properties(PDF_UA_1) == {"part": "1"}
    assert properties(PDF_UA_2) == {"part": "2", "rev": "2024"}


def test_the_claim_of_a_book_is_worded_exactly_signed_and_shows_its_proof() -> None:
    package = _package(claiming(EPUB, EPUB_ACCESSIBILITY))
    (claim,) = package.findall("{*}metadata/{*}meta[@property='dcterms:conformsTo']")
    assert claim.text == "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    (signed,) = package.findall("{*}metadata/{*}meta[@property='a11y:certifiedBy']")
    assert signed.text == "Harbour Cancer Information"
    assert signed.get("refines") == f"#{claim.get('id')}"
    (proof,) = package.findall("{*}metadata/{*}link[@rel='a11y:certifierReport']")
    assert proof.get("refines") == f"#{signed.get('id')}"
    assert proof.get("href") == "https://leaflets.example.org/specimen/conformance.html"


def test_a_book_that_is_not_published_links_no_proof() -> None:
    document = whole_specimen()
    document = replace(document, metadata=replace(document.metadata, web_base=""))
    package = _package(claiming(EPUB, EPUB_ACCESSIBILITY, document))
    assert package.findall("{*}metadata/{*}link") == []


def _package(content: bytes) -> etree._Element:
    with ZipFile(BytesIO(content)) as container:
        return etree.fromstring(container.read("EPUB/content.opf"))


def test_signs_of_markup_in_the_publishers_name_are_kept() -> None:
    document = whole_specimen()
    name = 'Salt & <Sugar> "sisters"'
    document = replace(document, metadata=replace(document.metadata, publisher=name))
    with_it = claiming(EPUB, EPUB_ACCESSIBILITY, document)
    (signed,) = _package(with_it).findall("{*}metadata/{*}meta[@property='a11y:certifiedBy']")
    assert signed.text == name
    assert without_claim(EPUB, with_it) == made(EPUB)


def test_nothing_else_of_a_book_changes() -> None:
    def entries(content: bytes) -> list[tuple[object, ...]]:
        with ZipFile(BytesIO(content)) as container:
            return [
                (
                    each.filename,
                    each.date_time,
                    each.compress_type,
                    each.external_attr,
                    each.extra,
                    None if each.filename.endswith(".opf") else container.read(each),
                )
                for each in container.infolist()
            ]

    assert entries(claiming(EPUB, EPUB_ACCESSIBILITY)) == entries(made(EPUB))
    with ZipFile(BytesIO(claiming(EPUB, EPUB_ACCESSIBILITY))) as container:
        first = container.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")


def test_a_web_page_has_nothing_to_claim() -> None:
    assert claimable("text/html") == ()
    assert claims_of("text/html", b"<p>Words") == ()
    assert without_claim("text/html", b"<p>Words") == b"<p>Words"
    with pytest.raises(ValueError, match="cannot claim PDF/UA-1"):
        with_claim("text/html", b"<p>Words", PDF_UA_1, whole_specimen())
