"""What a file really is, told from its first bytes."""

from __future__ import annotations

from typing import Literal

Foreign = Literal["ole", "zip", "pdf", "rtf", "html", "xml", "image", "archive", "program", ""]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

SIGNATURES: dict[bytes, Foreign] = {
    OLE: "ole",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",  # an archive without entries
    b"%PDF-": "pdf",
    b"{\\rtf": "rtf",
    b"\x89PNG\r\n": "image",
    b"\xff\xd8\xff": "image",
    b"GIF8": "image",
    b"Rar!\x1a\x07": "archive",
    b"7z\xbc\xaf\x27\x1c": "archive",
    b"\x1f\x8b\x08": "archive",
    b"MZ\x90\x00": "program",
    b"\x7fELF": "program",
}
FOUND = {
    "zip": "ZIP / .docx",
    "pdf": "PDF",
    "rtf": "RTF",
    "html": "HTML",
    "xml": "XML",
    "image": "PNG / JPEG / GIF",
    "archive": "RAR / 7z / gzip",
    "program": "EXE",
}
"""What the user is told that a file is instead, in either language."""

HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")


def foreign(data: bytes) -> Foreign:
    """The format that ``data`` begins like; "" for text and whatever else has no signature here."""
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            return kind
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(HTML):
        return "html"
    if head.startswith(b"<?xml"):
        return "html" if b"<html" in head else "xml"
    return ""


def is_encrypted_office(data: bytes) -> bool:
    """Whether an OLE file is a .docx under a password rather than an old .doc."""
    return data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data  # the stream that holds it
