"""The arithmetic of a leaflet that is folded twice, one panel into the other."""

from publisher.backends.pdf.impose.sheet import Place, Sheet

_HEIGHT = 210.0
_WIDE, _FLAP = 100.0, 97.0
_FRONT, _LEFT, _MIDDLE, _RIGHT, _TURNED_IN, _BACK = range(6)
_WIDTHS = {_RIGHT: _FLAP, _TURNED_IN: _FLAP}


def trifold_sheets(*, bleed: float = 0.0) -> tuple[Sheet, Sheet]:
    """The outside and the inside of a roll-fold DL leaflet on A4 landscape, in that order.

    Its six pages, in reading order, are the front cover, the three panels inside from left to
    right, the flap that is turned in, and the back; each is 100 mm wide, but the right one inside
    and the flap, which are one behind the other, are 97 mm. For duplex on the short edge. `bleed`
    is in mm.
    """
    return _side(bleed, _TURNED_IN, _BACK, _FRONT), _side(bleed, _LEFT, _MIDDLE, _RIGHT)


def _side(bleed: float, *panels: int) -> Sheet:
    places: list[Place] = []
    edge = 0.0
    for panel in panels:
        places.append(Place(panel, edge))
        edge += _WIDTHS.get(panel, _WIDE)
    return Sheet(edge, _HEIGHT, tuple(places), tuple(each.x for each in places[1:]), bleed)
