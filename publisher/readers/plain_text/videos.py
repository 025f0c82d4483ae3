"""The mention of a video in the text."""

import re

from publisher.readers.plain_text.addresses import WEB
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.finding import Kind
from publisher.readers.plain_text.pieces import Paragraph, Piece, VideoPiece

_VIDEO = re.compile(
    r"video\s*:|(?:this|our|the)\s+(?:\w+\s+)?video\s+(?:is|shows|explains|tells|lasts|about)\b"
    r"|(?:you can )?watch\s+(?:this|our|the|a)\s+(?:\w+\s+)?video\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:(\d{1,3})\s*min(?:ute)?s?\b\.?)(?:,?\s*(?:and\s+)?(\d{1,2})\s*sec(?:ond)?s?\b)?",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"()\b(\d{1,3})\s*sec(?:ond)?s?\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,3}):([0-5]\d)\b")
_ABOUT = re.compile(
    r"video\s+(?:is\s+|tells\s+you\s+)?(about\s+[^,.;:!?()\n]+|(?:explains|shows)\s+[^,.;:!?()\n]+)",
    re.IGNORECASE,
)
_MOST_WORDS = 60


def recognise_videos(draft: Draft) -> None:
    """Make a video of each paragraph that begins with the mention of one."""
    pieces: list[Piece] = []
    number = 0
    for piece in draft.pieces:
        if not isinstance(piece, Paragraph) or not _is_video(piece.words.text):
            pieces.append(piece)
            continue
        number += 1
        video = _video(piece, number, draft.front.title)
        pieces.append(video)
        _tell(video, draft)
    draft.pieces = pieces


def _is_video(text: str) -> bool:
    return bool(_VIDEO.match(text)) and len(text.split()) <= _MOST_WORDS


def _video(piece: Paragraph, number: int, leaflet: str) -> VideoPiece:
    text = " ".join(piece.words.text.split())
    about = _ABOUT.search(text)
    title = about[1].strip() if about else leaflet or text
    title = title[:1].upper() + title[1:]
    address = WEB.search(text)
    length = _MINUTES.search(text) or _SECONDS.search(text) or _CLOCK.search(text)
    seconds = int(length[1] or 0) * 60 + int(length[2] or 0) if length else 0
    return VideoPiece(
        piece.words, number, title, seconds, address[0] if address else "", gap=piece.gap
    )


def _tell(video: VideoPiece, draft: Draft) -> None:
    number, place = video.number, f"video-{video.number}"
    length = f"{video.seconds // 60}:{video.seconds % 60:02}"
    known = f", {length} long" if video.seconds else ""
    draft.tell(
        Kind.RECOGNISED, "IMP-017", f"video {number}", f"a video{known}", at=video.words,
    )  # fmt: skip
    draft.tell(
        Kind.GUESSED, "IMP-036", f"video {number}",
        f"its title is '{video.title}', and the sentence about it became its description",
        "write the title that people see, and what the video tells, for those who cannot watch it",
        at=video.words, anchor=f"{place}/title",
    )  # fmt: skip
    if not video.address:
        draft.tell(
            Kind.MISSING, "IMP-017", f"address of video {number}", "the web address of the video",
            "write it here, beginning with https://", at=video.words, anchor=f"{place}/address",
        )  # fmt: skip
    if not video.seconds:
        draft.tell(
            Kind.MISSING, "IMP-018", f"length of video {number}", "how long the video runs",
            "write minutes and seconds, as in 2:42", at=video.words, anchor=f"{place}/duration",
        )  # fmt: skip
