from __future__ import annotations

import pytest

from essaycheck.readers.signatures import foreign, is_encrypted_office

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", ""),
        ("征文".encode(), ""),
        ("征文".encode("gbk"), ""),
        (b"PK", ""),
        (b"PK\x03\x04...", "zip"),
        (b"PK\x05\x06...", "zip"),
        (OLE, "ole"),
        (b"%PDF-1.4", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"<HTML><body>", "html"),
        (b"\n <!DOCTYPE html>", "html"),
        (b"\xef\xbb\xbf<html>", "html"),
        (b'<?xml version="1.0"?>\n<html>', "html"),
        (b'<?xml version="1.0"?>\n<w:document>', "xml"),
        (b"<p>", ""),
        (b"Rar!\x1a\x07\x00", "archive"),
        (b"GIF89a", "image"),
        (b"\x7fELF", "program"),
    ],
)
def test_format_by_the_first_bytes(data: bytes, kind: str) -> None:
    assert foreign(data) == kind


def test_password_is_told_from_an_old_document() -> None:
    stream = "EncryptedPackage".encode("utf-16-le")

    assert is_encrypted_office(OLE + b"\0" * 512 + stream)
    assert not is_encrypted_office(OLE + b"\0" * 512)
    assert not is_encrypted_office(b"PK\x03\x04" + stream)
