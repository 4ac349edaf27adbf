"""The document within a web page: menus, related links, comments and footers taken off.

Portals mark these by the names of their classes, by a heading, or by being links only. What
holds a fair share of the page's text is never taken off, whatever its name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean
from ingest.readers.web.properties import is_properties
from ingest.structure.markers import is_motto

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = (
    "script,style,noscript,nav,aside,footer,button,iframe,svg,template,select,textarea,object,"
    "video,audio,canvas,dialog,input,[hidden],[aria-hidden=true],[role=navigation],[role=banner],"
    "[role=contentinfo],[role=complementary],[role=search]"
)
_MAIN = ("main", "article", "[role=main]")
_FURNITURE = re.compile(
    r"(?:^|[-_\s])(?:menu|nav|navbar|navigation|breadcrumbs?|footer|sidebar|side|related|comments?|"
    r"binh-?luan|share|social|toolbar|banner|login|copyright|pagination|pager|widget|counter|"
    r"(?:tin|bai|van-?ban|vb)-?(?:lien-?quan|khac|moi|cung)\w*|lien-?quan|lienquan|thong-?ke|"
    r"header|topbar|rating|tags?|left-?col(?:umn)?|right-?col(?:umn)?|col(?:umn)?-?(?:left|right)|cot-?(?:trai|phai)|skip|search|ads?|quang-?cao)(?:$|[-_\s\d])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIDE_HEADING = re.compile(
    r"^(?:(?:các )?(?:văn bản|tin|bài viết|bài|tài liệu|thông tin)(?: tức)? "
    r"(?:liên quan|khác|cùng|mới|đã đưa|nổi bật|đọc nhiều|xem nhiều)|tin tức khác|bình luận|"
    r"ý kiến (?:bạn đọc|của bạn)|gửi (?:bình luận|ý kiến)|chia sẻ|thống kê truy cập|lượt truy cập|"
    r"liên kết (?:website|trang)|từ khóa)\b",
    re.IGNORECASE,
)
_PARTS = "div,ul,ol,section,header,table,td,dl,span,h2,h3,h4,h5,h6"
MOST_PARTS = 5000  # looked at; a page with more is no portal's
LONGEST_HEADING = 40
MAIN_SHARE = 0.3  # of the page's text
MOST_SHARE = 0.25  # a part with more is no furniture, whatever its name
SHORT = 300  # characters; a short page's furniture may be most of it
LINKS_SHARE = 0.7
FEWEST_LINKS = 2


def main_content(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the node that holds the document, with the page's furniture taken out of it."""
    for node in tree.css(_DROPPED):
        node.decompose()
    root = _main_of(tree)
    if root is None:
        return None
    whole = len(root.text())
    for node in list(_furniture(root, whole)):
        node.decompose()
    return root


def _main_of(tree: LexborHTMLParser) -> LexborNode | None:
    body = tree.body
    if body is None:
        return None
    whole = len(body.text())
    for selector in _MAIN:
        found = max(tree.css(selector), key=lambda node: len(node.text()), default=None)
        if found is not None and len(found.text()) >= MAIN_SHARE * whole:
            return found
    for header in tree.css("body > header"):
        header.decompose()
    return tree.body


def _furniture(root: LexborNode, whole: int) -> Iterator[LexborNode]:
    """Yield the parts that are not the document, outermost first."""
    taken: set[int] = set()
    for node in root.css(_PARTS)[:MOST_PARTS]:
        if node.mem_id in taken or (node.parent is not None and node.parent.mem_id in taken):
            taken.add(node.mem_id)
            continue
        if node.mem_id != root.mem_id and _is_furniture(node, whole):
            taken.add(node.mem_id)
            yield node


def _is_furniture(node: LexborNode, whole: int) -> bool:
    text = clean(node.text(separator=" "))
    if not text or len(text) > max(MOST_SHARE * whole, SHORT if whole < 4 * SHORT else 0):
        return False
    if is_motto(text) or node.css_first("h1") is not None:
        return False
    if node.tag == "td" and not _lays_out(node):
        return False
    if _is_named_furniture(node) or _opens_aside(node, text) or is_properties(node):
        return True
    return node.tag in {"div", "ul", "ol", "section", "dl", "td"} and _is_links(node, text)


def _lays_out(cell: LexborNode) -> bool:
    """Whether a cell belongs to a table that lays out the page: others stand within it."""
    table = cell.parent
    while table is not None and table.tag != "table":
        table = table.parent
    return table is not None and len(table.css("table")) > 1  # itself counted


def _is_named_furniture(node: LexborNode) -> bool:
    names = " ".join(node.attributes.get(key) or "" for key in ("class", "id"))
    return _FURNITURE.search(_CAMEL.sub("-", names)) is not None


def _opens_aside(node: LexborNode, text: str) -> bool:
    """Whether the part begins with the heading of related links or comments."""
    if _SIDE_HEADING.match(text) is None:
        return False
    links = [a for a in node.css("a[href]") if not _is_inner(a)]
    if node.tag in {"h2", "h3", "h4", "h5", "h6"}:
        return len(text) < LONGEST_HEADING
    return len(links) >= FEWEST_LINKS or node.css_first("h2,h3,h4,h5,h6") is not None


def _is_links(node: LexborNode, text: str) -> bool:
    links = [a for a in node.css("a[href]") if not _is_inner(a)]
    linked = sum(len(clean(a.text(separator=" "))) for a in links)
    titled = node.css_first("h2,h3,h4,h5,h6") is not None
    enough = linked >= LINKS_SHARE * len(text)
    return len(links) >= FEWEST_LINKS and (
        enough or (titled and len(text) - linked < LONGEST_HEADING)
    )


def _is_inner(link: LexborNode) -> bool:
    return (link.attributes.get("href") or "").startswith("#") and len(link.text()) < 5  # noqa: PLR2004 - a note's call
