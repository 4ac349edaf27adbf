"""Builds the sample documents: ``python -m eval.samples.build [--format F] [--out FOLDER]``.

Without options each source becomes the file that is shipped in ``eval/samples/built``;
``--format`` sets every source in that one format instead. Building needs the development
dependencies and, for PDF, the Debian package fonts-dejavu-extra.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.samples import pages, plain, scans, webpage, word
from eval.samples.markup import Sample, load_all

if TYPE_CHECKING:
    from collections.abc import Callable

BUILT = Path(__file__).parent / "built"

RENDERERS: dict[str, tuple[str, Callable[[Sample], bytes]]] = {
    "docx": (".docx", word.render),
    "pdf": (".pdf", pages.render),
    "scan": (".scan.pdf", lambda sample: scans.render(pages.render(sample))),
    "html": (".html", webpage.render),
    "md": (".md", plain.render_markdown),
    "txt": (".txt", plain.render_text),
}


def build(folder: Path, file_format: str | None = None) -> list[Path]:
    """Write every sample into the folder and return the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for sample in load_all():
        suffix, render = RENDERERS[file_format or sample.format]
        target = folder / f"{sample.name}{suffix}"
        target.write_bytes(render(sample))
        written.append(target)
    return written


@click.command()
@click.option("--format", "file_format", type=click.Choice(sorted(RENDERERS)), default=None)
@click.option("--out", type=click.Path(path_type=Path), default=BUILT)
def main(file_format: str | None, out: Path) -> None:
    """Build the samples."""
    for path in build(out, file_format):
        click.echo(f"{path.stat().st_size:>8} {path.name}")


if __name__ == "__main__":
    main()
