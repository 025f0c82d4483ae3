"""What a second build gave for one file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """One file of a leaflet beside the one that a second build made.

    `format` is empty for the manifest and the report. `difference` says where the two first differ
    and is empty where they are identical.
    """

    leaflet: str
    format: str
    path: str
    difference: str = ""
