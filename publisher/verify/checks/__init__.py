"""This program's own checks of a finished file: in process, quick, one rule a module."""

from publisher.verify.checks.check_file import check_file
from publisher.verify.checks.same_sound import judge_same_sound

__all__ = ["check_file", "judge_same_sound"]
