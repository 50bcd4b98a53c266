// What colour a customer has: by segment, or by the values of a column. Scales keep apart for colour-blind eyes as well.

import { NOWHERE, column, run, titled } from "./data.js";
import { told } from "./words.js";

const CLASSES = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c6d31"]; // Okabe and Ito's, but black and yellow
const OTHERS = "#9a9ea6";
const MISSING = "#b9bbbf";
const VIRIDIS = ["#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b"];
const BINS = 28;

export function dark() {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

// {kind: "classes", of: (n,) index of a class, classes: [{label, short, colour, count}]} by segment or by a column of text, or
// {kind: "ramp", of: (n,) 0 to 1 or NaN, low, high, bins, stops, missing, type} by a column of numbers.
export async function scale(by) {
  if (by === "segment") return bySegment();
  const { type, values } = await column(by);
  if (type === "text" || type === "yes or no") return byClass(values, type);
  return byNumber(values, type);
}

function bySegment() {
  const classes = run.segments.map((each) => ({ label: titled(each.segment), short: each.segment, colour: each.colour }));
  classes.push({ label: NOWHERE, short: "", colour: run.grey });
  const of = run.segment.map((segment) => (segment < 0 ? classes.length - 1 : segment));
  return { kind: "classes", of, classes: counted(classes, of), segments: true };
}

function byClass(values, type) {
  const sizes = new Map();
  for (const value of values) if (value !== null) sizes.set(value, (sizes.get(value) || 0) + 1);
  const sorted = [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a) || (String(a) < String(b) ? -1 : 1));
  const shown = sorted.slice(0, CLASSES.length);
  const at = new Map(shown.map((value, i) => [value, i]));
  const classes = shown.map((value, i) => ({ label: told(value, type), short: "", colour: CLASSES[i] }));
  const rest = sorted.length - shown.length;
  if (rest) classes.push({ label: `${rest} other values`, short: "", colour: OTHERS });
  const missing = classes.length;
  const others = shown.length;
  const of = Int32Array.from(values, (value) => (value === null ? missing : (at.get(value) ?? others)));
  if (of.includes(missing)) classes.push({ label: "unknown", short: "", colour: MISSING });
  return { kind: "classes", of, classes: counted(classes, of) };
}

function counted(classes, of) {
  for (const each of classes) each.count = 0;
  for (const index of of) classes[index].count += 1;
  return classes;
}

// Colours reach from the 2nd to the 98th percentile, so that one big spender does not make all others alike.
function byNumber(values, type) {
  const plain = Float64Array.from(values, (value) => asNumber(value, type));
  const known = plain.filter((value) => !Number.isNaN(value)).sort();
  const at = (share) => known[Math.min(known.length - 1, Math.floor(share * known.length))];
  const low = known.length ? at(0.02) : 0;
  const high = known.length ? Math.max(at(0.98), low) : 0;
  const of = Float32Array.from(plain, (value) =>
    Number.isNaN(value) ? NaN : high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
  const bins = new Array(BINS).fill(0);
  for (const share of of) if (!Number.isNaN(share)) bins[Math.min(BINS - 1, Math.floor(share * BINS))] += 1;
  const below = known.length && known[0] < low;
  const above = known.length && known.at(-1) > high;
  return { kind: "ramp", of, low, high, below, above, bins, stops: stops(), missing: plain.length - known.length, type, colour: MISSING };
}

export function asNumber(value, type) {
  if (value === null) return NaN;
  return type === "time" ? Date.parse(value) : Number(value);
}

// Much is what stands out: dark on paper, light on black. The end that would vanish is left out.
function stops() {
  return dark() ? VIRIDIS.slice(3) : VIRIDIS.slice(0, 8).reverse();
}

// (n * 4,) bytes for the renderer. `loud`: (n,) of 0 and 1, null for all alike; who is not loud fades.
export function paint(found, loud, opacity) {
  const table = found.kind === "classes" ? found.classes.map((each) => rgb(each.colour)) : ramp(found.stops);
  const none = rgb(found.colour || MISSING);
  const quiet = dark() ? [58, 62, 70] : [218, 216, 209];
  const n = found.of.length;
  const bytes = new Uint8Array(4 * n);
  for (let i = 0; i < n; i += 1) {
    const value = found.of[i];
    const own = found.kind === "classes" ? table[value] : Number.isNaN(value) ? none : table[Math.round(255 * value)];
    const faded = loud !== null && !loud[i];
    const colour = faded ? quiet : own;
    bytes[4 * i] = colour[0];
    bytes[4 * i + 1] = colour[1];
    bytes[4 * i + 2] = colour[2];
    bytes[4 * i + 3] = faded ? 150 : opacity;
  }
  return bytes;
}

function ramp(colours) {
  const ends = colours.map(rgb);
  return Array.from({ length: 256 }, (_, i) => {
    const at = (i / 255) * (ends.length - 1);
    const left = Math.min(ends.length - 2, Math.floor(at));
    return [0, 1, 2].map((c) => ends[left][c] + (at - left) * (ends[left + 1][c] - ends[left][c]));
  });
}

function rgb(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}
