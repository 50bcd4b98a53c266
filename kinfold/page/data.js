// The run as the page holds it: who is drawn where, the segments, and the columns that were asked for.

import { asked, get } from "./api.js";

export const NOWHERE = "Fits nowhere";
export const run = { ids: [], x: [], y: [], segment: [], segments: [], names: [], columns: [], of: 0, noise: 0 };
let rowOf = new Map();
let lower = null;
const kept = new Map();

// Read the map, the segments and the list of columns.
export async function read() {
  asked.run = "";
  const told = await get("v1/columns");
  run.purposes = told.purposes;
  if (told.purposes.length && !told.purposes.includes(asked.purpose)) asked.purpose = told.purposes[0];
  const [map, segments] = await Promise.all([get("v1/map"), get("v1/segments")]);
  if (map.run !== segments.run || map.run !== told.run) return read(); // the run was replaced between the answers
  asked.run = map.run;
  kept.clear();
  lower = null;
  Object.assign(run, {
    ids: map.ids,
    x: Float32Array.from(map.x),
    y: Float32Array.from(map.y),
    segment: Int32Array.from(map.segment),
    names: map.segments,
    grey: map.colours.noise,
    of: map.of,
    segments: segments.segments,
    noise: segments.noise,
    columns: told.columns,
  });
  rowOf = new Map(map.ids.map((id, row) => [id, row]));
  return run;
}

// Row on the map, or undefined for who is not drawn.
export function row(id) {
  return rowOf.get(id);
}

export function rows(ids) {
  return Uint32Array.from(ids.map((id) => rowOf.get(id)).filter((each) => each !== undefined));
}

// {segment, name, colour, ...} by its id; noise has a look too.
export function segmentNamed(name) {
  return run.segments.find((each) => each.segment === name) || { segment: name, name: NOWHERE, colour: run.grey };
}

export function titled(name) {
  const found = segmentNamed(name);
  return found.name === NOWHERE || found.name.includes(found.segment) ? found.name : `${found.segment} ${found.name}`;
}

export function segmentOf(row) {
  return segmentNamed(run.segment[row] < 0 ? "noise" : run.names[run.segment[row]]);
}

// The values of a column in the order of the map: {name, type, values}. Asked for once a run.
export function column(name) {
  if (!kept.has(name)) {
    const asking = get("v1/columns", name);
    asking.catch(() => kept.delete(name));
    kept.set(name, asking);
  }
  return kept.get(name);
}

// Ids that begin with, then ids that hold, what was typed; whatever the case.
export function idsLike(typed, most) {
  lower ??= run.ids.map((id) => id.toLowerCase());
  const sought = typed.toLowerCase();
  const begin = [];
  const hold = [];
  for (let i = 0; i < lower.length && begin.length < most; i += 1) {
    const at = lower[i].indexOf(sought);
    if (at === 0) begin.push(run.ids[i]);
    else if (at > 0 && hold.length < most) hold.push(run.ids[i]);
  }
  return [...begin, ...hold].slice(0, most);
}
