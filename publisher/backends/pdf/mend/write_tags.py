"""A tree of tags → the structure tree of a PDF (ISO 32000-1, 14.7)."""

from collections import defaultdict

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String

from publisher.backends.pdf.mend.links import link_annotations
from publisher.backends.pdf.mend.roles import ROLE_MAP
from publisher.backends.pdf.mend.tag import Content, Tag, TagTree

Written = dict[Tag, Object]
"""The structure element that each tag became, in reading order; the root is the first."""


def write_tags(pdf: Pdf, tree: TagTree) -> Written:
    """Replace the file's structure tree, and its annotations by those of the links in `tree`."""
    return _Writer(pdf).write(tree.root)


class _Writer:
    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._parents: list[dict[int, Object]] = [{} for _ in pdf.pages]
        self._annotations: list[tuple[int, Object, Object]] = []
        self._written: Written = {}

    def write(self, root: Tag) -> Written:
        pdf = self._pdf
        structure = pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                RoleMap=Dictionary({f"/{new}": Name(f"/{old}") for new, old in ROLE_MAP.items()}),
            )
        )
        structure.K = Array([self._element(root, structure)])
        self._write_references()
        structure.ParentTree = pdf.make_indirect(Dictionary(Nums=self._parent_tree()))
        structure.ParentTreeNextKey = len(pdf.pages) + len(self._annotations)
        structure.IDTree = self._id_tree()
        pdf.Root.StructTreeRoot = structure
        self._write_annotations()
        return self._written

    def _element(self, tag: Tag, parent: Object) -> Object:
        element = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{tag.role}"), P=parent)
        )
        self._written[tag] = element
        first = next(tag.contents(), None)
        if first is not None:
            element.Pg = self._pdf.pages[first.page].obj
        for key, words in (
            ("/Alt", tag.alternative),
            ("/E", tag.expansion),
            ("/Lang", tag.language),
            ("/ID", tag.id),
        ):
            if words:
                element[key] = String(words)
        attributes = [
            Dictionary(
                {"/O": Name(f"/{owner}"), **{f"/{key}": each for key, each in values.items()}}
            )
            for owner, values in tag.attributes.items()
            if values
        ]
        if attributes:
            element.A = attributes[0] if len(attributes) == 1 else Array(attributes)
        kids = [self._annotation(*each, element) for each in link_annotations(tag)]
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self._element(kid, element))
            else:
                kids.append(self._content(kid, first, element))
        element.K = Array(kids)
        return element

    def _content(self, content: Content, first: Content | None, element: Object) -> Object:
        self._parents[content.page][content.number] = element
        if first is not None and content.page == first.page:
            return content.number  # type: ignore[return-value]  # pikepdf takes numbers as objects
        page = self._pdf.pages[content.page].obj
        return Dictionary(Type=Name.MCR, Pg=page, MCID=content.number)

    def _annotation(self, page: int, annotation: Object, element: Object) -> Object:
        annotation.StructParent = len(self._pdf.pages) + len(self._annotations)
        self._annotations.append((page, annotation, element))
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pdf.pages[page].obj)

    def _parent_tree(self) -> Array:
        numbers: list[object] = []
        for number, parents in enumerate(self._parents):
            # Numbers of artifacts have no parent.
            held = [parents.get(each) for each in range(max(parents, default=-1) + 1)]
            numbers += [number, self._pdf.make_indirect(Array(held))]
        for number, (_, _, element) in enumerate(self._annotations, len(self._parents)):
            numbers += [number, element]
        return Array(numbers)

    def _id_tree(self) -> Object:
        """The elements by their ID, in the order of its bytes (ISO 32000-1, 7.9.6)."""
        tree = NameTree.new(self._pdf)
        for tag, element in self._written.items():
            if tag.id:
                tree[tag.id] = element
        return tree.obj

    def _write_references(self) -> None:
        for tag, element in self._written.items():
            elements = [self._written[each] for each in tag.refers_to if each in self._written]
            if elements:
                element.Ref = Array(elements)

    def _write_annotations(self) -> None:
        by_page: defaultdict[int, list[Object]] = defaultdict(list)
        for number, annotation, _ in self._annotations:
            by_page[number].append(annotation)
        for number, page in enumerate(self._pdf.pages):
            if "/Annots" in page.obj:
                del page.obj["/Annots"]
            if number in by_page:
                page.obj.Annots = Array(by_page[number])
