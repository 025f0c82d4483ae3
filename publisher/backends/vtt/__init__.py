"""Captions of the recording as a format."""

from publisher.backends.vtt.backend import VttBackend

__all__ = ["VttBackend"]
