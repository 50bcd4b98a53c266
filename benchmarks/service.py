"""The service over HTTP: how long an answer takes, how many a second, and what is left of the bare index's speed.

    python benchmarks/service.py        100,000 synthetic customers that lie as the demo's do; --quick: 4 s each, not 15

The service is a process of its own (two with `--workers 2`), asked by wrk (Debian's package of that name) over keep-alive
connections. CPU is the server's, all its threads and workers counted. Rows that ask for the ten nearest of 100 vectors at once
stand beside the same FAISS index searched in a bare loop right after, in one process: `of bare` compares CPU seconds, so
that the asking process, which shares the cores, takes nothing away from either.
"""

import http.client
import itertools
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show
from benchmarks.service_run import DIMENSIONS, customers_of, make_run

CUSTOMERS = 100_000
BATCH, K = 100, 10


def main() -> None:
    asked = options(__doc__)
    if shutil.which("wrk") is None:
        sys.exit("this needs wrk: apt-get install wrk")
    seconds = 4.0 if asked.quick else 15.0
    os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    with tempfile.TemporaryDirectory() as room:
        in_a_process(make_run, room, CUSTOMERS)
        rows: list[dict[str, Any]] = []
        for workers in (1, 2):
            os.environ["PORT"] = free_port()
            server = start(Path(room), workers)
            os.environ["SERVER"] = str(server.pid)
            try:
                for (what, script), connections in itertools.product(scripts(Path(room)).items(), (1, 4)):
                    found = drive(script, connections, seconds)
                    rows.append({"workers": workers, "question": what, "connections": connections, **found})
                    if what.startswith("POST"):  # pair by pair: other work on the machine slows both
                        bare = in_a_process(bare_search, room, seconds / 2).value
                        rows[-1] |= {"bare ms": bare["cpu ms"], "of bare": bare["cpu ms"] / found["cpu ms"]}
            finally:
                server.terminate()
                server.wait()
    ratios = [row["of bare"] for row in rows if "of bare" in row]
    summary = {
        "customers": CUSTOMERS,
        "dimensions": DIMENSIONS,
        "lists opened": bare["probes"],
        "of bare, median": statistics.median(ratios),
    }
    show([{"bare ms": "-", "of bare": "-"} | row for row in rows], summary, asked.json)


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
            if all(ready() for _ in range(8 * workers)):
                time.sleep(2)  # the model for searches by words is loading in the background, or failing to
                return server
        except OSError:
            continue
    raise RuntimeError("the service was not ready in two minutes")


def free_port() -> str:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return str(door.getsockname()[1])


def ready() -> bool:
    door = http.client.HTTPConnection("127.0.0.1", int(os.environ["PORT"]), timeout=60)
    door.request("GET", "/ready")
    return door.getresponse().status == 200


def drive(script: Path, connections: int, seconds: float) -> dict[str, Any]:
    """Ask without pause over so many connections: milliseconds an answer, answers a second, CPU of the server."""
    asking = ["wrk", "-t1", f"-c{connections}", "-s", str(script), f"http://127.0.0.1:{os.environ['PORT']}"]
    subprocess.run([*asking, "-d1s"], check=True, stdout=subprocess.DEVNULL)  # warm
    cpu = server_cpu()
    told = subprocess.run([*asking, f"-d{seconds:.0f}s"], check=True, stdout=subprocess.PIPE, text=True).stdout
    cpu = server_cpu() - cpu
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    if wrong := found.pop("wrong"):
        raise RuntimeError(f"{wrong:.0f} of {found['answers']:.0f} answers failed")
    answers = found.pop("answers")
    return {**found, "cpu ms": 1000 * cpu / answers}


DONE = """
done = function(summary, latency, requests)
  local errors = summary.errors
  local wrong = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('{"p50 ms": %f, "p99 ms": %f, "a second": %f, "answers": %d, "wrong": %d}\\n',
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, 1e6 * summary.requests / summary.duration,
    summary.requests, wrong))
end
"""
GET = f"""
local at = 0
request = function()
  at = (at + 104729) % {CUSTOMERS}
  return wrk.format("GET", string.format("/v1/customers/C%07d/similar?k={K}", at))
end
"""
POST = """
local at, bodies = 0, {}
for body in io.lines("BODIES") do bodies[#bodies + 1] = body end
wrk.headers["Content-Type"] = "application/json"
request = function()
  at = at % #bodies + 1
  return wrk.format("POST", "/v1/similar", nil, bodies[at])
end
"""


def scripts(room: Path) -> dict[str, Path]:
    """What wrk asks, by question."""
    bodies = [json.dumps({"vectors": each.tolist(), "k": K}) for each in batches()]
    (room / "bodies").write_text("\n".join(bodies))
    (room / "get.lua").write_text(GET + DONE)
    (room / "post.lua").write_text(POST.replace("BODIES", str(room / "bodies")) + DONE)
    return {"GET similar": room / "get.lua", "POST 100 vectors": room / "post.lua"}


def server_cpu() -> float:
    """CPU seconds of the server's process and of its workers."""
    server = psutil.Process(int(os.environ["SERVER"]))
    spent = [each.cpu_times() for each in (server, *server.children(recursive=True))]
    return float(sum(each.user + each.system for each in spent))


if __name__ == "__main__":
    main()
