// The map of all customers: what is drawn, which colours it has, who stands out, and what a hand or a key does on it.

import { on, tell } from "./bus.js";
import { paint, scale } from "./colour.js";
import { column, row, run, segmentOf, titled } from "./data.js";
import { fill, h, say, to } from "./dom.js";
import { Points } from "./gl.js";
import { listen } from "./hands.js";
import { Grid } from "./near.js";
import { Over } from "./over.js";
import { View } from "./view.js";
import { count, many, told } from "./words.js";

const REACH = 12; // pixels around the hand in which a customer is found
const KEYS = "Arrow keys move the map, plus and minus zoom, Enter opens the customer at the crosshair, S selects all in sight.";
export const look = { by: "segment", shapes: false, scale: null };
let points, view, over, grid, canvas, lassoing, lassoButton;
let xy = new Float32Array(0);
let loud = null;
let marked = null;
let waiting = false;

export function build(section) {
  canvas = h("canvas", { tabindex: 0, role: "application", "aria-label": `Map of customers. ${KEYS}`, "aria-describedby": "map-note" });
  over = new Over();
  try {
    points = new Points(canvas);
  } catch (error) {
    fill(section, h("p.empty", { role: "alert" }, `The map cannot be drawn: ${error.message}. Search, filter, compare and briefs work all the same.`));
    return;
  }
  lassoButton = button("Lasso", "Draw a line around customers (or hold Shift and drag)", () => draw(!lassoing));
  fill(section, canvas, over.labels, over.drawing, over.tip,
    h("div.tools", { role: "toolbar", "aria-label": "Map" }, lassoButton,
      button("+", "Zoom in", () => view.zoom(1.5)), button("−", "Zoom out", () => view.zoom(1 / 1.5)),
      button("Fit", "Show the whole map", () => view.fit())),
    h("p.map-note", { id: "map-note" }));
  draw(false);
  view = new View(canvas, later);
  points.again = () => upload();
  listen(canvas, { view, hover, leave: () => over.hint([], 0, 0, view), click, line: (at) => over.line(at), drawn, lasso: () => lassoing });
  canvas.addEventListener("keydown", pressed);
  canvas.addEventListener("focus", later);
  new ResizeObserver(sized).observe(section);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => colour(look.by));
  on("chosen", (chosen) => {
    loud = chosen ? flags(chosen.rows) : null;
    upload();
  });
  on("marked", (mark) => {
    marked = mark;
    ring();
  });
}

// Draw another run: places in [-1, 1], the larger side filled.
export async function show() {
  if (!points) return colour(look.by);
  const range = (of) => of.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity]);
  const [[x0, x1], [y0, y1]] = [range(run.x), range(run.y)];
  const half = Math.max(x1 - x0, y1 - y0, 1e-9) / 2;
  xy = new Float32Array(2 * run.ids.length);
  for (let i = 0; i < run.ids.length; i += 1) {
    xy[2 * i] = (run.x[i] - (x0 + x1) / 2) / half;
    xy[2 * i + 1] = ((y0 + y1) / 2 - run.y[i]) / half;
  }
  grid = new Grid(xy);
  loud = null;
  points.place(xy);
  const drawn = run.ids.length < run.of ? `${count(run.ids.length)} of ${many(run.of, "customer")} are drawn` : `${many(run.of, "customer")}`;
  canvas.parentElement.querySelector(".map-note").textContent = run.ids.length
    ? `${drawn}. Near points are alike; the axes mean nothing of their own.` : "No customer was placed on the map.";
  await colour(look.by);
  view.fit();
}

export async function colour(by) {
  const found = await scale(by);
  Object.assign(look, { by, scale: found });
  if (points) {
    over.name(found.segments ? middles(found) : []);
    upload();
  }
  tell("coloured");
}

export function shapes(told) {
  look.shapes = told;
  if (points) upload();
}

// Where a customer is on the canvas, in CSS pixels; null for who is not drawn.
export function placeOf(id) {
  const at = row(id);
  return at === undefined ? null : view.drawn(xy[2 * at], xy[2 * at + 1]);
}

// Move the map, in pixels.
export function move(dx, dy) {
  view.move(dx, dy);
}

// Escape: true if a line was to be drawn, and no longer is.
export function stop() {
  const was = lassoing;
  draw(false);
  return Boolean(was);
}

function button(text, title, onclick) {
  return h("button.small", { type: "button", title, "aria-label": text.length > 1 ? null : title, onclick }, text);
}

function draw(now) {
  lassoing = now;
  lassoButton?.setAttribute("aria-pressed", String(now));
  canvas?.classList.toggle("lassoing", now);
}

function flags(chosen) {
  const found = new Uint8Array(run.ids.length);
  for (const each of chosen) found[each] = 1;
  return found;
}

// Colours, marks and order, loud ones last so that they lie on top; once a change, not once a frame.
function upload() {
  if (!look.scale) return;
  const n = run.ids.length;
  points.paint(paint(look.scale, loud, n > 20000 ? 190 : 225));
  const marks = new Uint8Array(n);
  const order = new Uint32Array(n);
  let at = 0;
  for (const turn of loud ? [0, 1] : [0]) for (let i = 0; i < n; i += 1) if (!loud || loud[i] === turn) order[at++] = i;
  for (let i = 0; i < n; i += 1) {
    marks[i] = (look.shapes && look.scale.kind === "classes" ? look.scale.of[i] % 6 : 0) + (loud?.[i] ? 16 : 0);
  }
  points.mark(marks);
  points.order(order);
  later();
}

// The middle of each segment: the median in both axes.
function middles(found) {
  const places = found.classes.map(() => [[], []]);
  for (let i = 0; i < run.ids.length; i += 1) {
    places[found.of[i]][0].push(xy[2 * i]);
    places[found.of[i]][1].push(xy[2 * i + 1]);
  }
  return found.classes
    .map((each, at) => ({ text: each.short, count: each.count, x: median(places[at][0]), y: median(places[at][1]) }))
    .filter((each) => each.text && each.count)
    .sort((a, b) => b.count - a.count);
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function ring() {
  const ids = marked ? [marked.id, ...marked.alike] : [];
  const there = ids.filter((id) => row(id) !== undefined);
  over.ring(there.map((id) => ({ x: xy[2 * row(id)], y: xy[2 * row(id) + 1], first: id === marked.id })));
  if (there[0] === marked?.id && marked) view.show(xy[2 * row(marked.id)], xy[2 * row(marked.id) + 1]);
  later();
}

function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    frame();
  });
}

// One picture: one draw call, and what lies over it.
export function frame() {
  const n = run.ids.length;
  const base = n < 3000 ? 8 : n < 20000 ? 6 : 4;
  points.draw(view, base * Math.min(2.5, (view.scale / view.fitted) ** 0.35));
  over.draw(view);
}

let size = [0, 0];
function sized() {
  if (!canvas.clientWidth) return; // another view is open
  const ratio = Math.min(2, devicePixelRatio || 1);
  const now = [canvas.clientWidth, canvas.clientHeight];
  if (now[0] === size[0] && now[1] === size[1]) return;
  canvas.width = Math.round(now[0] * ratio);
  canvas.height = Math.round(now[1] * ratio);
  if (size[0]) view.resized(...size);
  else view.fit();
  size = now;
  frame(); // at once: a canvas whose size changes is empty
}

function found(x, y) {
  return grid ? grid.nearest(...view.at(x, y), REACH / view.scale, loud ? (i) => loud[i] : undefined) : -1;
}

async function hover(x, y) {
  const at = found(x, y);
  canvas.classList.toggle("on", at >= 0 && !lassoing);
  if (at < 0) return over.hint([], 0, 0, view);
  const lines = [run.ids[at], titled(segmentOf(at).segment)];
  if (look.by !== "segment") {
    const { values, type } = await column(look.by);
    lines.push(`${look.by}: ${told(values[at], type)}`);
  }
  over.hint(lines, x, y, view);
}

function click(x, y) {
  const at = found(x, y);
  if (at >= 0) location.hash = to("customer", run.ids[at]);
}

function drawn(line) {
  draw(false);
  choose(grid.within(line.map(([x, y]) => view.at(x, y))), "Drawn on the map");
}

function choose(chosen, what) {
  if (!chosen.length) return say("No customer is in there.");
  tell("chosen", { rows: chosen, ids: Array.from(chosen, (each) => run.ids[each]), what, from: "lasso" });
  location.hash = to("group");
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const middle = [view.width / 2, view.height / 2];
  if (event.key === "Enter") click(...middle);
  else if (event.key === "s" || event.key === "S") {
    choose(grid.within([view.at(0, 0), view.at(view.width, 0), view.at(view.width, view.height), view.at(0, view.height)]), "In sight on the map");
  } else if (!view.key(event.key)) return;
  event.preventDefault();
  const at = found(...middle);
  if (at >= 0) {
    hover(...middle);
    say(`${run.ids[at]}, ${titled(segmentOf(at).segment)}`);
  } else over.hint([], 0, 0, view);
}
