"""Who is alike: FAISS over the fused vectors."""

from retrieval.index import Hit, Index
from retrieval.neighbours import neighbours

__all__ = ["Hit", "Index", "neighbours"]
