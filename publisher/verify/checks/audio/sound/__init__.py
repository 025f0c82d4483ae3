"""A recording decoded for its rules: what a listener hears."""

from publisher.verify.checks.audio.sound.heard import Heard, hear

__all__ = ["Heard", "hear"]
