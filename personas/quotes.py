"""What customers of a segment wrote: short real quotes that carry the words which set the segment apart."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from personas.scrub import Masked, scrub

if TYPE_CHECKING:
    import pandas as pd

QUOTES = 3  # a segment
ALIKE = 0.7  # share of words in common from which two quotes say the same
LENGTH = 160  # characters of a quote, about
LONGEST = 5000  # characters of a text that are searched for a quote
WORDS = 40  # distinctive words of a segment that quotes are looked up by
CANDIDATES = 60  # best texts of a segment that the quotes are taken from


@dataclass(frozen=True)
class Quote:
    """`text`: about 160 characters a customer wrote, personal data masked (see personas/scrub/). `kind`: of text."""

    customer_id: str
    kind: str
    text: str


def quotes(
    customers: Customers, segments: Segments, words: "pd.DataFrame", masked: Masked = scrub
) -> list[tuple[Quote, ...]]:
    """Up to three quotes a segment, each of another customer and, where possible, with other distinctive words.

    `words`: the comparison of words (see personas/compare.py); a text's score is the sum of z over the distinctive
    words in it, over the root of its length, so that long texts do not win by length. Searches are quoted only where
    nothing else was written. `masked`: what takes personal data out.
    """
    told = words[(words.z > 0) & words.item.str.isalpha()].sort_values(
        ["label", "z", "item"], ascending=[True, False, True]
    )
    told = told[told.groupby("label").cumcount() < WORDS]
    # only letters (checked above), so a word cannot end the SQL string it stands in
    values = (
        ", ".join(f"({int(r['label'])}, '{r['item']}', {float(r['z'])!r})" for r in told.to_dict("records"))
        or "(-1, '', 0.0)"
    )
    frame = customers.query(
        rf"""
        WITH w(label, word, z) AS (VALUES {values}),
        t AS (
            SELECT label, customer_id, strength, kind, text, row_number() OVER () AS entry
            FROM texts JOIN (SELECT customer_id, row FROM customers) USING (customer_id) JOIN extra USING (row)
            WHERE label >= 0 AND length(trim(text)) >= 3
        ),
        hits AS (
            SELECT entry, sum(z) AS z
            FROM (SELECT DISTINCT entry, label, unnest(regexp_extract_all(lower(text), '\p{{L}}+')) AS word FROM t)
            JOIN w USING (label, word) GROUP BY entry
        ),
        scored AS (
            SELECT label, customer_id, kind, text, strength,
                   coalesce(z, 0) / sqrt(greatest(length(text), {LENGTH})) AS score
            FROM t LEFT JOIN hits USING (entry)
        )
        SELECT label, customer_id, kind, text FROM scored
        QUALIFY row_number() OVER (
            PARTITION BY label ORDER BY kind = 'search', score DESC, strength DESC, customer_id, text
        ) <= {CANDIDATES}
        ORDER BY label, kind = 'search', score DESC, strength DESC, customer_id, text
        """,
        label=segments.label.astype(np.int64),
        strength=segments.strength.astype(np.float64),
    )
    found: list[tuple[Quote, ...]] = []
    for j in range(len(segments.names)):
        own = set(told.item[told.label == j])
        candidates = [
            Quote(str(r["customer_id"]), str(r["kind"]), excerpt(masked(str(r["text"])[:LONGEST]).text, own))
            for r in frame[frame["label"] == j].to_dict("records")
        ]
        said = [quote for quote in candidates if quote.kind != "search"]
        found.append(_different(said or candidates, own))
    return found


def excerpt(text: str, words: set[str], length: int = LENGTH) -> str:
    """At most `length` characters (and an ellipsis) of whole sentences, or words, with as many of `words` as can be."""
    text = " ".join(text.split())[:LONGEST]
    if len(text) <= length:
        return text
    sentences = [0, *(found.end() for found in re.finditer(r"[.!?…]+\s+", text))]
    inside = [found.end() for found in re.finditer(r"\s+", text)]
    for starts in (sentences, inside):  # a word deep in a long sentence is quoted from within it
        hits = [_hits(_piece(text, start, length), words) for start in starts]
        if any(hits):
            best = [start for start, hit in zip(starts, hits, strict=True) if hit == max(hits)]
            return _piece(text, best[-1] if starts is sentences else best[len(best) // 2], length)
    return _piece(text, 0, length)


def _piece(text: str, start: int, length: int) -> str:
    piece = text[start : start + length]
    if start + length < len(text):
        ends = [found.end() for found in re.finditer(r"[.!?…]+(?=\s)", piece) if found.end() >= length // 2]
        piece = piece[: ends[-1]] if ends else (piece.rpartition(" ")[0] or piece) + "…"
    begins_sentence = start == 0 or text[start - 2] in ".!?…"
    return piece if begins_sentence else "…" + piece


def _hits(text: str, words: set[str]) -> int:
    return len(words & set(re.findall(r"[^\W\d_]+", text.lower())))


def _different(candidates: list[Quote], words: set[str]) -> tuple[Quote, ...]:
    """The best candidates, first those that bring a distinctive word which no quote before them has."""
    chosen: list[Quote] = []
    covered: set[str] = set()
    for fresh in (True, False):
        for quote in candidates:
            own = words & set(re.findall(r"[^\W\d_]+", quote.text.lower()))
            known = any(quote.customer_id == c.customer_id or _alike(quote.text, c.text) for c in chosen)
            if len(chosen) < QUOTES and not known and (own - covered or not fresh):
                chosen.append(quote)
                covered |= own
    return tuple(chosen)


def _alike(one: str, other: str) -> bool:
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) >= ALIKE * len(a | b)
