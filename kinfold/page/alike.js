// Customers who are alike: scores split by modality as small bars, and why, in pictures and phrases.

import { get } from "./api.js";
import { segmentNamed, titled } from "./data.js";
import { h, to } from "./dom.js";
import { dot, into } from "./panel.js";
import { picture } from "./pictures.js";
import { percent } from "./words.js";

const TONES = ["var(--m1)", "var(--m2)", "var(--m3)", "var(--m4)", "var(--m5)", "var(--m6)"];

// `hits` as the service gives them; `id`: of the customer they are like, or null where they answer a search by words.
export function alike(hits, id = null) {
  if (!hits.length) return h("p.empty", {}, id ? "Nobody is like them." : "Nobody wrote or looked at anything like this.");
  const names = Object.keys(hits[0].by_modality);
  const most = Math.max(...hits.map(({ score }) => score), 1e-9);
  const key = id !== null && h("ul.key-row", {}, names.map((name, i) => h("li", {}, dot(TONES[i % 6]), name)));
  return [key, h("ol.alike", {}, hits.map((hit) => one(hit, names, most, id)))];
}

function one(hit, names, most, id) {
  const told = names.map((name) => `${name} ${hit.by_modality[name].toFixed(2)}`).join(", ");
  const split = h("span.split", { role: "img", "aria-label": `Score ${hit.score.toFixed(2)}: ${told}`, title: told },
    names.map((name, i) => h("i", { style: { width: `${(100 * Math.max(0, hit.by_modality[name])) / most}%`, background: TONES[i % 6] } })));
  const { colour } = segmentNamed(hit.segment);
  const head = [
    h("a", { href: to("customer", hit.customer_id) }, hit.customer_id),
    h("span.quiet.of", { title: titled(hit.segment) }, dot(colour), titled(hit.segment)),
    h("b", {}, hit.score.toFixed(2)), split,
  ];
  if (id === null) return h("li", {}, head);
  const reasons = h("div.why");
  const open = h("details", {}, h("summary", {}, "Why"), reasons);
  open.addEventListener("toggle", () => {
    if (open.open && !reasons.childNodes.length) into(reasons, () => why(id, hit.customer_id));
  });
  return h("li", {}, head, open);
}

async function why(id, other) {
  const told = await get("v1", "customers", id, "why", other);
  const parts = Object.entries(told.pieces).filter(([, pairs]) => pairs.length);
  const common = Object.entries(told.common);
  if (!parts.length && !common.length) return h("p.note", {}, "Nothing single brings them together: many small things do.");
  return [
    parts.map(([name, pairs]) => [h("h5", {}, name), pairs.map(pairOf)]),
    common.length > 0 && [h("h5", {}, "both, unlike most"), h("p.chips", {}, common.map(([name, values]) =>
      h("span.chip", {}, `${name}: ${[...new Set(values)].join(" / ")}`)))],
  ];
}

function pairOf({ one, other, closeness }) {
  const same = one.words === other.words && one.picture === other.picture;
  return h("div.pair", {}, same ? [piece(one), h("p.quiet", {}, "both")] : [piece(one), piece(other)],
    !same && h("p.quiet", {}, `${percent(closeness)} alike`));
}

function piece({ words, picture: token }) {
  return h(token ? "figure" : "blockquote", {}, token && picture(token), token ? h("figcaption", {}, words) : words);
}
