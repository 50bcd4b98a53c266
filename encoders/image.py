"""Images by an open_clip model: what customers looked at, as vectors that know what a thing is."""

from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import Field

from customers.errors import BadInput
from customers.table import Customers
from encoders.encoder import Encoder, distinct, per_trace
from encoders.pictures import decoded
from encoders.tokens import Tokens


class ImageEncoder(Encoder):
    """Any open_clip architecture (https://github.com/mlfoundations/open_clip) with weights that are named.

    open_clip only warns when it has no weights; here a model without weights is refused, for random vectors look like
    any others.
    """

    of: Literal["viewed", "bought", "watched"] = Field("viewed", description="whose pictures: viewed, bought, watched")
    model: str = Field(description="open_clip architecture, or the path of its JSON config")
    weights: str = Field(description="open_clip's pretrained tag, or the path of a .safetensors file")
    batch: int = Field(64, gt=0, description="pictures a forward pass")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, d) float32: one unit vector a picture seen; every distinct picture is encoded once."""
        import torch

        model, prepare = load_tower(self.model, self.weights, device)
        row, time, paths = per_trace(customers, self.of, "picture")
        names, where = distinct(paths)
        files = [customers.pictures / name for name in names]
        chunks: list[np.ndarray] = []
        batch: list[torch.Tensor] = []

        def flush() -> None:
            with torch.inference_mode():
                vectors = model.encode_image(torch.stack(batch).to(device), normalize=True)  # (b, d)
            chunks.append(vectors.float().cpu().numpy())
            batch.clear()

        for pixels in decoded(files, prepare, "pictures"):
            batch.append(pixels)  # (3, side, side)
            if len(batch) == self.batch:
                flush()
        if batch:
            flush()
        vectors = np.concatenate(chunks) if chunks else np.zeros((0, 1), np.float32)
        return Tokens.from_rows(row, vectors[where], customers.n, time)


def load_tower(model: str, weights: str, device: str) -> tuple[Any, Any]:
    """The model in eval mode on `device` and its preprocessing, by open_clip's own loader.

    Raises BadInput for an unknown architecture, an unknown tag, or weights in a file type that can run code.
    """
    import open_clip

    if model.endswith(".json"):
        if not Path(model).exists():
            raise BadInput(f"image model config {model} is not there")
        open_clip.add_model_config(model)
        model = Path(model).stem
    if model not in open_clip.list_models():
        raise BadInput(f"open_clip knows no architecture {model!r}: see open_clip.list_models()")
    is_file = Path(weights).exists()
    if is_file and not weights.endswith(".safetensors"):
        raise BadInput(f"image weights {weights}: only .safetensors is loaded, other files can run code")
    tags = open_clip.list_pretrained_tags_by_model(model)
    if not is_file and weights not in tags:
        raise BadInput(f"image weights {weights!r}: no such file, and {model} has the tags {', '.join(tags) or 'none'}")
    tower, _, prepare = open_clip.create_model_and_transforms(model, pretrained=weights, device=device)
    return tower.eval(), prepare
