// One customer: columns, segment, what they did, and who is like them.

import { asked, get } from "./api.js";
import { alike } from "./alike.js";
import { tell } from "./bus.js";
import { row, run, segmentNamed, titled } from "./data.js";
import { fill, h, to } from "./dom.js";
import { bar, dot, into } from "./panel.js";
import { timeline } from "./timeline.js";
import { percent, told } from "./words.js";

const ALIKE = 10;

export async function customer(id, still) {
  let known;
  try {
    known = await get("v1", "customers", id);
  } catch (error) {
    if (error.status !== 404) throw error;
    return nobody(id, error);
  }
  const { colour, name } = segmentNamed(known.segment);
  const steps = h("div");
  const near = h("div");
  into(steps, () => timeline(id), still);
  const outside = h("input", { type: "checkbox", id: "outside", onchange: () => into(near, hits, still) });
  const hits = async () => {
    const { hits: found } = await get("v1", "customers", id, "similar", { k: ALIKE, ...(outside.checked ? { outside: true } : {}) });
    if (still()) tell("marked", { id, alike: found.map((hit) => hit.customer_id) });
    return alike(found, id);
  };
  tell("marked", { id, alike: [] });
  into(near, hits, still);
  const firm = known.segment === "noise" ? "Near to no segment." : `Belongs there with a strength of ${percent(known.strength)}.`;
  return [
    h("h2", {}, id),
    h("p.who", {}, dot(colour), known.segment === "noise" ? name : h("a", { href: to("briefs", known.segment) }, titled(known.segment))),
    h("p.note", {}, firm, row(id) === undefined && " Not among those drawn on the map."),
    belongs(known),
    h("h3", {}, "What is known"), columns(known), modalities(known),
    h("h3", {}, "Most alike"), h("p.check", {}, outside, h("label", { for: "outside" }, "only in other segments")), near,
    h("h3", {}, "What they did"), steps,
  ];
}

function nobody(id, error) {
  return [
    h("h2", {}, "No such customer"),
    h("p", {}, `There is no customer “${id}” in this run${asked.purpose ? ` who agreed to ${asked.purpose}` : ""}.`),
    error.near.length > 0 && [h("h3", {}, "Did you mean"), h("ul.people", {}, error.near.map((each) => h("li", {}, h("a", { href: to("customer", each) }, each))))],
    h("p.note", {}, "Or ", h("a", { href: to("words", id) }, "search for these words"), " in what customers wrote and looked at."),
  ];
}

// Only where a customer stands between segments.
function belongs(known) {
  const parts = Object.entries(known.membership).filter(([, share]) => share >= 0.05).sort((a, b) => b[1] - a[1]);
  if (parts.length < 2) return null;
  return [h("h3", {}, "Stands between"), h("ul.bars", {}, parts.slice(0, 4).map(([name, share]) =>
    h("li", {}, h("span", {}, dot(segmentNamed(name).colour), titled(name)), h("b", {}, percent(share)), bar(share, segmentNamed(name).colour))))];
}

function columns(known) {
  const types = Object.fromEntries(run.columns.map(({ name, type }) => [name, type]));
  const own = Object.entries(known.columns).filter(([name]) => name !== "segment" && name !== "strength");
  return h("dl.columns", {}, own.map(([name, value]) =>
    h("div", {}, h("dt", {}, name), h("dd", value === null ? { class: "quiet" } : {}, told(value, types[name])))));
}

function modalities(known) {
  const missing = Object.entries(known.present).filter(([, there]) => !there).map(([name]) => name);
  if (!missing.length) return null;
  return fill(h("p.note"), `Nothing is known of ${missing.join(" and ")}: their place there is a guess from the rest.`);
}
