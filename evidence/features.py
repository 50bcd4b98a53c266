"""Readable features of customers: what they wrote, looked at, watched and did, one number a customer and column."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from customers.table import Customers
from evidence.feature import Feature, Features, mean_of_known
from evidence.measures import Measure, measures

FEWEST = 0.01  # share of all customers who must have an item before it is a column
MOST = {"word": 150, "title": 15, "product": 15, "bought_product": 15}  # columns of a measure (and part)
MOST_OTHERS = 40
SAME = 0.8  # columns whose correlation is at least this are doubles of one thing


def features(customers: Customers) -> Features:
    """Every measure of evidence/measures.py and of the reason_*.py beside it, as columns.

    A measure of form "mean" is one column a part; of "has" and "mix", a column for each item that at least 1 % of the
    customers have, at most 40 (150 words, 15 titles or products), those nearest to half of all first: they can tell
    most customers apart. Segments are not looked at. Columns in which all customers are equal are left out.
    """
    from evidence.reason_examples import examples
    from evidence.reason_families import product_columns, step_columns, word_columns
    from evidence.reason_habits import habit_measures
    from evidence.reason_looks import look_columns
    from evidence.reason_videos import video_measures

    found: list[tuple[Feature, np.ndarray]] = []
    for measure in (*measures(customers), *video_measures(), *habit_measures()):
        found += _columns(customers, measure)
    found += [*word_columns(customers), *step_columns(customers)]
    found += [*product_columns(customers), *look_columns(customers)]
    found = [(feature, x) for feature, x in found if _differs(x)]
    values = np.column_stack([x for _, x in found]) if found else np.zeros((customers.n, 0))
    columns = examples(customers, [feature for feature, _ in found])
    same = things(columns, values)
    named = tuple(replace(column, thing=int(same[j])) for j, column in enumerate(columns))
    return Features(customers.ids, values, named)


def amounts(customers: Customers) -> Features:
    """Columns of measures of form "mean" alone, of dated rows: how often, how much, how long ago, at what hours."""
    from evidence.reason_habits import habit_measures

    found = [
        column
        for measure in (*measures(customers), *habit_measures())
        if measure.form == "mean" and measure.topic != "trait"
        for column in _columns(customers, measure)
        if _differs(column[1])
    ]
    values = np.column_stack([x for _, x in found]) if found else np.zeros((customers.n, 0))
    return Features(customers.ids, values, tuple(feature for feature, _ in found))


def _columns(customers: Customers, measure: Measure) -> list[tuple[Feature, np.ndarray]]:
    """The columns of one measure, in the order of part and item; an item of NULL says who is known in a part."""
    few = 1 if measure.form == "mean" else max(1.0, FEWEST * customers.n)
    frame = customers.query(
        f"""
        WITH m AS MATERIALIZED (SELECT row, part, item, x::DOUBLE AS x FROM ({measure.sql})),
        bases AS (SELECT part, count(DISTINCT row) AS base FROM m GROUP BY part),
        items AS (SELECT part, item, count(*) FILTER (x <> 0) AS holders FROM m GROUP BY part, item),
        picked AS (
            SELECT part, item FROM items JOIN bases USING (part) WHERE holders >= {few}
            QUALIFY row_number() OVER (PARTITION BY part ORDER BY abs(holders / base - 0.5), item)
                    <= {MOST.get(measure.name, MOST_OTHERS)}
        )
        SELECT row, part, item, x FROM m SEMI JOIN picked USING (part, item)
        UNION ALL SELECT DISTINCT row, part, NULL, 1.0 FROM m
        """
    )
    known = {str(part): rows.to_numpy(np.int64) for part, rows in frame[frame.item.isna()].groupby("part")["row"]}
    found = []
    for (part, item), rows in frame[frame.item.notna()].groupby(["part", "item"], sort=True):
        x = np.full(customers.n, np.nan)
        if measure.form != "mean":
            x[known[str(part)]] = 0.0
        x[rows["row"].to_numpy(np.int64)] = rows["x"].to_numpy(np.float64)
        text = measure.text.replace("{item}", str(item)).replace("{part}", str(part).replace("_", " "))
        found.append((Feature(measure.name, str(part), str(item), text, measure.unit, measure.form, measure.topic), x))
    return found


def things(columns: Sequence[Feature], values: np.ndarray) -> np.ndarray:
    """(f,) int64: the first column that says the same.

    The share of customers who have an item and its share among all they have say the same, and so do columns whose
    correlation is at least 0.8 in absolute value over the customers of whom both are known, who must be at least half
    of those of whom the later one is.
    """
    known = np.isfinite(values)
    centred = np.where(known, values, 0) - known * np.nan_to_num(mean_of_known(values))
    squares = (centred * centred).T @ known  # (f, f): of one column where the other is known too
    length = np.sqrt(squares * squares.T)
    enough = known.T.astype(np.float32) @ known >= known.sum(0) / 2
    near = enough & (length > 0) & (np.abs(centred.T @ centred) >= SAME * length)
    first: dict[tuple[str, str, str], int] = {}
    thing = np.arange(len(columns))
    for j, column in enumerate(columns):
        twin = first.setdefault((column.measure.removesuffix("_mix"), column.part, column.item), j)
        leaders = np.flatnonzero(near[j, :j] & (thing[:j] == np.arange(j)))
        thing[j] = thing[twin] if twin < j else leaders[0] if len(leaders) else j
    return thing


def _differs(x: np.ndarray) -> bool:
    """False where everybody has the same number, or nobody any."""
    known = x[np.isfinite(x)]
    return bool(len(known) and (len(known) < len(x) or known.min() < known.max()))
