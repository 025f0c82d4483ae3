"""The Word file read back from its main part, and its feet."""

import posixpath
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from publisher.verify.parity.drafts import Drafts
from publisher.verify.parity.read_unit import ReadUnit
from publisher.verify.parity.word_flow import WordReader
from publisher.verify.parity.word_lists import WordLists
from publisher.verify.parity.word_styles import Element, W, WordStyles

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KINDS = f"{_R[1:-1]}/"


def read_word(content: bytes) -> tuple[ReadUnit, ...]:
    """The units of a Word file in the order of its main part, then those of its feet.

    Raises `BadZipFile`, `KeyError` or `XMLSyntaxError` for a file that is no Word file.
    """
    with ZipFile(BytesIO(content)) as package:
        main = next(
            path for kind, path in _related(package, "").values() if kind == "officeDocument"
        )
        relations = _related(package, main)
        parts = dict(relations.values())
        styles = WordStyles(_parsed(package, parts["styles"]))
        lists = WordLists(_parsed(package, parts["numbering"]) if "numbering" in parts else None)
        addresses = {name: path for name, (_, path) in relations.items()}
        drafts = Drafts()
        body = _parsed(package, main)
        WordReader(drafts, styles, lists, addresses).read(body)
        for foot in _feet(body):
            path = addresses[foot]
            reader = WordReader(drafts, styles, lists, {})
            reader.read_foot(_parsed(package, path))
    return drafts.finished()


def _feet(body: Element) -> Iterator[str]:
    """The relationships of the headers and footers, as the sections name them."""
    for each in body.iter(f"{W}headerReference", f"{W}footerReference"):
        yield each.get(f"{_R}id", "")


def _related(package: ZipFile, path: str) -> Mapping[str, tuple[str, str]]:
    """The relationships of a part by their id: kind, and the path or the address outside."""
    folder, name = posixpath.split(path)
    try:
        root = _parsed(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    except KeyError:
        return {}
    found = {}
    for each in root.iter("{*}Relationship"):
        target = each.get("Target", "")
        if each.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[each.get("Id", "")] = each.get("Type", "").removeprefix(_KINDS), target
    return found


def _parsed(package: ZipFile, path: str) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(package.read(path), parser)
