"""Words that are right one by one, and say another thing than the fact: another verb, another whole, another time."""

import pytest
from night_shoppers import night_shoppers

from personas import Claim
from personas.brief import Kind
from personas.checker import check
from personas.checks.advice import advised

FACTS = night_shoppers()
TRUE: list[tuple[Kind, str, str]] = [
    ("buys", "They place 57% of their orders at night, above the 20% among other customers.", "night"),
    ("buys", "57% of this segment's orders are placed at night.", "night"),
    ("buys", "These customers place 69% of their orders through 'app'.", "channel.app"),
    ("do", "Send news through 'app', because 69% of their orders come through 'app'.", "channel.app"),
    ("avoid", "Avoid relying on 'store', as they place 5.3% of their orders through it.", "channel.store"),
    ("buys", "They have 86 days since the last order on average.", "recency"),
    ("buys", "They spend 45 less a customer in the last 90 days than in the 90 days before.", "trend"),
    ("buys", "Compared with the 90 days before, they spend 45 less a customer in the last 90 days.", "trend"),
    ("views", "18% of these customers look at 'Iris trainers 57'.", "product.iris-trainers-57"),
    ("says", "23% of those who write use 'material', more than other customers.", "word.material"),
    ("says", "When they write, 23% of them use 'material'.", "word.material"),
    ("watches", "They leave 36% of their videos before a quarter.", "dropped"),
    ("who", "This segment makes up 17% of all customers.", "share"),
    ("buys", "They spend 688 a customer, 270 less than other customers.", "spend"),
]
FALSE: list[tuple[Kind, str, str]] = [
    # another verb
    ("views", "18% of these customers buy 'Iris trainers 57'.", "product.iris-trainers-57"),
    ("views", "18% of these customers know 'Iris trainers 57'.", "product.iris-trainers-57"),
    ("views", "18% of these customers get 'Iris trainers 57'.", "product.iris-trainers-57"),
    ("views", "18% of these customers hold 'Iris trainers 57'.", "product.iris-trainers-57"),
    ("says", "23% of those who write call us 'material'.", "word.material"),
    ("says", "23% of those who write read 'material'.", "word.material"),
    ("who", "347 customers read our letters.", "size"),
    ("who", "347 customers left this segment.", "size"),
    ("buys", "They save 688 a customer.", "spend"),
    ("buys", "We spend 688 a customer on them.", "spend"),
    ("buys", "They return 5.41 orders a customer.", "orders"),
    # another whole
    ("buys", "57% of these customers order at night.", "night"),
    ("buys", "57% of those who order at night are here.", "night"),
    ("buys", "57% of orders at night come from these customers.", "night"),
    ("buys", "57% of all orders are placed at night.", "night"),
    ("buys", "69% of orders through 'app' are theirs.", "channel.app"),
    ("views", "18% of their views go to 'Iris trainers 57'.", "product.iris-trainers-57"),
    ("views", "18% of those who look at 'Iris trainers 57' are here.", "product.iris-trainers-57"),
    ("says", "23% of these customers use 'material'.", "word.material"),
    ("says", "23% of reviews use 'material'.", "word.material"),
    ("says", "23% of those who watch use 'material'.", "word.material"),
    ("says", "23% of what they write is 'material'.", "word.material"),
    ("watches", "They leave 36% of each video before a quarter.", "dropped"),
    ("who", "17% of this segment are customers.", "share"),
    ("who", "17% of all orders come from this segment.", "share"),
    ("buys", "They spend 688.", "spend"),
    ("buys", "Each customer here spends 688.", "spend"),
    ("buys", "They spend 688 an order.", "spend"),
    ("buys", "They place 5.41 orders.", "orders"),
    ("who", "This segment holds 347 customers each.", "size"),
    # another time
    ("buys", "They have 86 days between orders.", "recency"),
    ("buys", "They are 86 days old.", "recency"),
    ("buys", "They have been with us for 86 days.", "recency"),
    ("buys", "They spend 45 less a customer in the 90 days before than in the last 90 days.", "trend"),
    ("buys", "They spend 45 a customer in the last 90 days.", "trend"),
    ("buys", "57% of their orders are placed at night, up from before.", "night"),
    ("buys", "They place 57% of their orders each night.", "night"),
    ("buys", "They spend 688 a customer a month.", "spend"),
    ("watches", "They leave 36% of their videos after a quarter.", "dropped"),
    # more, or less, than is counted
    ("views", "18% of these customers look at 'Iris trainers 57' only.", "product.iris-trainers-57"),
    ("views", "18% of these customers look at 'Iris trainers 57' again.", "product.iris-trainers-57"),
    ("views", "18% of these customers look at 'Iris trainers 57' together.", "product.iris-trainers-57"),
    ("buys", "57% of their last orders are placed at night.", "night"),
    ("buys", "They spend 688 less a customer than other customers.", "spend"),
    ("buys", "12% of their orders have a discount of half.", "discount"),
    ("says", "23% of those who write use 'material' more than other words.", "word.material"),
    ("buys", "They place their orders through 'app' as other customers do.", "channel.app"),
    # others, of whom the fact says nothing
    ("who", "This segment holds 347 customers, far more than all other customers taken together.", "size"),
    ("who", "They are much like other customers.", "size"),
    # advice to do what they do less
    ("do", "Send news through 'store', because they place 5.3% of their orders through 'store'.", "channel.store"),
    ("do", "Send 69% of the news through 'app', because they order through it.", "channel.app"),
    ("do", "18% of these customers buy 'Iris trainers 57', so show it to them.", "product.iris-trainers-57"),
    ("say", "18% of these customers buy 'Iris trainers 57'.", "product.iris-trainers-57"),
    # numbers in words that are none of the fact's
    ("buys", "They spend fifteen less a customer in the last 90 days than in the 90 days before.", "trend"),
]  # fmt: skip


def claim(kind: Kind, text: str, ids: str) -> Claim:
    return Claim(text, tuple(f"S01.{id}" for id in ids.split()), kind)


@pytest.mark.parametrize(("kind", "text", "ids"), TRUE, ids=[text for _, text, _ in TRUE])
def test_what_is_said_in_full_stands(kind: Kind, text: str, ids: str) -> None:
    assert check(claim(kind, text, ids), FACTS) == ()


@pytest.mark.parametrize(("kind", "text", "ids"), FALSE, ids=[text for _, text, _ in FALSE])
def test_another_verb_whole_or_time_falls(kind: Kind, text: str, ids: str) -> None:
    assert check(claim(kind, text, ids), FACTS)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Send news at night, because they order at night.", "Send news at night"),
        ("Because they order at night, send news then.", ", send news then."),
        ("At weekends, avoid news, as they order by day.", "At weekends, avoid news"),
        ("They order at night, so send news then.", "so send news then."),
        ("Avoid discounts: 12% of orders have one.", "Avoid discounts"),
        ("They order at night.", ""),
        ("Put simply, they order at night.", ""),
    ],
)
def test_what_advises_is_told_from_what_states(text: str, advice: str) -> None:
    assert "".join(text[start:end] for start, end in advised(text)) == advice
