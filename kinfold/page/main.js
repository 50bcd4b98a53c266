// Starts the page, and opens what its address says: #/customer/C1, #/words/..., #/group, #/compare/S01/S02, #/briefs/S01, #/audiences.

import { asked, whenRunChanges } from "./api.js";
import { briefs } from "./briefs.js";
import { tell } from "./bus.js";
import { chosenBar, now } from "./chosen.js";
import { compare } from "./compare.js";
import { customer } from "./customer.js";
import { read, run } from "./data.js";
import { byId, fill, h, say } from "./dom.js";
import { filter } from "./filter.js";
import { group } from "./group.js";
import { legend } from "./legend.js";
import * as map from "./map.js";
import { close, into, open, sentence } from "./panel.js";
import { saved } from "./saved.js";
import { search, words } from "./search.js";
import { many } from "./words.js";

export { map };
const PAGES = {
  compare: ([one, other]) => compare(one, other),
  briefs: ([name]) => briefs(name),
  audiences: () => saved(route),
};
const TITLES = { compare: "Compare", briefs: "Briefs", audiences: "Audiences" };
let reading = 0;

async function start() {
  map.build(byId("map"));
  byId("map").prepend(chosenBar());
  search(byId("search"));
  await reread();
  addEventListener("hashchange", route);
  addEventListener("keydown", pressed);
  whenRunChanges(renewed);
}

async function reread() {
  byId("starting").hidden = false;
  try {
    await read();
  } catch (error) {
    fill(byId("starting"), h("span", { role: "alert" }, sentence(error)), h("button.small", { type: "button", onclick: () => location.reload() }, "Try again"));
    return;
  }
  byId("map-view").classList.add("ready");
  tell("chosen", null);
  await map.show();
  fill(byId("rail"), heading(), purposes(), filter(), legend());
  byId("starting").hidden = true;
  route();
}

function heading() {
  const noise = run.noise ? `; ${run.noise === 1 ? "one fits" : `${run.noise} fit`} nowhere` : "";
  return h("h1.headline", {}, run.of ? `${many(run.of, "customer")} in ${many(run.segments.length, "segment")}${noise}` : "No customers in this run");
}

function purposes() {
  if (!run.purposes.length) return null;
  const select = h("select", { id: "purpose", onchange: () => {
    asked.purpose = select.value;
    reread();
  } }, run.purposes.map((name) => h("option", { value: name }, name)));
  select.value = asked.purpose;
  return h("div.field", {}, h("label", { for: "purpose" }, "What for"), select, h("p.note", {}, "Only customers who agreed to it are shown."));
}

function route() {
  let parts;
  try {
    parts = location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    parts = []; // an address that was typed wrong
  }
  const [view = "map", ...rest] = parts;
  const page = PAGES[view];
  byId("map-view").hidden = Boolean(page);
  byId("map-view").dataset.open = view;
  byId("read").hidden = !page;
  for (const link of document.querySelectorAll("nav [data-view]")) {
    if (link.dataset.view === (page ? view : "map")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${[rest[0], page ? TITLES[view] : ""].filter(Boolean).join(" · ") || "Map"} · kinfold`;
  if (view !== "customer") tell("marked", null);
  if (page) {
    const mine = (reading += 1);
    scrollTo(0, 0);
    into(byId("read"), () => page(rest), () => mine === reading);
  } else if (view === "customer" && rest[0]) open("Customer", (still) => customer(rest[0], still));
  else if (view === "words" && rest[0]) open("Search", (still) => words(rest[0], still));
  else if (view === "group") open("Group", () => group(now.chosen));
  else close();
}

// Escape closes what is on top: a line to be drawn, the panel, then who stands out.
function pressed(event) {
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName)) {
    event.preventDefault();
    byId("search-input").focus();
  }
  if (event.key !== "Escape" || event.defaultPrevented || map.stop()) return;
  if (!byId("panel").hidden) location.hash = "#/";
  else if (now.chosen) tell("chosen", null);
}

function renewed() {
  whenRunChanges(() => {});
  const banner = byId("banner");
  fill(banner, h("strong", {}, "A newer run is served now."), h("span", {}, "This page still shows the one before."),
    h("button.small", { type: "button", onclick: async () => {
      banner.hidden = true;
      await reread();
      whenRunChanges(renewed);
    } }, "Show the new one"));
  banner.hidden = false;
  say("A newer run is served now.");
}

start();
