"""How long and how fast a fusion learns, and when it stops."""

from pydantic import Field

from customers.spec import Spec


class Training(Spec):
    """How long and how fast to learn."""

    epochs: int = Field(60, gt=0, description="passes over the customers at most")
    batch: int = Field(256, gt=1, description="customers a step")
    rate: float = Field(2e-3, gt=0, description="peak learning rate of AdamW; a cosine brings it to 0")
    decay: float = Field(1e-2, ge=0, description="weight decay of AdamW")
    patience: int = Field(8, gt=0, description="epochs without a better held-out loss before stopping")
    holdout: float = Field(0.1, gt=0, lt=1, description="share of customers held out to judge by")
