"""The main job, top to bottom: read, encode, fuse, index, cluster, judge, describe, report."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from clustering.segmentation import Segmentation, segment
from clustering.segments import Segments
from customers.errors import BadInput
from customers.readers import open_source
from customers.spec import type_of
from customers.table import Customers
from customers.validate import load, validate
from encoders.encoder import Encoder
from encoders.tokens import Tokens
from evidence.foretold import Foretold, foretell
from evidence.nested import behaving_differently
from evidence.outcomes import check_kpi
from fusion.contributions import Contribution
from fusion.embedding import Embedding
from kinfold import store
from kinfold.compared import check_methods, compare, save_rows
from kinfold.config import Config, resolve_device
from kinfold.described import describe, last_briefs
from kinfold.explain import explain_stage
from kinfold.given import fingerprint, outcomes, truth_fingerprint, without_passwords
from kinfold.later import judge_later, save_judgement
from kinfold.quality import measure
from kinfold.report.draw import draw_map, write_report
from kinfold.result import Result
from kinfold.worth import judge, outcomes_after
from personas import load_facts, save_briefs
from personas.editing import written
from retrieval.columns import write_columns
from retrieval.index import Index

READING = ("customers",)
ENCODING = (*READING, "encoders")
FUSING = (*ENCODING, "fusion")
SEGMENTING = (*FUSING, "retrieval", "clustering")
EXPLAINING = (*SEGMENTING, "evidence")
DESCRIBING = (*EXPLAINING, "personas")


@dataclass(frozen=True)
class Encoded:
    """A run before anything is fused. `config`: as the run keeps it. `tokens`: of the modalities that any customer has."""

    run: store.Run
    config: Mapping[str, Any]
    device: str
    customers: Customers
    read: store.Stage
    stages: Mapping[str, store.Stage]
    tokens: Mapping[str, Tokens]
    absent: tuple[str, ...]


def encode(config: Config, folder: Path) -> Encoded:
    """Read and encode what is not read and encoded yet. Raises BadInput for input nobody could work with."""
    device = resolve_device(config.device)
    source = open_source(config.data, config.pictures)  # before anything is written: a wrong path spoils no run
    run = store.start(folder)

    reading = {"data": fingerprint(config), "as_of": config.as_of, "consent": config.consent}
    read = run.make(
        "customers",
        reading,
        READING,
        (),
        lambda out: validate(source, out, as_of=config.as_of, consent=config.consent),
        always=reading["data"] is None,
    )
    customers = load(read.folder, source.pictures)
    public = without_passwords(config) | {"pictures": str(source.pictures)}
    store.write_whole(folder / "config.json", json.dumps(public, indent=1, ensure_ascii=False))

    def work(name: str, encoder: Encoder, out: Path) -> None:
        made, learned = config.encode.run(name, encoder, customers, device)
        made.save(out / "tokens.safetensors")
        learned.save(out)  # so that others can be encoded as these were

    encoded = {
        name: run.make(
            f"encode/{name}",
            {"encoder": {"type": type_of(encoder), **encoder.model_dump()}, "device": device},
            ENCODING,
            (read,),
            lambda out, name=name, encoder=encoder: work(name, encoder, out),  # type: ignore[misc]
        )
        for name, encoder in config.encoders.items()
    }
    everything = {name: Tokens.load(stage.folder / "tokens.safetensors") for name, stage in encoded.items()}
    tokens = {name: modality for name, modality in everything.items() if modality.present.any()}
    if not tokens:
        raise BadInput(
            f"{config.data}: no customer left a trace in {', '.join(everything)}: add texts, views, watches or orders"
        )
    absent = tuple(name for name in everything if name not in tokens)
    return Encoded(run, public, device, customers, read, encoded, tokens, absent)


def fuse(config: Config, encoded: Encoded, name: str = "fuse") -> store.Stage:
    """The stage that trains the fusion and embeds all customers."""
    ids, tokens, device = encoded.customers.ids, encoded.tokens, encoded.device

    def work(out: Path) -> None:
        curve = config.fusion.fit(tokens, out, config.seed, device, outcomes(config.fusion, encoded.customers))
        config.fusion.embed(ids, tokens, out, device).save(out)
        (out / "training.json").write_text(json.dumps([asdict(epoch) for epoch in curve]))
        found = config.fusion.contributions(tokens, out, config.seed, device)
        (out / "contributions.json").write_text(json.dumps([asdict(each) for each in found]))

    settings = {
        "fusion": {"type": type_of(config.fusion), **config.fusion.model_dump()},
        "seed": config.seed,
        "device": device,
    }
    return encoded.run.make(name, settings, FUSING, (encoded.read, *encoded.stages.values()), work)


def run(config: Config, folder: Path) -> Result:
    """Make everything in `folder` that is not made yet. Raises BadInput for input nobody could work with."""
    check_methods(config.compare)
    before = encode(config, folder)
    check_kpi(before.customers, config.objective.kpi)  # now, not after an hour of training
    run, customers, read, tokens, public = before.run, before.customers, before.read, before.tokens, before.config
    encoded = before.stages
    fused = fuse(config, before)
    embedding = Embedding.load(fused.folder)
    contributions = load_contributions(fused.folder)
    indexed = run.make(
        "index",
        {},
        (*FUSING, "retrieval"),
        (fused,),
        lambda out: Index.build(embedding.ids, embedding.vectors).save(out),
    )

    settings = {
        "clustering": {"type": type_of(config.clustering), **config.clustering.model_dump()},
        "seed": config.seed,
    }

    def divide(out: Path) -> None:
        # the segments of last time still lie where they are about to be replaced: today's are called as those were
        found = segment(config.clustering, embedding, config.seed, last_segmentation(run))
        replace(found, segments=behaving_differently(customers, found.segments)).save(out)

    clustered = run.make("segments", settings, EXPLAINING, (read, fused), divide)
    segmentation = Segmentation.load(clustered.folder)
    segments = segmentation.segments

    aim = config.objective.model_dump(exclude={"decision"})
    expected = run.make(
        "value",
        {"objective": aim, "as_of": config.as_of, "seed": config.seed},
        (*READING, "evidence"),
        (read,),
        lambda out: foretell(
            customers, config.objective.kpi, config.objective.horizon_days, config.seed, config.as_of
        ).save(out),
    )
    foretold = Foretold.load(expected.folder)

    listed = run.make(
        "columns",
        {},
        (*SEGMENTING, "evidence/foretold.py", "retrieval"),
        (read, clustered, expected),
        lambda out: write_columns(
            customers,
            {"segment": named(segments), "strength": segments.strength}
            | ({"value_tier": foretold.names} if foretold.tiers else {}),
            out,
        ),
    )

    data = Path(config.data) if Path(config.data).is_dir() else None
    judged = run.make(
        "quality",
        {"truth": truth_fingerprint(data)},
        (*SEGMENTING, "kinfold/quality.py"),
        (read, *encoded.values(), fused, clustered),
        lambda out: (out / "quality.json").write_text(
            json.dumps(measure(customers, tokens, embedding, segments, data, config.fusion.outcomes), indent=1)
        ),
    )
    quality = json.loads((judged.folder / "quality.json").read_text())

    reasoned = run.make(
        "reasons",
        {"seed": config.seed},
        EXPLAINING,
        (read, clustered),
        lambda out: explain_stage(customers, segments, out, config.seed),
    )
    source = None if config.as_of is None else fingerprint(config)  # rows after the date are in no other stage
    followed = run.make(
        "later",
        {"objective": aim, "as_of": config.as_of, "consent": config.consent, "data": source},
        (*EXPLAINING, "kinfold/later.py"),
        (read, clustered, expected),
        lambda out: save_judgement(judge_later(config, customers, segments, foretold, out), out / "later.json"),
        always=config.as_of is not None and source is None,
    )
    valued = run.make(
        "worth",
        {"objective": aim},
        (*EXPLAINING, "kinfold/worth.py"),
        (read, fused, clustered, followed),
        lambda out: judge(
            config.objective, customers, segments, embedding, outcomes_after(config, customers, followed.folder)
        ).save(out),
    )
    beside = run.make(
        "compared",
        {"with": config.compare, "dimensions": config.clustering.dimensions, "seed": config.seed},
        (*EXPLAINING, "kinfold/compared.py"),
        (read, fused, clustered),
        lambda out: save_rows(
            compare(config.compare, customers, embedding, segmentation, config.clustering.dimensions, config.seed),
            out / "compared.json",
        ),
    )

    described = run.make(
        "facts",
        {"tags": config.tags, "personal_data": config.personal_data},
        DESCRIBING,
        (read, fused, clustered),
        lambda out: describe(config, customers, segmentation, embedding, before.device, out),
    )
    facts = load_facts(described.folder / "facts.json")
    briefed = run.make(
        "briefs",
        {"writer": {"type": type_of(config.writer), **config.writer.model_dump()}},
        DESCRIBING,
        (described,),
        lambda out: save_briefs(
            written(config.writer, facts, last_briefs(run, type_of(config.writer))), out / "briefs.json"
        ),
    )
    drawn = run.make(
        "map",
        {"seed": config.seed},
        (*FUSING, "kinfold/report"),
        (fused,),
        lambda out: draw_map(embedding, config.seed, out),
    )
    run.make(
        "report",
        {"config": public},
        (*DESCRIBING, "kinfold/report"),
        (
            read,
            fused,
            indexed,
            listed,
            clustered,
            expected,
            judged,
            reasoned,
            followed,
            valued,
            beside,
            described,
            briefed,
            drawn,
        ),
        lambda out: write_report(run, out / "report.html"),
    )
    return Result(
        folder, customers, segmentation, facts, quality, contributions, tuple(run.stages.values()), before.absent
    )


def named(segments: Segments) -> np.ndarray:
    """(n,) object: the segment each customer is in, "noise" where in none."""
    names = np.array([*segments.names, "noise"], object)
    return np.asarray(names[segments.label])


def last_segmentation(run: store.Run) -> Segmentation | None:
    """What an earlier run in this folder found, if it is whole; customers may have come and gone since."""
    folder = run.last("segments")
    return None if folder is None else Segmentation.load(folder)


def load_contributions(fused: Path) -> tuple[Contribution, ...]:
    """What each modality added, as the stage `fuse` measured it."""
    return tuple(Contribution(**each) for each in json.loads((fused / "contributions.json").read_text()))
