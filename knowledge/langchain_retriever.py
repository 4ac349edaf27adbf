"""The adapter of LangChain: our retrieval as a retriever, for chains that others build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.library import Library  # noqa: TC001 # pydantic reads the field's type when it runs

if TYPE_CHECKING:
    from langchain_core.callbacks import CallbackManagerForRetrieverRun


class LibraryRetriever(BaseRetriever):
    """Finds passages of a library; LangChain's "documents" are our passages."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    top_k: int = 10
    document_ids: tuple[str, ...] | None = None

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 # LangChain passes it by name
    ) -> list[Document]:
        hits = self.library.search(query, top_k=self.top_k, document_ids=self.document_ids)
        return [
            Document(
                id=hit.passage.id,
                page_content=hit.passage.text,
                metadata={
                    "document_id": hit.document_id,
                    "section": list(hit.passage.section),
                    "page": hit.passage.page,
                    "start": hit.passage.span.start,
                    "end": hit.passage.span.end,
                    "score": hit.score,
                },
            )
            for hit in hits
        ]
