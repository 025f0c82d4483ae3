"""What most leaflets are written in."""

USUAL_LANGUAGES = frozenset({"cy", "en", "en-GB"})
"""BCP 47 tags that are known to be good, standard and written from left to right.

Only for others are the tables of all languages loaded, which take a moment.
"""
