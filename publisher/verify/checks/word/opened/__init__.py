"""A Word file opened for its rules: its parts parsed once, its styles worked out."""

from publisher.verify.checks.word.opened.drawings import Drawing
from publisher.verify.checks.word.opened.links import Link
from publisher.verify.checks.word.opened.look import Look
from publisher.verify.checks.word.opened.paragraphs import Paragraph, Run
from publisher.verify.checks.word.opened.tables import Cell, Row, Table
from publisher.verify.checks.word.opened.word_package import WordPackage

__all__ = ["Cell", "Drawing", "Link", "Look", "Paragraph", "Row", "Run", "Table", "WordPackage"]
