"""What a leaflet says about itself."""

from dataclasses import dataclass
from datetime import date

from publisher.diagnostics import Span
from publisher.document.cover_motif import CoverMotif
from publisher.document.print_form import PrintForm


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the publisher; each field may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""
    hours: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The front matter, with what the organisation adds, checked and typed.

    `language` is a BCP 47 tag. `web_base` is the address under which the outputs are published,
    or empty. `private` is where the author says that the leaflet is private, so that no word of it
    leaves this machine; None where nobody says so. `forms` are those in which it is printed where
    the user names none. `cover` is the shape on the cover, or None where the author leaves it to
    the program. Glossary, references, abbreviations and
    pronunciations are not here: they are resolved into nodes.
    """

    id: str
    title: str
    language: str
    summary: str
    publisher: str
    edition: str
    last_reviewed: date
    next_review_due: date
    authors: tuple[str, ...] = ()
    audience: str = ""
    topics: tuple[str, ...] = ()
    address: str = ""
    contact: Contact = Contact()
    licence: str = ""
    web_base: str = ""
    private: Span | None = None
    forms: tuple[PrintForm, ...] = (PrintForm.A4,)
    cover: CoverMotif | None = None

    @property
    def web_page(self) -> str:
        """Where the leaflet's web page is published; empty where nobody said where."""
        return self.address_of(f"{self.id}.html")

    def address_of(self, file_name: str) -> str:
        """Where an output of this leaflet is published; empty where nobody said where."""
        return f"{self.web_base.rstrip('/')}/{self.id}/{file_name}" if self.web_base else ""
