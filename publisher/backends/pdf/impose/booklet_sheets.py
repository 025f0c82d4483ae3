"""The arithmetic of a stapled booklet."""

from publisher.backends.pdf.impose.sheet import Place, Sheet

_WIDTH, _HEIGHT = 297.0, 210.0
_FOLD = _WIDTH / 2
_PAGES_A_SHEET = 4


def booklet_sheets(pages: int) -> tuple[Sheet, ...]:
    """A5 pages, each half of A4, two by two on A4 landscape, for duplex on the short edge.

    Of N pages, sheet i from 0 has in front the pages N−2i and 2i+1 from 1, and behind 2i+2 and
    N−2i−1, so that the pile is folded in the middle and stapled there; the first side says where.
    Raises `ValueError` where N is no multiple of four.
    """
    if pages <= 0 or pages % _PAGES_A_SHEET:
        raise ValueError(f"a booklet has a multiple of {_PAGES_A_SHEET} pages, not {pages}")
    sides: list[Sheet] = []
    for sheet in range(pages // _PAGES_A_SHEET):
        outer, inner = 2 * sheet, pages - 1 - 2 * sheet
        sides.append(_side(inner, outer, folds=() if sheet else (_FOLD,)))
        sides.append(_side(outer + 1, inner - 1))
    return tuple(sides)


def _side(left: int, right: int, folds: tuple[float, ...] = ()) -> Sheet:
    return Sheet(_WIDTH, _HEIGHT, (Place(left, 0), Place(right, _FOLD)), folds)
