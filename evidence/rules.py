"""Rules of thumb: what to ask of a customer to guess the segment, and how often the guess is right."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evidence.feature import Feature, Features
from evidence.reason_words import number

if TYPE_CHECKING:
    from sklearn.tree import DecisionTreeClassifier

DEPTH, LEAF, MOST = 3, 20, 3  # questions a rule, customers a rule is made from at least, rules a segment
LEARNT = 5000  # customers the tree learns from at most
FOUND, RIGHT = 0.05, 0.3  # share of a segment that a rule must find; how often it must be right
TESTED = 0.3  # share of the customers who are kept apart to judge the rules on


@dataclass(frozen=True)
class Rule:
    """`when`: who it is about, a plain phrase. Of customers the rule was not made from: `precision`, the share of those
    it is about who are in the segment; `recall`, the share of the segment it finds; `customers`, those it is about."""

    when: str
    precision: float
    recall: float
    customers: int
    text: str


@dataclass(frozen=True)
class Condition:
    """A feature is above `low` and at most `high`; `unknown`: or nothing is known of it."""

    column: int
    low: float = -np.inf
    high: float = np.inf
    unknown: bool = True

    def holds(self, values: np.ndarray) -> np.ndarray:
        """(m,) bool for (m, f) values."""
        x = values[:, self.column]
        return np.where(np.isnan(x), self.unknown, (x > self.low) & (x <= self.high))


def rules(features: Features, member: np.ndarray, name: str, seed: int) -> tuple[Rule, ...]:
    """Up to three rules for one segment, those that find most of it first. `member`: (n,) bool.

    The leaves of a decision tree (CART, Breiman et al. 1984) of depth three, at least 20 customers a leaf, classes
    weighted to balance, that hold more of the segment than not; judged on the 30 % of customers it has not seen. A leaf
    that is right less than twice as often as a guess (and 30 %), or finds less than 5 % of the segment, is left out.
    """
    from sklearn.tree import DecisionTreeClassifier

    n = len(member)
    order = np.random.default_rng([seed, 13]).permutation(n)
    tested, learnt = order[: int(TESTED * n)], order[int(TESTED * n) :][:LEARNT]
    inside = member[learnt]
    if not features.columns or len(learnt) < 2 * LEAF or not inside.any() or inside.all() or not member[tested].any():
        return ()
    values = features.values[learnt].astype(np.float32)
    usable = np.isfinite(values).any(0)  # a column that is empty here would be no question
    tree = DecisionTreeClassifier(max_depth=DEPTH, min_samples_leaf=LEAF, class_weight="balanced", random_state=seed)
    tree.fit(np.where(usable, values, 0), inside)
    test = np.where(usable, features.values[tested].astype(np.float32), 0)
    found = []
    for conditions in leaves(tree):
        about = np.all([condition.holds(test) for condition in conditions], axis=0)
        right = about & member[tested]
        base, hit = float(member[tested].mean()), float(right.sum() / max(int(about.sum()), 1))
        if hit < max(RIGHT, min(2 * base, (1 + base) / 2)) or right.sum() < FOUND * member[tested].sum():
            continue
        found.append(_rule(features, conditions, name, about, right, int(member[tested].sum())))
    return tuple(sorted(found, key=lambda rule: (-rule.recall, rule.when))[:MOST])


def leaves(tree: "DecisionTreeClassifier") -> list[tuple[Condition, ...]]:
    """The ways to the leaves that hold more of the (weighted) second class; questions on one feature are put together."""
    nodes = tree.tree_

    def walk(node: int, way: dict[int, Condition]) -> tuple[list[dict[int, Condition]], bool]:
        """The ways below a node, and whether everything below it is of the segment: then the node itself is enough."""
        if nodes.children_left[node] < 0:
            no, yes = nodes.value[node][0]
            return ([way], True) if yes > no else ([], False)
        j, cut, left = int(nodes.feature[node]), float(nodes.threshold[node]), bool(nodes.missing_go_to_left[node])
        old = way.get(j, Condition(j))
        below = Condition(j, old.low, min(old.high, cut), old.unknown and left)
        above = Condition(j, max(old.low, cut), old.high, old.unknown and not left)
        here, all_here = walk(nodes.children_left[node], way | {j: below})
        there, all_there = walk(nodes.children_right[node], way | {j: above})
        return ([way], True) if all_here and all_there else (here + there, False)

    return [tuple(way.values()) for way in walk(0, {})[0] if way]


def _rule(
    features: Features, conditions: tuple[Condition, ...], name: str, about: np.ndarray, right: np.ndarray, size: int
) -> Rule:
    when = " and ".join(say(condition, features) for condition in conditions)
    precision, recall = float(right.sum() / about.sum()), float(right.sum() / size)
    text = f"{when}: {precision:.0%} of those are in {name} (it finds {recall:.0%} of them)"
    return Rule(when, precision, recall, int(about.sum()), text[:1].upper() + text[1:])


def say(condition: Condition, features: Features) -> str:
    """ "orders through 'app' more than 40% (or unknown)". Unknown is only said where that is the case of somebody."""
    feature: Feature = features.columns[condition.column]
    unknown = condition.unknown and bool(np.isnan(features.values[:, condition.column]).any())
    low, high = number(condition.low, feature.unit), number(condition.high, feature.unit)
    if np.isinf(condition.low) and np.isinf(condition.high):
        return f"{feature.text} unknown" if not unknown else f"{feature.text} known or unknown"
    if feature.form == "has":
        said = feature.text if condition.low >= 0 else f"not: {feature.text}"
    elif np.isinf(condition.high):
        said = f"{feature.text} more than {low}"
    elif np.isinf(condition.low):
        said = f"{feature.text} at most {high}"
    else:
        said = f"{feature.text} more than {low} and at most {high}"
    return f"{said} (or unknown)" if unknown else said
