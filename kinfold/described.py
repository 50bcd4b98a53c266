"""Facts of a run's segments, and the briefs that lay in its folder before."""

import json
from pathlib import Path

from clustering.segmentation import Segmentation
from customers.table import Customers
from encoders.image import ImageEncoder
from fusion.embedding import Embedding
from kinfold import store
from kinfold.config import Config
from personas import load_briefs, save_facts, segment_facts
from personas.brief import Brief
from personas.facts import queries
from personas.picture_tags import picture_tags
from personas.scrub.chosen import masking


def describe(
    config: Config, customers: Customers, segmentation: Segmentation, embedding: Embedding, device: str, out: Path
) -> None:
    """Write the facts of all segments, the query that each of their numbers comes from, and what pictures were told to show."""
    tower = next((each for each in config.encoders.values() if isinstance(each, ImageEncoder)), None)
    tags = picture_tags(customers, tower, config.tags, device)
    tags.save(out)
    masked = masking(config.personal_data)
    facts = segment_facts(customers, segmentation.segments, embedding, segmentation.lineage, tags, masked)
    save_facts(facts, out / "facts.json")
    (out / "queries.json").write_text(json.dumps(queries(customers, tags), indent=1))


def last_briefs(run: store.Run, writer: str) -> tuple[Brief, ...]:
    """The briefs that lie in this run's folder and are about to be replaced, if the same type of writer wrote them."""
    folder = run.last("briefs")
    same = folder is not None and run.manifest["stages"]["briefs"]["settings"]["writer"]["type"] == writer
    return load_briefs(folder / "briefs.json") if folder is not None and same else ()
