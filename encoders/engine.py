"""Where encoders run: in this process, or on the machines of a Ray cluster."""

import sys
from typing import Literal

from pydantic import Field

from customers.spec import Spec
from customers.table import Customers
from encoders.encoder import Encoder
from encoders.fitted import Fitted
from encoders.tokens import Tokens


class Encode(Spec):
    """Where encoders run. Not what they find: the vectors are the same, and nothing is made again for it."""

    engine: Literal["local", "ray"] = Field("local", description="local: this process; ray: see docs/scale_out.md")
    workers: int = Field(2, gt=0, description="actors of Ray, each on a CPU, or a GPU with device: cuda, of its own")

    def run(self, name: str, encoder: Encoder, customers: Customers, device: str) -> tuple[Tokens, Fitted]:
        """The tokens of modality `name`, and what was learned to make them.

        An encoder that learns from all customers at once has no shards: it runs here.
        """
        if self.engine == "ray" and encoder.by_customer:
            from encoders.ray_engine import encode_on_ray

            return encode_on_ray(encoder, customers, device, self.workers), Fitted()
        if self.engine == "ray":
            print(f"  {name}: learns from all customers at once, so it is encoded here and not by Ray", file=sys.stderr)
        return encoder.fit_encode(customers, device)
