"""Families: words the same people use, products and videos the same people take, steps from video to video."""

import warnings
from typing import TYPE_CHECKING

import numpy as np

from customers.table import Customers
from evidence.feature import Example, Feature
from evidence.reason_videos import kind_steps, topic_steps
from evidence.sources import BOUGHT, WATCHES, WORDS, mix

if TYPE_CHECKING:
    import pandas as pd
    from scipy.sparse import csr_array

WORD_FAMILIES, STEP_FAMILIES, PRODUCT_FAMILIES = 20, 6, 12
VOCABULARY, STEPS = 400, 60  # items looked at, the commonest first
SAMPLE = 20_000  # customers that families are found in; all customers are then counted
SHOWN = 8  # items of a family given as examples

Column = tuple[Feature, np.ndarray]


def word_columns(customers: Customers) -> list[Column]:
    """For each family of words, the share of a customer's words that are of it; unknown of who wrote nothing."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    stop = ", ".join(f"'{word}'" for word in sorted(ENGLISH_STOP_WORDS))
    frame = customers.query(
        f"""
        WITH w AS MATERIALIZED (SELECT row, word FROM ({WORDS}) WHERE NOT contains(word, '''') AND word NOT IN ({stop})),
        common AS (
            SELECT word AS item, count(*) AS holders FROM w GROUP BY word
            HAVING holders BETWEEN {_few(customers)} AND 0.6 * (SELECT count(DISTINCT row) FROM w)
            ORDER BY holders DESC, item LIMIT {VOCABULARY}
        )
        SELECT row, word AS item, 1.0 / count(*) OVER (PARTITION BY row) AS x FROM w JOIN common ON item = word
        ORDER BY row, item
        """
    )
    told = ("words", "say", "words like {item}")
    return _columns(frame, customers.n, WORD_FAMILIES, told, quoted=True, named=4)


def step_columns(customers: Customers) -> list[Column]:
    """For each family of steps, the share of a customer's steps from one video to the next that are of it."""
    found = []
    for name, of, steps in (("kind_steps", "by title", kind_steps()), ("topic_steps", "by topic", topic_steps())):
        frame = customers.query(
            f"""
            WITH m AS MATERIALIZED ({mix("step", steps)}),
            common AS (SELECT item, sum(x) AS total FROM m GROUP BY item HAVING count(*) >= {_few(customers)}
                       ORDER BY total DESC, item LIMIT {STEPS})
            SELECT row, item, x FROM m SEMI JOIN common USING (item) ORDER BY row, item
            """
        )
        told = (name, "watch", f"watching, {of}, {{item}}")
        found += _columns(frame, customers.n, STEP_FAMILIES, told, quoted=False, named=2)
    return found


def product_columns(customers: Customers) -> list[Column]:
    """For each family of products bought, and of videos watched, the share of what a customer has that is of it."""
    found = []
    for name, topic, text, source in (
        ("buys", "buy", "buying things like {item}", BOUGHT),
        ("watches", "watch", "watching things like {item}", f"SELECT row, title AS name FROM ({WATCHES})"),
    ):
        frame = customers.query(
            f"""
            WITH m AS MATERIALIZED (SELECT DISTINCT row, name AS item FROM ({source}) WHERE name <> ''),
            common AS (SELECT item, count(*) AS holders FROM m GROUP BY item HAVING holders >= {_few(customers)}
                       ORDER BY holders DESC, item LIMIT {VOCABULARY})
            SELECT row, item, 1.0 / count(*) OVER (PARTITION BY row) AS x FROM m SEMI JOIN common USING (item)
            ORDER BY row, item
            """
        )
        found += _columns(frame, customers.n, PRODUCT_FAMILIES, (name, topic, text), quoted=True, named=2)
    return found


def _few(customers: Customers) -> float:
    """Customers who must have an item before it can be of a family."""
    return max(5.0, 0.005 * customers.n)


def _columns(
    frame: "pd.DataFrame", n: int, k: int, told: tuple[str, str, str], quoted: bool, named: int
) -> list[Column]:
    """One column a family. `frame`: row, item, x (the item's share). `told`: measure, topic, text. `named`: items in it."""
    import pandas as pd
    from scipy.sparse import csr_array

    items = pd.Index(sorted(set(frame["item"])))
    rows, people = pd.factorize(frame["row"])
    shape = (len(people), len(items))
    shares = csr_array((frame["x"].to_numpy(np.float64), (rows, items.get_indexer(frame["item"]))), shape=shape)
    measure, topic, text = told
    found = []
    for family in families(shares, k):
        x = np.full(n, np.nan)
        x[np.asarray(people, np.int64)] = np.asarray(shares[:, np.sort(family)].sum(1)).ravel()
        names = [f"'{items[j]}'" if quoted else str(items[j]) for j in family[:named]]
        shown = tuple(Example(str(items[j])) for j in family[:SHOWN])
        item = ", ".join(names)
        found.append((Feature(measure, "", item, text.replace("{item}", item), "share", "mix", topic, shown), x))
    return found


def families(shares: "csr_array", k: int) -> list[np.ndarray]:
    """Up to k disjoint groups of items that the same customers have, the items most typical of a group first.

    `shares`: (m, items) of non-negative numbers. Non-negative matrix factorisation (Lee & Seung 1999, "Learning the
    parts of objects"), columns scaled to equal length and rows to one; an item goes where its weight is largest.
    """
    from sklearn.decomposition import NMF
    from sklearn.exceptions import ConvergenceWarning
    from threadpoolctl import threadpool_limits

    k = min(k, shares.shape[1] // 4)
    if k < 2 or shares.shape[0] < 4 * k:
        return []
    a = shares[:: -(-shares.shape[0] // SAMPLE)]
    a = a / np.sqrt(np.maximum((a * a).mean(0), 1e-12))[None, :]
    a = a / np.sqrt(np.maximum((a * a).sum(1), 1e-12))[:, None]
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # names are wanted, not the last digit
        model = NMF(k, init="nndsvda", random_state=0, max_iter=200, tol=1e-3)
        loading = model.fit(a.tocsr()).components_  # (k, items)
    home = loading.argmax(0)
    found = [np.flatnonzero(home == j) for j in range(k)]
    ordered = [members[np.argsort(-loading[j, members], kind="stable")] for j, members in enumerate(found)]
    return [members for members in ordered if len(members)]
