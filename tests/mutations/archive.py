"""Rewriting one part of a zipped package and leaving all others as they are."""

import zipfile
from collections.abc import Callable
from io import BytesIO

from lxml import etree

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def read_part(package: bytes, name: str) -> bytes:
    """The content of one part."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return archive.read(name)


def rewritten(
    package: bytes,
    changes: dict[str, bytes | None],
    compression: dict[str, int] | None = None,
    last: tuple[str, ...] = (),
) -> bytes:
    """The package with parts replaced, taken out (None) or put in at the end.

    `compression` sets the method of named parts, and the parts of `last` are moved to the end.
    """
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as archive, zipfile.ZipFile(made, "w") as copy:
        entries = sorted(archive.infolist(), key=lambda each: each.filename in last)
        new = changes.keys() - set(archive.namelist())
        for entry in entries:
            content = changes.get(entry.filename, archive.read(entry))
            if content is not None:
                how = (compression or {}).get(entry.filename, entry.compress_type)
                copy.writestr(entry, content, how, compresslevel=1)
        for name in sorted(new):
            entry = zipfile.ZipInfo(name, entries[0].date_time)
            copy.writestr(entry, changes[name] or b"", zipfile.ZIP_DEFLATED)
    return made.getvalue()


def edited_xml(package: bytes, name: str, edit: Callable[[etree._Element], object]) -> bytes:
    """The package with the XML of one part edited."""
    tree = etree.ElementTree(etree.fromstring(read_part(package, name), _PARSER))
    before = etree.tostring(tree)
    edit(tree.getroot())
    after = etree.tostring(tree, xml_declaration=True, encoding="utf-8", standalone=None)
    if etree.tostring(tree) == before:
        raise ValueError(f"nothing was planted in {name}")
    return rewritten(package, {name: after})
