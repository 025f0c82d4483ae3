"""Whether all files that hold the recording hold the same one."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import BadZipFile

from publisher import __version__
from publisher.verify.checks.zipped import unzipped
from publisher.verify.finding import Finding
from publisher.verify.finished_file import FinishedFile
from publisher.verify.verdict import Level, Verdict

_RECORDING = "audio/mpeg"
_PACKAGES = frozenset({"application/epub+zip", "application/lpf+zip", "application/zip"})


def judge_same_sound(files: Sequence[FinishedFile]) -> Mapping[str, Verdict]:
    """By format, what is to be said of each package of sound beside the MP3 of the same run.

    Its sounds, one after the other, are the MP3 byte for byte: what was proven of the one then
    holds for the other. A package by another voice is not compared.
    """
    recording = next((each for each in files if each.media_type == _RECORDING), None)
    if recording is None:
        return {}
    heard = _without_tags(recording.content)
    verdicts = {}
    for each in files:
        if each.media_type not in _PACKAGES or each.options != recording.options:
            continue
        sound = _joined_sounds(each.content)
        if not sound:
            continue
        findings = []
        if sound != heard:
            message = f"its sound is not that of {recording.file_name}"
            findings.append(Finding("another-sound", message))
        verdicts[each.format] = Verdict(
            judge="Publisher's comparison of sounds",
            version=__version__,
            standard="the same recording",
            format=each.format,
            level=Level.QUICK,
            checks=1,
            findings=tuple(findings),
        )
    return verdicts


def _without_tags(mp3: bytes) -> bytes:
    from mutagen.id3 import ID3, ID3NoHeaderError

    try:
        return mp3[ID3(BytesIO(mp3)).size :]
    except ID3NoHeaderError:
        return mp3


def _joined_sounds(package: bytes) -> bytes:
    try:
        files = unzipped(package)
    except (BadZipFile, OSError, ValueError):
        return b""  # the checks of its own format say so
    return b"".join(files[name] for name in sorted(files) if name.endswith(".mp3"))
