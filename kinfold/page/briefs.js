// The briefs: the list with the state of each, and one to read.

import { get } from "./api.js";
import { run, titled } from "./data.js";
import { h, to } from "./dom.js";
import { bar, dot, into } from "./panel.js";
import { picture } from "./pictures.js";
import { count, many } from "./words.js";

export function briefs(name) {
  if (!run.segments.length) return [h("h1", {}, "Briefs"), h("p.empty", {}, "This run found no segments, so there are no briefs.")];
  const one = name || run.segments[0].segment;
  const list = h("nav.list", { "aria-label": "Segments" }, run.segments.map((each) =>
    h("a", { href: to("briefs", each.segment), "aria-current": each.segment === one ? "page" : null }, dot(each.colour),
      h("span.label", {}, titled(each.segment)), h("span.quiet", {}, `${count(each.size)} · ${each.state}`))));
  const article = h("article");
  into(article, () => brief(one));
  return h("div.with-list", {}, list, article);
}

async function brief(name) {
  let told;
  try {
    told = await get("v1", "briefs", name);
  } catch (error) {
    if (error.status !== 404) throw error;
    return h("p.empty", {}, error.message.startsWith("no segment") ? `There is no segment “${name}” in this run.` : "Nobody has written a brief of this segment yet.");
  }
  const { status } = told;
  return h("div.brief", { style: { "--own": told.colour } },
    h("p.kicker", {}, told.segment, h(`span.chip.state.${status.state}`, {}, status.state)),
    h("h1", {}, told.name),
    h("p.lead", {}, told.summary.text), proof([told.summary]),
    h("p.note", {}, `${status.sentence}.`.replace("..", ".")),
    told.holds === false && h("p.loud", {}, "Some of this is no longer supported by the facts: have it verified before it is used."),
    told.sure?.stable === false && h("p.loud", {}, told.sure.sentence),
    h("div.figures", {}, told.figures.map((figure) => h("div", { title: figure.sentence }, h("b", {}, figure.told), h("span", {}, figure.what)))),
    told.facts.length > 0 && [h("h2", {}, "What sets them apart"), h("ul.drawn", {}, told.facts.map(drawn))],
    told.pictures.length > 0 && [h("h2", {}, "What they look at"), h("div.shown", {}, told.pictures.map((each) =>
      h("figure", {}, picture(each.picture), h("figcaption", {}, each.name, h("span.quiet", {}, `${many(each.customers, "customer")}${each.lift ? `, ×${each.lift.toFixed(1)}` : ""}`)))))],
    advice(told),
    told.sections.map((section) => [h("h3", {}, section.title), claims(section.lines)]),
    told.quotes.length > 0 && [h("h2", {}, "In their words"), h("div.quotes", {}, told.quotes.map((quote) => h("blockquote", {}, quote)))],
    told.unknown.length > 0 && [h("h2", {}, "What is not known"), h("ul.plain", {}, told.unknown.map((line) => h("li", {}, line)))],
    h("p.note", {}, told.sure?.sentence, " ", told.fresh),
    told.nearest.length > 0 && h("p", {}, "Most alike: ", told.nearest.map(([id], i) => [i ? ", " : "", h("a", { href: to("briefs", id) }, titled(id))]), ". ",
      h("a", { href: to("compare", told.segment, told.nearest[0][0]) }, `Compare with ${told.nearest[0][0]}`)));
}

function drawn({ text, times, bars, sure }) {
  return h("li", {}, h("p.what", {}, h("span", {}, text), h("b", {}, times)),
    bars.map((each) => h(`p.row.${each.whose}`, {}, h("span", {}, each.label), bar(each.length, each.whose === "here" ? null : "var(--soft)"), h("span.n", {}, each.told))),
    h("p.quiet", {}, sure));
}

function advice(told) {
  const kinds = [["Do", "do", told.do], ["Avoid", "avoid", told.avoid], ["Say", "say", told.say]].filter(([, , lines]) => lines.length);
  if (!kinds.length) return null;
  return [h("h2", {}, "What to do about it"), h("div.advice", {}, kinds.map(([title, kind, lines]) => h(`div.${kind}`, {}, h("h3", {}, title), claims(lines))))];
}

function claims(lines) {
  return h("ul.claims", {}, lines.map((line) => h("li", {}, line.text, proof([line]))));
}

// What a claim rests on; every claim has it one press away.
function proof(lines) {
  const evidence = lines.flatMap((line) => line.evidence);
  if (!evidence.length) return null;
  return h("details.proof", {}, h("summary", {}, many(evidence.length, "fact")), h("ul", {}, evidence.map((each) =>
    h("li", {}, each.text, h("span.quiet", {}, ` ${each.sure}`)))));
}

