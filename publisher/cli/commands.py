"""The commands and what each is for: data, so that only the one that is typed is imported."""

COMMANDS = {
    "build": "make the files of some leaflets, or of all",
    "watch": "show leaflets in the browser as they are written, and make their files",
    "status": "show all leaflets: built, stale, failing, and whose review is due",
    "check": "read leaflets and tell what is wrong; make nothing",
    "verify": "judge finished files, and show that all formats carry the same words",
    "doctor": "tell which judges are installed, and how to get the others",
    "new": "start a leaflet from a filled-in example",
    "import": "turn pasted plain text into a leaflet",
    "script": "print what a recording says, to read and sign",
    "formats": "list the formats",
    "theme": "draw a theme: every part of a leaflet, and every pair of colours with its contrast",
    "voices": "list the voices, and install another",
    "say": "say some words as a leaflet would, to hear how",
}
"""Each command's help by its name. `publisher.cli.<name>_command` has `add_flags` and `run`."""
