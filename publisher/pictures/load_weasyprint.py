"""WeasyPrint, or a message that says what it needs."""

from contextlib import redirect_stdout
from io import StringIO
from typing import Any

from publisher.diagnostics import Problems, error


def load_weasyprint() -> Any:
    """Import WeasyPrint, which takes most of a second.

    Raises `Problems` where a library of the system is missing, in place of the advice that
    WeasyPrint prints itself.
    """
    try:
        with redirect_stdout(StringIO()):
            import weasyprint
    except OSError as problem:
        raise Problems(
            [
                error(
                    "SYSTEM-001",
                    f"this machine lacks a library that pages are laid out with: {problem}",
                    "install it: `sudo apt install libpango-1.0-0 libpangoft2-1.0-0 "
                    "libharfbuzz-subset0`",
                )
            ]
        ) from problem
    return weasyprint
