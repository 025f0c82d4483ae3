"""Editorial and accessibility rules: pure functions from a document to findings."""

from publisher.rules.check_document import check_document

__all__ = ["check_document"]
