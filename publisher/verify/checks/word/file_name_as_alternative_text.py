"""Alternative text that is the name of a file."""

import re
from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.finding import Finding

_FILE_NAME = re.compile(
    r"\S+\.(avif|bmp|emf|gif|heic|jpe?g|png|svg|tiff?|webp|wmf)\b|^(dsc|img|pict?)[_-]?\d+$",
    re.IGNORECASE,
)


def check_file_name_as_alternative_text(package: WordPackage) -> Iterator[Finding]:
    """No alternative text holds the name of a file.

    Microsoft: "All non-text content has alternative text (alt text)", an error, which looks for
    file extensions, too. WCAG 2.2, 1.1.1 (failure F30).
    """
    for each in package.drawings:
        if _FILE_NAME.search(each.alternative):
            yield Finding(
                "file-name-as-alternative-text",
                f"the words that stand for a picture are the name of a file: {each.alternative}",
                each.where,
                each.node,
                each.words,
            )
