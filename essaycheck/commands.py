"""Commands that refuse what is wrong in our own words: click parses, its English never reaches the user."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from essaycheck import __version__
from essaycheck.errors import UsageError
from essaycheck.filenames import pasted
from essaycheck.keys import choice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from click.shell_completion import CompletionItem

    from essaycheck.console import Console
    from essaycheck.errors import Fact


COMPLIES, FAILS, REFUSED, BUG, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses."""


DASHES = ("—", "–", "－", "−")
"""What -- becomes where text is corrected as it is typed."""


class OneOf(click.Choice[str]):
    """One of a few words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, or a usage error that names the others."""
        if value in self.choices:
            return str(value)
        option = param.opts[-1] if param else ""
        raise UsageError("no-such-choice", option=option, found=value, **choice(value, tuple(self.choices)))


class AnyFile(click.ParamType):  # type: ignore[type-arg]  # generic in none but the latest click
    """A path, as a file manager pastes it or plain: shells complete it as they complete paths."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The path that is meant, or a usage error when nothing was written."""
        if value == "":
            option = {"option": param.opts[-1]} if isinstance(param, click.Option) else {}
            raise UsageError("empty-value", command=ctx.command_path if ctx else "", **option)
        return pasted(str(value))

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """What tells the shell to look for files."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


FILE = AnyFile()


class Command(click.Command):
    """A command with ``--lang``, ``--help`` and ``--version``; its help is a page of the wording."""

    allow_extra_args = True  # refused below, in our own words

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.add_help_option = False
        self.params += _common()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; what is wrong with them is raised as our own error."""
        rest = parsed(super().parse_args, ctx, args)
        if rest and not isinstance(self, click.Group):
            raise UsageError("extra-argument", found=rest[0], command=ctx.command_path)
        return rest


class Group(Command, click.Group):
    """A command with commands below it; alone it shows its help.

    ``later``: what gives those whose module need not be imported for others, by their names.
    """

    def __init__(self, name: str, later: Mapping[str, Callable[[], click.Command]] | None = None) -> None:
        super().__init__(name, invoke_without_command=True, callback=_show_page)
        self._later = later or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of their help page."""
        return list(dict.fromkeys((*self.commands, *self._later)))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name in self._later:
            return self._later[cmd_name]()
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named by the first argument."""
        names = self.list_commands(ctx)
        if args[0] not in names:
            if "check" in self.commands and os.path.exists(args[0]):  # noqa: PTH110  # pathlib loads slowly
                raise UsageError("no-command-before", path=args[0])
            facts = choice(args[0], tuple(names))
            raise UsageError("no-such-command", found=args[0], command=ctx.command_path, **facts)
        return super().resolve_command(ctx, args)


def parsed(parse: Any, ctx: click.Context, args: list[str]) -> list[str]:
    """What ``parse`` makes of the arguments, click's complaints turned into ours."""
    command, given = ctx.command_path, tuple(args)
    _refuse_long_dashes(ctx, given)
    _refuse_second_values(ctx.command.params, given)
    try:
        return list(parse(ctx, args))
    except click.NoSuchOption as error:
        short = not error.option_name.startswith("--")  # of -reveal click tells -r alone
        whole = (arg for arg in given if short and arg.startswith(error.option_name))
        raise _no_such_option(next(whole, error.option_name), ctx) from None
    except click.BadOptionUsage as error:
        code = "takes-no-value" if _is_flag(error.option_name, ctx.command) else "missing-value"
        raise UsageError(code, option=error.option_name, command=command) from None
    except click.MissingParameter as error:
        argument = error.param.name if error.param else None
        raise UsageError("missing-argument", argument=argument or "", command=command) from None


def _refuse_long_dashes(ctx: click.Context, args: Sequence[str]) -> None:
    """Refuse what word processors and input methods make of an option: —reveal."""
    for arg in args if not isinstance(ctx.command, click.Group) else ():
        if arg.startswith(DASHES) and not os.path.lexists(arg) and _meant(arg, ctx.command.params):
            raise _no_such_option(arg, ctx)


def _refuse_second_values(params: Sequence[click.Parameter], args: Sequence[str]) -> None:
    """Refuse a second file for an option that reads or writes one, or a second group.

    Who writes two means both, and click would forget the first.
    """
    written = args[: args.index("--")] if "--" in args else args
    for param in params:
        one = isinstance(param, click.Option) and not param.multiple
        if one and (param.type is FILE or param.name == "group"):
            number = sum(arg.partition("=")[0] in param.opts for arg in written)
            if number > 1:
                code = "registered-twice" if param.name == "registered" else "given-twice"
                raise UsageError(code, option=param.opts[-1], number=number)


def _no_such_option(found: str, ctx: click.Context) -> UsageError:
    facts = _meant(found, ctx.command.params)
    return UsageError("no-such-option", found=found, command=ctx.command_path, **facts)


def _is_flag(name: str, command: click.Command) -> bool:
    return any(
        isinstance(each, click.Option) and each.is_flag and name in each.opts for each in command.params
    )


def _meant(option: str, params: Sequence[click.Parameter]) -> dict[str, Fact]:
    """The option whose name comes near; the dashes, which all share, bring nothing near."""
    names = tuple(name[2:] for param in params for name in param.opts if name.startswith("--"))
    near = choice(option.lstrip("-" + "".join(DASHES)), names).get("meant")
    return {"meant": f"--{near}"} if near else {}


def page_name(ctx: click.Context) -> str:
    """The key of a command's help page: ``rules-show``, and ``essaycheck`` for the program itself."""
    words: Sequence[str] = ctx.command_path.split()
    return "-".join(words[1:] or words)


def _common() -> list[click.Parameter]:
    return [
        click.Option(["--lang"], type=OneOf(["zh", "en"]), expose_value=False),  # read before all others
        _flag(["-h", "--help"], _show_help),
        _flag(["-V", "--version"], _show_version),
    ]


def _flag(names: list[str], callback: Callable[..., None]) -> click.Option:
    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=callback)


@click.pass_context
def _show_page(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        _show_help(ctx)


def _show_help(ctx: click.Context, param: click.Parameter | None = None, value: bool = True) -> None:
    if value and not ctx.resilient_parsing:
        console: Console = ctx.obj
        console.show(console.help_page(page_name(ctx)))
        ctx.exit()


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        ctx.obj.show(f"essaycheck {__version__}\n")
        ctx.exit()
