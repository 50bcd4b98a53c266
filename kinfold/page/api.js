// Asks the service. Who asks simply waits: while the service is gone, wants a key or says "too many", the question is
// kept and asked again; only an answer that says what is wrong becomes an error.

import { byId, fill, h, say } from "./dom.js";

const KEY = "kinfold.key"; // of this tab alone: gone when it is closed
const PATIENCE = [1, 2, 4, 8]; // seconds between tries
const WITH_PURPOSE = /^v1\/(customers|columns\/|map)/;

export const asked = { purpose: "", run: "" };
let onNewRun = () => {};
let gone = null;
let key = null;

// An answer that is an error, with the members of its problem details.
export class Problem extends Error {
  constructor(problem, status) {
    super(problem.detail || problem.title || `the service answered ${status}`);
    this.status = status;
    this.near = problem.near || [];
    this.columns = problem.columns || [];
  }
}

export function whenRunChanges(then) {
  onNewRun = then;
}

// get("v1", "customers", id) or get("v1/map", {k: 3})
export function get(...parts) {
  const query = typeof parts.at(-1) === "object" ? parts.pop() : {};
  return json(path(parts, query), {});
}

export function post(where, body) {
  const whole = asked.purpose ? { ...body, purpose: asked.purpose } : body;
  return json(where, { method: "POST", body: JSON.stringify(whole), headers: { "Content-Type": "application/json" } });
}

export async function blob(...parts) {
  return (await answer(path(parts, {}), {})).blob();
}

function path(parts, query) {
  const where = parts.length > 1 ? [parts[0], ...parts.slice(1).map(encodeURIComponent)].join("/") : parts[0];
  const all = asked.purpose && WITH_PURPOSE.test(where) ? { ...query, purpose: asked.purpose } : query;
  const written = new URLSearchParams(all).toString();
  return written ? `${where}?${written}` : where;
}

async function json(where, how) {
  const told = await (await answer(where, how)).json();
  if (asked.run && told.run && told.run !== asked.run) onNewRun(told.run);
  return told;
}

async function answer(where, how) {
  for (;;) {
    const shown = sessionStorage.getItem(KEY);
    const headers = { ...how.headers, ...(shown ? { Authorization: `Bearer ${shown}` } : {}) };
    let found;
    try {
      found = await fetch(where, { ...how, headers });
    } catch {
      await back();
      continue;
    }
    if (found.ok) return found;
    if (found.status === 503) await back();
    else if (found.status === 429) await seconds(Number(found.headers.get("Retry-After")) || 1);
    else if (found.status === 401) await opened(shown);
    else throw new Problem(await found.json().catch(() => ({})), found.status);
  }
}

function seconds(n) {
  return new Promise((then) => setTimeout(then, 1000 * n));
}

// Resolves once the service is ready again; a banner says so meanwhile. One wait for all who ask.
function back() {
  gone ??= waiting().finally(() => (gone = null));
  return gone;
}

async function waiting() {
  const banner = byId("banner");
  for (let tried = 0; ; tried += 1) {
    const pause = PATIENCE[Math.min(tried, PATIENCE.length - 1)];
    await new Promise((then) => {
      const left = h("span", { "aria-hidden": "true" }, ` Trying again in ${pause} s.`);
      const now = h("button.small", { type: "button", onclick: then }, "Try now");
      fill(banner, h("strong", {}, "The service does not answer."), left, now);
      banner.hidden = false;
      setTimeout(then, 1000 * pause);
    });
    const ready = await fetch("ready", { cache: "no-store" }).then((found) => found.ok, () => false);
    if (ready) break;
  }
  banner.hidden = true;
  say("The service answers again.");
}

// Resolves once another key than `refused` was given. One question for all who ask.
function opened(refused) {
  const now = sessionStorage.getItem(KEY);
  if (now && now !== refused) return Promise.resolve();
  key ??= given(Boolean(refused)).finally(() => (key = null));
  return key;
}

function given(wrong) {
  const dialog = byId("key");
  return new Promise((then) => {
    const input = h("input", { id: "key-input", type: "password", autocomplete: "off", spellcheck: "false", required: true });
    const form = h("form", { method: "dialog" },
      h("h2", { id: "key-title" }, "This service asks for a key"),
      wrong && h("p.wrong", { role: "alert" }, "The service does not know this key."),
      h("label", { for: "key-input" }, "Key"), input,
      h("p.note", {}, "Whoever runs the service makes one with “kinfold key add”. It stays in this tab and is forgotten when you close it."),
      h("button.main", { type: "submit" }, "Open"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sessionStorage.setItem(KEY, input.value.trim());
      dialog.close();
      then();
    });
    fill(dialog, form);
    dialog.oncancel = (event) => event.preventDefault(); // without a key there is nothing behind it
    if (!dialog.open) dialog.showModal();
    input.focus();
  });
}
