// Which part of the map is seen: a scale and a shift, and how hands and keys change them.

const MOST = 400; // times nearer than the whole map
const STEP = 60; // pixels that an arrow key moves

// Places are in [-1, 1]; a place p is drawn at p * scale + (dx, dy), in CSS pixels from the top left.
export class View {
  constructor(element, changed) {
    this.element = element;
    this.changed = changed;
    this.fitted = 1;
    this.whole = true; // nobody moved it since it was fitted
    Object.assign(this, { scale: 1, dx: 0, dy: 0 });
  }

  get width() {
    return this.element.clientWidth;
  }

  get height() {
    return this.element.clientHeight;
  }

  fit() {
    const room = Math.max(40, Math.min(this.width - 56, this.height - 96));
    this.fitted = room / 2;
    Object.assign(this, { scale: this.fitted, dx: this.width / 2, dy: (this.height - 36) / 2, whole: true });
    this.changed();
  }

  // The whole map stays whole when its size changes; of a part, what is in the middle stays there.
  resized(width, height) {
    if (this.whole) return this.fit();
    this.dx += (this.width - width) / 2;
    this.dy += (this.height - height) / 2;
    this.changed();
  }

  move(dx, dy) {
    this.dx += dx;
    this.dy += dy;
    this.whole = false;
    const reach = 1.05 * this.scale; // some of the map stays in sight
    this.dx = Math.min(this.width + reach - 40, Math.max(40 - reach, this.dx));
    this.dy = Math.min(this.height + reach - 40, Math.max(40 - reach, this.dy));
    this.changed();
  }

  zoom(times, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(MOST * this.fitted, Math.max(0.5 * this.fitted, this.scale * times));
    const by = scale / this.scale;
    this.scale = scale;
    this.dx = x - (x - this.dx) * by;
    this.dy = y - (y - this.dy) * by;
    this.move(0, 0);
  }

  at(x, y) {
    return [(x - this.dx) / this.scale, (y - this.dy) / this.scale];
  }

  drawn(px, py) {
    return [px * this.scale + this.dx, py * this.scale + this.dy];
  }

  // Bring a place into sight, if it is not.
  show(px, py) {
    const [x, y] = this.drawn(px, py);
    const edge = 40;
    if (x < edge || y < edge || x > this.width - edge || y > this.height - edge) {
      this.move(this.width / 2 - x, this.height / 2 - y);
    }
  }

  // True if the key was one of the map's.
  key(name) {
    const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    if (moves[name]) this.move(...moves[name]);
    else if (name === "+" || name === "=") this.zoom(1.3);
    else if (name === "-" || name === "_") this.zoom(1 / 1.3);
    else if (name === "0" || name === "Home") this.fit();
    else return false;
    return true;
  }
}
