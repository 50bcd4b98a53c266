"""What can be asked, in bodies of requests; each with an example."""

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

MOST = 1000  # hits of one question
BATCH = 100  # vectors of one request
QUESTIONS = ("customer", "text", "vector", "vectors", "between")
TOGETHER = 10_000  # hits of one request
Id = Annotated[str, Field(min_length=1, max_length=500)]
Many = Annotated[int, Field(ge=1, le=MOST, description="how many customers")]
Where = Annotated[str, Field(max_length=2000, description="SQL over the columns, as in country = 'FR' and orders >= 3")]
Purpose = Annotated[str, Field(max_length=100, description="what for, where the run's config names purposes")]
Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e30, le=1e30)]
Vector = Annotated[list[Number], Field(min_length=1, max_length=8192)]


class Asked(BaseModel):
    """A body: a key it does not know is an error rather than silently ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _example(**body: Any) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [body]})


class SimilarTo(Asked):
    """One of customer, text, vector, vectors and between."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"customer": "C0000042", "k": 10, "where": "orders >= 3"}],
            "oneOf": [{"required": [name], "properties": {name: {"not": {"type": "null"}}}} for name in QUESTIONS],
        }
    )

    customer: Id | None = Field(None, description="who is like this customer")
    text: Annotated[str, Field(min_length=1, max_length=1000)] | None = Field(
        None, description="whose pictures and texts are near to these words"
    )
    vector: Vector | None = Field(None, description="who is near to this point of the run's space")
    vectors: Annotated[list[Vector], Field(min_length=1, max_length=BATCH)] | None = Field(
        None, description="the same of many points; the answer then has `lists`"
    )
    between: Annotated[list[Id], Field(min_length=2, max_length=2)] | None = Field(
        None, description="who lies between two customers"
    )
    at: float = Field(0.5, ge=0, le=1, description="where between the two: 0 the first, 1 the second")
    outside: bool = Field(False, description="only customers of other segments than the customer's")
    k: Many = 10
    where: Where = ""
    purpose: Purpose = ""

    @model_validator(mode="after")
    def one_question(self) -> Self:
        asked = [name for name in QUESTIONS if getattr(self, name) is not None]
        if len(asked) != 1:
            raise ValueError(f"give one of {', '.join(QUESTIONS)}")
        if self.outside and asked != ["customer"]:
            raise ValueError("outside goes with customer")
        if self.vectors is not None and len(self.vectors) * self.k > TOGETHER:
            raise ValueError(f"vectors times k is more than {TOGETHER:,}: ask for fewer")
        return self


class LookalikeTo(Asked):
    """More customers like these."""

    model_config = _example(seeds=["C0000001", "C0000002", "C0000007"], k=100)

    seeds: Annotated[list[Id], Field(min_length=2, max_length=10_000)]
    k: Many = 100
    where: Where = ""
    purpose: Purpose = ""


class AudienceOf(Asked):
    """The customers a filter lets through."""

    model_config = _example(where="segment = 'S01' and spent > 100", limit=1000)

    where: Where = ""
    purpose: Purpose = ""
    limit: int = Field(1000, ge=0, le=1_000_000, description="ids in the answer; the count is of all")


class NewCustomers(Asked):
    """Customers to place: rows by table of the data contract. `customers` is needed, with a customer_id in each row."""

    model_config = _example(
        tables={
            "customers": [{"customer_id": "N1", "age": 34}],
            "texts": [
                {
                    "customer_id": "N1",
                    "kind": "review",
                    "text": "The shoes hold up well.",
                    "timestamp": "2026-05-03T10:00:00Z",
                }
            ],
            "orders": [{"customer_id": "N1", "order_id": "O1", "timestamp": "2026-05-03T10:00:00Z", "amount": 59.9}],
        }
    )

    tables: dict[str, list[dict[str, Any]]]
    as_of: datetime | None = Field(None, description="the last day of these rows, UTC; unset: see `kinfold assign`")
