// Numbers, days and counts as a person writes them; the same forms as in the report.

const ENGLISH = "en-GB";
const AFTER = new Set(["days", "orders", "points"]);

export function count(n) {
  return n.toLocaleString(ENGLISH);
}

export function many(n, one, more = `${one}s`) {
  return `${count(n)} ${n === 1 ? one : more}`;
}

export function percent(share) {
  const of = 100 * share;
  return `${Math.abs(of) >= 10 || of === 0 ? of.toFixed(0) : of.toFixed(1)}%`;
}

// 0.414 share -> "41%", 12.2 days -> "12 days", 1234.5 money -> "1,235"
export function number(value, unit = "") {
  if (value === null || value === undefined) return "unknown";
  if (unit === "share") return percent(value);
  if (unit === "customers") return many(Math.round(value), "customer");
  if (unit === "rows" || unit === "whole number") return count(Math.round(value));
  const digits = Math.abs(value) >= 100 || unit === "days" ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const told = value.toLocaleString(ENGLISH, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return AFTER.has(unit) ? `${told} ${unit}` : told;
}

export function day(at) {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return String(at);
  return when.toLocaleDateString(ENGLISH, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

export function month(at) {
  return new Date(at).toLocaleDateString(ENGLISH, { month: "long", year: "numeric", timeZone: "UTC" });
}

// A value of a column, by the column's type.
export function told(value, type) {
  if (value === null || value === undefined) return "unknown";
  if (type === "yes or no") return value ? "yes" : "no";
  if (type === "time") return day(value);
  if (type === "whole number") return count(value);
  if (type === "number") return Number.isInteger(value) ? count(value) : number(value);
  return String(value);
}
