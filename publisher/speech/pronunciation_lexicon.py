"""Pronunciations as a file that reading systems know."""

from collections.abc import Mapping

_NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"


def write_pls(entries: Mapping[str, str], language: str) -> bytes:
    """The W3C Pronunciation Lexicon Specification 1.0 for `entries`, words to their IPA.

    A lexeme holds one grapheme and one phoneme (sections 4.4 to 4.6); the alphabet is "ipa" and
    `language`, a BCP 47 tag, is that of all of them (section 4.1). "(r)", which stands for an r
    that some accents say, is left out as it is in British English. Words are sorted, so that the
    same entries make the same bytes.
    """
    from lxml import etree

    root = etree.Element(
        f"{{{_NAMESPACE}}}lexicon",
        {
            "version": "1.0",
            "alphabet": "ipa",
            "{http://www.w3.org/XML/1998/namespace}lang": language,
        },
        nsmap={None: _NAMESPACE},  # type: ignore[dict-item]
    )
    for word, ipa in sorted(entries.items()):
        lexeme = etree.SubElement(root, f"{{{_NAMESPACE}}}lexeme")
        etree.SubElement(lexeme, f"{{{_NAMESPACE}}}grapheme").text = word
        etree.SubElement(lexeme, f"{{{_NAMESPACE}}}phoneme").text = ipa.replace("(r)", "")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
