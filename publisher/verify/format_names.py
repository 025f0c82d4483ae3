"""What people call the file of a format."""

_NAMES = {
    "pdf": "PDF",
    "pdf-a4-print": "PDF for the office printer",
    "pdf-a5-booklet": "booklet",
    "pdf-dl-trifold": "folded leaflet",
    "pdf-poster": "poster",
    "pdf-large-print": "large-print PDF",
    "pdf-giant-print": "giant-print PDF",
    "word": "Word file",
    "epub": "e-book",
    "audio": "recording",
    "web": "web page",
    "narrated_epub": "narrated e-book",
    "daisy": "talking book",
    "m4b": "audiobook",
    "lpf": "W3C audiobook",
    "vtt": "file of captions",
}


def format_name(format: str) -> str:
    """As in "the Word file"; a format from elsewhere keeps its own name."""
    return _NAMES.get(format, f"{format} file")
