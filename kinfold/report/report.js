"use strict";
(function () {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const map = read("map-data"), curve = read("curve-data");
  const mapBox = document.getElementById("map"), curveBox = document.getElementById("curve");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const narrow = window.matchMedia("(max-width: 800px)");
  // only these buttons, and no server: plotly would otherwise offer to send the customers to its cloud
  const settings = { displaylogo: false, responsive: true, plotlyServerURL: "", modeBarButtons: [["zoomIn2d", "zoomOut2d", "resetScale2d"]], scrollZoom: false };

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  const webgl = !!document.createElement("canvas").getContext("webgl");

  function paper(extra) {
    const font = { family: getComputedStyle(document.body).fontFamily, size: 13, color: colour("--ink") };
    return Object.assign({
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: font, modebar: { bgcolor: "rgba(0,0,0,0)", color: colour("--quiet"), activecolor: colour("--accent") },
      hoverlabel: { align: "left", font: { family: font.family, size: 13 } },
    }, extra);
  }

  const points = () => map.traces.map((t) => ({
    type: webgl ? "scattergl" : "scatter", mode: "markers", name: t.name, x: t.x, y: t.y, text: t.text, meta: t.segment, legendrank: t.segment === "noise" ? 2000 : 1000,
    hovertemplate: "%{text}<extra></extra>",
    marker: { color: t.colour, symbol: t.symbol, size: map.size, opacity: t.segment === "noise" ? 0.4 : 0.8, line: { width: 0 } },
  }));

  function drawMap() {
    const bare = { visible: false, zeroline: false };
    Plotly.react(mapBox, points(), paper({
      margin: { l: 8, r: 8, t: 8, b: 8 }, xaxis: bare, yaxis: Object.assign({ scaleanchor: narrow.matches ? undefined : "x" }, bare), hovermode: "closest", dragmode: narrow.matches ? false : "pan",
      // a phone has no room for a legend, and the list at the top of the page has the same colours
      showlegend: !narrow.matches, legend: { itemsizing: "constant", y: 0.5, x: 1.01 },
    }), settings);
  }

  function drawCurve() {
    const line = (name, values, shade, dash) => ({ type: "scatter", mode: curve.epoch.length > 1 ? "lines" : "markers", name: name, x: curve.epoch, y: values, line: { color: shade, width: 2, dash: dash } });
    const axis = (title) => ({ title: { text: title }, gridcolor: colour("--line"), zeroline: false, linecolor: colour("--line"), automargin: true });
    Plotly.react(curveBox, [line("learned from", curve.train, colour("--accent"), "solid"), line("held out", curve.valid, colour("--warn"), "dot")], paper({
      margin: { l: 16, r: 24, t: 24, b: 16 }, xaxis: axis("epoch"), yaxis: axis("loss"), hovermode: "x unified",
      legend: { orientation: "h", x: 1, xanchor: "right", y: 1.02, yanchor: "bottom" },
    }), Object.assign({}, settings, { displayModeBar: false }));
  }

  function show(segment) {
    const shown = map.traces.map((t) => segment === null || t.segment === segment ? (t.segment === "noise" ? 0.4 : 0.8) : 0.06);
    Plotly.restyle(mapBox, { "marker.opacity": shown });
    document.getElementById("show-all").hidden = segment === null;
  }

  function draw() {
    if (mapBox) drawMap();
    if (curveBox && curve) drawCurve();
  }

  draw();
  dark.addEventListener("change", draw);
  narrow.addEventListener("change", draw);
  if (mapBox) {
    const drawn = new Set(map.traces.map((t) => t.segment));
    document.querySelectorAll("button.show").forEach((button) => {
      button.hidden = !drawn.has(button.dataset.segment);
      button.addEventListener("click", () => { show(button.dataset.segment); document.getElementById("map-section").scrollIntoView(); });
    });
    document.getElementById("show-all").addEventListener("click", () => show(null));
  }
  // a citation leads into a table that is folded away: open it first
  function unfold() {
    const row = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const folded = row && row.closest("details");
    if (folded) { folded.open = true; row.scrollIntoView({ block: "center" }); }
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
