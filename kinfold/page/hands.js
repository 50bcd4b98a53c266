// Mouse, pen and fingers on the map: drag to move, wheel and two fingers to zoom, a click, and a line drawn around a group.

const STILL = 5; // pixels that a click may wander

// `to`: {view, hover(x, y), leave(), click(x, y), line(points), drawn(points), lasso() -> whether a drag draws a line}
export function listen(element, to) {
  const fingers = new Map();
  let line = null;
  let wandered = 0;

  const place = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  element.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, place(event));
    if (fingers.size === 1) {
      wandered = 0;
      line = event.shiftKey || to.lasso() ? [place(event)] : null;
    } else if (line) {
      line = null;
      to.line([]);
    }
  });

  element.addEventListener("pointermove", (event) => {
    const now = place(event);
    const was = fingers.get(event.pointerId);
    if (!was) {
      to.hover(...now);
      return;
    }
    wandered += Math.hypot(now[0] - was[0], now[1] - was[1]);
    if (line) {
      line.push(now);
      to.line(line);
    } else if (fingers.size === 1 && wandered > STILL) {
      to.leave();
      to.view.move(now[0] - was[0], now[1] - was[1]);
    } else if (fingers.size === 2) {
      const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      const middle = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
      const apart = (at) => Math.max(1, Math.hypot(at[0] - other[0], at[1] - other[1]));
      to.view.zoom(apart(now) / apart(was), ...middle);
      to.view.move((now[0] - was[0]) / 2, (now[1] - was[1]) / 2);
    }
    fingers.set(event.pointerId, now);
  });

  const up = (event) => {
    if (!fingers.delete(event.pointerId) || fingers.size) return;
    if (line && wandered > STILL) to.drawn(line);
    else if (event.type === "pointerup" && wandered <= STILL) to.click(...place(event));
    line = null;
    to.line([]);
  };
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("pointerleave", () => to.leave());
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    to.view.zoom(Math.exp(-event.deltaY * lines * 0.0016), ...place(event));
    to.leave();
  }, { passive: false });
  element.addEventListener("dblclick", (event) => to.view.zoom(2, ...place(event)));
}
