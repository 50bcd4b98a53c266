"""The service over HTTP: how long an answer takes, how many a second, and what is left of the bare index's speed.

    python benchmarks/service.py        100,000 synthetic customers that lie as the demo's do; --quick: 4 s each, not 15

The service is a process of its own (two with `--workers 2`), asked from another process over keep-alive connections. CPU
is the server's, all its threads counted, as /metrics tells it. The last rows ask for the ten nearest of 100 vectors at once
and stand beside the same FAISS index searched in a bare loop, in one process: `of bare` compares CPU seconds, so that the
asking process, which shares the cores, takes nothing away from either.
"""

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show
from benchmarks.service_run import DIMENSIONS, customers_of, make_run

CUSTOMERS = 100_000
BATCH, K = 100, 10


def main() -> None:
    asked = options(__doc__)
    seconds = 4.0 if asked.quick else 15.0
    os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    with tempfile.TemporaryDirectory() as room:
        in_a_process(make_run, room, CUSTOMERS)
        bare = in_a_process(bare_search, room, seconds).value
        rows: list[dict[str, Any]] = []
        for workers in (1, 2):
            os.environ["PORT"] = free_port()  # the asking process hears of it too
            server = start(Path(room), workers)
            try:
                plans = [("GET similar", 1), ("GET similar", 4), ("POST 100 vectors", 1), ("POST 100 vectors", 4)]
                for what, connections in plans:
                    found = in_a_process(drive, what, connections, seconds, workers).value
                    rows.append({"workers": workers, "question": what, "connections": connections, **found})
            finally:
                server.terminate()
                server.wait()
    batches = [row for row in rows if row["question"] == "POST 100 vectors"]
    for row in rows:
        row["of bare"] = bare["cpu ms"] / row["cpu ms"] if row in batches and row["cpu ms"] else "-"
    summary = {
        "customers": CUSTOMERS,
        "dimensions": DIMENSIONS,
        "lists opened": bare["probes"],
        "bare FAISS, CPU ms for 100 vectors": bare["cpu ms"],
        "bare FAISS, vectors a second and core": 1000 * BATCH / bare["cpu ms"],
    }
    show(rows, summary, asked.json)


def bare_search(room: str, seconds: float) -> dict[str, float]:
    """The ten nearest of 100 vectors, over and over, by the index alone."""
    from retrieval.index import Index, _library

    index = Index.load(Path(room) / "run" / "index")
    parameters = _library().SearchParametersIVF(nprobe=index.made.probes)
    queries = batches()
    done, cpu, end = 0, time.process_time(), time.perf_counter() + seconds
    while time.perf_counter() < end:
        index._faiss.search(queries[done % len(queries)], K, params=parameters)
        done += 1
    return {"cpu ms": 1000 * (time.process_time() - cpu) / done, "probes": index.made.probes}


def batches() -> list[np.ndarray]:
    """Twenty times (100, DIMENSIONS) float32: points of the same kind as the customers, none of them a customer."""
    points, _ = customers_of(20 * BATCH, seed=99)
    return [points[at : at + BATCH] for at in range(0, len(points), BATCH)]


def start(room: Path, workers: int) -> "subprocess.Popen[bytes]":
    command = "from kinfold.cli_serve import app; app()"
    words = [
        sys.executable,
        "-c",
        command,
        "serve",
        str(room / "run"),
        "--port",
        os.environ["PORT"],
        "--rate",
        "1000000",
    ]
    server = subprocess.Popen([*words, "--workers", str(workers)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        time.sleep(0.2)
        if server.poll() is not None:
            raise RuntimeError("the service did not start")
        try:
            if all(ask(connect(), "GET", "/ready", None)[0] == 200 for _ in range(8 * workers)):
                time.sleep(2)  # the model for searches by words is loading in the background, or failing to
                return server
        except OSError:
            continue
    raise RuntimeError("the service was not ready in two minutes")


def free_port() -> str:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return str(door.getsockname()[1])


def connect() -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", int(os.environ["PORT"]), timeout=60)


def ask(http: http.client.HTTPConnection, method: str, path: str, body: bytes | None) -> tuple[int, bytes]:
    http.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    answer = http.getresponse()
    return answer.status, answer.read()


def drive(what: str, connections: int, seconds: float, workers: int) -> dict[str, Any]:
    """Ask without pause over so many connections: milliseconds an answer, answers a second, CPU of the server."""
    bodies = [json.dumps({"vectors": each.tolist(), "k": K}).encode() for each in batches()]
    times: list[float] = []
    wrong: list[int] = []

    def one(which: int, end: float, into: list[float]) -> None:
        mine, at = connect(), which * 7919
        while time.perf_counter() < end:
            at += 1
            began = time.perf_counter()
            if what == "GET similar":
                status, _ = ask(mine, "GET", f"/v1/customers/C{at * 104729 % CUSTOMERS:07d}/similar?k={K}", None)
            else:
                status, _ = ask(mine, "POST", "/v1/similar", bodies[at % len(bodies)])
            into.append(time.perf_counter() - began)
            if status != 200:
                wrong.append(status)

    def many(lasting: float, into: list[float]) -> None:
        end = time.perf_counter() + lasting
        threads = [threading.Thread(target=one, args=(which, end, into)) for which in range(connections)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    many(1.0, [])  # warm
    cpu, began = server_cpu(workers), time.perf_counter()
    many(seconds, times)
    took = time.perf_counter() - began
    cpu = server_cpu(workers) - cpu
    if wrong:
        raise RuntimeError(f"{len(wrong)} of {len(times)} answers were not 200: {sorted(set(wrong))}")
    return {
        "p50 ms": 1000 * float(np.percentile(times, 50)),
        "p99 ms": 1000 * float(np.percentile(times, 99)),
        "a second": len(times) / took,
        "cpu ms": 1000 * cpu / len(times),
    }


def server_cpu(workers: int) -> float:
    """CPU seconds of all workers; each connection lands at one of them, so ask until all were met."""
    met: dict[str, float] = {}
    for _ in range(200):
        _, text = ask(connect(), "GET", "/metrics", None)
        told = dict(line.rsplit(" ", 1) for line in text.decode().splitlines() if not line.startswith("#"))
        pid = next(name for name in told if name.startswith("kinfold_worker_info"))
        met[pid] = float(told["process_cpu_seconds_total"])
        if len(met) == workers:
            break
    return sum(met.values())


if __name__ == "__main__":
    main()
