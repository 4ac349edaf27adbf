"""Pages as office software sets them: lines of type at a height, paragraphs wrapped."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path("/usr/share/fonts/truetype/dejavu")
SIZE, LEADING, LEFT, RIGHT = 12, 18, 85, 540
BODY = (
    "Thực hiện nhiệm vụ phát triển kinh tế - xã hội, các cơ quan, đơn vị phân công rõ người, rõ việc, "
    "rõ thời hạn và chịu trách nhiệm về kết quả. Hằng quý, Văn phòng tổng hợp, báo cáo Ủy ban nhân dân "
    "tỉnh; khó khăn, vướng mắc được giải quyết kịp thời theo thẩm quyền được giao."
)


def register_serif() -> None:
    """Make the type known to reportlab; skip the tests where it isn't installed."""
    if not (FONTS / "DejaVuSerif.ttf").is_file():
        pytest.skip("needs the Debian package fonts-dejavu-core")
    pdfmetrics.registerFont(TTFont("Serif", FONTS / "DejaVuSerif.ttf"))
    pdfmetrics.registerFont(TTFont("Serif-Bold", FONTS / "DejaVuSerif-Bold.ttf"))


class Sheet:
    """Sets lines on pages the way office software does."""

    def __init__(self, **options: object) -> None:
        self._out = io.BytesIO()
        self.canvas = Canvas(self._out, pagesize=A4, **options)
        self.y = 780

    def line(self, text: str, x: float = LEFT, size: float = SIZE, font: str = "Serif") -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y, text)

    def down(self, times: float = 1) -> None:
        self.y -= LEADING * times

    def paragraph(self, text: str) -> None:
        """Wrap at the right margin, first line indented."""
        x, words = LEFT + 28, []
        for word in text.split():
            if x + pdfmetrics.stringWidth(" ".join([*words, word]), "Serif", SIZE) > RIGHT:
                self.line(" ".join(words), x)
                self.down()
                x, words = LEFT, []
            words.append(word)
        self.line(" ".join(words), x)
        self.down()

    def page(self) -> None:
        self.canvas.showPage()
        self.y = 780

    def done(self) -> bytes:
        self.canvas.save()
        return self._out.getvalue()
