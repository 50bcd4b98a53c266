"""The map of the web page: what a pan and a zoom of 100,000 points cost, beside Plotly's scattergl with the same points.

    python benchmarks/page.py        three rounds of 60 moves and 30 turns of the wheel each; --quick: one round

Both are drawn by headless Chromium at 1280 x 800, 12 colours, marks of 4 pixels, WebGL by the processor (SwiftShader), and
moved by the same real input: the mouse is dragged, the wheel is turned, one step at a time, and the next step waits for the
frame after. `CPU ms`: of all the browser's processes, painting by the processor included, a step. `script ms`: of the page's
own thread, a step: what is left where a graphics card paints. `frame ms`: from the input to the frame after it.
"""

import json
import shutil
import statistics
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import plotly
import psutil
from playwright.sync_api import CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import options, show
from kinfold.report.figures import COLOURS
from kinfold.service.page import page_files

POINTS, GROUPS = 100_000, 12
MOVES, TURNS = 60, 30
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CPU_DRAWN = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
PEER = """<!doctype html><style>body{margin:0}</style><div id="map" style="width:1280px;height:800px"></div>
<script src="plotly.js"></script><script>
fetch("traces.json").then((found) => found.json()).then((traces) => Plotly.newPlot("map",
  traces.map((each) => ({...each, type: "scattergl", mode: "markers", hoverinfo: "none",
  marker: {size: 4, color: each.colour}})),
  {dragmode: "pan", showlegend: false, margin: {l: 0, r: 0, t: 0, b: 0}, xaxis: {visible: false},
   yaxis: {visible: false, scaleanchor: "x"}}, {scrollZoom: true, displayModeBar: false})).then(() => { window.drawn = true });
</script>"""
FRAME = "() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))"


def main() -> None:
    asked = options(__doc__)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(answers()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    found = {"kinfold": [], "plotly scattergl": []}  # type: dict[str, list[dict[str, float]]]
    for _ in range(1 if asked.quick else 3):
        found["kinfold"].append(drawn(f"{url}/", "() => document.querySelector('.legend')", "#map canvas"))
        found["plotly scattergl"].append(drawn(f"{url}/peer.html", "() => window.drawn", "#map"))
    server.shutdown()
    rows: list[dict[str, Any]] = []
    for name, rounds in found.items():
        rows.append({"map": name} | {key: statistics.median(each[key] for each in rounds) for key in rounds[0]})
    ratios = {f"{key}, Plotly / kinfold": rows[1][key] / rows[0][key] for key in rows[0] if key != "map"}
    show(rows, {"points": POINTS, "rounds": len(found["kinfold"])} | ratios, asked.json)


def answers() -> dict[str, tuple[bytes, str]]:
    """{path: (bytes, media type)}: kinfold's page with a run of clouds, and the peer with the same points."""
    rng = np.random.default_rng(5)
    group = rng.integers(GROUPS, size=POINTS)
    xy = (rng.normal(0, 10, (GROUPS, 2))[group] + rng.normal(0, 1.6, (POINTS, 2))).round(3)
    names = [f"S{j + 1:02d}" for j in range(GROUPS)]
    colours = dict(zip((*names, "noise"), (*COLOURS, "#9a9ea6"), strict=True))
    sizes = np.bincount(group, minlength=GROUPS).tolist()
    looks = [
        {"segment": name, "name": name, "size": size, "share": size / POINTS, "colour": colours[name], "state": "draft"}
        for name, size in zip(names, sizes, strict=True)
    ]
    map_ = {"ids": [f"C{n:07d}" for n in range(POINTS)], "x": xy[:, 0].tolist(), "y": xy[:, 1].tolist()}
    map_ |= {"segment": group.tolist(), "segments": names, "colours": colours, "of": POINTS}
    told: dict[str, Any] = {
        "/v1/columns": {"columns": [], "purposes": []},
        "/v1/segments": {"segments": looks, "noise": 0, "of": POINTS},
        "/v1/map": map_,
    }
    traces = [
        {"colour": colours[name], "x": xy[group == j, 0].tolist(), "y": xy[group == j, 1].tolist()}
        for j, name in enumerate(names)
    ]
    script = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    return (
        page_files()
        | {path: (json.dumps({"run": "r"} | body).encode(), "application/json") for path, body in told.items()}
        | {
            "/traces.json": (json.dumps(traces).encode(), "application/json"),
            "/peer.html": (PEER.encode(), "text/html"),
        }
        | {"/plotly.js": (script.read_bytes(), "text/javascript")}
    )


def handler(told: dict[str, tuple[bytes, str]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body, kind = told.get(self.path, (b"", "text/plain"))
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: the table is what is printed."""

    return Handler


def drawn(url: str, there: str, over: str) -> dict[str, float]:
    """Costs of one map in a browser of its own."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        sys.exit(f"this needs one of {', '.join(BROWSERS)} on the PATH")
    before = {each.pid for each in psutil.Process().children(recursive=True)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CPU_DRAWN)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        began = time.perf_counter()
        page.goto(url)
        page.wait_for_function(there, timeout=120_000)
        page.evaluate(FRAME)
        first = time.perf_counter() - began
        box = page.locator(over).bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        own = [each for each in psutil.Process().children(recursive=True) if each.pid not in before]
        page.mouse.move(x, y)
        page.mouse.down()
        pan = [step(page, session, own, lambda i=i: page.mouse.move(x + 3 * i, y + 2 * i)) for i in range(MOVES)]
        page.mouse.up()
        zoom = [step(page, session, own, lambda i=i: page.mouse.wheel(0, -60 if i < 15 else 60)) for i in range(TURNS)]
        browser.close()
    costs = {"first drawn s": first}
    for name, steps in (("pan", pan), ("zoom", zoom)):
        cpu, script, frame = np.array(steps[2:]).T
        costs |= {f"{name} CPU ms": float(cpu.mean()), f"{name} script ms": float(script.mean())}
        costs |= {f"{name} frame ms": float(np.median(frame))}
    return costs


def step(page: Page, session: CDPSession, own: list[psutil.Process], act: Any) -> tuple[float, float, float]:
    """Milliseconds of CPU, of the page's own thread, and until the frame after the input."""
    cpu, script, began = spent(own), tasks(session), time.perf_counter()
    act()
    page.evaluate(FRAME)
    took = time.perf_counter() - began
    return 1000 * (spent(own) - cpu), 1000 * (tasks(session) - script), 1000 * took


def tasks(session: CDPSession) -> float:
    """Seconds that the page's own thread worked so far."""
    found: float = next(
        m["value"] for m in session.send("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration"
    )
    return found


def spent(own: list[psutil.Process]) -> float:
    """CPU seconds of processes so far."""
    total = 0.0
    for process in own:
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total


if __name__ == "__main__":
    main()
