// Who stands out on the map just now, in a line above it, with what can be done about it.

import { on, tell } from "./bus.js";
import { fill, h, to } from "./dom.js";
import { many } from "./words.js";

export const now = { chosen: null };

export function chosenBar() {
  const bar = h("div.chosen", { hidden: true });
  on("chosen", (chosen) => {
    now.chosen = chosen;
    bar.hidden = !chosen;
    fill(bar);
    if (!chosen) return;
    fill(bar, h("b", {}, many(chosen.ids.length, "customer")), h("span.what", { title: chosen.what }, chosen.what),
      h("a.button.small.apart", { href: to("group") }, "What sets them apart"),
      h("button.small", { type: "button", "aria-label": "Let nobody stand out", onclick: () => tell("chosen", null) }, "Clear"));
  });
  return bar;
}
