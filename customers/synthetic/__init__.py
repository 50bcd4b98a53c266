"""Synthetic customers with planted segments: a whole shop, drawn and written by the project, to test a pipeline on."""

from customers.synthetic.make import synthesise
from customers.synthetic.truth import Truth, load_truth, oracle

__all__ = ["Truth", "load_truth", "oracle", "synthesise"]
