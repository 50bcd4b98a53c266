"""Who is like this customer: a FAISS index over the fused vectors, exact while that is fast, compressed above.

Ids are strings; customers are added, replaced and removed in place. An index of inverted lists is tuned when it is built:
lists are opened until the measured recall is right, and an index that cannot reach it is not made.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np

from customers.errors import BadInput

Kind = Literal["flat", "ivf_fp16"]

EXACT = 20_000  # vectors up to which every one is looked at: 2 ms of one core at 128 dimensions
WANTED, LEAST = 0.985, 0.95  # recall@10 that lists are opened for, and under which no index is made
ASKED, BEST = 500, 10  # queries and neighbours that recall is measured with
TRAINED = 48  # vectors a list that the lists are learned from
FEW = 200_000  # allowed customers up to which all of them are looked at: exact, and k are found if there are k


@dataclass(frozen=True)
class Made:
    """How an index was made. `kind`: flat (exact), or ivf_fp16: inverted lists (Sivic & Zisserman 2003), 16 bits a
    dimension (FAISS's scalar quantiser, Douze et al. 2024). `probes`: lists a query opens, of `lists`. `recall`: of the 10
    nearest, the share found, on 500 customers, against brute force; 1 where it is exact. `next_id`: the next free number."""

    kind: Kind
    customers: int
    dimensions: int
    lists: int = 0
    probes: int = 0
    recall: float = 1.0
    next_id: int = 0


@dataclass(frozen=True)
class Selection:
    """Customers that a search may find. `numbers`: (m,) int64, rising. `exact`: an index of them alone where they are few,
    so that asking again costs what they cost; None where they are many."""

    numbers: np.ndarray
    exact: Any


class Index:
    """Customers by their vectors; a score is a cosine. Numbers in FAISS are never given twice, so that nobody is mistaken
    for somebody who was removed."""

    def __init__(self, ids: Sequence[str], numbers: np.ndarray, faiss_index: Any, made: Made) -> None:
        self.made = made
        self._faiss = faiss_index
        self._number = dict(zip(ids, numbers.tolist(), strict=True))
        # by number, None who was removed: a name is two steps away, where a dict takes five into cold memory
        self._name: list[str | None] = [None] * made.next_id
        for id, number in self._number.items():
            self._name[number] = id
        # made once: a search of one query takes less time than making it
        self._usual = None if made.kind == "flat" else _library().SearchParametersIVF(nprobe=made.probes)

    @classmethod
    def build(cls, ids: Sequence[str], vectors: np.ndarray, seed: int = 1) -> "Index":
        """Of `vectors` (n, d) float32 of length 1, one for each of the different `ids`. BadInput if they are not, or if no
        number of lists finds 95 % of what brute force finds."""
        vectors = _checked(vectors, len(ids))
        if len(set(ids)) != len(ids):
            raise BadInput("two customers with one id cannot be indexed: give each its own")
        numbers = np.arange(len(ids), dtype=np.int64)
        if len(ids) <= EXACT:
            index = _flat(vectors.shape[1])
            index.add_with_ids(vectors, numbers)
            return cls(ids, numbers, index, Made("flat", len(ids), vectors.shape[1], next_id=len(ids)))
        index, made = _lists(vectors, numbers, seed)
        if made.recall < LEAST:
            raise BadInput(
                f"the index finds only {made.recall:.0%} of the nearest customers: these vectors cannot be indexed"
            )
        return cls(ids, numbers, index, made)

    def __len__(self) -> int:
        return len(self._number)

    def __contains__(self, customer: str) -> bool:
        return customer in self._number

    def only(self, customers: Sequence[str]) -> Selection:
        """The given customers as a selection; who is not indexed is left out."""
        numbers = np.array(sorted({self._number[c] for c in customers if c in self._number}), np.int64)
        exact = None
        if len(numbers) <= FEW and self.made.kind != "flat":
            exact = _flat(self.made.dimensions)
            vectors, which = self._vectors(numbers)
            exact.add_with_ids(vectors, which)
        return Selection(numbers, exact)

    def search(self, queries: np.ndarray, k: int, among: Selection | None = None) -> list[list[tuple[str, float]]]:
        """For each of `queries` (q, d) the k customers of the highest cosine with it, best first: (customer_id, score).

        `among`: only these; k of them are found if there are k. Fewer than k are there: all. BadInput for k below 1, and
        for a query that holds NaN.
        """
        queries = _checked(queries, len(queries))
        if queries.shape[1:] != (self.made.dimensions,):
            raise BadInput(f"a query of {queries.shape[1]} dimensions for an index of {self.made.dimensions}")
        if k < 1:
            raise BadInput(f"k = {k}: ask for at least one customer")
        k = min(k, len(self) if among is None else len(among.numbers))
        if k == 0 or not len(queries):
            return [[] for _ in queries]
        scores, found = self.nearest(queries, k, among)  # (q, k) each
        name: Any = self._name
        return [
            [(name[number], score) for score, number in _in_order(row, numbers) if number >= 0]
            for row, numbers in zip(scores.tolist(), found.tolist(), strict=True)
        ]

    @property
    def numbers(self) -> Mapping[str, int]:
        """{customer_id: the number it has in FAISS}."""
        return self._number

    def nearest(self, queries: np.ndarray, k: int, among: Selection | None = None) -> tuple[np.ndarray, np.ndarray]:
        """As `search`, without its checks and names: scores (q, k) float32 and numbers (q, k) int64, -1 where there is none."""
        if among is not None and among.exact is not None:
            pair: tuple[np.ndarray, np.ndarray] = among.exact.search(queries, k)
            return pair
        if among is None:
            scores, found = self._faiss.search(queries, k, params=self._usual)
            if self._usual is None or found[:, -1].min() >= 0:  # where there are too few, -1 stands last
                return scores, found
        faiss = _library()
        if among is None:
            selector, probes = None, 4 * self.made.probes
        else:  # as many of those allowed as otherwise of all
            selector = faiss.IDSelectorBitmap(_bits(among.numbers, self.made.next_id))
            probes = min(self.made.lists, self.made.probes * -(-len(self) // len(among.numbers)))
        if self.made.kind == "flat":
            scores, found = self._faiss.search(queries, k, params=faiss.SearchParameters(sel=selector))
            return scores, found
        while True:
            parameters = faiss.SearchParametersIVF(sel=selector, nprobe=probes)
            scores, found = self._faiss.search(queries, k, params=parameters)
            if probes >= self.made.lists or found[:, -1].min() >= 0:
                return scores, found
            probes = min(self.made.lists, 4 * probes)

    def _vectors(self, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(m, d) float32 of these numbers, in the order of the lists they lie in, and (m,) which number each is."""
        faiss = _library()
        wanted = np.zeros(self.made.next_id, bool)
        wanted[numbers] = True
        lists, d = self._faiss.invlists, self.made.dimensions
        vectors, which = [], []
        for at in range(self.made.lists):
            size = lists.list_size(at)
            if size:
                own = faiss.rev_swig_ptr(lists.get_ids(at), size)
                here = wanted[own]
                if here.any():
                    codes = faiss.rev_swig_ptr(lists.get_codes(at), size * 2 * d).view(np.float16).reshape(size, d)
                    vectors.append(codes[here].astype(np.float32))
                    which.append(own[here].copy())
        empty = (np.zeros((0, d), np.float32), np.zeros(0, np.int64))
        return (np.concatenate(vectors), np.concatenate(which)) if vectors else empty

    def put(self, ids: Sequence[str], vectors: np.ndarray) -> None:
        """Add customers, or replace those that are there; the old vector is gone at once."""
        vectors = _checked(vectors, len(ids))
        if len(set(ids)) != len(ids):
            raise BadInput("two vectors for one customer: give one")
        self.remove([id for id in ids if id in self])
        numbers = np.arange(self.made.next_id, self.made.next_id + len(ids), dtype=np.int64)
        self._faiss.add_with_ids(vectors, numbers)
        self._number |= dict(zip(ids, numbers.tolist(), strict=True))
        self._name += ids
        self.made = replace(self.made, customers=len(self), next_id=self.made.next_id + len(ids))

    def remove(self, ids: Sequence[str]) -> int:
        """Erase customers: their vectors are overwritten or cut off, not marked. Returns how many were there."""
        gone = {id: self._number[id] for id in ids if id in self._number}
        if gone:
            removed = self._faiss.remove_ids(np.array(list(gone.values()), np.int64))
            assert removed == len(gone), "FAISS did not remove what it holds"
            for id, number in gone.items():
                del self._number[id]
                self._name[number] = None
            self.made = replace(self.made, customers=len(self))
        return len(gone)

    def save(self, folder: Path) -> None:
        """Write the index whole, or leave the old one: each file under a temporary name, the description last."""
        faiss = _library()
        folder.mkdir(parents=True, exist_ok=True)
        name = f"index-{self.made.next_id}-{len(self)}.faiss"
        part = folder / f".{name}.part"
        faiss.write_index(self._faiss, str(part))
        part.replace(folder / name)
        numbers = sorted(self._number.values())
        told = {"file": name, **asdict(self.made), "ids": [self._name[n] for n in numbers], "numbers": numbers}
        if numbers == list(range(len(numbers))):
            del told["numbers"]
        part = folder / ".index.json.part"
        part.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        part.replace(folder / "index.json")
        for old in folder.glob("index-*.faiss"):
            if old.name != name:
                old.unlink()

    @classmethod
    def load(cls, folder: Path, mapped: bool = False) -> "Index":
        """Read what `save` wrote. `mapped`: leave inverted lists in their file and read what is asked for; such an index
        only answers. BadInput if the folder holds no whole index."""
        faiss = _library()
        try:
            told = json.loads((folder / "index.json").read_text(encoding="utf-8"))
            ids, file = told.pop("ids"), folder / told.pop("file")
            numbers = np.array(told.pop("numbers", range(len(ids))), np.int64)
            made = Made(**told)
            index = faiss.read_index(str(file), faiss.IO_FLAG_MMAP if mapped and made.kind != "flat" else 0)
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            raise BadInput(f"{folder} holds no whole index ({type(error).__name__}): make the run again") from error
        if index.ntotal != len(ids) or index.d != made.dimensions:
            raise BadInput(f"{folder} holds an index of other vectors: make the run again")
        return cls(ids, numbers, index, made)


def _in_order(scores: list[float], numbers: list[int]) -> Iterable[tuple[float, int]]:
    """FAISS gives the best first; equal scores in the order of their numbers."""
    pairs = zip(scores, numbers, strict=True)
    return pairs if len(set(scores)) == len(scores) else sorted(pairs, key=_first)


def _first(pair: tuple[float, int]) -> tuple[float, int]:
    """The higher score first, ties by number."""
    return -pair[0], pair[1]


def _library() -> Any:
    """FAISS; its type stubs know only half of its Python side."""
    import faiss

    return faiss


def _checked(vectors: np.ndarray, n: int) -> np.ndarray:
    """(n, d) float32, contiguous, finite."""
    vectors = np.ascontiguousarray(vectors, np.float32)
    if vectors.ndim != 2 or len(vectors) != n:
        raise BadInput(f"vectors of shape {vectors.shape} for {n} customers: give one row each")
    if not np.isfinite(vectors).all():
        raise BadInput("a vector holds NaN or infinity: nobody is near to it")
    return vectors


def _flat(dimensions: int) -> Any:
    faiss = _library()
    return faiss.IndexIDMap2(faiss.IndexFlatIP(dimensions))


def _bits(numbers: np.ndarray, size: int) -> np.ndarray:
    """(size / 8,) uint8, a bit a number, as FAISS reads them."""
    inside = np.zeros(size, bool)
    inside[numbers] = True
    return np.packbits(inside, bitorder="little")


def _lists(vectors: np.ndarray, numbers: np.ndarray, seed: int) -> tuple[Any, Made]:
    """Inverted lists, and as many opened a query as the recall asks for."""
    faiss = _library()
    n, d = vectors.shape
    metric = faiss.METRIC_INNER_PRODUCT
    lists = int(2 ** np.round(np.log2(2 * np.sqrt(n))))
    fp16 = faiss.ScalarQuantizer.QT_fp16
    index = faiss.IndexIVFScalarQuantizer(faiss.IndexFlatIP(d), d, lists, fp16, metric, False)
    index.cp.seed, index.cp.max_points_per_centroid, index.cp.niter, index.cp.spherical = seed, TRAINED, 10, True
    sample = np.random.default_rng([seed, 7]).permutation(n)[: TRAINED * lists]
    index.train(vectors[np.sort(sample)])
    index.add_with_ids(vectors, numbers)
    rows = np.linspace(0, n - 1, ASKED).astype(np.int64)
    true, _ = faiss.knn(vectors[rows], vectors, BEST, metric=metric)  # by score: of equal customers any will do
    probes, recall = 1, 0.0
    while recall < WANTED and probes < lists:
        probes = min(max(probes + 1, int(1.15 * probes)), lists)
        _, found = index.search(vectors[rows], BEST, params=faiss.SearchParametersIVF(nprobe=probes))
        scores = np.einsum("qkd,qd->qk", vectors[found], vectors[rows])  # (q, 10)
        recall = float((scores >= true[:, -1:] - 1e-6)[found >= 0].sum() / true.size)
    return index, Made("ivf_fp16", n, d, lists, probes, round(recall, 4), n)
