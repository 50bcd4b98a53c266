"""How far text stands out from its ground, as WCAG 2.2 counts it, of everything that is seen on a page."""

# Gives the elements whose own text has a ratio below 4.5: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
CONTRAST = """() => {
  const parts = (colour) => {
    const all = colour.match(/[\\d.]+/g).map(Number);
    if (colour.startsWith('color(')) { // srgb from 0 to 1, and alpha where it is not 1
      const [r, g, b, a = 1] = all;
      return [255 * r, 255 * g, 255 * b, a];
    }
    return [all[0], all[1], all[2], all[3] ?? 1];
  };
  const linear = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3]));
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || e.closest('.hidden, script, noscript, option, svg') || !e.checkVisibility()) continue;
    const layers = [];
    for (let at = e; at; at = at.parentElement) layers.unshift(parts(getComputedStyle(at).backgroundColor));
    const ground = layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
    const ink = over(parts(getComputedStyle(e).color), ground);
    const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${e.outerHTML.slice(0, 80)}`);
  }
  return found;
}"""
