"""The audiobook as a format."""

from publisher.backends.m4b.backend import M4bBackend

__all__ = ["M4bBackend"]
