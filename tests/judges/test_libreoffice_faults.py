"""LibreOffice's own faults may stay only where they are as the table of them says."""

import io
import zipfile

import pikepdf
import pytest

from publisher.verify.judges.libreoffice_faults import LibreOfficeFaults
from publisher.verify.judges.verapdf_engine import Failure

LINES = b"/Artifact BMC (x) Tj EMC /P <</MCID 0>> BDC (y) Tj EMC 0 0 m 9 9 l S"


def pdf(content: bytes, *, order: pikepdf.Object, figures: int = 2) -> tuple[bytes, str, list[str]]:
    """One page with that content and so many figures: the file, and veraPDF's places of both."""
    with pikepdf.new() as document:
        page = document.add_blank_page()
        page.obj.Tabs = order
        page.obj.StructParents = 0
        page.Contents = document.make_stream(content)
        tags = [
            document.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Figure, P=page.obj))
            for _ in range(figures)
        ]
        document.Root.StructTreeRoot = pikepdf.Dictionary(
            K=pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.Document, K=pikepdf.Array(tags))]),
            ParentTree=pikepdf.Dictionary(
                Nums=pikepdf.Array([0, pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.P)])])
            ),
        )
        with io.BytesIO() as buffer:
            document.save(buffer)
            made = buffer.getvalue()
    with pikepdf.open(io.BytesIO(made)) as opened:
        page_number = opened.pages[0].objgen[0]
        kids = opened.Root.StructTreeRoot.K[0].K
        places = [f"root/K[0]({each.objgen[0]} 0 obj SEFigure Figure)" for each in kids]
    return made, f"root/document[0]/pages[0]({page_number} 0 obj PDPage)", places


def word(*decorative: bool) -> bytes:
    mark = '<a:decorative xmlns:a="decorative" val="1"/>'
    pictures = "".join(f"<p:docPr>{mark if each else ''}</p:docPr>" for each in decorative)
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w") as package:
            package.writestr("word/document.xml", f'<d xmlns:p="pictures">{pictures}</d>')
        return buffer.getvalue()


AS_TEXT = pikepdf.String("S")


@pytest.mark.parametrize(
    ("content", "accepted"),
    [
        (LINES, True),
        (LINES + b" (z) Tj", False),
        (LINES + b" /Picture Do", False),
        (LINES + b" /Span BMC (z) Tj EMC", False),
        (LINES + b" /P <</MCID 7>> BDC (z) Tj EMC", False),
        (LINES + b" /P <</MCID 0>> BDC /Span BMC (z) Tj EMC EMC", True),
    ],
)
def test_untagged_lines_may_stay_and_untagged_words_may_not(content: bytes, accepted: bool) -> None:
    made, page, _ = pdf(content, order=AS_TEXT)
    failure = Failure("7.1-3", "", f"{page}/contentStream[0](2 0 obj X)/content[5]")
    assert bool(LibreOfficeFaults(word(), made).reason_to_accept(failure)) is accepted


def test_a_tab_order_of_the_wrong_type_may_stay_and_another_order_may_not() -> None:
    said = [
        bool(LibreOfficeFaults(word(), made).reason_to_accept(Failure("7.18.3-1", "", page)))
        for made, page, _ in (
            pdf(LINES, order=order) for order in (AS_TEXT, pikepdf.String("R"), pikepdf.Name.R)
        )
    ]
    assert said == [True, False, False]


def test_only_the_picture_that_word_marks_as_decorative_may_be_silent() -> None:
    made, _, figures = pdf(LINES, order=AS_TEXT)

    def accepted(*decorative: bool) -> list[bool]:
        faults = LibreOfficeFaults(word(*decorative), made)
        return [bool(faults.reason_to_accept(Failure("7.3-1", "", each))) for each in figures]

    assert accepted(False, True) == [False, True]
    assert accepted(False, False) == [False, False]
    # Where a picture is lost on the way nobody can tell which is which.
    assert accepted(True, True, True) == [False, False]
    faults = LibreOfficeFaults(b"no package", made)
    assert faults.reason_to_accept(Failure("7.3-1", "", figures[0])) == ""


def test_no_other_rule_may_be_broken() -> None:
    made, page, _ = pdf(LINES, order=AS_TEXT)
    assert LibreOfficeFaults(word(), made).reason_to_accept(Failure("7.2-20", "", page)) == ""
