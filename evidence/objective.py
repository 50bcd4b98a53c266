"""What the segments are for: the decision, the number it should move, by when, and with which lever."""

from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from customers.spec import Spec

Lever = Literal["", "channel", "discount", "topic", "category"]
KPIS = {
    "spend": "money spent",
    "orders": "orders placed",
    "repurchase": "customers who order again",
    "watch_time": "minutes watched",
    "visits": "days with any activity",
}


class Objective(Spec):
    """A config may give it as one sentence (`objective: Which customers ...`), which is the decision alone.

    `kpi`: one of KPIS, or a numeric or boolean column of the customers table (evidence/outcomes.py raises BadInput for
    any other). `horizon_days`: how long after the decision the KPI counts. `lever`: what will be changed to move it.
    """

    decision: str = Field("", description="the decision these segments are for; shown at the top of the report")
    kpi: str = Field("", description="the number to move: " + ", ".join(KPIS) + ", or a column of the customers table")
    horizon_days: int = Field(90, gt=0, description="days after the decision in which the KPI is counted")
    lever: Lever = Field("", description="what will be changed: channel, discount, topic (or content) or category")

    @model_validator(mode="before")
    @classmethod
    def _from_a_sentence(cls, given: Any) -> Any:
        return {"decision": given} if isinstance(given, str) else {} if given is None else given

    @field_validator("lever", mode="before")
    @classmethod
    def _content_is_its_topic(cls, given: Any) -> Any:
        return "topic" if given == "content" else given


def missing(objective: Objective) -> str:
    """One line for the report saying what has not been decided yet and how to say it; "" if nothing is missing.

    It is asked for, never refused: segments can be made without an objective, but not judged by one.
    """
    asked = {"decision": "decision", "kpi": "KPI", "lever": "lever"}
    gone = [word for key, word in asked.items() if not getattr(objective, key).strip()]
    if not gone:
        return ""
    words = gone[0] if len(gone) == 1 else f"{', '.join(gone[:-1])} or {gone[-1]}"
    judged = "revenue stands in for the KPI" if "KPI" in gone else "all levers are looked at" if "lever" in gone else ""
    return (
        f"No {words} is named{f' ({judged})' if judged else ''}: "
        "add `objective: {decision, kpi, horizon_days, lever}` to the config, and run again."
    )
