"""Words that are spoken and not shown, or shown in another order."""

from collections.abc import Iterator

from publisher.verify.checks.daisy.opened import TalkingBook
from publisher.verify.finding import Finding


def check_wrong_place(book: TalkingBook) -> Iterator[Finding]:
    """Each clip leads to an element of the text, and they follow its order (DAISY 2.02, 2.2)."""
    orders = {
        name: {each.get("id", ""): place for place, each in enumerate(tree.iter("*"))}
        for name, tree in book.trees.items()
    }
    last = -1
    for each in book.clips:
        place = orders.get(each.file, {}).get(each.place)
        if not each.place or place is None:
            message = f"what is spoken here is not in the text: '{each.file}#{each.place}'"
            yield Finding("wrong-place", message, each.smil)
        elif place < last:
            message = f"'{each.place}' is spoken behind what comes after it in the text"
            yield Finding("wrong-place", message, each.smil)
        else:
            last = place
