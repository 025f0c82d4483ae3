"""What a recording says, beside the document: read from the words that the file carries."""

from publisher.verify.parity.audio.compare_audio import compare_audio

__all__ = ["compare_audio"]
