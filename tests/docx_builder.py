"""Writes small .docx packages from the XML of their body, for tests."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
NAMESPACES = {
    "w": W,
    "r": R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
STRICT = NAMESPACES | {"w": STRICT_W, "r": STRICT_R, "m": "http://purl.oclc.org/ooxml/officeDocument/math"}
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    """A ``w:r`` with ``text``; ``properties`` is the XML inside its ``w:rPr``."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A ``w:p``. Content that is no XML becomes a run; ``properties`` is the XML inside ``w:pPr``."""
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{ppr}{''.join(c if c.startswith('<') else run(c) for c in content)}</w:p>"


def blocks(content: Iterable[str]) -> str:
    """The XML of ``content``, in which each text that is no XML becomes a paragraph."""
    return "".join(c if c.startswith("<") else paragraph(c) for c in content)


def table(*rows: list[str]) -> str:
    """A ``w:tbl`` of rows of cells. A cell is XML (its properties first, if it has any) or a text."""
    cells = [[f"<w:tc>{blocks([cell])}</w:tc>" for cell in row] for row in rows]
    return "<w:tbl>" + "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in cells) + "</w:tbl>"


def textbox(*content: str) -> str:
    """A ``w:r`` with an anchored DrawingML text box and the same again in VML, as Word writes it."""
    inner = f"<w:txbxContent>{blocks(content)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="position:absolute"><v:textbox>{inner}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def part(root: str, content: str, *, strict: bool = False) -> str:
    """A whole part: ``content`` inside the element ``w:<root>`` with every namespace declared."""
    declared = "".join(f' xmlns:{p}="{uri}"' for p, uri in (STRICT if strict else NAMESPACES).items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root}{declared}>{content}</w:{root}>'


def relationships(targets: Mapping[str, tuple[str, str]], *, strict: bool = False) -> str:
    """A ``.rels`` part: id -> (type as its last word or in full, target)."""
    rows = []
    for key, (kind, target) in targets.items():
        full = kind if ":" in kind else f"{STRICT_R if strict else R}/{kind}"
        mode = ' TargetMode="External"' if "://" in target else ""
        rows.append(f'<Relationship Id="{key}" Type="{full}" Target="{target}"{mode}/>')
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def content_types(main: str, parts: Mapping[str, str]) -> str:
    """The part ``[Content_Types].xml``: ``main`` is the main part, ``parts`` the others, name -> kind."""
    kinds = {main: "document.main"} | dict(parts)
    rows = (
        f'<Override PartName="/{name}" ContentType="{TYPES}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(rows)}</Types>'
    )


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of ``parts`` in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(
    *content: str,
    styles: str = "",
    footnotes: str = "",
    endnotes: str = "",
    headers: tuple[str, ...] = (),
    footers: tuple[str, ...] = (),
    comments: str = "",
    numbering: str = "",
    theme: str = "",
    section: str = "",
    main: str = "word/document.xml",
    strict: bool = False,
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A .docx. Content that is no XML becomes paragraphs; the other texts are XML inside their parts' roots.

    ``theme`` is the whole part. ``section`` is the XML inside the last ``w:sectPr``, behind the references to
    headers and footers. ``extra`` adds parts, or replaces those of the same name.
    """
    folder, _, name = main.rpartition("/")
    roots = {"styles": styles, "footnotes": footnotes, "endnotes": endnotes, "comments": comments}
    roots["numbering"] = numbering
    further = [(root, root, xml) for root, xml in roots.items() if xml]
    further += [(f"header{number}", "hdr", xml) for number, xml in enumerate(headers)]
    further += [(f"footer{number}", "ftr", xml) for number, xml in enumerate(footers)]
    targets = {key: (key.rstrip("0123456789"), f"{key}.xml") for key, _, _ in further}
    types = {f"{folder}/{target}".lstrip("/"): kind for kind, target in targets.values()}
    parts = {f"{folder}/{key}.xml": part(root, xml, strict=strict) for key, root, xml in further}
    if theme:
        targets["theme"] = ("theme", "theme.xml")
        parts[f"{folder}/theme.xml"] = theme
    references = "".join(
        f'<w:{kind}Reference w:type="{("default", "first", "even")[int(key[6:]) % 3]}" r:id="{key}"/>'
        for key, (kind, _) in targets.items()
        if kind in {"header", "footer"}
    )
    last = f"<w:sectPr>{references}{section}</w:sectPr>" if references or section else ""
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(main, types),
        "_rels/.rels": relationships({"rId1": ("officeDocument", main)}, strict=strict),
        main: part("document", f"<w:body>{blocks(content)}{last}</w:body>", strict=strict),
        f"{folder}/_rels/{name}.rels": relationships(targets, strict=strict),
    }
    return package({key.lstrip("/"): xml for key, xml in (whole | parts | dict(extra or {})).items()})
