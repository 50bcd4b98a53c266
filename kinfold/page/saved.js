// Audiences that were saved in this browser: show them on the map, export, delete.

import { tell } from "./bus.js";
import { rows, run } from "./data.js";
import { h, say, to } from "./dom.js";
import { audiences, download, remove } from "./store.js";
import { count, day, many } from "./words.js";

export function saved(again) {
  const all = audiences();
  return [
    h("h1", {}, "Audiences"),
    h("p.note", {}, "Groups that you saved. They are kept in this browser alone; export one to take it elsewhere."),
    all.length ? h("ul.saved", {}, all.map((each) => one(each, again)))
      : h("p.empty", {}, "There are none yet. Draw a line around customers on the map or filter them, then save them under a name. ", h("a", { href: "#/" }, "To the map")),
  ];
}

function one(each, again) {
  const here = rows(each.ids);
  const gone = each.ids.length - here.length;
  const show = () => {
    tell("chosen", { rows: here, ids: each.ids, what: `Audience “${each.name}”`, from: "audience" });
    location.hash = to("group");
  };
  const drop = h("button", { type: "button", "aria-label": `Delete ${each.name}`, onclick: () => {
    if (drop.textContent === "Delete") {
      drop.textContent = "Really delete?";
      drop.classList.add("wrong");
      return;
    }
    remove(each.name);
    say(`${each.name} is deleted.`);
    again();
  }, onblur: () => {
    drop.textContent = "Delete";
    drop.classList.remove("wrong");
  } }, "Delete");
  return h("li", {},
    h("h2", {}, each.name),
    h("p", {}, h("b", {}, many(each.ids.length, "customer")), h("span.quiet", {}, ` · ${each.what} · saved ${day(each.at)}`)),
    gone > 0 && h("p.note", {}, run.ids.length < run.of ? `${count(gone)} of them are not drawn on this map.` : `${count(gone)} of them are not in the run that is served now.`),
    h("div.buttons", {}, h("button.main", { type: "button", onclick: show, "aria-label": `Show ${each.name} on the map` }, "Show on the map"),
      h("button", { type: "button", "aria-label": `Export ${each.name}`, onclick: () => download(each.name, each.ids) }, "Export CSV"), drop));
}
