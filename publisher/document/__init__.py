"""The model of a leaflet: nodes, metadata, walking, the words that are shown, their reading."""

from publisher.document.cover_motif import CoverMotif
from publisher.document.document import Document
from publisher.document.end_matter import PlannedFormat, with_end_matter
from publisher.document.metadata import Contact, Metadata
from publisher.document.picture import Picture
from publisher.document.print_form import PrintForm
from publisher.document.reading import TICK_BOX, Unit, UnitKind, canonical_reading
from publisher.document.walk import walk

__all__ = [
    "TICK_BOX",
    "Contact",
    "CoverMotif",
    "Document",
    "Metadata",
    "Picture",
    "PlannedFormat",
    "PrintForm",
    "Unit",
    "UnitKind",
    "canonical_reading",
    "walk",
    "with_end_matter",
]
