"""This program's own checks of a finished file: in process, quick, one rule a module."""

from publisher.verify.checks.check_file import check_file

__all__ = ["check_file"]
