"""Forms among very many tables are looked for at both ends."""

from __future__ import annotations

import pytest

from essaycheck.readers import read
from essaycheck.recognition import recognise
from tests.docx_builder import docx, table

FORM = table(["姓名", "殷明川"], ["联系电话", "13800001234"])
DATA = table(["三月", "四"], ["五月", "六"])


@pytest.mark.parametrize("before", [0, 10, 1000])
@pytest.mark.parametrize("first", [True, False])
def test_a_form_beside_many_tables_is_found(before: int, first: bool) -> None:
    tables = [FORM, *[DATA] * before] if first else [*[DATA] * before, FORM]
    content = (
        [*tables, "渡口", "清早，渡船还没有开。"] if first else ["渡口", "清早，渡船还没有开。", *tables]
    )

    fields = recognise(read(docx(*content), ".docx"), path="a.docx", sha256="").fields

    assert [(field.name, field.value) for field in fields] == [("name", "殷明川"), ("phone", "13800001234")]
