"""From the paths that a user names to the drafts to read, and to their bytes.

Nothing is left out silently: what may be a draft becomes a row, even one that cannot be read; the rest
is counted. Paths are strings here: that is fastest, and holds names that are no text.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from typing import TYPE_CHECKING

from essaycheck.errors import UnreadableEssayError, UsageError
from essaycheck.filenames import (
    DOCUMENTS,
    READABLE,
    RULESET,
    is_system,
    lock_or_system,
    may_be_notice,
    natural,
    natural_path,
    no_draft,
    shown,
    suffix_of,
)
from essaycheck.files import InFolder, listed, opened, read_file, reason
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from essaycheck.errors import Fact
    from essaycheck.zip_index import Entry


class Source(NamedTuple):
    """One draft to read. ``shown``: its path for people; ``path``: the real one, absolute and without links.

    ``problem`` is a reason code when it is known beforehand that it cannot be read, with its ``facts``.
    """

    shown: str
    path: str
    suffix: str  # in lower case, with its dot; "" for none
    problem: str = ""
    facts: Mapping[str, Fact] = {}
    entry: Entry | None = None  # of the zip archive at ``path``, in which the draft is
    nominated: bool = False  # by its name it may be a contest's notice

    @property
    def place(self) -> str:
        """Where the draft is, from the root, that in an archive below the archive; with ``/``."""
        within = f"/{self.entry.name}" if self.entry else ""
        return self.path.replace(os.sep, "/") + within


class Skipped(NamedTuple):
    """No draft. Kinds: ``picture media data temporary system``, ``ruleset copy notice report``.

    ``path``: what tells it from others; ``shown``: that of a notice for people.
    """

    path: str
    kind: str
    shown: str = ""


class Found(NamedTuple):
    """The drafts in the order of their rows, and how many other files were left alone, by kind.

    ``others``: drafts to compare them with, which are not judged. ``rulesets``: those among the files, by
    their real paths. ``notices``: those of contests among them, as they are shown.
    """

    sources: tuple[Source, ...]
    skipped: Mapping[str, int]
    others: tuple[Source, ...] = ()
    rulesets: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def find_sources(paths: Sequence[str], is_notice: Callable[[Source], bool] | None = None) -> Found:
    """The drafts at the paths: files as they are, folders with all below them; each draft once.

    A file that is named is a draft whatever its suffix, unless it is a lock file. Links in a folder are not
    followed. ``is_notice`` is asked about a file of a folder whose name is that of a contest's notice.

    Raises:
        UsageError: ``no-such-path``, or ``nothing-to-check`` when no draft is there, with the number of files
            of each kind that are, the ``notices`` by name, and the ``lock`` when nothing else was named.
    """
    sources: dict[tuple[str, Entry | None], Source] = {}
    skipped: dict[str, Skipped] = {}
    for path in paths:
        for found in _told_apart(_unpacked(_named(path)), is_notice):
            if isinstance(found, Source):
                sources.setdefault((found.path, found.entry), found)
            else:
                skipped.setdefault(found.path, found)
    left = [each for each in skipped.values() if (each.path, None) not in sources]  # named, it is a draft
    kinds, notices = Counter(each.kind for each in left), tuple(each.shown for each in left if each.shown)
    if not sources:
        raise _nothing(paths, kinds, notices)
    rulesets = tuple(each.path for each in left if each.kind == "ruleset")
    return Found(tuple(sources.values()), kinds, rulesets=rulesets, notices=notices)


def _told_apart(
    found: Iterator[Source | Skipped], is_notice: Callable[[Source], bool] | None
) -> Iterator[Source | Skipped]:
    """The same, with notices of contests as no drafts."""
    for each in found:
        if is_notice and isinstance(each, Source) and each.nominated and is_notice(each):
            within = f"/{each.entry.offset}" if each.entry else ""
            yield Skipped(each.path + within, "notice", each.shown)
        else:
            yield each


def _nothing(paths: Sequence[str], kinds: Mapping[str, int], notices: tuple[str, ...]) -> UsageError:
    """What is said where there is no draft."""
    names = (os.path.basename(os.path.abspath(path)) for path in paths)
    facts: dict[str, Fact] = {"path": " ".join(map(shown, paths)), **kinds, "notices": notices}
    if all(lock_or_system(name) == "temporary" for name in names):
        facts["lock"] = tuple(map(shown, paths))
    return UsageError("nothing-to-check", **facts)


def find_document(path: str) -> Source:
    """The one Word document at the path.

    Raises:
        UsageError: ``no-such-path``; ``not-one-document`` for folders, archives and lock files;
            ``no-comments-in-text`` for a .txt.
    """
    found = next(_named(path), None)
    if not isinstance(found, Source) or os.path.isdir(path) or found.suffix == ".zip":
        raise UsageError("not-one-document", path=shown(path))
    if found.suffix == ".txt":
        raise UsageError("no-comments-in-text", path=shown(path))
    return found


def _named(path: str) -> Iterator[Source | Skipped]:
    """What a path is that the user names: links are followed."""
    problem = _problem(path)
    folder, name = os.path.split(os.path.abspath(path))
    real = os.path.join(os.path.realpath(folder), name) if problem == "link" else os.path.realpath(path)
    if kind := lock_or_system(name):
        yield Skipped(real, kind)
    elif os.path.isdir(path) and suffix_of(name) not in DOCUMENTS:
        yield from _below("" if path == os.curdir else path, real)
    else:
        yield Source(shown(path), real, suffix_of(name), problem)


def _problem(path: str) -> str:
    try:
        os.lstat(path)
    except PermissionError:
        return "permission"
    except (OSError, ValueError):
        near = {"folder": _swallowing(path), "near": _named_nearly(path)}
        raise UsageError("no-such-path", path=shown(path), **{k: shown(v) for k, v in near.items()}) from None
    try:
        return "" if stat.S_ISREG(os.stat(path).st_mode) else "not-a-file"
    except OSError as error:
        return "permission" if isinstance(error, PermissionError) else "link"


def _swallowing(path: str) -> str:
    r"""The folder of "D:\稿\" -o a.html, which Windows takes for one path because of the last backslash."""
    folder, quote, _ = path.partition('"')
    return folder if quote and os.path.isdir(folder) else ""


def _named_nearly(path: str) -> str:
    """The file with a suffix more or another one, which Windows does not show; "" where there is none."""
    stem, suffix = os.path.splitext(path)
    stems = (path, stem) if suffix.lower() in DOCUMENTS else (path,)
    names = [each + suffix for each in stems for suffix in (*READABLE, ".doc", ".wps", ".zip")]
    return next(filter(os.path.isfile, names), "")


def _below(path: str, real: str) -> Iterator[Source | Skipped]:
    """What is in a folder, its files before its folders; both in the order in which people number them."""
    waiting = [(path, real)]
    while waiting:
        path, real = waiting.pop()
        try:
            entries = sorted(listed(real), key=lambda entry: natural(entry.name))
        except OSError as error:
            name = shown(path or os.curdir)
            yield Source(name, real, "", reason(error), {"folder": name})
            continue
        path, real = os.path.join(path, ""), os.path.join(real, "")  # names are put behind as they are
        folders = []
        for entry in entries:
            if _is_folder(entry):
                folders.append((path + entry.name, real + entry.name))
            else:
                yield _found(entry, path, real)
        waiting += reversed(folders)


def _is_folder(entry: InFolder) -> bool:
    return entry.kind == "folder" and not is_system(entry.name) and suffix_of(entry.name) not in DOCUMENTS


def _found(entry: InFolder, path: str, real: str) -> Source | Skipped:
    name, what = entry
    suffix, real = suffix_of(name), real + name
    kind = lock_or_system(name) or ("" if what == "folder" else no_draft(name, suffix))
    if name == RULESET:
        kind = "ruleset"
    elif not kind and suffix == ".txt" and what == "file" and _is_report(real):
        kind = "report"
    path = shown(path + name)
    if kind:
        return Skipped(real, kind, path if kind == "notice" else "")
    problem = "" if what == "file" else "link" if what == "link" else "not-a-file"
    return Source(path, real, suffix, problem, nominated=not problem and may_be_notice(name))


def _is_report(path: str) -> bool:
    from essaycheck.own_reports import is_report  # only where a folder has texts

    return is_report(path)


def _unpacked(found: Iterator[Source | Skipped]) -> Iterator[Source | Skipped]:
    """Archives as the drafts in them: those in which no draft can be told stay as they are."""
    for each in found:
        if isinstance(each, Source) and each.suffix == ".zip" and not each.problem:
            yield from _inside(each)
        else:
            yield each


def _inside(archive: Source) -> Iterator[Source | Skipped]:
    from essaycheck.archives import entries

    try:
        with opened(archive.path) as stream:
            members = sorted(entries(stream), key=lambda entry: natural_path(entry.name))
    except UnreadableEssayError as error:
        yield archive._replace(problem=error.code, facts={**error.facts, "archive": archive.suffix})
    except OSError as error:
        yield archive._replace(problem=reason(error))
    else:
        yield from (_member(archive, entry) for entry in members)


def _member(archive: Source, entry: Entry) -> Source | Skipped:
    *folders, name = entry.name.split("/")
    suffix = suffix_of(name)
    kind = lock_or_system(name) or no_draft(name, suffix)
    if any(is_system(folder) for folder in folders if folder.strip(".")):
        kind = "system"
    path = f"{archive.shown}/{shown(entry.name)}"
    if kind:
        return Skipped(f"{archive.path}/{entry.offset}", kind, path if kind == "notice" else "")
    facts: dict[str, Fact] = {"archive": archive.suffix} if entry.problem else {}
    return Source(path, archive.path, suffix, entry.problem, facts, entry, may_be_notice(name))


def read_bytes(source: Source) -> bytes:
    """The bytes of a draft's file, which is opened only when it is an ordinary one.

    Raises:
        UnreadableEssayError: the source's problem, ``too-large``, ``link``, ``permission`` (another program
            may hold it open), or ``not-a-file`` when it is none or is gone.
    """
    if source.problem:
        raise UnreadableEssayError(source.problem, **source.facts)
    try:
        return _inflate(source.path, source.entry) if source.entry else read_file(source.path)
    except OSError as error:
        raise UnreadableEssayError(reason(error)) from error


def _inflate(archive: str, entry: Entry) -> bytes:
    from essaycheck.archives import inflate

    with opened(archive) as stream:
        return inflate(stream, entry)
