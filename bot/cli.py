"""The console script: one group whose commands are found by name and imported when run.

Exit status: 0 done, 1 done with failures or stopped by a fault, 2 wrong use.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any, ClassVar, cast

import click

from bot.commands import replies
from bot.writers.models.faults import ModelUnavailable
from knowledge.errors import KnowledgeError

COMMANDS = "hoidap.commands"


class LocalHelp(click.HelpFormatter):
    """Help whose own words are Vietnamese, as the commands' are."""

    HEADINGS: ClassVar[dict[str, str]] = replies.HELP_HEADINGS

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how the command is typed."""
        super().write_usage(prog, args, prefix or replies.HELP_USAGE)

    def write_heading(self, heading: str) -> None:
        """Write a heading, translated when it is one of click's."""
        super().write_heading(self.HEADINGS.get(heading, heading))


class CommandIndex(click.Group):
    """Lists the commands that the installed packages declare; imports only those asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names, sorted."""
        return sorted(_declared())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command; null when nobody declares it."""
        del ctx
        found = _declared().get(cmd_name)
        return cast("click.Command", found.load()) if found else None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an expected fault becomes one line on standard error."""
        try:
            return super().invoke(ctx)
        except (KnowledgeError, ModelUnavailable) as fault:
            raise click.ClickException(replies.fault(fault)) from fault


def _declared() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=COMMANDS)}


@click.group(cls=CommandIndex, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hoidap", message="%(prog)s %(version)s")
def hoidap() -> None:
    """Hỏi Đáp: hỏi kế hoạch, hướng dẫn, nghị quyết; trả lời kèm trích dẫn kiểm chứng được."""


def main() -> None:
    """Run the console script."""
    click.Context.formatter_class = LocalHelp  # the contexts of all commands, ours or added
    hoidap(prog_name="hoidap")
