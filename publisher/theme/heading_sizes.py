"""How large headings are beside their text."""

from publisher.theme.tokens import Tokens

_TITLE_ABOVE_BODY = 4.0


def heading_sizes(tokens: Tokens, body: float, usual: float) -> tuple[float, ...]:
    """The sizes in points of the title and of section levels 2 to 5, for a body of `body` points.

    Headings are the tokens' multiples of the body up to its `usual` size. Above it they gain less
    and less, so that a word in a heading of giant print still fits on a line; the title stays
    at least 4 points above the body (ACB large-print guidelines), and none is below it.
    """
    damping = min(1.0, usual / body) ** 2
    sizes = [
        round(body * (1 + (multiple - 1) * damping) * 2) / 2 for multiple in tokens.sizes.headings
    ]
    sizes[0] = max(sizes[0], body + _TITLE_ABOVE_BODY)
    return tuple(max(each, body) for each in sizes)
