"""Files that do not let programs or people in."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import child, is_on, value
from publisher.verify.finding import Finding

_PROTECTIONS = ("documentProtection", "writeProtection")


def check_restricted_access(package: WordPackage) -> Iterator[Finding]:
    """Nothing keeps a reader from changing letters and colours, or a screen reader from reading.

    Microsoft: "Document access is not restricted", an error.
    """
    for name in _PROTECTIONS:
        protection = child(package.settings, name)
        if protection is None:
            continue
        recommended = name == "writeProtection" and is_on(protection)
        enforced = value(protection, "enforcement") in {"1", "true", "on"}
        if recommended or enforced:
            yield Finding(
                "restricted-access",
                "the file is protected, so that readers cannot set it as they need it",
                "word/settings.xml",
            )
