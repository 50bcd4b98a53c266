// What a customer watched, viewed, wrote and bought, the newest first, by month.

import { get } from "./api.js";
import { h } from "./dom.js";
import { picture } from "./pictures.js";
import { count, day, many, month, number, percent } from "./words.js";

const FIRST = 30;
const MOST = 1000;
const SIGNS = { watched: "▶", viewed: "◎", wrote: "✎", bought: "+", returned: "−" };

export async function timeline(id, limit = FIRST) {
  const told = await get("v1", "customers", id, "timeline", { limit });
  if (!told.steps.length) return h("p.empty", {}, "Nothing is known of what they did.");
  const months = [];
  for (const step of told.steps) {
    const name = step.at ? month(step.at) : "Without a date";
    if (months.at(-1)?.name !== name) months.push({ name, steps: [] });
    months.at(-1).steps.push(step);
  }
  const whole = h("div.timeline", {}, months.map(({ name, steps }) => [h("h4", {}, name), h("ol", {}, steps.map(shown))]));
  const more = told.total > told.steps.length && limit < MOST && h("button.small", { type: "button", onclick: async () => {
    more.disabled = true;
    const all = await timeline(id, MOST).catch(() => null);
    if (all) whole.replaceWith(...[all].flat().filter(Boolean));
    else more.disabled = false;
  } }, `Show all ${count(told.total)}`);
  if (more) whole.append(more);
  if (!more && told.total > told.steps.length) whole.append(h("p.note", {}, `The newest ${count(told.steps.length)} of ${many(told.total, "step")}.`));
  return whole;
}

function shown(step) {
  const more = [
    step.kind && step.what === "wrote" ? step.kind : null,
    step.share !== null ? `${percent(step.share)} of it` : null,
    step.amount !== null ? number(step.amount) : null,
    step.rating !== null ? `rated ${number(step.rating, "whole number")}` : null,
  ].filter(Boolean).join(" · ");
  const own = step.text !== null;
  return h(`li.${step.what}`, {},
    h("span.sign", { "aria-hidden": "true" }, SIGNS[step.what] || "·"),
    h("div", {},
      h("p.step", {}, h("span.did", {}, step.what), " ", step.name || "", more && h("span.quiet", {}, ` ${more}`)),
      own && h("blockquote", {}, step.text || "(empty)"),
      step.at && h("time.quiet", { datetime: step.at }, day(step.at))),
    step.picture && picture(step.picture));
}
