"""Letting the voice begin while the written formats of a leaflet are made."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from publisher.backends.protocol import Context
from publisher.backends.registry import find_backends
from publisher.document import Document


def narrating_ahead(
    formats: Iterable[str], options: Mapping[str, Any], document: Document, context: Context
) -> AbstractContextManager[None]:
    """Inside the `with` block, one thread records what these formats are going to package.

    `formats` are those to be made, and `options` theirs. What goes wrong is raised where a format
    is rendered, as if it had been recorded there; no thread outlives the block.
    """
    spoken = {name: each for name in formats if (each := find_backends()[name]).spoken}
    if not spoken:
        return nullcontext()
    from publisher.backends.spoken_backend import SpokenBackend
    from publisher.speech.recording import record_ahead

    wanted = [
        (options[name], each.codec)
        for name, each in spoken.items()
        if isinstance(each, SpokenBackend)
    ]
    style = context.theme.tokens.voice
    return record_ahead(document, context.wording, style, wanted, context.cache)
