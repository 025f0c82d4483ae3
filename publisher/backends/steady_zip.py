"""An archive whose bytes depend on what is in it and on nothing else."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_PACKED = (".jpg", ".mp3", ".png", ".woff2")
"""What is small already, and is stored so that a player can begin in the middle."""


def steady_zip(files: Mapping[str, bytes], created: datetime) -> bytes:
    """A ZIP of `files` by their path, in their order, all with one time and the same rights.

    `created` carries a time zone; the time in the archive is UTC.
    """
    # The time of a ZIP begins in 1980.
    time = max(created.astimezone(UTC).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with BytesIO() as buffer:
        with ZipFile(buffer, "w") as archive:
            for path, content in files.items():
                entry = ZipInfo(path, time)
                entry.create_system = 3
                entry.external_attr = 0o100644 << 16
                method = ZIP_STORED if path.endswith(_PACKED) else ZIP_DEFLATED
                archive.writestr(entry, content, method)
        return buffer.getvalue()
