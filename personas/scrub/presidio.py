"""The same by Microsoft Presidio, for those who have it and a spaCy model installed: `pip install presidio-analyzer`.

The interface is that of https://microsoft.github.io/presidio/api/analyzer_python.
"""

from functools import cache
from importlib import import_module
from typing import Any

from customers.errors import BadInput
from personas.scrub import Found, Scrubbed, replaced
from personas.scrub import scrub as by_shape

KINDS = {
    "EMAIL_ADDRESS": "e-mail",
    "PHONE_NUMBER": "phone",
    "CREDIT_CARD": "card",
    "IBAN_CODE": "iban",
    "IP_ADDRESS": "ip",
    "URL": "link",
    "PERSON": "name",
}
MODEL = "en_core_web_sm"


def scrub(text: str) -> Scrubbed:
    """What personas.scrub finds, and what Presidio finds beside it: names anywhere in a text, mostly.

    Raises BadInput if Presidio or its language model is not installed; nothing is downloaded.
    """
    found = list(by_shape(text).found)
    results = _engine().analyze(text=text, language="en", entities=list(KINDS))
    for each in sorted(results, key=lambda result: (-result.score, result.start)):
        if all(each.end <= other.start or each.start >= other.end for other in found):
            found.append(Found(KINDS[each.entity_type], each.start, each.end))
    return replaced(text, found)


@cache
def _engine() -> Any:
    try:
        installed = import_module("spacy").util.is_package(MODEL)
        presidio, engines = import_module("presidio_analyzer"), import_module("presidio_analyzer.nlp_engine")
    except ModuleNotFoundError as error:
        raise BadInput(
            f"scrubbing with Presidio needs the package {error.name}: pip install presidio-analyzer"
        ) from error
    if not installed:  # Presidio would download it
        raise BadInput(f"scrubbing with Presidio needs the spaCy model {MODEL}: python -m spacy download {MODEL}")
    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": MODEL}]}
    return presidio.AnalyzerEngine(nlp_engine=engines.NlpEngineProvider(nlp_configuration=settings).create_engine())
