// Two segments side by side: the facts of both, differences first.

import { get } from "./api.js";
import { run, segmentNamed, titled } from "./data.js";
import { h, to } from "./dom.js";
import { bar, dot } from "./panel.js";
import { count, many, number, percent } from "./words.js";

const ALONE = new Set(["size", "share", "before"]); // of the segment itself; they stand at the top

export async function compare(one, other) {
  if (run.segments.length < 2) return [h("h1", {}, "Compare"), h("p.empty", {}, "This run has fewer than two segments: there is nothing to compare.")];
  const names = run.segments.map(({ segment }) => segment);
  const a = names.includes(one) ? one : names[0];
  const b = names.includes(other) ? other : names.find((name) => name !== a);
  const head = [h("h1", {}, "Compare two segments"), choose(a, b)];
  if (a === b) return [head, h("p.empty", {}, "This is the same segment twice: choose another.")];
  const [first, second] = await Promise.all([get("v1", "segments", a), get("v1", "segments", b)]);
  const { apart, near, single } = matched(first, second);
  const sides = [first, second];
  return [
    head,
    h("div.two", {}, sides.map(card)),
    h("h2", {}, "Where they differ"),
    apart.length ? table(apart, sides) : h("p.empty", {}, "No fact that is known of both differs by more than its uncertainty."),
    near.length > 0 && [h("h2", {}, "Alike, or too close to tell"), table(near, sides)],
    single.length > 0 && [h("h2", {}, "Counted for one of them only"), h("p.note", {}, "Words, products and films that stand out in one segment and were not singled out in the other. The grey tick is everybody else."), table(single, sides)],
  ];
}

function choose(a, b) {
  const pick = (label, id, value, then) => {
    const select = h("select", { id, onchange: () => then(select.value) }, run.segments.map(({ segment }) => h("option", { value: segment }, titled(segment))));
    select.value = value;
    return h("div.field", {}, h("label", { for: id }, label), select);
  };
  return h("div.pick", {},
    pick("This segment", "one", a, (value) => (location.hash = to("compare", value, b))),
    h("a.button", { href: to("compare", b, a), "aria-label": "Swap the two", title: "Swap" }, "⇄"),
    pick("beside", "other", b, (value) => (location.hash = to("compare", a, value))));
}

function card(segment) {
  return h("div.side", { style: { "--own": segment.colour } },
    h("h3", {}, dot(segment.colour), h("a", { href: to("briefs", segment.segment) }, titled(segment.segment))),
    h("p", {}, `${many(segment.size, "customer")}, ${percent(segment.share)} of all.`),
    h("p.chips", {}, segment.verdict && h(`span.chip.${segment.viable ? "good" : "warn"}`, {}, segment.verdict),
      segment.stable === false && h("span.chip.warn", {}, "not stable"), h("span.chip", {}, `brief: ${segment.state}`)),
    segment.summary && h("p.note", {}, segment.summary));
}

// Facts of both by what they are of. Two differ where the difference is beyond what the 95% intervals of both leave open.
function matched(first, second) {
  const key = ({ topic, measure, part, item }) => JSON.stringify([topic, measure, part, item]);
  const [ours, theirs] = [first, second].map(({ facts }) => new Map(facts.filter(({ measure }) => !ALONE.has(measure)).map((fact) => [key(fact), fact])));
  const apart = [];
  const near = [];
  const single = [];
  for (const [id, one] of ours) {
    const other = theirs.get(id);
    if (!other) single.push({ one, other: null, by: 0 });
    else {
      const by = Math.abs(one.value - other.value) / Math.hypot(error(one), error(other));
      (by > 1.96 ? apart : near).push({ one, other, by });
    }
  }
  for (const [id, other] of theirs) if (!ours.has(id)) single.push({ one: null, other, by: 0 });
  apart.sort((x, y) => y.by - x.by);
  near.sort((x, y) => y.by - x.by);
  single.sort((x, y) => Math.abs((y.one || y.other).z) - Math.abs((x.one || x.other).z));
  return { apart, near, single };
}

// Standard error from the interval; without one nothing can be told apart.
function error({ low, high }) {
  return low === null || high === null ? Infinity : Math.max((high - low) / 3.92, 1e-12);
}

function table(rows, sides) {
  return h("ul.facts", {}, rows.map(({ one, other }) => {
    const any = one || other;
    const numbers = [one, other].filter(Boolean).flatMap(({ value, rest }) => [value, rest ?? 0]);
    const most = 1.15 * Math.max(...numbers, 1e-9);
    const below = Math.min(...numbers) < 0; // a bar has no length for less than nothing
    const text = any.text[0].toUpperCase() + any.text.slice(1);
    return h("li", {}, h("span.what", {}, text), sides.map((side, i) => {
      const fact = i ? other : one;
      if (!fact) return h("span.value.quiet", {}, h("b", {}, "–"), h("span.hidden", {}, `not counted for ${side.segment}`));
      return h("span.value", {},
        h("span.name", {}, dot(segmentNamed(side.segment).colour), side.segment), h("b", {}, number(fact.value, fact.unit)),
        below ? null : bar(fact.value / most, side.colour, fact.rest === null ? undefined : fact.rest / most),
        h("span.quiet", {}, sureness(fact)));
    }));
  }));
}

function sureness({ low, high, unit, count: n, of, rest }) {
  const counted = of ? (n < of ? `${count(n)} of ${count(of)}` : many(of, "customer")) : "";
  const between = low === null ? "" : `${number(low, unit)} to ${number(high, unit)}`;
  const others = rest === null ? "" : `others ${number(rest, unit)}`;
  return [between, counted, others].filter(Boolean).join(" · ");
}
