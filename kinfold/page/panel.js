// The panel beside the map: one thing at a time, with a way back; and how waiting and failing look everywhere.

import { byId, fill, h } from "./dom.js";

let turn = 0;

// Show `title` and what `make(still)` gives, once it is there. `still()`: nothing else was opened meanwhile.
export async function open(title, make) {
  const panel = byId("panel");
  const mine = (turn += 1);
  const still = () => mine === turn;
  const body = h("div.body", {}, waiting("Reading"));
  fill(panel, h("div.bar-top", {}, h("span.kicker", {}, title), h("a.close", { href: "#/", "aria-label": "Close", title: "Close (Escape)" }, "×")), body);
  const opened = panel.hidden;
  panel.hidden = false;
  panel.scrollTop = 0;
  if (matchMedia("(max-width: 800px)").matches) panel.scrollIntoView({ block: "start" });
  if (opened || !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
  await into(body, () => make(still), still);
}

export function close() {
  turn += 1;
  const panel = byId("panel");
  if (panel.contains(document.activeElement)) document.querySelector("#map canvas")?.focus({ preventScroll: true });
  panel.hidden = true;
  fill(panel);
}

// Fill `element` with what `make()` gives; meanwhile it waits, and if that fails it says why and offers to try again.
// Who chose something in there goes on from there.
export async function into(element, make, still = () => true) {
  const { id } = element.contains(document.activeElement) ? document.activeElement : {};
  fill(element, waiting("Reading"));
  try {
    const made = await make();
    if (!still()) return;
    fill(element, made);
    if (id) byId(id)?.focus();
  } catch (error) {
    if (!still()) return;
    const again = h("button.small", { type: "button", onclick: () => into(element, make, still) }, "Try again");
    fill(element, h("div.empty", { role: "alert" }, h("p", {}, sentence(error)), again));
    if (!error.status) console.error(error);
  }
}

export function sentence(error) {
  const text = error.message;
  return `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

export function waiting(text) {
  return h("div.waiting", { role: "status" }, h("span.hidden", {}, `${text} …`), h("i"), h("i"), h("i"), h("i"));
}

export function dot(colour) {
  return h("span.dot", { style: { background: colour }, "aria-hidden": "true" });
}

// A bar from 0 to 1; `rest`: where a tick stands.
export function bar(share, colour, rest) {
  const held = (value) => `${100 * Math.min(1, Math.max(0, value))}%`;
  return h("span.bar", { "aria-hidden": "true" },
    h("span.here", { style: { width: held(share), background: colour } }),
    rest !== undefined && h("span.rest", { style: { left: held(rest) } }));
}
