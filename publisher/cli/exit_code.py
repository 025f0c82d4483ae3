"""What a command says to whoever started it."""

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Done; problems in the sources or outputs; the program was used wrongly."""
