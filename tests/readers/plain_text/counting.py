"""The words of a text, of a finished document and of a report: counted without the importer."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

from publisher.document import Document, walk
from publisher.document.nodes import (
    Abbreviation,
    GlossaryEntry,
    NumberedList,
    Pronunciation,
    ReferenceEntry,
    Text,
    Video,
)


def words(text: str) -> Counter[str]:
    """Letters and digits, in small letters; characters that only permit a line break are none."""
    text = "".join(each for each in text if each not in "\u00ad\u200b\u2060\ufeff")
    return Counter(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold()))


def document_words(document: Document) -> Counter[str]:
    """Everything that a reader of the leaflet can see."""
    data = document.metadata
    shown = [
        data.title,
        data.publisher,
        data.edition,
        str(data.last_reviewed),
        str(data.next_review_due),
        *data.authors,
        data.contact.email,
        data.contact.phone,
        data.contact.web,
    ]
    parts = [document, *filter(None, (document.glossary, document.references))]
    text = ""
    for part in parts:
        for node in walk(part):
            match node:
                case Text():
                    text += node.text
                    continue
                case Pronunciation():
                    text += node.word
                    continue
                case Abbreviation():
                    text += node.short
                    continue
                case NumberedList(items=items, start=start):
                    shown += map(str, range(start, start + len(items)))
                case GlossaryEntry(term=term):
                    shown.append(term)
                case ReferenceEntry():
                    shown += [node.title, *node.authors, node.publisher, node.year]
                    shown += [node.volume, node.pages]
                case Video(title=title):
                    shown.append(title)
            text += " "
    return words(" ".join([*shown, text]))


def quoted_words(folder: Path) -> Counter[str]:
    """What the report says of the pasted text's words that are no longer as they were."""
    report = (folder / "import-report.md").read_text(encoding="utf-8")
    quoted = re.findall(r"^  - in the text: “(.*)”$", report, re.MULTILINE)
    return words(re.sub(r"\\([\\`*_\[\]<])", r"\1", " ".join(quoted)))
