"""Vectors of all modalities to one vector a customer."""

from fusion.embedding import Embedding
from fusion.fusion import Epoch, Fusion
from fusion.learned import LearnedFusion
from fusion.whitened import WhitenedFusion

__all__ = ["Embedding", "Epoch", "Fusion", "LearnedFusion", "WhitenedFusion"]
