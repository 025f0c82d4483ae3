"""Judges from outside: programs that others wrote, which read the finished files.

Each is started once for all files. One that is not installed says so, one that fails says so too.
"""

from publisher.verify.judges.all_judges import JUDGES
from publisher.verify.judges.judge import CRASHED, Judge
from publisher.verify.judges.part import Part
from publisher.verify.judges.run_judges import run_judges

__all__ = ["CRASHED", "JUDGES", "Judge", "Part", "run_judges"]
