"""Fonts that are cut down: quickly, but as fontTools would have cut them."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from publisher.theme import load_theme
from publisher.theme import subset_font as module
from publisher.theme.subset_font import forget_subsets, subset_font
from tests.specimen import STYLES

FACES = [each.path for each in load_theme(STYLES).fonts if not each.italic]
ENGLISH = frozenset(range(0x20, 0x7F))


def cut_plainly(file: Path, characters: frozenset[int]) -> bytes:
    """The subset from a font that is read as a whole."""
    font = TTFont(file, recalcTimestamp=False)
    options = Options()
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = "woff2"
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("file", FACES, ids=lambda each: each.stem)
def test_a_font_is_cut_as_if_all_of_it_were_read(file: Path) -> None:
    forget_subsets()
    made = subset_font(file, ENGLISH)
    with TTFont(BytesIO(made)) as font:
        kept = frozenset(font.getBestCmap())
    assert ENGLISH <= kept < TTFont(file).getBestCmap().keys()
    assert made == cut_plainly(file, kept)


def test_a_font_that_was_cut_before_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_subsets()
    made = subset_font(FACES[0], ENGLISH, tmp_path)
    forget_subsets()
    monkeypatch.setattr(module, "_cut", lambda *_: b"cut again")
    assert subset_font(FACES[0], ENGLISH, tmp_path) == made
    assert subset_font(FACES[1], ENGLISH, tmp_path) == b"cut again", "another font is not that one"
    forget_subsets()
    assert subset_font(FACES[0], ENGLISH) == b"cut again", "without a folder nothing is kept"
    forget_subsets()
