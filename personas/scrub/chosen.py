"""What takes personal data out of a run's texts, as its config says."""

from personas.scrub import Masked, scrub
from personas.scrub.presidio import scrub as with_presidio


def masking(personal_data: str) -> Masked:
    """`personal_data`: "presidio", or "shape" for what personas.scrub finds alone."""
    return with_presidio if personal_data == "presidio" else scrub
