"""What was proven, for people (conformance.html) and for programs (manifest.json)."""

from publisher.verify.report.conformance_report import (
    CONFORMANCE_REPORT,
    has_style_of,
    write_conformance_report,
)
from publisher.verify.report.manifest_data import manifest_verdicts, read_parities, read_verdicts

__all__ = [
    "CONFORMANCE_REPORT",
    "has_style_of",
    "manifest_verdicts",
    "read_parities",
    "read_verdicts",
    "write_conformance_report",
]
