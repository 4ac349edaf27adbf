"""stub"""
from ingest.blocks import ReadFile
from ingest.errors import FileNotRead, Reason


def read_pdf(data: bytes) -> ReadFile:
    raise FileNotRead(Reason.UNSUPPORTED, "pdf")
