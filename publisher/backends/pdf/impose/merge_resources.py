"""The fonts, pictures and states of several pages as those of one."""

from collections.abc import Sequence

from pikepdf import Dictionary, Name, Object

Names = dict[tuple[str, str], Name]
"""New names, by the kind of resource (as "/Font") and the old name."""


def merge_resources(pages: Sequence[Object]) -> tuple[Object, list[Names]]:
    """The resources (ISO 32000-1, 7.8.3) of a sheet, and what is called otherwise on each page.

    Pages that share their resources, as WeasyPrint's do, go on sharing them, and nothing is
    renamed.
    """
    first = pages[0]
    if first.is_indirect and all(each.objgen == first.objgen for each in pages):
        return first, [{} for _ in pages]
    merged = Dictionary()
    return merged, [_add(each, merged) for each in pages]


def _add(resources: Object, merged: Dictionary) -> Names:
    renamed: Names = {}
    for kind, entries in resources.items():
        if not isinstance(entries, Dictionary):
            continue
        if kind not in merged:
            merged[kind] = Dictionary()
        held = merged[kind]
        for name, entry in entries.items():
            new = _free_name(held, name, entry)
            held[new] = entry
            if new != name:
                renamed[kind, name] = Name(new)
    return renamed


def _free_name(held: Object, name: str, entry: Object) -> str:
    """The name itself, or one like it where something else has it."""
    new, number = name, 1
    while new in held and not _is_same(held[new], entry):
        new, number = f"{name}-{number}", number + 1
    return new


def _is_same(one: Object, other: Object) -> bool:
    if one.is_indirect or other.is_indirect:
        return one.objgen == other.objgen
    return bool(one == other)
