"""The rules on what a listener hears."""

from collections.abc import Callable, Iterator

from publisher.verify.checks.audio.sound.abrupt_end import check_abrupt_end
from publisher.verify.checks.audio.sound.chapter_in_mid_word import check_chapter_in_mid_word
from publisher.verify.checks.audio.sound.clipped_sound import check_clipped_sound
from publisher.verify.checks.audio.sound.heard import Heard
from publisher.verify.checks.audio.sound.high_peak import check_high_peak
from publisher.verify.checks.audio.sound.long_silence import check_long_silence
from publisher.verify.checks.audio.sound.noisy_silence import check_noisy_silence
from publisher.verify.checks.audio.sound.nothing_to_hear import check_nothing_to_hear
from publisher.verify.checks.audio.sound.wrong_loudness import check_wrong_loudness
from publisher.verify.finding import Finding

RULES: tuple[Callable[[Heard], Iterator[Finding]], ...] = (
    check_nothing_to_hear,
    check_wrong_loudness,
    check_high_peak,
    check_clipped_sound,
    check_long_silence,
    check_noisy_silence,
    check_abrupt_end,
    check_chapter_in_mid_word,
)
