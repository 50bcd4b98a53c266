"""LightGBM's wheel for Linux expects the system to have OpenMP's library; where it has not, torch's own is lent."""

import ctypes
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LIBRARY = "libgomp.so.1"


@cache
def lend_openmp() -> None:
    """To be called before lightgbm is imported. Does nothing where the library is there, or torch brings none.

    The loader takes a library that is loaded already for one of the same name, so loading torch's is enough
    (https://man7.org/linux/man-pages/man3/dlopen.3.html).
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL(LIBRARY)
    except OSError:
        torch = find_spec("torch")
        lent = Path(torch.origin).parent / "lib" / LIBRARY if torch is not None and torch.origin is not None else None
        if lent is not None and lent.exists():
            ctypes.CDLL(str(lent), mode=ctypes.RTLD_GLOBAL)
