"""A progress bar on stderr, only where a person is watching."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_shown: list["Progress"] = []  # a terminal has room for one display: a bar within a bar joins it as a second line


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Yields a function to call with the number of steps just done. `total`: None if it cannot be known."""
    if not sys.stderr.isatty():
        yield lambda steps: None
        return
    with ExitStack() as stack:
        if not _shown:
            _shown.append(stack.enter_context(_display()))
            stack.callback(_shown.clear)
        bar = _shown[0]
        task = bar.add_task(what, total=total)
        stack.callback(bar.remove_task, task)
        yield lambda steps: bar.advance(task, steps)


def _display() -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Items per second over the last steps, once there are any."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.1f}/s" if task.speed else "")

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
