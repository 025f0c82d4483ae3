"""The names of places in a leaflet that are smaller than a block.

Where a format shows a place as an element, this is its id, and the narration says of each
utterance which place it belongs to. They hold a full stop, which no id of the document does.
"""

PUBLISHER = "page.publisher"
TITLE = "page.title"
SUMMARY = "page.summary"
CONTENTS = "page.contents"


def print_page(number: int) -> str:
    """Where a page of the printed edition begins; pages count from 1."""
    return f"page.{number}"


def contents_entry(section: str) -> str:
    """A line of the table of contents."""
    return f"{section}.entry"


def sentence(block: str, number: int) -> str:
    """A sentence of a paragraph, counted from 1."""
    return f"{block}.s{number}"


def heading(block: str) -> str:
    """The heading of a section or of a care card."""
    return f"{block}.heading"


def attribution(quotation: str) -> str:
    """Whose words they are."""
    return f"{quotation}.attribution"


def picture(figure: str) -> str:
    """The picture itself, for its alternative text."""
    return f"{figure}.picture"


def caption(block: str) -> str:
    """The caption of a figure or of a table."""
    return f"{block}.caption"


def credit(figure: str) -> str:
    """Who made the picture."""
    return f"{figure}.credit"


def label(block: str) -> str:
    """What stands above the description of a figure or of a video."""
    return f"{block}.label"


def video_title(video: str) -> str:
    """What the video is called."""
    return f"{video}.title"


def video_length(video: str) -> str:
    """How long it lasts."""
    return f"{video}.length"


def video_address(video: str) -> str:
    """Where to watch it."""
    return f"{video}.address"


def cell(table: str, row: int, column: int) -> str:
    """A cell; rows count from 1, the row of headers is 0, columns count from 1."""
    return f"{table}.r{row}c{column}"
