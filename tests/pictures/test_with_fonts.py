"""Drawings that bring their fonts along, read with other tools than the ones that put them in."""

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO

from fontTools.ttLib import TTFont
from lxml import etree

from publisher.document import Picture
from publisher.pictures import with_fonts
from tests.specimen import SVG, context, picture


def fonts_in(drawing: Picture) -> list[TTFont]:
    codes = re.findall(rb'url\("data:font/woff2;base64,([^"]+)"\)', drawing.data)
    return [TTFont(BytesIO(b64decode(code))) for code in codes]


def test_a_drawing_with_letters_holds_the_font_that_draws_them() -> None:
    drawing = with_fonts(picture(), context().theme)
    (font,) = fonts_in(drawing)
    assert font["name"].getDebugName(1) == "Atkinson Hyperlegible"
    assert {ord(letter) for letter in "Lung"} <= set(font.getBestCmap())
    whole = context().theme.font_for(family="Atkinson Hyperlegible").path
    assert len(font.getGlyphOrder()) < len(TTFont(whole).getGlyphOrder()) / 2


def test_the_drawing_itself_stays_as_it_was() -> None:
    drawing = etree.fromstring(with_fonts(picture(), context().theme).data)
    (style,) = drawing.findall("{*}style")
    drawing.remove(style)
    assert etree.canonicalize(etree.tostring(drawing, encoding="unicode")) == etree.canonicalize(
        SVG.decode()
    )


def test_bold_letters_and_those_the_body_font_lacks_have_their_faces() -> None:
    data = SVG.replace(b"Lung", "ŵ".encode()).replace(b"<text", b'<text font-weight="bold"')
    drawing = with_fonts(replace(picture(), data=data), context().theme)
    fallback = context().theme.tokens.fonts.fallback
    names = {
        (font["name"].getDebugName(1), font["OS/2"].usWeightClass) for font in fonts_in(drawing)
    }
    assert (fallback, 400) in names
    assert any(weight >= 600 for _, weight in names)


def test_a_drawing_without_letters_and_a_photograph_are_left_alone() -> None:
    theme = context().theme
    silent = replace(picture(), data=re.sub(rb"<text.*</text>", b"", SVG))
    photograph = replace(picture(), media_type="image/png", data=b"\x89PNG")
    assert with_fonts(silent, theme) is silent
    assert with_fonts(photograph, theme) is photograph
