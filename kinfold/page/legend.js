// What colours on the map mean; a row of it, pressed, lets its customers stand out.

import { on, tell } from "./bus.js";
import { run } from "./data.js";
import { fill, h, say } from "./dom.js";
import { colour, look, shapes } from "./map.js";
import { dot, sentence } from "./panel.js";
import { count, many, told } from "./words.js";

const SIGNS = ["●", "◆", "■", "▲", "✚", "✖"]; // in the order of the renderer's shapes
let pressed = null;
let box;

export function legend() {
  const select = h("select", { id: "colour-by" });
  const wrong = h("p.wrong", { role: "alert" });
  const options = [h("option", { value: "segment" }, "segment"), run.columns.filter(({ name }) => name !== "segment").map(({ name }) => h("option", { value: name }, name))];
  fill(select, options);
  select.value = look.by;
  select.addEventListener("change", async () => {
    wrong.textContent = "";
    const before = look.by;
    try {
      await colour(select.value);
      say(`Coloured by ${select.value}`);
    } catch (error) {
      select.value = before;
      wrong.textContent = sentence(error);
    }
  });
  box = h("div");
  pressed = null;
  draw();
  return [h("div.field", {}, h("label", { for: "colour-by" }, "Colour by"), select), wrong, box];
}

on("coloured", () => {
  pressed = null;
  draw();
});
on("chosen", (chosen) => {
  if (chosen?.from !== "legend") pressed = null;
  draw();
});

function draw() {
  if (!box || !look.scale) return;
  fill(box, look.scale.kind === "classes" ? classes(look.scale) : ramp(look.scale));
}

function classes(scale) {
  const rows = scale.classes.map((each, at) => each.count > 0 && h("li", {},
    h("button.row", { type: "button", "aria-pressed": String(pressed === at), onclick: () => press(scale, at) },
      look.shapes ? h("span.sign", { style: { color: each.colour }, "aria-hidden": "true" }, SIGNS[at % 6]) : dot(each.colour),
      h("span.label", {}, each.label), h("span.n", {}, count(each.count)))));
  const check = h("input", { type: "checkbox", id: "shapes", checked: look.shapes, onchange: () => {
    shapes(check.checked);
    draw();
  } });
  return [h("ul.legend", {}, rows), h("p.check", {}, check, h("label", { for: "shapes" }, "tell them apart by shape as well"))];
}

function press(scale, at) {
  pressed = pressed === at ? null : at;
  if (pressed === null) return tell("chosen", null);
  const rows = Uint32Array.from(scale.of.keys()).filter((row) => scale.of[row] === at);
  const { label } = scale.classes[at];
  tell("chosen", { rows, ids: Array.from(rows, (row) => run.ids[row]), what: look.by === "segment" ? label : `${look.by}: ${label}`, from: "legend" });
  box.querySelectorAll("button.row")[[...scale.classes.keys()].filter((i) => scale.classes[i].count > 0).indexOf(at)]?.focus();
}

// The colours as a strip, how many customers have each above it.
function ramp(scale) {
  const most = Math.max(...scale.bins, 1);
  const colourAt = (i) => scale.stops[Math.round((i / (scale.bins.length - 1)) * (scale.stops.length - 1))];
  const bars = h("div.bins", { "aria-hidden": "true" }, scale.bins.map((n, i) =>
    h("i", { style: { height: `${Math.max(n ? 3 : 0, (100 * n) / most)}%`, background: colourAt(i) } })));
  const strip = h("div.strip", { "aria-hidden": "true", style: { background: `linear-gradient(to right, ${scale.stops.join(", ")})` } });
  return h("div.ramp", {}, bars, strip,
    h("p.ends", {}, h("span", {}, scale.below ? "≤ " : "", told(scale.low, scale.type)), h("span", {}, scale.above ? "≥ " : "", told(scale.high, scale.type))),
    scale.missing > 0 && h("p.note", {}, dot(scale.colour), `unknown of ${many(scale.missing, "customer")}`));
}
