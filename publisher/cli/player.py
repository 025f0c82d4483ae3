"""Playing a sound with what the machine has for that."""

import shutil
import subprocess
from pathlib import Path

_PLAYERS = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)


def play(file: Path) -> bool:
    """Play a sound file to its end; False where no player is there, or none can play it."""
    for name, *flags in _PLAYERS:
        program = shutil.which(name)
        if program is None:
            continue
        done = subprocess.run([program, *flags, str(file)], capture_output=True, check=False)
        # ffplay ends well where there is no loudspeaker, and only says so.
        if done.returncode == 0 and not (name == "ffplay" and done.stderr):
            return True
    return False
