"""The two stages of a run that are for the eye: the map's coordinates, and the page."""

import json
from pathlib import Path

import numpy as np

from clustering.segmentation import Segmentation
from customers.validate import load
from evidence.foretold import Foretold
from evidence.objective import Objective
from fusion.contributions import Contribution
from fusion.embedding import Embedding
from kinfold.store import Run

DRAWN = 4000  # customers on the map; more would be ink on ink, and t-SNE's time grows with them


def draw_map(embedding: Embedding, seed: int, out: Path) -> None:
    """Write map.safetensors: `xy` (k, 2) float32 by t-SNE (van der Maaten & Hinton 2008) and `drawn` (k,) int64 rows.

    For the eye only: nothing is ever computed from these coordinates. One thread, so that they come out the same again.
    """
    from safetensors.numpy import save_file
    from sklearn.decomposition import PCA
    from sklearn.manifold import TSNE
    from threadpoolctl import threadpool_limits

    n = len(embedding.ids)
    drawn = np.sort(np.random.default_rng([seed, 5]).permutation(n)[:DRAWN])
    vectors = embedding.vectors[drawn].astype(np.float64)
    if len(drawn) < 10 or np.allclose(vectors, vectors[0]):
        flat = vectors - vectors.mean(0)
        xy = np.pad(flat[:, :2], ((0, 0), (0, max(0, 2 - flat.shape[1]))))
    else:
        with threadpool_limits(1):
            perplexity = min(40.0, (len(drawn) - 1) / 3)
            start = PCA(2, random_state=seed).fit_transform(vectors) if vectors.shape[1] > 2 else vectors[:, :2]
            start = start / max(float(start[:, 0].std()), 1e-12) * 1e-4
            xy = TSNE(perplexity=perplexity, init=start, random_state=seed, n_jobs=1, max_iter=750).fit_transform(
                vectors
            )
    save_file(
        {"xy": np.ascontiguousarray(xy, np.float32), "drawn": drawn.astype(np.int64)}, str(out / "map.safetensors")
    )


def write_report(run: Run, path: Path) -> None:
    """Write the HTML report of a run whose other stages are finished, and beside it a page for each brief: briefs/S01.html."""
    from safetensors.numpy import load_file

    from kinfold.briefs import html
    from kinfold.briefs.states import history, status
    from kinfold.briefs.view import views
    from kinfold.compared import load_rows
    from kinfold.explain import read_explanation
    from kinfold.report.page import Report, render
    from kinfold.worth import Worth
    from personas import load_briefs, load_facts

    config = json.loads((run.folder / "config.json").read_text())
    briefs, moves = load_briefs(run.path("briefs") / "briefs.json"), history(run.folder)
    drawing = load_file(str(run.path("map") / "map.safetensors"))
    segmentation = Segmentation.load(run.path("segments"))
    page = Report(
        name=config["run"],
        customers=load(run.path("customers"), Path(config["pictures"] or config["data"])),
        embedding=Embedding.load(run.path("fuse")),
        segments=segmentation.segments,
        facts=load_facts(run.path("facts") / "facts.json"),
        briefs=briefs,
        states={brief.segment: status(brief, moves).sentence for brief in briefs},
        xy=drawing["xy"],
        drawn=drawing["drawn"],
        training=json.loads((run.path("fuse") / "training.json").read_text()),
        contributions=[
            Contribution(**each) for each in json.loads((run.path("fuse") / "contributions.json").read_text())
        ],
        quality=json.loads((run.path("quality") / "quality.json").read_text()),
        config=(run.folder / "config.json").read_text(),
        objective=Objective(**config["objective"]),
        segmentation=segmentation,
        explanation=read_explanation(run),
        worth=Worth.load(run.path("worth")),
        later=json.loads((run.path("later") / "later.json").read_text()),
        foretold=Foretold.load(run.path("value")),
        compared=load_rows(run.path("compared") / "compared.json"),
    )
    path.write_text(render(page), encoding="utf-8")
    (path.parent / "briefs").mkdir(exist_ok=True)
    for brief in views(run):  # as far as each is now: `kinfold report` writes them again
        (path.parent / "briefs" / f"{brief.segment}.html").write_text(html.render(brief), encoding="utf-8")
