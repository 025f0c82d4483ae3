"""Letters in drawings: as large as the reader's, or a key in words, and no word lost."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from publisher.document import Picture
from publisher.pictures import Relabelled, with_lettering
from publisher.readers.drawing import check_drawing
from publisher.theme.contrast import contrast_ratio
from tests.pictures.drawn import THEME, Seen, assert_apart, circles, drawing, seen, shown

SOURCE = Path(__file__).parents[2] / "source"
DRAWINGS = ("bones", "how-cancer-spreads", "doses-in-a-day")
COLUMN = 453.5
"""A4 with margins of 25 mm, in points."""


def shipped(name: str) -> Picture:
    [file] = SOURCE.glob(f"*/{name}.svg")
    data = file.read_bytes()
    return Picture(file.name, "image/svg+xml", *check_drawing(data, str(file)), data)


def lettered(picture: Picture, least: float, width: float = COLUMN) -> Relabelled:
    made = with_lettering(picture, width, least, THEME)
    letters = seen(made.picture)
    scale = width / picture.width
    assert all(each.size * scale >= least - 0.1 for each in letters)
    for each in letters:
        left, top, right, bottom = each.box
        assert left >= 0
        assert top >= 0
        assert right <= picture.width
        assert bottom <= picture.height
    assert not any(_overlap(one, other) for one, other in combinations(letters, 2))
    return made


def _overlap(one: Seen, other: Seen) -> bool:
    """Whether two letters stand on each other, and not only close."""
    (a, b, c, d), (e, f, g, h) = one.box, other.box
    close = 0.1 * min(one.size, other.size)
    return min(c, g) - max(a, e) > close and min(d, h) - max(b, f) > close


def key(made: Relabelled) -> dict[str, str]:
    return dict(made.key)


# The drawings of this project -----------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("least", [16, 20, 24, 36])
@pytest.mark.parametrize("name", DRAWINGS)
def test_our_drawings_can_be_read_in_every_size(name: str, least: float) -> None:
    picture = shipped(name)
    made = lettered(picture, least)
    assert_apart(circles(made.picture), picture, (-8, -8))
    there = shown(made.picture) + "".join(words for _, words in made.key)
    for word in set(_words(picture)):
        assert word in there
    assert made.has_marks or not made.key


def _words(picture: Picture) -> list[str]:
    texts = etree.fromstring(picture.data).iter("{*}text")
    return [word for text in texts for part in text.itertext() for word in str(part).split()]


@pytest.mark.parametrize("name", DRAWINGS)
def test_our_drawings_have_large_letters_of_their_own(name: str) -> None:
    assert with_lettering(shipped(name), COLUMN, 18, THEME).picture == shipped(name)


def test_steps_keep_their_numbers_and_labels_get_letters_beside_them() -> None:
    made = with_lettering(shipped("how-cancer-spreads"), COLUMN, 28, THEME)
    assert key(made)["2"] == "They travel in the blood or the lymph."
    assert {key(made)[each] for each in "ABCDEF"} == {
        "Lung",
        "Blood",
        "Lymph",
        "Liver",
        "Hip bone",
        "Cancer cell",
    }


# Larger in place, or marks --------------------------------------------------------------------


def test_large_letters_stay_as_they_are() -> None:
    picture = drawing('<text x="20" y="60" font-size="40">Lung</text>')
    assert with_lettering(picture, 300, 24, THEME) == Relabelled(picture)


def test_a_label_with_room_grows_in_its_place() -> None:
    picture = drawing('<text x="200" y="60" font-size="10" text-anchor="middle">Lung</text>')
    made = lettered(picture, 24, 300)
    assert (shown(made.picture), made.key) == ("Lung", ())
    left, right = seen(made.picture)[0].box[0], seen(made.picture)[-1].box[2]
    assert (left + right) / 2 == pytest.approx(200, abs=2)


def test_a_label_that_would_cover_the_drawing_becomes_a_number_where_its_line_ends() -> None:
    line = '<path d="M60,56H300" stroke="#000000" stroke-width="3"/>'
    made = lettered(drawing(f'{line}<text x="10" y="60" font-size="14">Liver</text>'), 30, 300)
    assert (shown(made.picture), key(made)) == ("1", {"1": "Liver"})
    [(x, y, _)] = circles(made.picture)
    assert y == pytest.approx(56, abs=4)
    assert x < 60


def test_two_labels_that_would_meet_become_numbers_from_left_to_right() -> None:
    texts = (
        '<text x="120" y="62" font-size="12">Right lung of the heart</text>'
        '<text x="20" y="60" font-size="12">Left lung beside</text>'
    )
    made = lettered(drawing(texts), 30)
    assert key(made) == {"1": "Left lung beside", "2": "Right lung of the heart"}


def test_words_that_are_repeated_have_one_number() -> None:
    texts = "".join(
        f'<text x="{x}" y="50" font-size="12">2 tablets each</text>' for x in (10, 150, 290)
    )
    made = lettered(drawing(texts), 30)
    assert (shown(made.picture), key(made)) == ("111", {"1": "2\N{NO-BREAK SPACE}tablets each"})


@pytest.mark.parametrize(
    "text",
    [
        '<text x="10" y="40" font-size="12">Upper<tspan x="10" dy="14">arm bone</tspan></text>',
        """<text x="10" y="40" font-size="12">Upper</text>
        <text x="10" y="54" font-size="12">arm bone</text>""",
    ],
    ids=["one text", "two texts"],
)
def test_lines_under_each_other_are_one_label(text: str) -> None:
    crowd = '<text x="12" y="70" font-size="12" fill="#aa0000">Elbow of the arm</text>'
    assert set(key(lettered(drawing(text + crowd), 40)).values()) == {
        "Upper arm bone",
        "Elbow of the arm",
    }


def test_a_number_without_words_behind_it_is_a_mark_without_an_entry() -> None:
    texts = (
        '<text x="10" y="40" font-size="12">7</text>'
        '<text x="200" y="40" font-size="12">A long label that has no room here</text>'
    )
    made = lettered(drawing(texts), 24)
    assert shown(made.picture) in ("7A", "A7")
    assert key(made) == {"A": "A long label that has no room here"}


def test_where_marks_have_no_room_the_words_are_listed() -> None:
    texts = "".join(
        f'<text x="{10 + 12 * column}" y="{20 + 14 * row}" font-size="6">w{row}x{column}</text>'
        for row in range(8)
        for column in range(8)
    )
    made = lettered(drawing(texts, 110, 130), 30, 300)
    assert shown(made.picture) == ""
    assert [mark for mark, _ in made.key] == [""] * 64
    assert not made.has_marks


def test_marks_can_be_told_from_their_ground() -> None:
    colours = THEME.tokens.colours
    assert contrast_ratio(colours.brand, colours.on_brand) >= 7


def test_the_same_drawing_gives_the_same_bytes() -> None:
    picture = shipped("bones")
    with_lettering.cache_clear()
    first = with_lettering(picture, COLUMN, 36, THEME)
    with_lettering.cache_clear()
    assert with_lettering(picture, COLUMN, 36, THEME) == first


# Drawings that nobody here made ---------------------------------------------------------------

BIG = '<text x="10" y="30" font-size="12">Something that is long enough to have no room</text>'
STRANGE = {
    "group moved and scaled": ('<g transform="translate(40 50) scale(.5)">{}</g>', ""),
    "turned": ('<g transform="rotate(-90 100 100)">{}</g>', ""),
    "size by class": (
        "<style>text{{font-size:9px!important}} circle{{fill:none!important}}</style>{}",
        "",
    ),
    "size by style": ('<g style="font-size:.6em">{}</g>', ""),
    "nested drawing": ('<svg x="20" y="20" width="200" height="100">{}</svg>', ""),
    "baseline in the middle": ('<g dominant-baseline="middle">{}</g>', ""),
    "look of the whole": ("{}", 'style="fill:#777777;font-weight:bold;text-anchor:middle"'),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_drawing_keeps_its_words(name: str) -> None:
    around, attributes = STRANGE[name]
    picture = drawing(around.format(BIG), attributes=attributes)
    made = lettered(picture, 30)
    assert (shown(made.picture), set(key(made).values())) == (
        "1",
        {"Something that is long enough to have no room"},
    )
    assert_apart(circles(made.picture), picture, (0, 0))


LISTED = {
    "on a path": '<path id="p" d="M10,90C60,20 100,90 180,50" fill="none"/>'
    '<text font-size="9"><textPath href="#p">Round the bend</textPath></text>',
    "copied": '<g id="g"><text x="9" y="20" font-size="9">Round the bend</text></g>'
    '<use href="#g" x="100"/>',
    "in a symbol": '<symbol id="s"><text x="9" y="20" font-size="9">Round the bend</text></symbol>'
    '<use xlink:href="#s"/>',
}


@pytest.mark.parametrize("name", LISTED)
def test_words_whose_place_cannot_be_told_are_listed(name: str) -> None:
    made = lettered(drawing(LISTED[name]), 30)
    assert (shown(made.picture), made.key) == ("", (("", "Round the bend"),))


@pytest.mark.parametrize(
    "hidden", ['display="none"', 'style="display: none"', 'visibility="hidden"']
)
def test_what_nobody_sees_is_no_label(hidden: str) -> None:
    layer = f'<g {hidden}><text x="9" y="200" font-size="9">A draft</text></g>'
    assert key(lettered(drawing(layer + BIG), 30)) == {
        "1": "Something that is long enough to have no room"
    }


def test_a_drawing_that_does_not_begin_at_nought_has_its_marks_in_their_places() -> None:
    data = drawing(BIG).data.replace(b'viewBox="0 0 400 300"', b'viewBox="-50 -20 400 300"')
    picture = Picture("drawing.svg", "image/svg+xml", 400, 300, data)
    made = with_lettering(picture, COLUMN, 30, THEME)
    [(_, y, _)] = circles(made.picture)
    assert y == pytest.approx(26, abs=6)
    assert_apart(circles(made.picture), picture, (-50, -20))


def test_a_photograph_and_a_drawing_without_words_stay_as_they_are() -> None:
    photograph = Picture("p.png", "image/png", 10, 10, b"")
    plain = drawing('<rect width="20" height="20"/><text x="5" y="5"> </text>')
    for each in (photograph, plain):
        assert with_lettering(each, 300, 36, THEME) == Relabelled(each)


# Any labels -----------------------------------------------------------------------------------

_WORDS = st.text("abcdefgh", min_size=2, max_size=14)
_LABELS = st.lists(
    st.tuples(
        _WORDS,
        st.integers(0, 380),
        st.integers(10, 295),
        st.integers(6, 30),
        st.sampled_from(["start", "middle", "end"]),
    ),
    min_size=1,
    max_size=9,
)


@pytest.mark.slow
@settings(max_examples=12)
@given(_LABELS, st.sampled_from([16, 24, 36]))
def test_any_labels_are_in_the_drawing_or_in_the_key(
    labels: list[tuple[str, int, int, int, str]], least: int
) -> None:
    texts = "".join(
        f'<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}">{words}</text>'
        for words, x, y, size, anchor in labels
    )
    picture = drawing(texts + '<path d="M0,150H400" stroke="#000000"/>')
    if with_lettering(picture, COLUMN, least, THEME).picture == picture:
        assert min(size for _, _, _, size, _ in labels) * COLUMN / picture.width >= least - 0.1
        return
    made = lettered(picture, least)
    assert_apart(circles(made.picture), picture, (0, 0))
    in_key = " ".join(words for _, words in made.key)
    for words, *_ in labels:
        assert words in (in_key if made.key else shown(made.picture))
    if made.has_marks:
        assert set(shown(made.picture)) <= set("".join(mark for mark, _ in made.key))
