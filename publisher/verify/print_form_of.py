"""Which form of print a format is."""

from publisher.document import PrintForm

_PREFIX = "pdf-"


def print_form_of(format_: str) -> PrintForm:
    """The form that is named in a format's name, as in "pdf-a5-booklet"; A4 where none is."""
    name = format_.removeprefix(_PREFIX)
    return next((each for each in PrintForm if each == name), PrintForm.A4)
