"""Files that do not say in which language they are."""

from collections.abc import Iterator

from publisher.verify.checks.word.opened import WordPackage
from publisher.verify.checks.word.opened.names import child, value
from publisher.verify.finding import Finding


def check_missing_language(package: WordPackage) -> Iterator[Finding]:
    """Styles, settings and properties say the language of the leaflet.

    Microsoft: no rule of the checker; Word's own language would be taken instead, and a screen
    reader would speak with the wrong voice. WCAG 2.2, 3.1.1; standards.md 4.3.
    """
    wanted = package.document.metadata.language
    lang = package.styles.run_defaults.get("lang")
    theme = child(package.settings, "themeFontLang")
    core = package.parts.get("docProps/core.xml")
    found = {
        "word/styles.xml": "" if lang is None else value(lang),
        "word/settings.xml": "" if theme is None else value(theme),
        "docProps/core.xml": "" if core is None else core.findtext(_LANGUAGE, ""),
    }
    for part, language in found.items():
        if language.lower() != wanted.lower():
            said = f"says '{language}'" if language else "says nothing"
            yield Finding(
                "missing-language",
                f"the leaflet is in '{wanted}', but the file {said} about its language",
                part,
            )


_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
