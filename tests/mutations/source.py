"""Defects of the source, which every format then says alike; the web page stands for all."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from publisher.document import Document
from tests.mutations.made import web_page_of
from tests.mutations.mutation import mutation
from tests.mutations.words import swapped
from tests.specimen import whole_specimen

SOURCE = "source"

_CHANGES = {
    "dose wrong": ("Take 500 mg", "Take 50 mg"),
    "alternative text of another picture": (
        "A lung with one tumour in its upper half",
        "A kidney with two stones",
    ),
    "“cannot” turned into “can”": ("you cannot feel", "you can feel"),
    "phone number of somebody else": ("0808 157 0123", "0808 157 0132"),
    "words that few people know": ("spread through", "disseminate via"),
}


def with_other_words(defect: str) -> Document:
    """The specimen as its author would have written it with the defect."""
    return _changed(whole_specimen(), *_CHANGES[defect])


def _printed(defect: str) -> Callable[[bytes], bytes]:
    def plant(_page: bytes) -> bytes:
        return web_page_of(with_other_words(defect)).content

    return plant


def _changed(node: Any, old: str, new: str) -> Any:
    if isinstance(node, str):
        return swapped(node, old, new)
    if isinstance(node, tuple):
        return tuple(_changed(each, old, new) for each in node)
    if is_dataclass(node) and not isinstance(node, type):
        found = {each.name: _changed(getattr(node, each.name), old, new) for each in fields(node)}
        return replace(node, **found)
    return node


for _defect in _CHANGES:
    mutation(
        SOURCE,
        _defect,
        uncaught="Every file says what the source says; only somebody who knows better can tell.",
    )(_printed(_defect))
