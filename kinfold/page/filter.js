// Customers by a condition in SQL: how many, in which segments, and where they are on the map.

import { post } from "./api.js";
import { on, tell } from "./bus.js";
import { rows, run, segmentNamed, titled } from "./data.js";
import { fill, h, say, to } from "./dom.js";
import { bar, dot, sentence } from "./panel.js";
import { download } from "./store.js";
import { count, many, percent, told } from "./words.js";

const ALL = 1000000;
let clear = () => {};

export function filter() {
  const wrong = h("p.wrong", { id: "filter-wrong", role: "alert" });
  const result = h("div.result", { role: "status" });
  const input = h("textarea", { id: "where", rows: 2, maxlength: 2000, spellcheck: "false", autocapitalize: "off", placeholder: example(), "aria-describedby": "filter-wrong" });
  const apply = h("button.main", { type: "submit" }, "Show");
  const form = h("form.filter", {}, h("label", { for: "where" }, "Filter"), input, wrong,
    h("div.buttons", {}, apply, h("button", { type: "button", onclick: () => {
      input.value = "";
      fill(wrong);
      tell("chosen", null);
    } }, "Clear")),
    result, help(input));
  let turn = 0;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const mine = (turn += 1);
    fill(wrong);
    input.removeAttribute("aria-invalid");
    if (!input.value.trim()) return void fill(wrong, "Write a condition first, such as ", h("code", {}, example()), ".");
    apply.disabled = true;
    try {
      const found = await post("v1/audience", { where: input.value, limit: ALL });
      if (mine === turn) show(found, input.value.trim(), result);
    } catch (error) {
      if (mine !== turn) return;
      fill(result);
      fill(wrong, plainly(error));
      if (error.columns.length) form.querySelector(".help").open = true;
      input.setAttribute("aria-invalid", "true");
      input.focus();
    } finally {
      apply.disabled = false;
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  clear = () => {
    turn += 1;
    fill(result);
  };
  return form;
}

on("chosen", (chosen) => {
  if (chosen?.from !== "filter") clear();
});

function show(found, where, result) {
  if (!found.count) {
    tell("chosen", null);
    fill(result, h("p.empty", {}, "No customer passes this filter."));
    return;
  }
  tell("chosen", { rows: rows(found.ids), ids: found.ids, what: where, from: "filter" });
  const sizes = Object.entries(found.segments).sort((a, b) => b[1] - a[1]);
  fill(result,
    h("p.counted", {}, h("b", {}, count(found.count)), ` of ${many(found.of, "customer")}, ${percent(found.count / found.of)}`),
    h("ul.mini", {}, sizes.slice(0, 6).map(([name, n]) =>
      h("li", { title: titled(name) }, dot(segmentNamed(name).colour), h("span", {}, name === "noise" ? "–" : name), bar(n / sizes[0][1], segmentNamed(name).colour), h("span.n", {}, count(n))))),
    sizes.length > 6 && h("p.note", {}, `and ${sizes.length - 6} more segments`),
    h("div.buttons", {}, h("a.button.small", { href: to("group") }, "What sets them apart"), h("button.small", { type: "button", onclick: () => download(where, found.ids) }, "Export CSV")));
  say(`${many(found.count, "customer")} of ${found.of}`);
}

// What the service says, without "where" and the columns, which stand below.
function plainly(error) {
  const said = error.message.replace(/^where:? /, "").replace(/^is not/, "This is not");
  return sentence({ message: said.replace(/[;,]? there are [^;]*$/, "") });
}

// A condition that this run understands.
function example() {
  const number = run.columns.find(({ type, name }) => type.includes("number") && name !== "strength");
  return number ? `${name(number)} >= ${number.examples[Math.floor(number.examples.length / 2)] ?? 1}` : "segment = 'S01'";
}

function name(column) {
  return /^[a-z_][a-z0-9_]*$/.test(column.name) ? column.name : `"${column.name.replaceAll('"', '""')}"`;
}

function help(input) {
  const put = (text) => {
    const before = input.value.slice(0, input.selectionStart ?? input.value.length);
    input.setRangeText(before && !/\s$/.test(before) ? ` ${text}` : text, input.selectionStart, input.selectionEnd, "end");
    input.focus();
  };
  return h("details.help", {}, h("summary", {}, "Columns to choose from"),
    h("p.note", {}, "SQL, as in ", h("code", {}, "orders >= 3 and country = 'FR'"), " or ", h("code", {}, "age is null"), ". Press a name to put it in."),
    h("ul", {}, run.columns.map((column) => h("li", {},
      h("button.name", { type: "button", onclick: () => put(name(column)) }, column.name),
      h("span.quiet", {}, ` ${column.type}. `, values(column)), column.missing > 0 && h("span.quiet", {}, ` · ${count(column.missing)} unknown`)))));
}

function values({ type, examples }) {
  if (!examples.length) return "all unknown";
  if (type === "text") return examples.map((each) => `'${each}'`).join(", ");
  if (type === "yes or no") return examples.map(String).join(", ");
  return `${told(examples[0], type)} to ${told(examples.at(-1), type)}`;
}
