"""The studio voice: Kokoro, British, nearly real; as slow as speech, and installed apart."""

from publisher.speech.engines.studio.install import InstallPlan, install_voice
from publisher.speech.engines.studio.studio_voice import EMMA, GEORGE

__all__ = ["EMMA", "GEORGE", "InstallPlan", "install_voice"]
