// Draws points with WebGL 2, all in one call: a place, a colour and a mark each, in an order of its own.

const VERTEX = `#version 300 es
in vec2 place; in vec4 colour; in float mark;
uniform vec2 size; uniform vec3 view; uniform float wide;
out vec4 tint; flat out int shape;
void main() {
  vec2 at = (place * view.x + view.yz) / size * 2.0 - 1.0;
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
  float loud = step(16.0, mark);
  shape = int(mark - 16.0 * loud);
  gl_PointSize = wide * (1.0 + 0.35 * loud) * (shape > 0 ? 1.25 : 1.0);
  tint = colour;
}`;

// Distance to the edge of the mark, 1 at the edge; circle, diamond, square, triangle, cross, x.
const FRAGMENT = `#version 300 es
precision highp float;
in vec4 tint; flat in int shape; out vec4 result;
uniform float wide;
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  vec2 a = abs(p);
  vec2 t = abs(vec2(p.x + p.y, p.x - p.y)) * 0.7071;
  float far = shape == 1 ? a.x + a.y
    : shape == 2 ? max(a.x, a.y) * 1.25
    : shape == 3 ? max(a.x * 1.1 + (p.y * -0.5 + 0.5) - 0.1, p.y * 1.2)
    : shape == 4 ? max(min(a.x, a.y) * 3.2, max(a.x, a.y))
    : shape == 5 ? max(min(t.x, t.y) * 3.2, max(t.x, t.y))
    : length(p);
  float soft = 2.2 / wide;
  float alpha = tint.a * (1.0 - smoothstep(1.0 - soft, 1.0, far));
  if (alpha < 0.004) discard;
  result = vec4(tint.rgb * alpha, alpha);
}`;

// points.place(x, y), .paint(rgba), .mark(bytes), .order(rows), .draw({scale, dx, dy}, dot). Throws where there is no WebGL 2.
export class Points {
  constructor(canvas) {
    this.canvas = canvas;
    this.n = 0;
    this.start();
    canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
    canvas.addEventListener("webglcontextrestored", () => {
      this.start();
      this.again?.();
    });
  }

  start() {
    const gl = this.canvas.getContext("webgl2", { antialias: false, premultipliedAlpha: true });
    if (!gl) throw new Error("this browser draws no WebGL 2");
    this.gl = gl;
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) || "no shader");
    gl.useProgram(program);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.at = Object.fromEntries(["size", "view", "wide"].map((name) => [name, gl.getUniformLocation(program, name)]));
    this.places = this.attribute(program, "place", 2, gl.FLOAT, false);
    this.colours = this.attribute(program, "colour", 4, gl.UNSIGNED_BYTE, true);
    this.marks = this.attribute(program, "mark", 1, gl.UNSIGNED_BYTE, false);
    this.rows = gl.createBuffer();
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.rows);
  }

  attribute(program, name, parts, kind, normalised) {
    const gl = this.gl;
    const at = gl.getAttribLocation(program, name);
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, parts, kind, normalised, 0, 0);
    return buffer;
  }

  put(buffer, data) {
    this.gl.bindBuffer(this.gl.ARRAY_BUFFER, buffer);
    this.gl.bufferData(this.gl.ARRAY_BUFFER, data, this.gl.STATIC_DRAW);
  }

  place(xy) {
    this.put(this.places, xy);
  }

  paint(rgba) {
    this.put(this.colours, rgba);
  }

  mark(bytes) {
    this.put(this.marks, bytes);
  }

  order(rows) {
    this.n = rows.length;
    this.gl.bufferData(this.gl.ELEMENT_ARRAY_BUFFER, rows, this.gl.STATIC_DRAW);
  }

  draw(view, dot) {
    const { gl, canvas } = this;
    const ratio = canvas.width / canvas.clientWidth || 1;
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(this.at.size, canvas.width / ratio, canvas.height / ratio);
    gl.uniform3f(this.at.view, view.scale, view.dx, view.dy);
    gl.uniform1f(this.at.wide, Math.max(2, dot * ratio));
    if (this.n) gl.drawElements(gl.POINTS, this.n, gl.UNSIGNED_INT, 0);
  }
}
