// A group of customers: how many, in which segments, what sets them apart from everybody, and how to keep them.

import { LEAST, apart } from "./apart.js";
import { NOWHERE, column, run, segmentNamed, segmentOf, titled } from "./data.js";
import { fill, h, say, to } from "./dom.js";
import { bar, dot, into } from "./panel.js";
import { download, save } from "./store.js";
import { count, many, number, percent, told } from "./words.js";

const SHOWN = 12; // columns, and customers, at first
const ALSO = 4; // further values of a column

export function group(chosen) {
  if (!chosen) return h("p.empty", {}, "Nobody is chosen. Hold Shift and draw a line around customers on the map, or use the filter.");
  const { ids, rows, what } = chosen;
  const differs = h("div");
  into(differs, () => differences(rows));
  const hidden = ids.length - rows.length;
  return [
    h("h2", {}, many(ids.length, "customer")),
    h("p.note", {}, `${what}. ${percent(ids.length / Math.max(1, run.of))} of all.`,
      hidden > 0 && ` ${count(hidden)} of them are not drawn on the map; what follows is of the other ${count(rows.length)}.`),
    keep(chosen),
    h("h3", {}, "What sets them apart"), differs,
    h("h3", {}, "Their segments"), segments(rows),
    h("h3", {}, "Who they are"), people(ids),
  ];
}

export function keep({ ids, what, name = "" }) {
  const input = h("input", { id: "audience-name", type: "text", maxlength: 80, placeholder: "Audience’s name", value: name, autocomplete: "off", "aria-describedby": "audience-said" });
  const saved = h("p.note", { id: "audience-said", role: "status" });
  const form = h("form.keep", {}, h("label.hidden", { for: "audience-name" }, "Name of the audience"), input,
    h("button.main", { type: "submit" }, "Save"),
    h("button", { type: "button", onclick: () => download(input.value || "customers", ids) }, "Export CSV"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = save(input.value, ids, what);
    saved.className = wrong ? "wrong" : "note";
    if (wrong) fill(saved, wrong);
    else fill(saved, `Saved in this browser, see `, h("a", { href: "#/audiences" }, "Audiences"), ".");
    say(wrong || "Saved.");
  });
  return [form, saved];
}

async function differences(rows) {
  if (rows.length < LEAST) return h("p.empty", {}, `${many(rows.length, "customer")}: too few to tell what is typical of them and what is chance.`);
  if (rows.length === run.ids.length) return h("p.empty", {}, "These are all customers: there is nobody to set them apart from.");
  const columns = await Promise.all(run.columns.map(({ name }) => column(name)));
  const { found, compared, limit } = apart(columns, rows);
  const by = Map.groupBy(found, ({ name }) => name);
  const lines = [...by.values()];
  const list = h("ol.bars", {}, lines.slice(0, SHOWN).map(line));
  const rest = lines.slice(SHOWN);
  const more = rest.length > 0 && h("button.small", { type: "button", onclick: () => {
    list.append(...rest.map(line));
    more.remove();
  } }, `Show ${rest.length} more`);
  return [
    found.length ? list : h("p.empty", {}, "Nothing in the columns sets them apart from everybody by more than chance."),
    more,
    h("p.note", {}, `${count(compared)} means and shares were compared with those of all ${count(run.ids.length)} customers. Shown are differences beyond ${limit.toFixed(1)} standard errors: in 19 of 20 groups of this size drawn at random there would be none. That they differ does not say why.`),
  ];
}

// The largest difference in a column, and beneath it the others in the same.
function line([each, ...others]) {
  const number_ = each.value === undefined;
  const place = (value) => (each.high > each.low ? (value - each.low) / (each.high - each.low) : 0);
  const value = valueOf(each);
  const mean = (side) => (number_ ? meanOf(side.mean, each.type) : percent(side.mean));
  const counts = number_
    ? `mean of ${count(each.here.count)} who have one · everybody ${mean(each.all)} (${count(each.all.count)})`
    : `${count(each.here.count)} of ${count(each.here.of)} · everybody ${mean(each.all)} (${count(each.all.count)} of ${count(each.all.of)})`;
  return h("li", {},
    h("span", {}, h("code", {}, each.name), value && ` ${value}`), h("b", {}, each.effect > 0 ? "↑ " : "↓ ", mean(each.here)),
    bar(place(each.here.mean), null, place(each.all.mean)), h("span.else", {}, counts),
    others.length > 0 && h("span.else", {}, "also ", others.slice(0, ALSO).map((other) =>
      `${valueOf(other) || "mean"} ${other.value === undefined ? meanOf(other.here.mean, other.type) : percent(other.here.mean)} (everybody ${other.value === undefined ? meanOf(other.all.mean, other.type) : percent(other.all.mean)})`).join(", "),
    others.length > ALSO && `, and ${others.length - ALSO} more`));
}

function valueOf({ value, name, type }) {
  if (value === undefined) return "";
  return value === null ? "unknown" : name === "segment" ? titled(value) : told(value, type);
}

function meanOf(value, type) {
  return type === "time" ? told(value, type) : number(value);
}

function segments(rows) {
  const sizes = new Map();
  for (const row of rows) sizes.set(segmentOf(row).segment, (sizes.get(segmentOf(row).segment) || 0) + 1);
  const most = Math.max(...sizes.values());
  return h("ul.bars", {}, [...sizes].sort((a, b) => b[1] - a[1]).map(([name, n]) => {
    const { colour, size = run.noise } = segmentNamed(name);
    return h("li", {}, h("span", {}, dot(colour), titled(name) === NOWHERE ? NOWHERE : h("a", { href: to("briefs", name) }, titled(name))),
      h("b", {}, count(n)), bar(n / most, colour), h("span.else", {}, `of ${count(size)} in it`));
  }));
}

function people(ids) {
  const list = h("ul.people", {}, ids.slice(0, SHOWN).map(person));
  let shown = SHOWN;
  const more = h("button.small", { type: "button", onclick: () => {
    list.append(...ids.slice(shown, shown + 50).map(person));
    shown += 50;
    if (shown >= ids.length) more.remove();
  } }, "Show more");
  return [list, ids.length > SHOWN && more];
}

function person(id) {
  return h("li", {}, h("a", { href: to("customer", id) }, id));
}
