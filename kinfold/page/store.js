// Audiences that were saved, in this browser alone; and lists of customers as files.

import { asked } from "./api.js";
import { tell } from "./bus.js";

const KEY = "kinfold.audiences";

// [{name, ids, what, run, at}], the newest first.
export function audiences() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) || "[]");
    return Array.isArray(found) ? found.filter((each) => typeof each?.name === "string" && Array.isArray(each.ids)) : [];
  } catch {
    return []; // damaged by another hand: saving writes it anew
  }
}

export function audience(name) {
  return audiences().find((each) => each.name === name);
}

// "" if it is saved, otherwise a sentence on why not.
export function save(name, ids, what) {
  if (!name.trim()) return "Give it a name first.";
  if (audience(name.trim())) return `There is an audience “${name.trim()}” already: choose another name.`;
  const one = { name: name.trim(), ids, what, run: asked.run, at: new Date().toISOString() };
  return keep([one, ...audiences()]);
}

export function remove(name) {
  return keep(audiences().filter((each) => each.name !== name));
}

function keep(all) {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    return "This browser has no room for it: export it as CSV instead, or delete another audience.";
  }
  tell("saved");
  return "";
}

// A CSV (RFC 4180) of customer ids, as they are in the data.
export function csv(ids) {
  const field = (id) => (/[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
  return ["customer_id", ...ids.map(field)].join("\r\n") + "\r\n";
}

export function download(name, ids) {
  const url = URL.createObjectURL(new Blob([csv(ids)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^-+|-+$/g, "") || "customers"}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
