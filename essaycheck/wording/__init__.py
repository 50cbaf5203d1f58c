"""Every sentence that a user reads: looked up by its key, filled with facts, in one language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal

from essaycheck.records import NamedTuple
from essaycheck.resources import resource
from essaycheck.safety import mask, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.errors import Fact

Lang = Literal["zh", "en"]

JOINTS = {"zh": "、", "en": ", "}
"""What stands between the items of a list."""

SAID = 1024
LONGEST = 200
"""So many sentences are kept, of facts no longer than that: most of what is said was said of other drafts."""


class Wording(NamedTuple):
    """The sentences of one language. ``reveal``: telephone numbers and the like are shown in full.

    A sentence is a template of ``str.format``, filled with facts. ``{n:plural,word,words}`` prints "1 word",
    "3 words"; ``{field:word}`` prints what the table ``[word]`` calls the fact, or each item of it;
    ``{pattern:filled,word}`` prints the fact with what that table calls the names in its braces; ``{a:path}``
    a path, in which nothing is masked: files have to be found. Of a list of sentences the first is said for
    which every fact is there and not empty, else the last.
    """

    lang: Lang
    sentences: Mapping[str, Any]
    reveal: bool = False

    def __hash__(self) -> int:
        return hash((self.lang, self.reveal, id(self.sentences)))

    @classmethod
    def load(cls, lang: Lang, reveal: bool = False) -> Wording:
        """The sentences of ``zh.toml`` or ``en.toml``."""
        return cls(lang, _sentences(lang), reveal)

    def say(self, key: str, facts: Mapping[str, Fact] | None = None) -> str:
        """The sentence at ``key`` (``finding.length.over.message``), filled with ``facts``.

        Raises:
            KeyError: a bug: there is no such sentence, or it asks for a fact that is not there.
        """
        items = tuple(facts.items()) if facts else ()
        short = all(len(value) < LONGEST for _, value in items if isinstance(value, (str, tuple)))
        return _remembered(self, key, items) if short else _said(self, key, items)

    def has(self, key: str) -> bool:
        """Whether there is a sentence at ``key``."""
        try:
            self.found(key)
        except KeyError:
            return False
        return True

    def shown(self, text: str) -> str:
        """A stranger's ``text`` as it may be displayed: no control characters, masked unless revealed."""
        return self.masked(plain(text))

    def masked(self, text: str) -> str:
        """``text`` as it is, but masked unless revealed."""
        return text if self.reveal else mask(text)

    def found(self, key: str) -> Any:
        """The template at ``key``, or the list of templates.

        Raises:
            KeyError: there is none.
        """
        table, _, name = key.rpartition(".")
        return self.sentences[table][name]


class Sentences(Mapping[str, Mapping[str, Any]]):
    """The tables of one language by name (``finding.length.over``), each parsed when it is asked for.

    A report says little of what there is, and to parse everything would take longer than to judge a draft.
    """

    def __init__(self, text: str) -> None:
        tables = (table.partition("]") for table in f"\n{text}".split("\n[")[1:])
        self._texts = {name: content for name, _, content in tables}
        self._tables: dict[str, Mapping[str, Any]] = {}

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        if name not in self._tables:
            self._tables[name] = tomllib.loads(self._texts[name])
        return self._tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _said(wording: Wording, key: str, items: tuple[tuple[str, Fact], ...]) -> str:
    found, facts = wording.found(key), dict(items)
    sentences = found if isinstance(found, list) else [found]
    for sentence in sentences[:-1]:
        try:
            return str(sentence.format_map(_Stated(facts, wording)))
        except KeyError:
            continue
    return str(sentences[-1].format_map(_Fillings(facts, wording)))


_remembered = lru_cache(maxsize=SAID)(_said)


@cache
def _sentences(lang: Lang) -> Sentences:
    return Sentences(resource("wording", f"{lang}.toml"))


class _Fillings:
    """What sentences are filled with: the facts, by their names."""

    def __init__(self, facts: Mapping[str, Fact], wording: Wording) -> None:
        self._facts = facts
        self._wording = wording

    def __getitem__(self, name: str) -> _Fact:
        return _Fact(self._facts[name], self._wording)


class _Stated(_Fillings):
    """Those facts that are not empty."""

    def __getitem__(self, name: str) -> _Fact:
        if self._facts[name] in ("", ()):
            raise KeyError(name)
        return super().__getitem__(name)


class _Fact:
    """A fact on its way into a sentence."""

    def __init__(self, value: Fact, wording: Wording) -> None:
        self.value = value
        self._wording = wording

    def __format__(self, spec: str) -> str:
        if spec.startswith("plural,"):
            _, one, more = spec.split(",")
            return f"{self.value} {one if self.value == 1 else more}"
        if spec.startswith("filled,"):
            table = spec.partition(",")[2]
            return re.sub(
                r"\{(\w+)\}", lambda name: self._shown(name[1], table), self._wording.shown(str(self.value))
            )
        if isinstance(self.value, tuple):
            return JOINTS[self._wording.lang].join(self._shown(item, spec) for item in self.value)
        return self._shown(self.value, spec)

    def _shown(self, value: str | float, table: str) -> str:
        if table == "path":
            return plain(str(value))
        if table:
            return self._wording.say(f"{table}.{value}")
        return self._wording.shown(value) if isinstance(value, str) else f"{value:.10g}"
