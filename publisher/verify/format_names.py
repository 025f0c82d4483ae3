"""What people call the file of a format."""

_NAMES = {
    "pdf": "PDF",
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
