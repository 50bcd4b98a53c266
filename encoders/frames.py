"""Frames of a film, spread over its length, read with PyAV (https://pyav.basswood-io.com)."""

from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from av import VideoFrame

FRAMES = 8  # a film; its vector is the mean of theirs


def frames(path: Path, side: int, most: int = FRAMES) -> list[Image.Image]:
    """Up to `most` frames, RGB: key frames, each from another of as many equal stretches of the film.

    Only key frames are decoded, so an hour costs hardly more than a minute; each is shrunk to about twice `side` pixels
    at once, so a large film takes no more memory than a small one. A film whose length is not written in it gives its
    first frames; one that breaks on the way gives those before the break.
    """
    import av

    found: list[Image.Image] = []
    with av.open(str(path), options={"protocol_whitelist": "file"}) as film:
        stream = film.streams.video[0]
        stream.codec_context.skip_frame = "NONKEY"
        length = film.duration  # in microseconds, None if nobody wrote it down
        try:
            if length is None:
                return [_shrunk(frame, side) for frame, _ in zip(film.decode(stream), range(most), strict=False)]
            last = None
            for i in range(most):
                film.seek(int(length * (i + 0.5) / most))
                frame = next(film.decode(stream), None)
                if frame is not None and frame.pts != last:
                    found.append(_shrunk(frame, side))
                    last = frame.pts
        except av.FFmpegError:
            return found
    return found


def _shrunk(frame: "VideoFrame", side: int) -> Image.Image:
    picture = Image.fromarray(frame.to_ndarray(format="rgb24"))
    by = 2 * side / min(picture.size)
    if by >= 1:
        return picture
    return picture.resize((round(picture.width * by), round(picture.height * by)), reducing_gap=2.0)
