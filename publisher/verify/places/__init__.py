"""From what a judge found back to the line that the author wrote."""

from publisher.verify.places.diagnostics import diagnostics
from publisher.verify.places.parity_diagnostics import parity_diagnostics
from publisher.verify.places.places import Places
from publisher.verify.places.remedy_for import NOT_YOURS, remedy_for

__all__ = ["NOT_YOURS", "Places", "diagnostics", "parity_diagnostics", "remedy_for"]
