// Pictures of the catalogue: asked for with the key when they come into sight, a few at a time, and kept.

import { blob } from "./api.js";
import { h } from "./dom.js";

const AT_ONCE = 4;
const kept = new Map();
const queue = [];
let running = 0;

const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    queue.push(target);
    next();
  }
}, { rootMargin: "200px" });

// An <img>, or a quiet square where there is no picture. What it shows stands beside it, so it has no text of its own.
export function picture(token) {
  if (!token) return h("span.picture.none", { "aria-hidden": "true" });
  const img = h("img.picture", { alt: "", "data-token": token });
  if (kept.has(token)) img.src = kept.get(token);
  else sight.observe(img);
  return img;
}

async function next() {
  if (running >= AT_ONCE || !queue.length) return;
  const img = queue.shift();
  const { token } = img.dataset;
  running += 1;
  try {
    if (!kept.has(token)) kept.set(token, URL.createObjectURL(await blob("v1", "pictures", token)));
    img.src = kept.get(token);
  } catch {
    img.classList.add("none"); // its file is gone: the name beside it says what it was
  } finally {
    running -= 1;
    next();
  }
}
