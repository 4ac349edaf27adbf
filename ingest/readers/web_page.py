"""stub"""
from ingest.blocks import ReadFile
from ingest.errors import FileNotRead, Reason


def looks_like_web_page(data: bytes) -> bool:
    return False


def read_web_page(data: bytes) -> ReadFile:
    raise FileNotRead(Reason.UNSUPPORTED, "html")
