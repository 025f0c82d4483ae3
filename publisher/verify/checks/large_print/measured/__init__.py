"""Reading the pages of a finished large-print leaflet into plain values."""

from publisher.verify.checks.large_print.measured.block import Block
from publisher.verify.checks.large_print.measured.line import Line
from publisher.verify.checks.large_print.measured.measure_pdf import measure_pdf
from publisher.verify.checks.large_print.measured.measured_leaflet import MeasuredLeaflet
from publisher.verify.checks.large_print.measured.page import Page
from publisher.verify.checks.large_print.measured.run import Box, Run

__all__ = ["Block", "Box", "Line", "MeasuredLeaflet", "Page", "Run", "measure_pdf"]
