"""The exception for what was typed wrongly."""


class WrongUse(Exception):
    """The program was used wrongly: the user typed something that is not there."""
