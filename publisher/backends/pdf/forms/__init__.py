"""The forms of the PDF, one a module: one document, one road, another page."""
