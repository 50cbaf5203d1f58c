"""Where letters reach an author who names no institution, and the classes of pioneers."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, P, T, apart

NUMBER = "phone=13800001234"
HOME = "清溪市沙洲街道渡口社区3栋502室"

LINES: dict[str, tuple[str, list[str]]] = {
    "a flat": (f"{HOME}　陆远之　13800001234", ["name=陆远之", NUMBER, f"address={HOME}"]),
    "a flat under a name": (f"陆远之　13800001234\n{HOME}", ["name=陆远之", NUMBER, f"address={HOME}"]),
    "a room of an institution": (
        "清溪县档案局302室　陆远之　13800001234",
        ["name=陆远之", NUMBER, "unit=清溪县档案局302室"],
    ),
    "an institution ending as a room": (
        "清溪县档案局保管室　陆远之",
        ["name=陆远之", "unit=清溪县档案局保管室"],
    ),
    "who receives": (
        f"地址：清溪县解放路18号　陆远之收\n{PHONE}",
        ["name=陆远之", NUMBER, "address=清溪县解放路18号"],
    ),
    "in brackets": (
        f"地址：清溪县解放路18号，陆远之（收）　电话：13800001234\n{PHONE}",
        ["name=陆远之", NUMBER, "address=清溪县解放路18号"],
    ),
    "who receives, beside the author": (
        f"作者：陆远之\n地址：清溪县解放路18号　岳小山收\n{PHONE}",
        ["name=陆远之", NUMBER, "address=清溪县解放路18号"],
    ),
    "what ends as a name does": (
        f"作者：陆远之\n地址：清溪县解放路18号　门卫代收\n{PHONE}",
        ["name=陆远之", NUMBER, "address=清溪县解放路18号　门卫代收"],
    ),
    "the receiver's number": (
        "收件人：陆远之\n收件地址：清溪县解放路18号\n收件电话：13800001234",
        ["name=陆远之", NUMBER, "address=清溪县解放路18号"],
    ),
    **{
        f"pioneers: {line}": (line, ["name=陆远之", "class=六（1）中队", f"unit={school}"])
        for line, school in (
            ("清溪县中心完小六（1）中队　陆远之", "清溪县中心完小"),
            ("清溪县第二小学六（1）中队　陆远之", "清溪县第二小学"),
            ("清溪县第二小学·六（1）中队·陆远之", "清溪县第二小学"),
            ("作者：清溪县第二小学六（1）中队　陆远之", "清溪县第二小学"),
        )
    },
    "policemen": ("清溪县公安局交警三中队　陆远之", ["name=陆远之", "unit=清溪县公安局交警三中队"]),
    "a class behind a dot": (
        "陆远之（清溪县第二中学初三·7班）",
        ["name=陆远之", "class=初三·7班", "unit=清溪县第二中学"],
    ),
}


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("text", ["{T}\n{line}\n{P}", "{T}\n{P}\n{line}"])
def test_lines(name: str, text: str) -> None:
    line, fields = LINES[name]
    assert apart(text.format(T=T, P=P, line=line)) == (T, sorted(fields), [])
