"""The options that several commands of ``hoidap eval`` share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eval.saved_runs import SavedRun
    from eval.sittings import Half

NAMES = (
    *("samples", "more", "seeds", "corpus"),
    *("thach-giang", "ben-say", "cam-vinh", "truong-giang", "thuan-khe", "lam-giang"),
    *("song-thach", "mac-khe", "sa-khe", "vinh-khe", "lac-giang"),
    *("tung-linh", "huong-nguyen", "yen-ha", "phu-hai", "tam-bach", "ha-van"),
    *("da-van", "kim-dong-son", "hoa-lang", "lam-son-ha"),
)
HALVES: tuple[Half, ...] = ("dev", "test")


def readable(
    ctx: click.Context | None, param: click.Parameter | None, path: Path | None
) -> Path | None:
    """Return the path of a gold file, of none, or of one still to be written; refuse a broken one."""
    from eval.cases import GoldUnreadable, load_cases
    from eval.report.gold_texts import unreadable_line

    if path is not None and path.is_file():
        try:
            load_cases(path)
        except GoldUnreadable as fault:
            raise click.BadParameter(unreadable_line(fault), ctx, param) from fault
    return path


class GoldSet(click.ParamType[str]):
    """The name of a gold set of ours, or the path of an office's own file of questions."""

    name = "BỘ_CÂU_HỎI"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the value when it names a set, or a file in which every line can be read."""
        if value in NAMES:
            return value
        if not Path(value).is_file():
            self.fail(f"{value} không phải {', '.join(NAMES)} hay một tệp .jsonl", param, ctx)
        return str(readable(ctx, param, Path(value)))


class Run(click.ParamType["SavedRun"]):
    """A saved run: its folder, its name or the beginning of it, or "latest"."""

    name = "LƯỢT_ĐO"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> SavedRun:
        """Read the run."""
        from eval.saved_runs import RunNotFound, find_run

        try:
            return find_run(value)
        except RunNotFound:
            self.fail(f"không có lượt đo {value} (xem eval/runs, eval/reference)", param, ctx)


run_type = Run()
gold_option = click.option(
    "--gold",
    type=GoldSet(),
    default="samples",
    show_default=True,
    help=f"Bộ câu hỏi: {', '.join(NAMES)}, hoặc tệp .jsonl của bạn.",
)
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="Thư mục dữ liệu đã nạp sẵn; với tệp của bạn, mặc định là HOIDAP_DATA.",
)
half_option = click.option(
    "--half",
    type=click.Choice(HALVES),
    multiple=True,
    help="Chỉ nửa phát triển (dev) hay nửa kiểm tra (test).",
)
