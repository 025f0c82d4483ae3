"""From pasted plain text to a leaflet's folder, with a report on what was recognised."""

from publisher.readers.plain_text.imported_leaflet import ImportedLeaflet
from publisher.readers.plain_text.leaflet_folder import write_leaflet_folder
from publisher.readers.plain_text.pasted_file import read_pasted_file
from publisher.readers.plain_text.read_plain_text import read_plain_text

__all__ = ["ImportedLeaflet", "read_pasted_file", "read_plain_text", "write_leaflet_folder"]
