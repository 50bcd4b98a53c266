"""Who is alike: FAISS over the fused vectors, with filters, and why."""

from retrieval.hit import Hit
from retrieval.index import Index, Selection
from retrieval.neighbours import neighbours
from retrieval.search import Search

__all__ = ["Hit", "Index", "Search", "Selection", "neighbours"]
