from __future__ import annotations

import pytest

from essaycheck.rules.manual import Manual
from tests.notice.notices import notice, the


def items(*texts: str) -> tuple[str, ...]:
    said = [line for text in texts for line in text.split("\n")]
    rule = the(Manual, notice("截稿：2020年5月31日。", *said))
    return rule.items if rule else ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("征文要求：主题鲜明，内容真实，文风朴实。", ("主题鲜明", "内容真实", "文风朴实")),
        ("征文要求：具有一定的思想性、针对性、创新性，不超过2000字。", ("具有一定的思想性、针对性、创新性",)),
        (
            "征文要求：须为原创（未公开发表，文责自负），不得抄袭。",
            ("须为原创（未公开发表，文责自负）", "不得抄袭"),
        ),
        ("征文要求：书写工整，想象丰富，结尾有力。", ("书写工整", "想象丰富", "结尾有力")),
        ("征文要求：作品应想象合理，结构完整。", ("作品应想象合理", "结构完整")),
        ("征文题材：军旅生涯、战友情谊等。", ("军旅生涯、战友情谊等",)),
        ("征文要求：不得使用人工智能工具代写。", ("不得使用人工智能工具代写",)),
        ("征文要求：体裁为散文、随笔，诗歌除外。", ("体裁为散文、随笔", "诗歌除外")),
        ("征文内容：讲述邻里的故事。", ("讲述邻里的故事",)),
        ("评审准则：内容40%、结构30%。立意清晰，文笔流畅。", ("立意清晰", "文笔流畅")),
        ("征文要求：1. 有自己的思考。", ("有自己的思考",)),
        ("征文要求：案例鲜活，可操作性强。", ("案例鲜活", "可操作性强")),
        ("评分标准\t分值\t说明\n语言\t30分\t语言优美", ("语言优美",)),
        ("征文要求：具体如下，书信格式正确。", ("书信格式正确",)),
    ],
)
def test_requirements_in_the_words_of_the_notice(text: str, found: tuple[str, ...]) -> None:
    assert items(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "奖励办法：评出语言优美的一等奖1名。",
        "联系人：程禾，真实姓名不公开。",
        "征文要求：联系电话：0739-5550123。",
        "征文要求：咨询热线真实有效。",
        "为弘扬优良家风，展现真实生活，特举办征文。",
        "参赛组别：小学组、中学组",
        "在心理健康节到来之际，心理健康教育中心举办本次征文。",
        "大学生心理健康教育中心",
        "征文要求：为生动反映职工的精神风貌。",
        "征文要求：稿件以学院为单位打包，压缩包命名为“学院+征文”。",
        "征文要求：" + "内容真实" * 40,
        "标题：自拟",
        "征文要求：Essays must be written in simplified Chinese.",
    ],
)
def test_what_is_no_requirement_on_an_essay(text: str) -> None:
    assert items(text) == ()


def test_nothing_is_said_twice() -> None:
    assert items("征文要求：内容真实，标题不超过20字，不超过2000字。", "其他：内容真实。") == ("内容真实",)
