"""Studio pictures made to look less like a studio's: moved, turned, relit, and put before other backgrounds."""

import torch
import torch.nn.functional as F

MEAN, STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)  # open_clip's, for any tower


def augmented(pixels: torch.Tensor, side: int, random: torch.Generator) -> torch.Tensor:
    """(b, 4, h, w) uint8 with the background as the fourth channel, to (b, 3, side, side) float32, normalised.

    A third of the pictures keep their white; behind the others comes a colour with noise of some coarseness, or a magnified
    patch of another picture, for the pictures of other shops and of customers are not cut out.
    """
    b, device = len(pixels), pixels.device
    moved = _move(pixels.float() / 255, side, random)  # (b, 4, side, side)
    thing, background = moved[:, :3], moved[:, 3:]
    behind = torch.ones_like(thing)
    choice = torch.rand(b, generator=random)
    noise, patch = choice < 0.45, (choice >= 0.45) & (choice < 0.65)
    behind[noise] = _backgrounds(int(noise.sum()), side, random, device)
    behind[patch] = _patches(pixels, int(patch.sum()), side, random)
    return normalised(_relight(thing * (1 - background) + behind * background, random))


def normalised(picture: torch.Tensor) -> torch.Tensor:
    """(b, 3, side, side) in [0, 1], to the scale the tower reads."""
    mean, std = (torch.tensor(x, device=picture.device)[:, None, None] for x in (MEAN, STD))
    return (picture - mean) / std


def _draw(b: int, random: torch.Generator, device: torch.device, low: float = 0, high: float = 1) -> torch.Tensor:
    """(b, 1, 1, 1) uniform: drawn on the CPU, so that a GPU sees the same numbers."""
    return (torch.rand(b, 1, 1, 1, generator=random) * (high - low) + low).to(device)


def _move(picture: torch.Tensor, side: int, random: torch.Generator) -> torch.Tensor:
    """Scale 0.55 to 1.25 of the frame, aspect, place, mirror, and up to 20 degrees of turn for half of them."""
    b, device = len(picture), picture.device
    zoom = _draw(b, random, device, 0.55, 1.25).flatten()
    aspect = _draw(b, random, device, -0.25, 0.25).flatten().exp()
    mirror = torch.where(_draw(b, random, device).flatten() < 0.5, -1.0, 1.0)
    turn = _draw(b, random, device, -0.35, 0.35).flatten() * (_draw(b, random, device).flatten() < 0.5)
    room = (1 - zoom).abs()
    dx, dy = (_draw(b, random, device, -1, 1).flatten() * room for _ in range(2))
    sx, sy = zoom * aspect, zoom / aspect
    theta = torch.stack(
        [
            torch.stack([mirror * sx * turn.cos(), -sy * turn.sin(), dx], 1),
            torch.stack([mirror * sx * turn.sin(), sy * turn.cos(), dy], 1),
        ],
        1,
    )  # (b, 2, 3)
    grid = F.affine_grid(theta, [b, 4, side, side], align_corners=False)
    # Outside of the picture is background: shift by one, so that the zeros that are padded there mean that.
    shifted = torch.cat([picture[:, :3], picture[:, 3:] - 1], 1)
    moved = F.grid_sample(shifted, grid, padding_mode="zeros", align_corners=False)
    return torch.cat([moved[:, :3], moved[:, 3:] + 1], 1).clamp(0, 1)


def _backgrounds(b: int, side: int, random: torch.Generator, device: torch.device) -> torch.Tensor:
    """(b, 3, side, side): a colour, plus noise at three grains whose strengths differ from picture to picture."""
    behind = torch.rand(b, 3, 1, 1, generator=random).expand(b, 3, side, side).to(device)
    for grain in (2, 6, side // 2):
        noise = torch.randn(b, 3, grain, grain, generator=random)
        grey = torch.randn(b, 1, grain, grain, generator=random)
        strength = _draw(b, random, device) ** 2 * 0.3
        coarse = F.interpolate((0.4 * noise + grey).to(device), (side, side), mode="bilinear", align_corners=False)
        behind = behind + strength * coarse
    return behind.clamp(0, 1)


def _patches(pixels: torch.Tensor, b: int, side: int, random: torch.Generator) -> torch.Tensor:
    """(b, 3, side, side): a 24 pixel square from the middle of a random picture, as cloth, wood or skin behind a thing."""
    which = torch.randint(len(pixels), (b,), generator=random)
    y, x = (int(torch.randint(low, high, (1,), generator=random)) for low, high in ((8, 48), (4, 32)))
    patch = pixels[which, :3, y : y + 24, x : x + 24].float() / 255
    return F.interpolate(patch, (side, side), mode="bilinear", align_corners=False)


def _relight(picture: torch.Tensor, random: torch.Generator) -> torch.Tensor:
    """Light, contrast, a slight cast of colour, and for a third of them some blur: enough that colours keep their name."""
    b, device = len(picture), picture.device
    picture = picture * _draw(b, random, device, 0.65, 1.25)
    mean = picture.mean((1, 2, 3), keepdim=True)
    picture = (picture - mean) * _draw(b, random, device, 0.7, 1.3) + mean
    picture = picture * (1 + 0.08 * torch.randn(b, 3, 1, 1, generator=random).to(device))
    blurred = torch.rand(b, generator=random) < 0.33
    picture[blurred] = F.avg_pool2d(F.pad(picture[blurred], (1, 1, 1, 1), mode="replicate"), 3, 1)
    return picture.clamp(0, 1)
