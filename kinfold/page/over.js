// What lies over the points: names of segments, rings around customers, the drawn line, the crosshair, and what is under the hand.

import { fill, h, svg } from "./dom.js";

export class Over {
  constructor() {
    this.rings = svg("g");
    this.lines = svg("g.lines");
    this.lasso = svg("polygon.lasso", { points: "" });
    this.cross = svg("path.cross", { d: "M-14 0H-4M4 0H14M0 -14V-4M0 4V14" });
    this.drawing = svg("svg.over", { "aria-hidden": "true" }, this.lines, this.rings, this.lasso, this.cross);
    this.labels = h("div.labels", { "aria-hidden": "true" });
    this.tip = h("div.tip", { role: "tooltip", hidden: true });
    this.names = [];
    this.ringed = [];
  }

  // [{text, x, y, colour}] in places of the map, the largest first.
  name(names) {
    this.names = names.map((each) => ({ ...each, element: h("span", {}, each.text) }));
    fill(this.labels, this.names.map((each) => each.element));
  }

  // [{x, y, text, first}]: the first is the customer that is open, lines go from it to the others.
  ring(ringed) {
    this.ringed = ringed.map((each) => ({
      ...each,
      circle: svg(each.first ? "circle.first" : "circle", { r: each.first ? 7 : 6 }),
      line: each.first ? null : svg("line"),
    }));
    this.rings.replaceChildren(...this.ringed.map((each) => each.circle));
    this.lines.replaceChildren(...this.ringed.filter((each) => each.line).map((each) => each.line));
  }

  draw(view) {
    const first = this.ringed.find((each) => each.first);
    const taken = first ? [view.drawn(first.x, first.y)] : [];
    for (const { element, x, y } of this.names) {
      const [left, top] = view.drawn(x, y);
      const free = !taken.some((other) => Math.abs(other[0] - left) < 36 && Math.abs(other[1] - top) < 22);
      if (free) taken.push([left, top]);
      element.hidden = !free;
      if (free) element.style.transform = `translate(${left}px, ${top}px) translate(-50%, -50%)`;
    }
    for (const { circle, line, x, y } of this.ringed) {
      const [cx, cy] = view.drawn(x, y);
      circle.setAttribute("cx", cx);
      circle.setAttribute("cy", cy);
      if (!line || !first) continue;
      const [x0, y0] = view.drawn(first.x, first.y);
      for (const [name, value] of Object.entries({ x1: x0, y1: y0, x2: cx, y2: cy })) line.setAttribute(name, value);
    }
    this.cross.setAttribute("transform", `translate(${view.width / 2} ${view.height / 2})`);
  }

  line(points) {
    this.lasso.setAttribute("points", points.map((p) => p.join(",")).join(" "));
  }

  // Show lines of text beside (x, y); none hides it.
  hint(lines, x, y, view) {
    this.tip.hidden = !lines.length;
    if (!lines.length) return;
    fill(this.tip, lines.map((line, i) => h(i ? "span" : "b", {}, line)));
    const left = Math.min(x + 14, view.width - this.tip.offsetWidth - 8);
    const top = y + 18 + this.tip.offsetHeight > view.height ? y - this.tip.offsetHeight - 12 : y + 18;
    this.tip.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`;
  }
}
