"""What a page tells search engines."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from publisher.document import Metadata
from publisher.verify.checks.web.web_page import WebPage
from publisher.verify.finding import Finding


def check_page_data(web: WebPage) -> Iterator[Finding]:
    """What search engines are told is the same as in the leaflet (schema.org, `MedicalWebPage`).

    Its title, summary, language, edition and dates; a wrong date of review would be believed.
    """
    page, data = web.page, web.page.document.metadata
    scripts = [each for each in page.all("script") if each.get("type") == "application/ld+json"]
    if not scripts:
        yield page.finding("page-data", "search engines are told nothing about the leaflet")
    for each in scripts:
        try:
            told = json.loads(each.text or "")
        except ValueError:
            told = None
        if not isinstance(told, dict):
            yield page.finding("page-data", "what search engines are told cannot be read", each)
            continue
        for name, value in _facts(data).items():
            if told.get(name) != value:
                found = f"'{told[name]}'" if name in told else "nothing"
                message = f"search engines are told {found} as {name}, and not '{value}'"
                yield page.finding("page-data", message, each)
    for each in page.all("meta"):
        given = each.get("content")
        if each.get("name") == "description" and given != data.summary:
            message = f"search engines are told '{given}', and not the leaflet's summary"
            yield page.finding("page-data", message, each)


def _facts(data: Metadata) -> Mapping[str, Any]:
    return {
        "name": data.title,
        "description": data.summary,
        "inLanguage": data.language,
        "version": data.edition,
        "lastReviewed": data.last_reviewed.isoformat(),
        "dateModified": data.last_reviewed.isoformat(),
        "expires": data.next_review_due.isoformat(),
    }
