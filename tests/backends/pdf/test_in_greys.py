"""The leaflet in greys: nothing is coloured, no contrast is lost, and it reads as before."""

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from publisher.backends.pdf.press import in_greys
from publisher.backends.protocol import Artifact
from publisher.theme.contrast import contrast_ratio
from publisher.verify.checks.pdf.printed_pdf import PrintedPdf, open_pdf
from publisher.verify.judges import page_validation
from publisher.verify.parity import read_back
from tests.backends.pdf.claimed import claimed
from tests.backends.pdf.small_pdf import box, drawing, picture, rendered, small_pdf
from tests.specimen import context
from tests.verify.leaflets import SPECIMEN, file_of

_SHARES = np.array([0.2126, 0.7152, 0.0722])

PAINTED = {
    "colour": box("#0b4f5c"),
    "lab": box("lab(40% 50 30)"),
    "cmyk": box("device-cmyk(0.2 0.9 0.9 0.1)"),
    "gradient": box("linear-gradient(to right, #8f1414, #fdecea)"),
    "drawing": drawing("<circle cx='50' cy='50' r='40' fill='#124a86'/>"),
    "shaded drawing": drawing(
        "<linearGradient id='g'><stop offset='0' stop-color='#7a3300'/>"
        "<stop offset='1' stop-color='#ffffff'/></linearGradient>"
        "<rect width='100' height='100' fill='url(#g)'/>"
    ),
    "png": picture(Image.new("RGB", (8, 8), "#7a3300")),
    "palette": picture(Image.new("RGB", (8, 8), "#0b4a8f").convert("P")),
    "jpeg": picture(Image.new("RGB", (8, 8), "#124a86"), "JPEG"),
    "see-through": picture(Image.new("RGBA", (8, 8), (143, 20, 20, 128))),
    "repeated": "<div style='width: 20mm; height: 20mm; background: url(\"data:image/svg+xml,"
    "%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%228%22 height=%228%22%3E"
    "%3Crect width=%228%22 height=%228%22 fill=%22%230b4f5c%22/%3E%3C/svg%3E\")'></div>",
}


def _luminance(shown: Image.Image) -> float:
    """The mean relative luminance of the square in the corner, from 0 to 1."""
    pixels = np.asarray(shown)[4:50, 4:50] / 255.0
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    return float((linear @ _SHARES).mean())


def _colourful(shown: Image.Image) -> int:
    return int(np.ptp(np.asarray(shown).astype(int), axis=2).max())


@pytest.mark.parametrize("kind", PAINTED)
def test_whatever_is_painted_becomes_a_grey_of_the_same_lightness(kind: str) -> None:
    coloured = small_pdf(PAINTED[kind])
    before, after = rendered(coloured), rendered(in_greys(coloured))
    assert _colourful(before) > 20
    assert _colourful(after) == 0
    # Between two stops and behind half of a picture, greys are mixed and not luminances.
    mixed = kind in ("gradient", "shaded drawing", "see-through", "cmyk")
    assert _luminance(after) == pytest.approx(_luminance(before), abs=0.06 if mixed else 0.005)


def _printed(content: bytes) -> PrintedPdf:
    return open_pdf(file_of(SPECIMEN, "pdf", content))


def test_no_page_has_a_colour(specimen: Artifact) -> None:
    content = in_greys(specimen.content)
    for page in range(len(pypdfium2.PdfDocument(content))):
        assert _colourful(rendered(content, page)) == 0


def test_words_keep_their_contrast(specimen: Artifact) -> None:
    before, after = _printed(specimen.content).runs, _printed(in_greys(specimen.content)).runs
    assert [each.words for each in before] == [each.words for each in after]
    for one, other in zip(before, after, strict=True):
        contrast = contrast_ratio(one.colour, one.ground)
        assert contrast_ratio(other.colour, other.ground) == pytest.approx(contrast, rel=0.03)
        assert other.colour[1:3] == other.colour[3:5] == other.colour[5:7]


def test_it_reads_as_in_colour(specimen: Artifact) -> None:
    file = file_of(SPECIMEN, "pdf", claimed(in_greys(specimen.content)))
    assert page_validation.judge([file])[0].findings == ()
    parity = read_back(file, context().wording, context().theme)
    assert parity is not None
    assert parity.differences == ()


def test_the_same_file_gives_the_same_bytes(specimen: Artifact) -> None:
    assert in_greys(specimen.content) == in_greys(specimen.content)
