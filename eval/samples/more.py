"""Builds the fictional documents in every format: ``python -m eval.samples.more [--out FOLDER]``.

They stand in for what offices publish where the real corpus is absent: their gold is the
split "fictional". The .doc needs LibreOffice and is left as it is where that is missing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.samples import (
    bare,
    intricate_word,
    landscape,
    pages,
    photographs,
    plain,
    portal,
    word,
    word_1997,
    workbooks,
)
from eval.samples.markup import Sample, load
from eval.samples.packing import packed
from eval.samples.respelling import LIGATURES, OLD_FONT, respell

if TYPE_CHECKING:
    from collections.abc import Callable

MORE = Path(__file__).parent / "more"
MORE_SOURCES = Path(__file__).parent / "more_sources"
TWINS = ("lk-kh-sot-xuat-huyet-2026.docx", "lk-kh-sot-xuat-huyet-2026.doc")

RENDERERS: dict[str, Callable[[Sample], bytes]] = {
    "lk-kh-sot-xuat-huyet-2026.docx": word.render,
    "lk-kh-an-toan-giao-thong.docx": intricate_word.render,
    "bg-qd-boi-thuong-dat.pdf": lambda s: photographs.signed_images(pages.render(s), s),
    "bg-qd-sua-doi-boi-thuong-dat.html": portal.render_page,
    "sn-kh-dao-tao-nghe-2026.pdf": lambda s: photographs.stamped_scan(pages.render(s)),
    "bg-cv-ra-soat-cho.jpg": lambda s: photographs.photograph(pages.render(s)),
    "lk-kh-phu-nu-khoi-nghiep.tif": lambda s: photographs.fax(pages.render(s)),
    "bg-kh-nong-nghiep-cong-nghe-cao.pdf": lambda s: landscape.render(respell(s, LIGATURES)),
    "lk-kh-tinh-uy-xay-dung-dang.pdf": lambda s: pages.render(respell(s, OLD_FONT)),
    "lk-kh-giao-duc-2026-2027.txt": bare.render,
    "lk-nq-hdnd-ktxh-2027.md": portal.render_copy,
}
WORKBOOKS = ("sn-nhiem-vu-nong-nghiep-2026", "bg-chi-tieu-kt-xh")
DOSSIER = "sn-ho-so-thu-vien-so.zip"
MEMBERS = {  # of the dossier, by the names of their sources
    f"{DOSSIER}/Ho so 2026/ke-hoach-71.docx": "sn-kh-thu-vien-so-2026",
    f"{DOSSIER}/Ho so 2026/gop y/cv-2217.txt": "sn-cv-gop-y-thu-vien",
    f"{DOSSIER}/Ban cu.zip/ke-hoach-58.md": "sn-kh-thu-vien-so-2025",
}


def build(folder: Path) -> list[Path]:
    """Write every document into the folder and return the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: render(source_of(name)) for name, render in RENDERERS.items()}
    files |= {f"{name}.xlsx": workbooks.render(_source(f"{name}.sheets")) for name in WORKBOOKS}
    files[DOSSIER] = dossier()
    if word_1997.available():
        files[TWINS[1]] = word_1997.render(files[TWINS[0]])
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def source_of(name: str) -> Sample:
    """Return the text of a document, by the name of its file."""
    return load(_source(f"{Path(name).stem}.vb"))


def dossier() -> bytes:
    """Return an archive as offices send it: folders, and the old plan in an archive within."""
    plan, letter, old = map(source_of, MEMBERS.values())
    files = {
        "ke-hoach-71.docx": word.render(plan),
        "cv-2217.txt": plain.render_text(letter),
        "Ban cu.zip": packed({"ke-hoach-58.md": portal.render_glued(old)}),
    }
    folders = {"ke-hoach-71.docx": "Ho so 2026/", "cv-2217.txt": "Ho so 2026/gop y/"}
    return packed({folders.get(name, "") + name: content for name, content in files.items()})


def _source(name: str) -> Path:
    return MORE_SOURCES / name


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=MORE)
def main(out: Path) -> None:
    """Build the documents."""
    for path in build(out):
        click.echo(f"{path.stat().st_size:>8} {path.name}")
    if not word_1997.available():
        click.echo(f"{TWINS[1]}: không dựng lại, máy chưa cài LibreOffice (lệnh soffice)")


if __name__ == "__main__":
    main()
