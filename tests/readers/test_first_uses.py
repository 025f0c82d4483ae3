"""What the author wrote once is explained once: at the first use in running text."""

from pathlib import Path

import pytest

from publisher.document import Document, walk
from publisher.document.nodes import Abbreviation, Paragraph, Pronunciation, Term
from publisher.document.text import plain_text
from publisher.readers import read_leaflet
from publisher.theme import read_wording
from tests.readers.leaflets import BODY, FRONT, leaflet, read, write

WORDING = read_wording(Path(__file__).parents[2] / "styles", "en-GB")
KNOWN = """\
pronunciations:
  metastases: {say: meh-TASS-tuh-seez, ipa: mɪˈtæstəsiːz}
  bone marrow: {say: MA-roh}
abbreviations:
  MRI: {full: magnetic resonance imaging, spoken: letters}
  GP: {full: general practitioner}
  MRIs: {full: magnetic resonance imaging scans}
  CT: {full: computed tomography}
  A&E: {full: accident and emergency}
glossary: {scan: A picture.}
"""


def _document(folder: Path, body: str, summary: str = "Words.") -> Document:
    front = FRONT.replace("Words about a test.", summary)
    return read_leaflet(write(folder, leaflet(body, front=front, extra=KNOWN)))


def _shown(folder: Path, body: str) -> str:
    """The words of the first paragraph as a reader gets them."""
    paragraph = read(folder, body, extra=KNOWN).blocks[0]
    assert isinstance(paragraph, Paragraph)
    return plain_text(paragraph.children, WORDING)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        # Abbreviations: exact case, whole words.
        ("An MRI, an MRI.", "An magnetic resonance imaging (MRI), an MRI."),
        ("mri Mri MRIX XMRI MRI2 MRI_", "mri Mri MRIX XMRI MRI2 MRI_"),
        ("Go to A&E.", "Go to accident and emergency (A&E)."),
        ("MRI's", "magnetic resonance imaging (MRI)'s"),
        # What the author wrote already.
        ("magnetic resonance imaging (MRI) MRI", "magnetic resonance imaging (MRI) MRI"),
        ("Magnetic Resonance Imaging (MRI)", "Magnetic Resonance Imaging (MRI)"),
        ("*magnetic resonance imaging* (**MRI**)", "magnetic resonance imaging (MRI)"),
        ("general practitioners (GPs)", "general practitioners (GPs)"),
        ("a GP (general practitioner)", "a GP (general practitioner)"),
        ("a scanner (MRI)", "a scanner (magnetic resonance imaging (MRI))"),
        # Plurals.
        ("GPs and a GP", "general practitioners (GPs) and a GP"),
        ("a GP and GPs", "a general practitioner (GP) and GPs"),
        ("two MRIs", "two magnetic resonance imaging scans (MRIs)"),
        # Compounds.
        (
            "a CT-MRI and an MRI",
            "a computed tomography (CT)-MRI and an magnetic resonance imaging (MRI)",
        ),
        # Addresses.
        ("see www.example.org/MRI or MRI@example.org", None),
        # Pronunciations: any case, whole words, several words.
        ("METASTASES metastases", "METASTASES (say: meh-TASS-tuh-seez) metastases"),
        ("Metastases", "Metastases (say: meh-TASS-tuh-seez)"),
        ("micrometastases", "micrometastases"),
        ("Bone\nmarrow", "Bone marrow (say: MA-roh)"),
        ("metastases (say: so)", "metastases (say: so)"),
        ("metastases (pronounced so) metastases", "metastases (pronounced so) metastases"),
        ("meta**stases**", "metastases"),
        # Inside other things.
        ("[an MRI](https://example.org)", "an magnetic resonance imaging (MRI)"),
        ("**an MRI**", "an magnetic resonance imaging (MRI)"),
        ("{term}`MRI <scan>`", "magnetic resonance imaging (MRI)"),
        ("[MRI metastases]{lang=cy} MRI", "MRI metastases magnetic resonance imaging (MRI)"),
    ],
)
def test_a_paragraph_is_explained_as_a_writer_would(
    tmp_path: Path, body: str, shown: str | None
) -> None:
    assert _shown(tmp_path, body) == (body if shown is None else shown)


def _firsts(document: Document, kind: type) -> list[int]:
    """The lines, counted from the first line of the body, of the first uses."""
    offset = BODY - 1 + KNOWN.count("\n")
    return [
        max(each.span.line - offset, 0)
        for each in walk(document)
        if isinstance(each, kind) and each.first
    ]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("## An MRI\n\nThe MRI.\n", 3),
        (":::{note} An MRI\nThe MRI.\n:::\n", 2),
        ("- An MRI\n- The MRI\n", 1),
        (":::{figure} drawing.svg\n:alt: An MRI\nThe MRI.\n:::\n", 3),
        (":::{table} The MRI\n| MRI |\n|---|\n| MRI |\n:::\n", 1),
        (":::{table} Scans\n| MRI | b |\n|---|---|\n| MRI | b |\n:::\n", 4),
        (":::{language} cy\nMRI\n:::\n\nMRI\n", 5),
        ("> MRI\n>\n> — an MRI\n", 1),
    ],
)
def test_the_first_use_in_running_text_is_the_one_explained(
    tmp_path: Path, body: str, line: int
) -> None:
    assert _firsts(_document(tmp_path, body), Abbreviation) == [line]


def test_the_summary_comes_first(tmp_path: Path) -> None:
    document = _document(tmp_path, "MRI metastases\n", summary="An MRI of metastases.")
    assert _firsts(document, Abbreviation) == [0]
    assert _firsts(document, Pronunciation) == [0]
    assert document.metadata.summary == "An MRI of metastases."


def test_a_term_is_explained_once_and_not_in_a_heading(tmp_path: Path) -> None:
    document = _document(tmp_path, "## A {term}`scan`\n\n{term}`Scan` {term}`x <scan>`\n")
    terms = [each for each in walk(document) if isinstance(each, Term)]
    assert [each.first for each in terms] == [False, True, False]
    assert {each.entry for each in terms} == {"glossary-scan"}


def test_places_point_at_the_word(tmp_path: Path) -> None:
    document = _document(tmp_path, "one\ntwo MRI three\n")
    node = next(each for each in walk(document) if isinstance(each, Abbreviation))
    assert (node.span.line - BODY + 1 - KNOWN.count("\n"), node.span.column) == (2, 5)


def test_a_word_keeps_its_letters_and_its_sound(tmp_path: Path) -> None:
    document = _document(tmp_path, "Metastases\n")
    node = next(each for each in walk(document) if isinstance(each, Pronunciation))
    assert (node.word, node.ipa) == ("Metastases", "mɪˈtæstəsiːz")
