"""Facts of a run's segments, and the briefs that lay in its folder before."""

import json
from pathlib import Path

from clustering.segmentation import Segmentation
from customers.table import Customers
from fusion.embedding import Embedding
from kinfold import store
from personas import load_briefs, save_facts, segment_facts
from personas.brief import Brief
from personas.facts import queries


def describe(customers: Customers, segmentation: Segmentation, embedding: Embedding, out: Path) -> None:
    """Write the facts of all segments, and the query that each of their numbers comes from."""
    facts = segment_facts(customers, segmentation.segments, embedding, segmentation.lineage)
    save_facts(facts, out / "facts.json")
    (out / "queries.json").write_text(json.dumps(queries(customers), indent=1))


def last_briefs(run: store.Run, writer: str) -> tuple[Brief, ...]:
    """The briefs that lie in this run's folder and are about to be replaced, if the same type of writer wrote them."""
    folder = run.last("briefs")
    same = folder is not None and run.manifest["stages"]["briefs"]["settings"]["writer"]["type"] == writer
    return load_briefs(folder / "briefs.json") if folder is not None and same else ()
