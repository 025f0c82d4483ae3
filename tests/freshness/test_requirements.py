"""Which packages a package needs, read from what installers write down (PyPA's core metadata)."""

from pathlib import Path

from publisher.freshness.requirements import requirements

INSTALLED = {
    "Press-1.0": "Requires-Dist: ink.jar[red,blue]>=2 ; python_version >= '3'\n"
    "Requires-Dist: stamps ; extra == 'post'\n",
    "ink_jar-2.1": "Requires-Dist: water\nRequires-Dist: madder; extra == 'red'\n",
    "water-7": "Requires-Dist: Press\n",
    "madder-1.2.3": "",
    "stamps-9": "",
    "desk-4": "",
}


def test_the_whole_chain_counts_and_nothing_else(tmp_path: Path) -> None:
    for name, lines in INSTALLED.items():
        folder = tmp_path / f"{name}.dist-info"
        folder.mkdir()
        text = f"Metadata-Version: 2.4\nName: {name}\n{lines}\nRequires-Dist: desk\n"
        (folder / "METADATA").write_text(text)
    installed = {str(tmp_path): [f"{name}.dist-info" for name in INSTALLED]}
    assert requirements("press", installed) == {
        "ink-jar": "2.1",
        "madder": "1.2.3",
        "press": "1.0",
        "water": "7",
    }
    assert requirements("desks", installed) == {}
