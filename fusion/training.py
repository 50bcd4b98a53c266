"""How long and how fast a fusion learns, on what, and when it stops."""

from typing import Literal

from pydantic import Field

from customers.spec import Spec


class Training(Spec):
    """How long and how fast to learn, and on what.

    On several devices, or with a batch taken in several parts, objectives that foretell learn what one device and one part
    would have taught them; objectives that compare customers with each other see the customers of their share only.
    """

    epochs: int = Field(60, gt=0, description="passes over the customers at most")
    batch: int = Field(256, gt=1, description="customers a step, over all devices and parts")
    rate: float = Field(2e-3, gt=0, description="peak learning rate of AdamW; a cosine brings it to 0")
    decay: float = Field(1e-2, ge=0, description="weight decay of AdamW")
    patience: int = Field(8, gt=0, description="epochs without a better held-out loss before stopping")
    holdout: float = Field(0.1, gt=0, lt=1, description="share of customers held out to judge by")
    accumulate: int = Field(1, gt=0, description="parts a batch is taken in, one after the other, to save memory")
    devices: int = Field(1, gt=0, description="processors or GPUs of this machine to train on at once")
    precision: Literal["auto", "32-true", "bf16-mixed"] = Field(
        "auto", description="of the arithmetic; auto: bf16-mixed on GPUs that have it, 32-true elsewhere"
    )
    compile: bool = Field(False, description="torch.compile the network: pays on GPUs and long trainings")
    every: int = Field(500, gt=0, description="steps between checkpoints; there is one after every epoch besides")
    log: tuple[Literal["csv", "tensorboard", "mlflow"], ...] = Field(
        (), description="curves to write to logs/ beside the model; mlflow goes to $MLFLOW_TRACKING_URI if that is set"
    )
