"""What made a sound, in a line."""

from functools import cache
from hashlib import sha256
from importlib import metadata
from importlib.resources import files


@cache
def version_of(packages: tuple[str, ...], modules: tuple[str, ...]) -> str:
    """Names and versions of installed packages, and a digest of modules of `engines`.

    The digest sees to it that no cached sound outlives the code that made it. Raises
    `importlib.metadata.PackageNotFoundError` for a package that is not installed.
    """
    digest = sha256()
    folder = files("publisher.speech.engines")
    for name in modules:
        digest.update(folder.joinpath(*name.split("/")).read_bytes())
    versions = [f"{each} {metadata.version(each)}" for each in packages]
    return ", ".join((*versions, f"made by {digest.hexdigest()[:12]}"))
