"""What the line under a picture or over a table looks like."""

import re

_PICTURE = (
    r"(?:diagram|figure|fig\.|image|picture|photo(?:graph)?|illustration|drawing|chart|graph)"
)

PICTURE_CAPTION = re.compile(
    rf"""\[?\s*(?:
        {_PICTURE}s?\s+(?:showing|shows|of|to\s+show)\b.*
      | {_PICTURE}\s*\d+(?:\s*[.:–-].*)?
      | {_PICTURE}\s*:.*
    )\]?""",
    re.IGNORECASE | re.VERBOSE,
)
TABLE_CAPTION = re.compile(r"table\s*(?:\d+\s*)?[.:–-].*|table\s*\d+", re.IGNORECASE)
CAPTION = re.compile(
    rf"(?:{PICTURE_CAPTION.pattern})|(?:{TABLE_CAPTION.pattern})", re.IGNORECASE | re.VERBOSE
)
"""Either of them."""
