"""`python -m benchmarks.library_floor FOLDER…`: the libraries alone, warm, in one process.

Each folder holds source.md, leaflet.html (what our PDF is made from) and words.json with its
pictures. The same words become PDF, Word, EPUB and HTML, by the plainest calls that there are and
with nothing checked. Nothing of publisher is imported.
"""

import json
import sys
from pathlib import Path
from typing import Any

import docx
import weasyprint
import yaml
from ebooklib import epub
from markdown_it import MarkdownIt

_HEADINGS = {"title": 1, "heading": 2}


def write_floor(folder: Path) -> None:
    """The four written formats of one leaflet."""
    _, front, body = (folder / "source.md").read_text("utf-8").split("---\n", 2)
    data = yaml.load(front, yaml.CSafeLoader)
    (folder / "floor.html").write_text(MarkdownIt().render(body), encoding="utf-8")
    words = json.loads((folder / "words.json").read_text("utf-8"))
    pictures = sorted(folder.glob("*.png"))
    write_pdf(folder / "leaflet.html", folder / "floor.pdf")
    _word(words, pictures, folder / "floor.docx")
    _epub(data["title"], words, pictures, folder / "floor.epub")


def write_pdf(html: Path, target: Path) -> None:
    """WeasyPrint alone, as PDF/UA-1."""
    weasyprint.HTML(html).write_pdf(target, pdf_variant="pdf/ua-1")


def _word(words: list[list[str]], pictures: list[Path], target: Path) -> None:
    document = docx.Document()
    for kind, text in words:
        if level := _HEADINGS.get(kind):
            document.add_heading(text, level)
        else:
            document.add_paragraph(text, "List Bullet" if kind == "item" else "Normal")
    for each in pictures:
        document.add_picture(str(each), width=docx.shared.Cm(14))
    document.save(str(target))


def _epub(title: str, words: list[list[str]], pictures: list[Path], target: Path) -> None:
    book: Any = epub.EpubBook()
    book.set_title(title)
    book.set_language("en-GB")
    page = epub.EpubHtml(title=title, file_name="leaflet.xhtml", lang="en-GB")
    tags = {kind: f"h{level}" for kind, level in _HEADINGS.items()}
    page.content = "".join(
        f"<{tags.get(kind, 'p')}>{_escaped(text)}</{tags.get(kind, 'p')}>" for kind, text in words
    ) + "".join(f'<img src="{each.name}" alt=""/>' for each in pictures)
    book.add_item(page)
    for each in pictures:
        book.add_item(
            epub.EpubImage(
                uid=each.stem,
                file_name=each.name,
                media_type="image/png",
                content=each.read_bytes(),
            )
        )
    book.toc = [page]
    book.spine = ["nav", page]
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(str(target), book)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        write_floor(Path(name))
