"""`python -m publisher`."""

from publisher.cli.program import program

program()
