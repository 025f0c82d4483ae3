"""What catches each planted defect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publisher.verify.finished_file import FinishedFile
from publisher.verify.judges import CRASHED
from tests.mutations.jury import Full, full_checks, quick_checks
from tests.mutations.mutation import Check, Mutation
from tests.mutations.suite import mutant_of, sound_file


@dataclass(frozen=True, slots=True)
class Trial:
    """The checks that are silent on the sound file and speak on the mutant."""

    mutation: Mutation
    quick: frozenset[Check]
    full: frozenset[Check] = frozenset()

    @property
    def caught(self) -> bool:
        """Whether anything caught the defect."""
        return bool(self.quick or self.full)

    @property
    def missed(self) -> frozenset[Check]:
        """The checks that were named for the defect and did not catch it."""
        return frozenset(self.mutation.caught_by) - self.quick - self.full


def quick_trial(mutation: Mutation) -> Trial:
    """A defect before the checks of level quick."""
    mutant = mutant_of(mutation)
    return Trial(mutation, quick_checks(mutant) - _quick_on(sound_file(mutation.format)))


def full_trial(judge: Full, mutations: Sequence[Mutation]) -> Mapping[Mutation, frozenset[Check]]:
    """Defects before one judge of level full, which is started once for many of them."""
    concerned = [each for each in mutations if judge.is_for(sound_file(each.format))]
    bases = {each: sound_file(each.format) for each in concerned}
    sound = list({each.content: each for each in bases.values()}.values())
    found = full_checks(judge, [*sound, *map(mutant_of, concerned)])
    on_sound = dict(zip((each.content for each in sound), found, strict=False))
    on_mutant = dict(zip(concerned, found[len(sound) :], strict=True))
    return {
        each: frozenset(
            check
            for check in on_mutant.get(each, ())
            if check not in on_sound[bases[each].content] and check.rule != CRASHED
        )
        for each in mutations
    }


_sound: dict[bytes, frozenset[Check]] = {}


def _quick_on(file: FinishedFile) -> frozenset[Check]:
    """The checks that speak on a sound file, asked once."""
    if file.content not in _sound:
        _sound[file.content] = quick_checks(file)
    return _sound[file.content]
