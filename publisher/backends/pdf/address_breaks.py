"""Where a line may break inside a printed address."""

import re

from publisher.markup import E, Element

_SITE = re.compile(r"https?://[^/\s]+/?")
_EMAIL = re.compile(r"[^@\s]+@(?=[^@\s]+$)")


def set_address_breaks(body: Element, longest: float) -> None:
    """Say where addresses of more than `longest` letters break; shorter ones stay whole.

    The name of a site stays on one line with its "https://" where it is no longer than that. An
    e-mail address breaks behind its "@", and not where the line happens to end.
    """
    for each in list(body.iter("a", "span")):
        words = each.text or ""
        if len(each) or len(words) <= longest:
            continue
        if (site := _SITE.match(words)) and site.end() <= longest:
            part = E.span(site[0], style="white-space: nowrap")
            each.text, part.tail = None, words[site.end() :]
        elif name := _EMAIL.match(words):
            each.text = name[0]
            part = E.span(words[name.end() :], style="display: inline-block")
        else:
            continue
        each.append(part)
