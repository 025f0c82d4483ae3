"""The files in a package."""

from io import BytesIO
from zipfile import ZipFile


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files of a ZIP by their path, in its order. Raises `BadZipFile` or `zlib.error`."""
    with ZipFile(BytesIO(content)) as package:
        return {each.filename: package.read(each) for each in package.infolist()}
