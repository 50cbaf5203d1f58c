from __future__ import annotations

from essaycheck.words.telling import telling_words


def test_what_a_text_is_about() -> None:
    text = "供电所的师傅夜里去抢修，停电的人家等着供电所的人。我们这里一个人也没有，他们那里一个人也没有。"
    words = telling_words(text, 3)
    assert words[0] == ("供电所", 2)
    assert dict(words).keys() >= {"抢修"}
    assert all(word not in dict(telling_words(text, 99)) for word in ("一个", "我们", "他们", "的"))


def test_no_more_than_asked_for_and_none_where_there_are_none() -> None:
    assert len(telling_words("麦子黄了，稻子也黄了，农民笑了。", 2)) == 2
    assert telling_words("AI 2024 ，。人", 5) == []


def test_a_word_that_the_list_does_not_hold_counts_as_usual() -> None:
    assert dict(telling_words("我们走群众路线。", 9))["群众路线"] == 1
