"""The kinds of value that a front matter holds, each with its check.

A check raises `ValueError("what is wrong | what to do")`, as `publisher.typed_yaml` expects.
"""

import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator

from publisher.document.usual_languages import USUAL_LANGUAGES
from publisher.rules.language_tags import is_language_tag

_EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+")
_PHONE = re.compile(r"\+?[\d ()-]+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def is_email(text: str) -> bool:
    """Whether `text` has the form of an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """Whether `text` is a phone number: 3 digits (999) to 15 (ITU-T E.164), with spaces."""
    return _PHONE.fullmatch(text) is not None and 3 <= sum(map(str.isdigit, text)) <= 15


def is_web_address(text: str) -> bool:
    """Whether `text` is a whole http or https address."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not re.search(r"[\s<>\"]", text)


def _lines(text: str) -> str:
    if _UNSEEN.search(text):
        raise ValueError("there is a character that cannot be seen | type the words anew")
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.splitlines())
    folded = "\n".join(line for line in lines if line)
    if not folded:
        raise ValueError("there is nothing here | write something, or delete the line")
    return folded


def _words(text: str) -> str:
    return _lines(text).replace("\n", " ")


def _date(value: object) -> date:
    text = str(value).strip()
    try:
        if _ISO_DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(f"'{text}' is not a date | write it as 2026-03-24: year, month, day")


def _language(tag: str) -> str:
    if tag in USUAL_LANGUAGES:
        return tag
    if not is_language_tag(tag):
        raise ValueError(
            f"'{tag}' is not the tag of a language | write en-GB for British English, cy for Welsh"
        )
    import langcodes

    return langcodes.standardize_tag(tag)


def _email(text: str) -> str:
    if not is_email(text):
        raise ValueError(f"'{text}' is not an e-mail address | write it as name@example.org")
    return text


def _phone(text: str) -> str:
    if not is_phone(text):
        raise ValueError(
            f"'{text}' is not a phone number | write digits and spaces only, as in 0300 123 4567"
        )
    return text


def _web(text: str) -> str:
    if not is_web_address(text):
        raise ValueError(
            f"'{text}' is not a web address | write the whole of it, as in https://www.example.org"
        )
    return text


def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise ValueError(
            f"'{text}' cannot be an id | use small letters, digits and dashes, as in nice-2019"
        )
    return text


def _ipa(text: str) -> str:
    return text.strip("/[]").strip()


def _yes_or_no(value: object) -> bool:
    text = str(value).strip().lower()
    if text not in {"true", "false", "yes", "no"}:
        raise ValueError(f"'{text}' is neither yes nor no | write true or false")
    return text in {"true", "yes"}


Words = Annotated[str, AfterValidator(_words)]
"""Text on one line, white space folded, never empty."""
Lines = Annotated[str, AfterValidator(_lines)]
"""Text whose line ends count, as in an address."""
Day = Annotated[date, BeforeValidator(_date)]
"""A date as in 2026-03-24 (ISO 8601)."""
Language = Annotated[Words, AfterValidator(_language)]
"""A BCP 47 tag, in its usual spelling."""
Email = Annotated[Words, AfterValidator(_email)]
Phone = Annotated[Words, AfterValidator(_phone)]
WebAddress = Annotated[Words, AfterValidator(_web)]
Id = Annotated[Words, AfterValidator(_id)]
Ipa = Annotated[Words, AfterValidator(_ipa)]
"""A pronunciation in the International Phonetic Alphabet, without its slashes or brackets."""
YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""True or false, as people write it."""
