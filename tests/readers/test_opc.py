from __future__ import annotations

import pytest

from essaycheck.readers import docx
from essaycheck.readers.opc import Package, resolved
from tests import docx_builder as build
from tests.docx_builder import paragraph

STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"


@pytest.mark.parametrize(
    ("folder", "target", "part"),
    [
        ("", "word/document.xml", "word/document.xml"),
        ("", "/word/document.xml", "word/document.xml"),
        ("", "\\Word\\Document.XML", "word/document.xml"),
        ("word", "styles.xml", "word/styles.xml"),
        ("word", "/styles.xml", "styles.xml"),
        ("word", "./styles.xml", "word/styles.xml"),
        ("word/a", "../styles.xml", "word/styles.xml"),
        ("word", "../../../etc/passwd", "etc/passwd"),
        ("word", "header%201.xml", "word/header 1.xml"),
        ("word", "", "word"),
    ],
)
def test_targets(folder: str, target: str, part: str) -> None:
    assert resolved(folder, target) == part


def main_of(**parts: str) -> str | None:
    names = {name.replace("__", "/"): xml for name, xml in parts.items()}
    return Package(build.package(names)).main_part()


def relations(*targets: tuple[str, str]) -> str:
    return build.relationships({f"r{number}": target for number, target in enumerate(targets)})


def test_main_part_by_relationship() -> None:
    both = build.package(
        {
            "_rels/.rels": relations(("settings", "b.xml"), ("officeDocument", "a.xml")),
            "a.xml": "",
            "b.xml": "",
            "word/document.xml": "",
        }
    )

    assert Package(both).main_part() == "a.xml"


@pytest.mark.parametrize("target", ["http://example.com/a.docx", "missing.xml"])
def test_main_part_outside_or_missing_is_not_followed(target: str) -> None:
    parts = {"_rels/.rels": relations(("officeDocument", target)), "word/document.xml": ""}

    assert Package(build.package(parts)).main_part() == "word/document.xml"


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_main_part_by_content_type(content_type: str) -> None:
    types = (
        f'<Types xmlns="{build.PACKAGE}/content-types"><Override PartName="/x.xml" ContentType="text/xml"/>'
        f'<Override PartName="/odd.xml" ContentType="{content_type}"/></Types>'
    )

    assert Package(build.package({"[Content_Types].xml": types, "odd.xml": ""})).main_part() == "/odd.xml"


def test_no_main_part() -> None:
    assert Package(build.package({"a": ""})).main_part() is None


def test_relationships_of_strict_packages_are_called_the_same() -> None:
    parts = {"_rels/.rels": relations((STRICT_TYPE, "x.xml")), "x.xml": ""}

    assert Package(build.package(parts)).main_part() == "x.xml"


def test_names_with_backslashes_and_other_case() -> None:
    parts = {
        "_rels\\.rels": relations(("officeDocument", "Word/Document.xml")),
        "WORD\\document.xml": build.part("document", f"<w:body>{paragraph('文')}</w:body>"),
    }

    assert docx.read(build.package(parts)).paragraphs[0].text == "文"


def test_external_parts_are_never_looked_for() -> None:
    rels = (
        f'<Relationships xmlns="{build.PACKAGE}/relationships"><Relationship Id="a" Type="{build.R}/styles"'
        ' Target="../styles.xml" TargetMode="External"/></Relationships>'
    )
    data = build.docx("文", extra={"word/_rels/document.xml.rels": rels, "styles.xml": "<broken"})

    assert docx.read(data).paragraphs[0].text == "文"
