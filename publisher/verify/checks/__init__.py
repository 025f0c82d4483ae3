"""This program's own checks of a finished file: in process, quick, one rule a module."""

from publisher.verify.checks.check_edition import check_edition
from publisher.verify.checks.check_file import check_file
from publisher.verify.checks.check_print_shop import check_print_shop
from publisher.verify.checks.same_pages import judge_same_pages
from publisher.verify.checks.same_sound import judge_same_sound

__all__ = [
    "check_edition",
    "check_file",
    "check_print_shop",
    "judge_same_pages",
    "judge_same_sound",
]
