// One box: an id opens its customer, plain words find whose texts and pictures are near to them.

import { post } from "./api.js";
import { alike } from "./alike.js";
import { tell } from "./bus.js";
import { idsLike, row, rows, segmentOf, titled } from "./data.js";
import { fill, h, to } from "./dom.js";
import { dot } from "./panel.js";

const SHOWN = 6;
const HITS = 50;

export function search(form) {
  const list = h("ul.options", { id: "search-options", role: "listbox", "aria-label": "Suggestions", hidden: true });
  const input = h("input", { id: "search-input", type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "search-options", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", maxlength: 500, placeholder: "A customer’s id, or plain words" });
  let at = -1;

  const options = () => [...list.children];
  const hide = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const open = (href) => {
    hide();
    input.blur();
    if (location.hash === href) dispatchEvent(new HashChangeEvent("hashchange"));
    else location.hash = href;
  };
  const option = (href, ...text) => h("li", { role: "option", id: `option-${href}`, "data-href": href, "aria-selected": "false", onpointerdown: (event) => {
    event.preventDefault();
    open(href);
  } }, ...text);
  const suggest = () => {
    const typed = input.value.trim();
    if (!typed) return hide();
    const ids = /\s/.test(typed) ? [] : idsLike(typed, SHOWN);
    fill(list, ids.map((id) => option(to("customer", id), dot(segmentOf(row(id)).colour), h("b", {}, id), h("span.quiet", {}, titled(segmentOf(row(id)).segment)))),
      option(to("words", typed), h("span.sign", { "aria-hidden": "true" }, "“ ”"), "Who wrote or looked at something like ", h("b", {}, typed)));
    at = -1;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };
  const go = () => {
    const typed = input.value.trim();
    if (at >= 0) open(options()[at].dataset.href);
    else if (typed) open(looksLikeId(typed) ? to("customer", typed) : to("words", typed));
  };

  input.addEventListener("input", suggest);
  input.addEventListener("focus", suggest);
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) suggest();
    else if (step) {
      const all = options();
      at = (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length;
      all.forEach((each, i) => each.setAttribute("aria-selected", String(i === at)));
      input.setAttribute("aria-activedescendant", all[at].id);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      hide();
    } else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  fill(form, h("label.hidden", { for: "search-input" }, "Search: a customer’s id, or plain words"), input, list);
}

// Words with a digit and no space may be an id that is not drawn, or one that was mistyped; the service then knows the nearest.
function looksLikeId(typed) {
  return row(typed) !== undefined || (/\d/.test(typed) && !/\s/.test(typed));
}

export async function words(text, still) {
  const { hits } = await post("v1/similar", { text, k: HITS });
  const ids = hits.map((hit) => hit.customer_id);
  if (still() && ids.length) tell("chosen", { rows: rows(ids), ids, what: `Near to “${text}”`, from: "words" });
  return [
    h("h2", {}, `“${text}”`),
    h("p.note", {}, "The customers whose texts and pictures are nearest to these words. The number says how many standard deviations nearer than usual."),
    hits.length > 0 && h("p.after", {}, h("a.button.small", { href: to("group") }, `What sets these ${hits.length} apart`)),
    alike(hits),
  ];
}
