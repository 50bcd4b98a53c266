// Finds points on the map: the nearest to a place, and all within a drawn line. No part of the page, so it can be tested alone.

const CELL = 8; // points a cell, about

// Points sorted into a grid once; a question then looks at a few cells.
export class Grid {
  constructor(xy) {
    this.xy = xy;
    const n = xy.length / 2;
    this.side = Math.max(1, Math.ceil(Math.sqrt(n / CELL)));
    this.low = [Infinity, Infinity];
    const high = [-Infinity, -Infinity];
    for (let i = 0; i < xy.length; i += 1) {
      this.low[i % 2] = Math.min(this.low[i % 2], xy[i]);
      high[i % 2] = Math.max(high[i % 2], xy[i]);
    }
    this.step = [0, 1].map((axis) => Math.max(1e-9, (high[axis] - this.low[axis]) / this.side));
    const cells = new Uint32Array(n);
    this.from = new Uint32Array(this.side * this.side + 1);
    for (let i = 0; i < n; i += 1) {
      cells[i] = this.cell(xy[2 * i], 0) + this.side * this.cell(xy[2 * i + 1], 1);
      this.from[cells[i] + 1] += 1;
    }
    for (let c = 0; c < this.side * this.side; c += 1) this.from[c + 1] += this.from[c];
    const next = this.from.slice();
    this.sorted = new Uint32Array(n);
    for (let i = 0; i < n; i += 1) this.sorted[next[cells[i]]++] = i;
  }

  cell(value, axis) {
    return Math.min(this.side - 1, Math.max(0, Math.floor((value - this.low[axis]) / this.step[axis])));
  }

  *inside(x0, y0, x1, y1) {
    for (let cy = this.cell(y0, 1); cy <= this.cell(y1, 1); cy += 1) {
      for (let cx = this.cell(x0, 0); cx <= this.cell(x1, 0); cx += 1) {
        const c = cx + this.side * cy;
        for (let k = this.from[c]; k < this.from[c + 1]; k += 1) yield this.sorted[k];
      }
    }
  }

  // The nearest point within `reach` of (x, y) of those that `allowed` lets through; -1 if there is none.
  nearest(x, y, reach, allowed = () => true) {
    let best = -1;
    let least = reach * reach;
    for (const i of this.inside(x - reach, y - reach, x + reach, y + reach)) {
      const far = (this.xy[2 * i] - x) ** 2 + (this.xy[2 * i + 1] - y) ** 2;
      if (far <= least && allowed(i)) [best, least] = [i, far];
    }
    return best;
  }

  // All points within a closed line [[x, y], ...], by the even-odd rule, in their own order.
  within(line) {
    const xs = line.map((p) => p[0]);
    const ys = line.map((p) => p[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const found = [];
    for (const i of this.inside(...box)) if (holds(line, this.xy[2 * i], this.xy[2 * i + 1])) found.push(i);
    return Uint32Array.from(found).sort();
  }
}

function holds(line, x, y) {
  let odd = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i, i += 1) {
    const [[xi, yi], [xj, yj]] = [line[i], line[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
