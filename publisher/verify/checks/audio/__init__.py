"""Rules on the finished recording: its tag and chapters (`judge`), its sound (`judge_sound`)."""

from publisher.verify.checks.audio.judge_sound import judge_sound
from publisher.verify.checks.audio.judge_tags import RULES, judge

__all__ = ["RULES", "judge", "judge_sound"]
