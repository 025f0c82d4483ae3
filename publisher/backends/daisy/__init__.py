"""The talking book as a format."""

from publisher.backends.daisy.backend import DaisyBackend

__all__ = ["DaisyBackend"]
