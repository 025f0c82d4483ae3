"""The leaflet as an MP3 with chapters."""

from publisher.backends.audio.backend import AudioBackend

__all__ = ["AudioBackend"]
