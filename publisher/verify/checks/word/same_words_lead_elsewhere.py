"""Links that sound alike and lead to different places."""

from collections.abc import Iterator

from publisher.document.nodes import ReferenceEntry
from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding


def check_same_words_lead_elsewhere(package: WordPackage) -> Iterator[Finding]:
    """Links with the same words have the same target.

    Microsoft: "Hyperlink text is meaningful" (Office 2016): each link is told from the others.
    WCAG 2.2, 2.4.9; 3.2.4. Sources may share a title: their publishers stand behind it (2.4.4).
    """
    sources = {each.link for each in package.nodes if isinstance(each, ReferenceEntry)}
    targets: dict[str, str] = {}
    for each in package.links:
        words = each.words.casefold().strip(" .,:;!?")
        if not words or not each.target or each.target in sources:
            continue
        if targets.setdefault(words, each.target) != each.target:
            yield Finding(
                "same-words-lead-elsewhere",
                f"two links say '{each.words}', but lead to different places",
                each.where,
                words=each.words,
                is_error=False,
            )
