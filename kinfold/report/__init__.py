"""One HTML page about a run that opens without a network."""

from kinfold.report.page import Report, render

__all__ = ["Report", "render"]
