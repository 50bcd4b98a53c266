"""The image model: an open_clip architecture with named weights, or the tower that comes with the project."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from customers.errors import BadInput
from encoders.text_model import EMBEDDED, embedded_path

if TYPE_CHECKING:
    import torch
    from PIL import Image

BUNDLED = Path(__file__).parent / "weights" / "kinfold-fashion.json"  # its weights lie beside it


@dataclass(frozen=True)
class Tower:
    """`encode`: (b, 3, side, side) float32 on `device` to (b, dim) float32 unit vectors. `prepare`: a picture to pixels.

    `text_vectors`: texts to (len(texts), dim) float32 unit vectors in the space of the pictures'. `scale`: the inverse
    temperature of their cosines. `hash`: of weights and preprocessing.
    """

    encode: "Callable[[torch.Tensor], torch.Tensor]"
    prepare: "Callable[[Image.Image], torch.Tensor]"
    dim: int
    side: int
    hash: str
    scale: float
    text_vectors: Callable[[list[str]], np.ndarray]


def load_tower(model: str, weights: str | None, device: str) -> Tower:
    """By open_clip's own loader, in eval mode on `device`.

    Raises BadInput for an unknown architecture, an unknown tag, no weights, or weights in a file type that can run code.
    """
    import open_clip

    if model == BUNDLED.stem:
        found = open_tower(BUNDLED, BUNDLED.with_suffix(".safetensors") if weights is None else Path(weights))

        def sentences(texts: list[str]) -> np.ndarray:
            from encoders.text import embed_with
            from encoders.text_model import kept_model

            return embed_with(kept_model(EMBEDDED, device), texts)

        return _tower(found, device, sentences, mirror=True)
    if weights is None:
        raise BadInput(f"image model {model!r} needs `weights:`, a pretrained tag or the path of a .safetensors file")
    if model.endswith(".json"):
        if not Path(model).exists():
            raise BadInput(f"image model config {model} is not there")
        open_clip.add_model_config(model)
        model = Path(model).stem
    if model not in open_clip.list_models():
        raise BadInput(f"open_clip knows no architecture {model!r}: see open_clip.list_models()")
    if Path(weights).exists():
        _refuse_code(Path(weights))
    elif weights not in (tags := open_clip.list_pretrained_tags_by_model(model)):
        raise BadInput(f"image weights {weights!r}: no such file, and {model} has the tags {', '.join(tags) or 'none'}")
    found = open_clip.create_model(model, pretrained=weights)
    tokenize = open_clip.get_tokenizer(model)

    def clip_text(texts: list[str]) -> np.ndarray:
        import torch

        with torch.inference_mode():
            return np.asarray(found.encode_text(tokenize(texts).to(device), normalize=True).float().cpu().numpy())

    return _tower(found, device, clip_text, mirror=False)


def open_tower(config: Path, weights: Path | None) -> Any:
    """An open_clip model whose text tower is the embedded text model, and whose image tower has `weights`, if given.

    Raises BadInput if the weights are not there or do not fit.
    """
    import logging

    import open_clip
    from safetensors import SafetensorError
    from safetensors.torch import load_file
    from transformers.utils import logging as messages

    open_clip.add_model_config(config)
    settings = open_clip.get_model_config(config.stem)["text_cfg"]
    text = settings | {"hf_model_name": embedded_path(), "hf_tokenizer_name": embedded_path()}
    messages.set_verbosity_error()  # type: ignore[no-untyped-call]  # the pooler of the text model is not used: no news
    messages.disable_progress_bar()  # type: ignore[no-untyped-call]
    quiet = logging.getLogger().getEffectiveLevel()
    logging.getLogger().setLevel(logging.ERROR)  # open_clip warns that no image weights are loaded: they come next
    try:
        model = open_clip.create_model(config.stem, text_cfg=text, force_preprocess_cfg={"resize_mode": "squash"})
    finally:
        logging.getLogger().setLevel(quiet)
    if weights is not None:
        try:
            _refuse_code(weights)
            model.visual.load_state_dict(load_file(str(weights)))
        except (OSError, RuntimeError, SafetensorError) as error:
            reason = str(error).strip().splitlines()[0]
            raise BadInput(f"image weights {weights} do not fit {config.stem} ({reason})") from error
    return model.eval()


def _tower(model: Any, device: str, text_vectors: Callable[[list[str]], np.ndarray], mirror: bool) -> Tower:
    """`mirror`: a picture's vector is the mean of its own and its mirror image's: a small tower gains by two looks."""
    import torch
    from open_clip.transform import PreprocessCfg, image_transform_v2

    visual = model.to(device).eval().visual
    settings = PreprocessCfg(**visual.preprocess_cfg)
    digest = hashlib.blake2b(
        json.dumps([visual.preprocess_cfg, mirror], sort_keys=True, default=str).encode(), digest_size=16
    )
    for name, tensor in sorted(visual.state_dict().items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        digest.update(tensor.detach().cpu().contiguous().flatten().view(torch.uint8).numpy().tobytes())

    def encode(pixels: "torch.Tensor") -> "torch.Tensor":
        with torch.inference_mode():
            pixels = pixels.to(device)
            vectors = model.encode_image(pixels, normalize=True)
            if mirror:
                vectors = vectors + model.encode_image(pixels.flip(-1), normalize=True)
            return torch.nn.functional.normalize(vectors.float(), dim=1)

    side = max(np.atleast_1d(settings.size))
    with torch.inference_mode():
        dim = encode(torch.zeros(1, 3, *np.broadcast_to(settings.size, 2))).shape[1]
    return Tower(
        encode=encode,
        prepare=image_transform_v2(settings, is_train=False),
        dim=int(dim),
        side=int(side),
        hash=digest.hexdigest(),
        scale=float(model.logit_scale.detach().exp()),
        text_vectors=text_vectors,
    )


def _refuse_code(weights: Path) -> None:
    if weights.suffix != ".safetensors":
        raise BadInput(f"image weights {weights}: only .safetensors is loaded, other files can run code")
