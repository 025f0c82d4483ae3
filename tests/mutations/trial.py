"""What catches each planted defect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publisher.verify.finished_file import FinishedFile
from tests.mutations.jury import outside_checks, outside_judges, quick_checks
from tests.mutations.mutation import Check, Mutation
from tests.mutations.suite import base_of, mutant_of


@dataclass(frozen=True, slots=True)
class Trial:
    """The checks that are silent on the sound file and speak on the mutant."""

    mutation: Mutation
    quick: frozenset[Check]
    outside: frozenset[Check] = frozenset()

    @property
    def caught(self) -> bool:
        """Whether anything caught the defect."""
        return bool(self.quick or self.outside)

    @property
    def missed(self) -> frozenset[Check]:
        """The checks that were named for the defect and did not catch it."""
        return frozenset(self.mutation.caught_by) - self.quick - self.outside


def quick_trial(mutation: Mutation) -> Trial:
    """A defect before the checks of level quick."""
    mutant = mutant_of(mutation)
    return Trial(mutation, quick_checks(mutant) - _quick_on(base_of(mutation)))


def outside_trial(
    judge_name: str, mutations: Sequence[Mutation]
) -> Mapping[Mutation, frozenset[Check]]:
    """Defects before one judge from outside, which is started once for many."""
    judge = next(each for each in outside_judges() if each.name == judge_name)
    bases = {each: base_of(each) for each in mutations}
    sound = list({each.content: each for each in bases.values()}.values())
    mutants = [mutant_of(each) for each in mutations]
    found = outside_checks(judge, [*sound, *mutants])
    silent = {each.content: checks for each, checks in zip(sound, found, strict=False)}
    return {
        mutation: checks - silent[bases[mutation].content]
        for mutation, checks in zip(mutations, found[len(sound) :], strict=True)
    }


_sound: dict[bytes, frozenset[Check]] = {}


def _quick_on(file: FinishedFile) -> frozenset[Check]:
    """The checks that speak on a sound file, asked once."""
    if file.content not in _sound:
        _sound[file.content] = quick_checks(file)
    return _sound[file.content]
