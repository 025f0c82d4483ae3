"""Whether an SVG drawing is only a drawing: nothing that runs, moves, or fetches."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from publisher.diagnostics import Diagnostic, Problems, Span, error

MOST_COPIES = 10_000
"""How many elements `use` may make; a few nested ones make millions, and hang every reader."""

_SVG = "{http://www.w3.org/2000/svg}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_RUNS = {"script", "handler", "listener"}
_FOREIGN = {"foreignObject", "iframe", "embed", "object", "audio", "video", "canvas"}
_MOVES = {"animate", "animateColor", "animateMotion", "animateTransform", "set", "discard"}
_FETCHING = {"url", "src", "image", "image-set"}
_LENGTH = re.compile(r"\s*\+?(\d+\.?\d*|\.\d+)\s*(px|pt|pc|mm|cm|in|)\s*")
_IN_PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_EMBEDDED = re.compile(r"\s*data:image/(png|jpe?g);base64,", re.IGNORECASE)


def check_drawing(data: bytes, path: str) -> tuple[float, float]:
    """The width and height of an SVG in CSS pixels, from its viewBox where it has one.

    Raises `Problems` with every line of the file at `path` that makes it unfit (SVG 2, chapters
    on linking, scripting and animation).
    """
    from lxml import etree

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        # Before parsing: entities can be made to grow without end.
        line = data.count(b"\n", 0, max(data.find(b"<!DOCTYPE"), data.find(b"<!ENTITY"))) + 1
        raise Problems([_doctype(Span(path, line, 1))])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        line = int(str(getattr(problem, "lineno", None) or 1))
        raise Problems(
            [
                error(
                    "PIC-004",
                    "this is not a drawing in SVG, or it is damaged",
                    "open it in a drawing program and save it again as plain SVG",
                    Span(path, line, 1),
                )
            ]
        ) from problem
    found = list(_check_tree(root, path))
    if not found:
        found = list(_check_copies(root, path))
    size = _size(root)
    if size is None and root.tag == f"{_SVG}svg":
        found.append(
            error(
                "PIC-014",
                "the drawing does not say how large it is",
                'give its first element a viewBox, as in viewBox="0 0 400 300"',
                Span(path, root.sourceline or 1, 1),
            )
        )
    if found or size is None:
        raise Problems(found)
    return size


def _check_tree(root: Any, path: str) -> Iterator[Diagnostic]:
    from lxml import etree

    if root.tag != f"{_SVG}svg":
        yield error(
            "PIC-004",
            "this is XML, but not a drawing in SVG",
            'its first element must be <svg xmlns="http://www.w3.org/2000/svg">',
            Span(path, root.sourceline or 1, 1),
        )
        return
    if root.getroottree().docinfo.internalDTD is not None:
        yield _doctype(Span(path, 1, 1))
    before = root.itersiblings(preceding=True)
    for element in [*before, *root.iter()]:
        span = Span(path, element.sourceline or 1, 1)
        if element.tag is etree.PI:
            if "stylesheet" in str(element.target):
                yield _fetches("it asks for a style sheet", span)
        elif isinstance(element.tag, str):
            yield from _check_element(element, span)


def _check_element(element: Any, span: Span) -> Iterator[Diagnostic]:
    name = element.tag.rpartition("}")[2]
    if name in _RUNS:
        yield error(
            "PIC-010",
            "the drawing holds a program (a script)",
            "delete the script, or save the drawing again as plain SVG",
            span,
        )
    if name in _FOREIGN or element.tag.startswith(_XHTML):
        yield error(
            "PIC-011",
            f"the drawing holds something that is no drawing: <{name}>",
            "delete it, or save the drawing again as plain SVG",
            span,
        )
    if name in _MOVES:
        yield error(
            "PIC-012",
            f"the drawing moves: <{name}>",
            "delete the animation: paper cannot show it, and it distracts readers",
            span,
        )
    if name == "style" and (why := _fetched_by_style("".join(element.itertext()))):
        yield _fetches(why, span)
    for key, value in element.attrib.items():
        yield from _check_attribute(key.rpartition("}")[2], key, value, span)


def _check_attribute(name: str, key: str, value: str, span: Span) -> Iterator[Diagnostic]:
    if name.lower().startswith("on"):
        yield error(
            "PIC-010",
            f"the drawing holds a program (the attribute {name})",
            "delete the attribute, or save the drawing again as plain SVG",
            span,
        )
    elif name in {"href", "src"}:
        if not value.strip().startswith("#") and not _EMBEDDED.match(value):
            yield _fetches(f"it points to '{value[:60]}'", span)
    elif key.endswith("/namespace}base"):
        yield _fetches("it has the attribute xml:base", span)
    elif ("(" in value or "\\" in value) and (why := _fetched_by_style(value)):
        yield _fetches(why, span)


def _fetched_by_style(css: str) -> str:
    """What a style asks for from elsewhere; empty where it asks for nothing."""
    import tinycss2

    def search(tokens: Iterable[Any]) -> str:
        for token in tokens:
            if token.type == "at-keyword" and token.lower_value == "import":
                return "it imports a style sheet"
            if token.type == "url" and not _harmless(token.value):
                return f"its style points to '{token.value[:60]}'"
            inner = getattr(token, "arguments", None) or getattr(token, "content", None) or ()
            if token.type == "function" and token.lower_name in _FETCHING:
                given = [each.value for each in inner if each.type == "string"]
                if not given or not all(map(_harmless, given)):
                    return f"its style points to '{''.join(given)[:60]}'"
            if why := search(inner):
                return why
        return ""

    return search(tinycss2.parse_component_value_list(css, skip_comments=True))


def _harmless(address: str) -> bool:
    return address.strip().startswith("#") or _EMBEDDED.match(address) is not None


def _check_copies(root: Any, path: str) -> Iterator[Diagnostic]:
    """Count what the `use` elements make, without making it."""
    by_id = {each.get("id"): each for each in root.iter(f"{_SVG}*") if each.get("id")}
    sizes: dict[Any, int] = {}
    open_elements: set[Any] = set()

    def size(element: Any) -> int:
        if element in open_elements:
            return MOST_COPIES + 1
        if element not in sizes:
            open_elements.add(element)
            total = 1 + sum(size(child) for child in element if isinstance(child.tag, str))
            if element.tag == f"{_SVG}use":
                href = element.get("href") or element.get("{http://www.w3.org/1999/xlink}href")
                target = by_id.get((href or "").strip()[1:])
                total += size(target) if target is not None else 0
            open_elements.remove(element)
            sizes[element] = total
        return sizes[element]

    plain = sum(1 for _ in root.iter())
    try:
        too_many = size(root) > max(MOST_COPIES, 2 * plain)
    except RecursionError:
        too_many = True
    if too_many:
        yield error(
            "PIC-013",
            "the drawing copies its parts again and again",
            "draw the parts, or save the drawing as PNG",
            Span(path, root.sourceline or 1, 1),
        )


def _size(root: Any) -> tuple[float, float] | None:
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    lengths = box[2:] if len(box) == 4 else [root.get("width") or "", root.get("height") or ""]
    found = [_LENGTH.fullmatch(each) for each in lengths]
    sizes = [float(each[1]) * _IN_PIXELS[each[2]] for each in found if each]
    if len(sizes) == 2 and all(0 < each < 1_000_000 for each in sizes):
        return sizes[0], sizes[1]
    return None


def _doctype(span: Span) -> Diagnostic:
    return error(
        "PIC-015",
        "the drawing begins with a DOCTYPE or holds an ENTITY",
        "delete that line: a drawing does not need it",
        span,
    )


def _fetches(why: str, span: Span) -> Diagnostic:
    return error(
        "PIC-009",
        f"the drawing needs something from outside its file: {why}",
        "put that part into the drawing itself, or save it again as plain SVG",
        span,
    )
