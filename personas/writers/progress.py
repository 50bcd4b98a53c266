"""A progress bar on stderr, where somebody looks at it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: str, steps: int) -> Iterator[Callable[[], None]]:
    """Yields a function to be called after each step; draws nothing where stderr is not a terminal or nothing is to do."""
    if not steps or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=steps)
        yield lambda: bar.advance(task)
