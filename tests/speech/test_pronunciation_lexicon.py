"""The lexicon as a file for reading systems, by the rules of PLS 1.0."""

from lxml import etree

from publisher.speech.lexicon import read_lexicon
from publisher.speech.pronunciation_lexicon import write_pls

PLS = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def test_the_whole_lexicon_is_a_pls_file() -> None:
    entries = {word: entry.ipa for word, entry in read_lexicon("en-GB").items()}
    root = etree.fromstring(write_pls(entries, "en-GB"))
    assert root.tag == f"{PLS}lexicon"
    assert dict(root.attrib.items()) == {"version": "1.0", "alphabet": "ipa", LANGUAGE: "en-GB"}
    for lexeme in root:
        assert [each.tag for each in lexeme] == [f"{PLS}grapheme", f"{PLS}phoneme"]
        assert not lexeme.attrib
    words = root.findall(f"{PLS}lexeme/{PLS}grapheme")
    assert [each.text for each in words] == sorted(entries)


def test_the_order_in_which_words_come_makes_no_difference() -> None:
    one = {"warfarin": "ˈwɔː(r)fərɪn", "aches": "ˈeɪks"}
    assert write_pls(one, "en-GB") == write_pls(dict(sorted(one.items())), "en-GB")


def test_an_r_that_only_some_say_is_left_out() -> None:
    root = etree.fromstring(write_pls({"warfarin": "ˈwɔː(r)fərɪn"}, "en-GB"))
    assert root.findtext(f"{PLS}lexeme/{PLS}phoneme") == "ˈwɔːfərɪn"


def test_signs_that_mean_something_to_xml_come_back() -> None:
    root = etree.fromstring(write_pls({"A&E <x>": "ˈeɪ"}, "en-GB"))
    assert root.findtext(f"{PLS}lexeme/{PLS}grapheme") == "A&E <x>"
