"""Small films for the tests that watch."""

from pathlib import Path

import numpy as np


def film(path: Path, colours: list[tuple[int, int, int]], seconds: int = 2) -> Path:
    """A film that shows each colour for some seconds, with a key frame a second."""
    import av

    with av.open(str(path), "w") as out:
        stream = out.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.gop_size = 64, 48, 10
        for colour in colours:
            for _ in range(10 * seconds):
                out.mux(
                    stream.encode(av.VideoFrame.from_ndarray(np.full((48, 64, 3), colour, np.uint8), format="rgb24"))
                )
        out.mux(stream.encode())
    return path
