"""Colours that can be read: a segment's own, as deep as white text on it needs."""

ENOUGH = 5.0  # contrast with white; WCAG 2.2 (1.4.3) asks for 4.5


def deep(colour: str) -> str:
    """The colour "#rrggbb", darkened until white text on it, and it on white, can be read."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    while contrast(_hex(channels), "#ffffff") < ENOUGH:
        channels = [int(channel * 0.96) for channel in channels]
    return _hex(channels)


def pale(colour: str, part: float = 0.12) -> str:
    """The colour on white paper, `part` of it."""
    return _hex([round(255 + (int(colour[at : at + 2], 16) - 255) * part) for at in (1, 3, 5)])


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _hex(channels: list[int]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)
