"""Lies put into briefs, and true sentences said in many ways: which of them does the checker let stand?

    python benchmarks/brief_lies.py FOLDER            synthetic customers (planted segments) and MovieLens (by occupation)
    python benchmarks/brief_lies.py FOLDER --quick    the same, fewer sentences

Each sentence cites the one fact it speaks of (a swapped number cites the fact it pretends to be), which is the hardest case:
an uncited or foreign fact falls at once. Wordings come from the files in wordings/, written by different hands who did not
know the checker, and who were told what every writer is told (personas/writers/question.py); those in wordings/free/ wrote as
they liked. The checker has learned from all of them but those in wordings/unseen/. A lie is caught if the checker names any
problem; a true sentence is rejected if it does. The shares of true sentences are given apart, for the checker asks for
sentences that keep the rules.
"""

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import options, show
from personas import Claim, Fact, SegmentFacts
from personas.brief import Kind
from personas.checker import check

WORDINGS = Path(__file__).parent / "wordings"
TOLD = sorted(path.stem for path in WORDINGS.glob("[a-z]*.py"))  # the rules
FREE = sorted(f"free.{path.stem}" for path in WORDINGS.glob("free/[a-z]*.py"))
UNSEEN = sorted(f"unseen.{path.stem}" for path in WORDINGS.glob("unseen/[a-z]*.py"))
KINDS = (
    "wrong number",
    "swapped segment",
    "reversed direction",
    "invented product",
    "invented demographic",
    "exaggeration",
    "wrong unit",
    "stale number",
    "injected instruction",
    "leaked e-mail",
)
CLEAR = 0.12  # of itself: how far a swapped number must lie from the true one


def facts(room: Path, folder: Path) -> Iterator[tuple[str, tuple[SegmentFacts, ...]]]:
    """(data, facts of all its segments). The segments are given, not found: what is judged is the checker alone."""
    from customers.movielens import import_movielens
    from customers.synthetic import synthesise

    for seed in (11, 12):
        synthesise(room / f"synthetic{seed}", 2000, seed, pictures=False)
        yield f"synthetic {seed}", _counted(room / f"synthetic{seed}", room / f"read{seed}", None)
    if (folder / "movielens_mm").exists():
        import_movielens(folder / "movielens_mm", room / "movielens", "100k")
        yield "MovieLens", _counted(room / "movielens", room / "read", "label_occupation")


def _counted(data: Path, out: Path, by: str | None) -> tuple[SegmentFacts, ...]:
    """Facts of the planted segments, or of the groups by a trait that hold 40 customers or more."""
    import numpy as np
    import pandas as pd

    from clustering.segments import Segments
    from customers.readers import open_source
    from customers.validate import validate
    from fusion.embedding import Embedding
    from personas import segment_facts

    customers = validate(open_source(str(data)), out)
    if by is None:
        truth = pd.read_parquet(data / "truth.parquet").set_index("customer_id").loc[list(customers.ids)]
        group = truth["segment"].astype(str).to_numpy()
    else:
        group = customers.query(f"SELECT {by} AS g FROM customers ORDER BY row")["g"].astype(str).to_numpy()
    names, counts = np.unique(group, return_counts=True)
    kept = [name for name, count in zip(names, counts, strict=True) if count >= 40 and name not in ("noise", "-1", "")]
    label = np.array([kept.index(name) if name in kept else -1 for name in group], np.int32)
    segments = Segments(
        customers.ids,
        label,
        np.where(label < 0, 0, 1).astype(np.float32),
        np.eye(len(kept) + 1, len(kept), dtype=np.float32)[label],
        tuple(f"S{at:02d}" for at in range(1, len(kept) + 1)),
    )
    vectors = np.eye(len(kept) + 1, dtype=np.float32)[label]
    shape = (len(label), 1)
    embedding = Embedding(
        customers.ids,
        vectors,
        ("all",),
        np.zeros(vectors.shape[1], int),
        np.ones(shape, bool),
        np.zeros(shape, np.float32),
    )
    return segment_facts(customers, segments, embedding)


def twin_of(fact: Fact, everybody: tuple[SegmentFacts, ...], draw: random.Random) -> Fact | None:
    """The same thing counted in another segment, whose number is clearly another one."""
    same = [
        other
        for each in everybody
        for other in each.facts
        if (other.measure, other.part, other.item) == (fact.measure, fact.part, fact.item)
        and abs(other.value - fact.value) > max(CLEAR * abs(fact.value), 0.04 if fact.unit == "share" else 0.0)
    ]
    return draw.choice(same) if same else None


def kind_of(fact: Fact) -> Kind:
    kinds: dict[str, Kind] = {"watch": "watches", "view": "views", "say": "says", "opinion": "says", "size": "who"}
    return kinds.get(fact.topic, "who" if fact.topic in ("trait", "told_us") else "buys")


def stands(text: str, fact: Fact, segment: SegmentFacts) -> bool:
    return not check(Claim(text, (fact.id,), kind_of(fact)), segment)


def main() -> None:
    asked = options(__doc__, data="movielens_mm")
    per_kind, per_hand = (8, 80) if asked.quick else (30, 400)
    rows: list[dict[str, Any]] = []
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as room:
        everything = list(facts(Path(room), asked.data))
    pool = [(segment, fact, all_) for _, all_ in everything for segment in all_ for fact in segment.facts]
    for hand in (*TOLD, *FREE, *UNSEEN):
        wordings: Any = import_module(f"benchmarks.wordings.{hand}")
        draw = random.Random(f"{hand} 1")
        for kind in KINDS:
            lies = caught = 0
            for segment, fact, all_ in draw.sample(pool, len(pool)):
                text = wordings.lie(kind, fact, twin_of(fact, all_, draw), draw) if lies < per_kind else None
                if text is not None:
                    lies += 1
                    caught += not (stood := stands(text, fact, segment))
                    wrong += [f"stood, {kind}, {fact.id}, {fact.value:.3g} {fact.unit}: {text}"] if stood else []
            rows.append({"by": hand, "kind": kind, "sentences": lies, "let stand": lies - caught, "caught": caught})
        true = rejected = 0
        for segment, fact, _ in draw.sample(pool, len(pool)):
            texts = list(wordings.true(fact, draw)) if true < per_hand else []
            for text in draw.sample(texts, min(2, len(texts))):
                true += 1
                if not stands(text, fact, segment):
                    rejected += 1
                    why = "; ".join(problem.text for problem in check(Claim(text, (fact.id,), kind_of(fact)), segment))
                    wrong.append(f"rejected, {fact.id}: {text} [{why}]")
        rows.append({"by": hand, "kind": "true", "sentences": true, "let stand": true - rejected, "caught": rejected})
    everybody = (*TOLD, *UNSEEN, *FREE)
    summary: dict[str, Any] = (
        {"hands": len(everybody)} | _lies(rows, everybody, "") | _truths(rows, (*TOLD, *UNSEEN), "")
    )
    summary |= {"free_hands": len(FREE)} | _truths(rows, FREE, "free_")
    summary |= {"unseen_hands": len(UNSEEN)} | _lies(rows, UNSEEN, "unseen_") | _truths(rows, UNSEEN, "unseen_")
    if not asked.json:
        print("\n".join(wrong))
    show(rows, summary, asked.json)


def _lies(rows: Sequence[dict[str, Any]], hands: Sequence[str], name: str) -> dict[str, Any]:
    planted = [row for row in rows if row["by"] in hands and row["kind"] != "true"]
    return {
        f"{name}lies": sum(row["sentences"] for row in planted),
        f"{name}caught": sum(row["caught"] for row in planted),
    }


def _truths(rows: Sequence[dict[str, Any]], hands: Sequence[str], name: str) -> dict[str, Any]:
    true = [row for row in rows if row["by"] in hands and row["kind"] == "true"]
    sentences, rejected = sum(row["sentences"] for row in true), sum(row["caught"] for row in true)
    return {f"{name}true_sentences": sentences, f"{name}true_rejected_share": round(rejected / max(sentences, 1), 4)}


if __name__ == "__main__":
    main()
