// What sets a group apart from everybody: means and shares, with counts, and only differences that chance does not make.
// No part of the page, so it can be tested alone.

export const LEAST = 10; // customers of a group about which anything can be said
const MOST = 40; // values of a column of text that are compared, the commonest
const EXPECTED = 5; // customers that a share must rest on, here or expected

// `columns`: [{name, type, values}], `rows`: those of the group. {found: [...], compared, limit}, the largest difference first.
// One of `found`: {name, value, type, here: {mean, count, of}, all: {mean, count, of}, effect, z, low, high}. `value` is
// undefined for a mean of numbers, null for "unknown". z: how far the group is from what a random draw of its size without
// replacement gives, in standard errors: sqrt((1 - m/M) S^2 / m), https://en.wikipedia.org/wiki/Simple_random_sample
export function apart(columns, rows) {
  const all = columns.flatMap((column) => differences(column, rows));
  const limit = bound(0.05 / Math.max(1, all.length));
  const found = all.filter((each) => Math.abs(each.z) >= limit);
  found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return { found: oneOfTwo(found, columns), compared: all.length, limit };
}

export function differences({ name, type, values }, rows) {
  const text = type === "text" || type === "yes or no";
  const parts = text ? shares(values, rows) : [mean(values, rows, type)].filter(Boolean);
  const missing = values.reduce((n, value) => n + (value === null), 0);
  const here = rows.reduce((n, row) => n + (values[row] === null), 0);
  if (missing) parts.push({ value: null, ...share(here, rows.length, missing, values.length) });
  return parts
    .filter((each) => each.value === undefined || Math.max(each.here.count, each.all.mean * each.here.of) >= EXPECTED)
    .filter((each) => Number.isFinite(each.z))
    .map((each) => ({ name, type, ...each }));
}

function mean(values, rows, type) {
  const plain = (value) => (type === "time" ? Date.parse(value) : Number(value));
  const all = values.filter((value) => value !== null).map(plain);
  const here = Array.from(rows, (row) => values[row]).filter((value) => value !== null).map(plain);
  if (here.length < EXPECTED) return null;
  const of = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [m, M] = [of(here), of(all)];
  const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - M) ** 2, 0) / (all.length - 1));
  const sorted = Float64Array.from(all).sort();
  const [low, high] = [sorted[Math.floor(0.02 * sorted.length)], sorted[Math.floor(0.98 * (sorted.length - 1))]];
  const told = tested(m, M, spread, here.length, all.length);
  return { ...told, low: Math.min(low, m), high: Math.max(high, m), here: { mean: m, count: here.length, of: rows.length }, all: { mean: M, count: all.length, of: values.length } };
}

function shares(values, rows) {
  const counted = (list) => {
    const sizes = new Map();
    for (const value of list) if (value !== null) sizes.set(value, (sizes.get(value) || 0) + 1);
    return sizes;
  };
  const all = counted(values);
  const here = counted(Array.from(rows, (row) => values[row]));
  const sum = (sizes) => [...sizes.values()].reduce((a, b) => a + b, 0);
  const [m, M] = [sum(here), sum(all)];
  const common = [...all.keys()].sort((a, b) => all.get(b) - all.get(a)).slice(0, MOST);
  return m ? common.map((value) => ({ value, ...share(here.get(value) || 0, m, all.get(value), M) })) : [];
}

function share(x, m, X, M) {
  const [p, P] = [x / m, X / M];
  const spread = Math.sqrt((P * (1 - P) * M) / (M - 1));
  return { ...tested(p, P, spread, m, M), low: 0, high: 1, here: { mean: p, count: x, of: m }, all: { mean: P, count: X, of: M } };
}

function tested(m, M, spread, n, N) {
  if (!(spread > 0) || n >= N) return { effect: 0, z: NaN };
  return { effect: (m - M) / spread, z: (m - M) / (spread * Math.sqrt((1 - n / N) / n)) };
}

// Of a column with two values the share of one says all: the one there is more of.
function oneOfTwo(found, columns) {
  const two = new Set(columns.filter(({ values }) => new Set(values).size === 2).map(({ name }) => name));
  return found.filter((each) => each.value === undefined || !two.has(each.name) || each.effect > 0);
}

// The z that a normal value passes, on either side, with probability p.
export function bound(p) {
  let [low, high] = [0, 40];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (beyond(middle) > p) low = middle;
    else high = middle;
  }
  return high;
}

// erfc(z / sqrt 2), to 1.2e-7: Numerical Recipes, 6.2.
function beyond(z) {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const of = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368];
  return t * Math.exp(-x * x - 1.26551223 + of.reduce((sum, c) => sum * t + c, 0) * t);
}
