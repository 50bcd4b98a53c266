// How parts of the page tell each other what happened, without knowing each other.
// "chosen" {rows, ids, what, from} or null: the customers that stand out. "marked" {id, alike}: the customer that is open.
// "coloured": the map has other colours. "saved": the list of audiences changed.

const target = new EventTarget();

export function tell(what, detail = null) {
  target.dispatchEvent(new CustomEvent(what, { detail }));
}

export function on(what, then) {
  target.addEventListener(what, (event) => then(event.detail));
}
