"""Personal data planted in real texts: what share the scrubber finds, and what it finds in texts that nothing was planted in.

python benchmarks/pii.py FOLDER            reviews and messages in FOLDER (data/demo where there are none), 2,500 of each kind
python benchmarks/pii.py FOLDER --quick    500 of each kind, 5,000 untouched texts

A planted datum counts as found if no letter and no digit of it is left; `kind_right` if all of it was called what it is.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import pii_data as made
from benchmarks import pii_phones
from benchmarks.measure import options, show
from personas.scrub import scrub

FILES = {
    "reviews_text/amazon_musical_instruments_5core.csv.gz": "review",
    "reviews_text/womens_clothing_reviews.csv.gz": "review",
    "support_intents/airline_tweets.csv.gz": "text",
    "support_intents/banking77.csv.gz": "text",
}
SINGLE: dict[str, Callable[[random.Random], str]] = {
    "e-mail": made.email,
    "phone": pii_phones.phone,
    "card": made.card,
    "iban": made.iban,
    "ip": made.ip,
    "link": made.link,
}
SAID = {
    "e-mail": ["", "write to ", "my mail is ", "E-mail: ", "contact me: "],
    "phone": ["", "", "call me on ", "Tel. ", "my number is ", "phone: "],
    "card": ["", "my card ", "card number: ", "I paid with "],
    "iban": ["", "IBAN: ", "please refund to ", "my account is "],
    "ip": ["", "my IP is ", "from ", "router at "],
    "link": ["", "see ", "my page: ", "look at "],
}
EXAMPLES = 20


def texts_of(folder: Path) -> dict[str, list[str]]:
    """{file: texts} of what is there of FILES, or the demo's."""
    import pandas as pd

    found = {
        name: [text for text in pd.read_csv(folder / name)[column].dropna().astype(str) if text.strip()]
        for name, column in FILES.items()
        if (folder / name).exists()
    }
    return found or {"data/demo": pd.read_parquet("data/demo/texts.parquet")["text"].dropna().astype(str).tolist()}


def planted(kind: str, text: str, draw: random.Random) -> tuple[str, int, int]:
    """The text with one datum of this kind in it, and where it stands."""
    if kind == "name":
        before, datum, after = made.name(draw)
        letter = before.startswith(("Dear", "Hi", "Sehr"))
        head = "" if letter else text.rstrip() + ("\n" if before.startswith(("-", "—")) else draw.choice([" ", "\n"]))
        head = head if letter or re.search(r"[.!?]\s$|\n$", head) else head.rstrip() + ". "
        return head + before + datum + after + (text if letter else ""), len(head + before), len(head + before + datum)
    spaces = [found.start() for found in re.finditer(r"(?<=[A-Za-z.,!]) (?=[A-Za-z])", text)] or [len(text)]
    place, datum = draw.choice(spaces), SINGLE[kind](draw)
    head = f"{text[:place]} {draw.choice(SAID[kind])}"
    return head + datum + draw.choice(["", ".", ",", "!"]) + text[place:], len(head), len(head + datum)


def left(text: str, start: int, end: int, kind: str) -> tuple[bool, bool]:
    """(anything of text[start:end] is left, all of it was called `kind`)."""
    covered, right = [False] * (end - start), [False] * (end - start)
    for each in scrub(text).found:
        for at in range(max(each.start, start), min(each.end, end)):
            covered[at - start], right[at - start] = True, each.kind == kind
    counts = [at for at, character in enumerate(text[start:end]) if character.isalnum()]
    if text[start:end].startswith("mailto:"):
        counts = counts[6:]
    return not all(covered[at] for at in counts), all(right[at] for at in counts)


def recall(texts: list[str], each: int) -> Iterator[dict[str, Any]]:
    """One row a kind."""
    for kind in (*SINGLE, "name"):
        draw = random.Random(f"pii {kind}")
        missed, right = list[str](), 0
        for _ in range(each):
            text, start, end = planted(kind, draw.choice(texts)[:2000], draw)
            lost, called = left(text, start, end, kind)
            missed += [text[max(0, start - 12) : end + 6]] if lost else []
            right += called
        yield {
            "kind": kind,
            "planted": each,
            "recall": 1 - len(missed) / each,
            "kind_right": right / each,
            "missed": " | ".join(sorted(set(missed))[:5]).replace("\n", "\\n"),
        }


def main() -> None:
    asked = options(__doc__, data="texts")
    sets = texts_of(asked.data)
    everything = [text for texts in sets.values() for text in texts]
    rows = list(recall(everything, 500 if asked.quick else 2500))
    summary: dict[str, Any] = {"recall": sum(row["recall"] for row in rows) / len(rows)}
    untouched = random.Random(7).sample(everything, min(5000 if asked.quick else len(everything), len(everything)))
    began, hits, seen, beside = time.process_time(), list[str](), dict[str, int](), 0
    for text in untouched:
        for each in (found := scrub(text).found):
            seen[each.kind] = seen.get(each.kind, 0) + 1
        beside += any(each.kind != "link" for each in found)
        hits += [f"{e.kind}: …{text[max(0, e.start - 25) : e.start]}⟦{text[e.start : e.end]}⟧" for e in found[:1]]
    summary |= {
        "untouched_texts": len(untouched),
        "hit_rate": len(hits) / len(untouched),
        "hit_rate_but_links": beside / len(untouched),
    }
    summary["hits_by_kind"] = seen
    summary["texts_a_second"] = round(len(untouched) / max(time.process_time() - began, 1e-9))
    shown = [hit for hit in hits if not hit.startswith("link")] or hits  # links are many, and are links
    summary["examples"] = [
        hit.replace("\n", "\\n") for hit in random.Random(8).sample(shown, min(EXAMPLES, len(shown)))
    ]
    show(rows, summary, asked.json)


if __name__ == "__main__":
    main()
