"""What the service counts of itself, in Prometheus's text format.

The format: https://prometheus.io/docs/instrumenting/exposition_formats/. It is twenty lines, so no package is needed.
"""

import os
import resource
import sys
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping

TYPE = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds


class Metrics:
    """Counts since the process started. Touched by the event loop alone, so nothing is locked."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, str, int]] = Counter()  # (route, method, status)
        self._times: dict[str, list[int]] = {}  # route: requests a bucket
        self._seconds: dict[str, float] = {}
        self.in_flight = 0
        self.swaps = 0
        self.refused_swaps = 0

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """One answered request. `route`: its template, never the path, for ids would make a series each."""
        self._requests[route, method, status] += 1
        self._times.setdefault(route, [0] * (len(BUCKETS) + 1))[bisect_left(BUCKETS, seconds)] += 1
        self._seconds[route] = self._seconds.get(route, 0.0) + seconds

    def text(self, run: str, customers: int) -> str:
        """All of it. `run`: digest of the run that answers now, "" before there is one."""
        lines = ["# TYPE kinfold_requests_total counter"]
        for (route, method, status), count in sorted(self._requests.items()):
            lines.append(_sample("kinfold_requests_total", {"route": route, "method": method, "status": status}, count))
        lines.append("# TYPE kinfold_request_seconds histogram")
        for route, counts in sorted(self._times.items()):
            total = 0
            for limit, count in zip((*BUCKETS, "+Inf"), counts, strict=True):
                total += count
                lines.append(_sample("kinfold_request_seconds_bucket", {"route": route, "le": limit}, total))
            lines.append(_sample("kinfold_request_seconds_sum", {"route": route}, self._seconds[route]))
            lines.append(_sample("kinfold_request_seconds_count", {"route": route}, total))
        gauges: dict[str, tuple[str, Mapping[str, object], float]] = {
            "kinfold_requests_in_flight": ("gauge", {}, self.in_flight),
            "kinfold_worker_info": ("gauge", {"process": os.getpid()}, 1),
            "kinfold_run_info": ("gauge", {"run": run}, 1 if run else 0),
            "kinfold_run_customers": ("gauge", {}, customers),
            "kinfold_run_swaps_total": ("counter", {}, self.swaps),
            "kinfold_run_swaps_refused_total": ("counter", {}, self.refused_swaps),
            "process_cpu_seconds_total": ("counter", {}, time.process_time()),
            "process_max_resident_memory_bytes": ("gauge", {}, _peak()),
        }
        for name, (kind, labels, value) in gauges.items():
            lines += [f"# TYPE {name} {kind}", _sample(name, labels, value)]
        return "\n".join(lines) + "\n"


def _sample(name: str, labels: Mapping[str, object], value: float) -> str:
    told = ",".join(f'{label}="{_escaped(str(text))}"' for label, text in labels.items())
    return f"{name}{{{told}}} {value}" if told else f"{name} {value}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _peak() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
