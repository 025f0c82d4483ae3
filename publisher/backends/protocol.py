"""What a format has to be: the contract between the press and every backend."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, Protocol, runtime_checkable

from publisher.diagnostics import Diagnostic
from publisher.document import Document
from publisher.document.nodes import Node
from publisher.theme import Theme, Wording


@dataclass(frozen=True, slots=True)
class Context:
    """What a backend may know besides the document.

    `created` is the time that every file carries (from the document or SOURCE_DATE_EPOCH, never
    from the clock). `version` is that of this program. `cache` is a folder for what is costly to
    make again, or None. `print_pages` has for each page of the printed A4 edition the id of the
    last block that has begun where the page begins; it is empty where there is no such edition.
    """

    theme: Theme
    wording: Wording
    created: datetime
    version: str
    cache: Path | None = None
    print_pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file, still in memory. `pages` and `seconds` are 0 where they mean nothing.

    `print_pages` are the pages of the printed A4 edition (see `Context`) that this file has or
    tells of, none where there is no such edition; it is None for a file that tells of no pages.
    """

    file_name: str
    media_type: str
    content: bytes = field(repr=False)
    pages: int = 0
    seconds: float = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()
    print_pages: tuple[str, ...] | None = None


@runtime_checkable
class Backend(Protocol):
    """One format. A backend is made without arguments and keeps no state between documents.

    `name` is what `--to` takes, `label` what people call the format where the wording has no
    phrase for it (`format_<name>`), `file_name` a pattern with `{id}`. A `listed` format is named
    in the leaflet among those that a reader can ask for. Of a format that is printed in several
    forms each `form` is a format of its own, and is made where the user or the leaflet asks for
    that form; `form` is empty for all other formats. `renders` are the node
    types that it can carry: for a document with others the press reports each with its source
    line and makes no file. `options` is a frozen dataclass whose fields are the format's choices;
    each has a default and `metadata={"help": …}`, becomes a command-line flag, and may restrict
    its values with `metadata={"choices": …}`.

    What a file is made anew for follows from what its format depends on beside the document and
    the wording: a `drawn` one on colours, fonts and the sheets that it names in `style_sheets` (as
    in "web"; "forms/" are all in that folder), a `spoken` one on the voice and its phrases.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    file_name: ClassVar[str]
    media_type: ClassVar[str]
    listed: ClassVar[bool]
    form: ClassVar[str]
    renders: ClassVar[frozenset[type[Node]]]
    options: ClassVar[type[Any]]
    drawn: ClassVar[bool]
    style_sheets: ClassVar[tuple[str, ...]]
    spoken: ClassVar[bool]

    def check(self, document: Document, options: Any, context: Context) -> Iterable[Diagnostic]:
        """What would keep this document from becoming a good file; cheap, makes nothing."""
        ...

    def render(self, document: Document, options: Any, context: Context) -> Artifact:
        """Make the file. Raises `Problems` where it cannot be made."""
        ...


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a format that has none."""
