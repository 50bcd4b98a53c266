// Builds elements. Whatever comes from the data becomes text, never markup: nothing here or elsewhere parses HTML.

const SVG = "http://www.w3.org/2000/svg";

// h("button.quiet", {type: "button", onclick: f, style: {width: "3px"}}, "text", child, [more], null)
export function h(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  return filled(document.createElement(tag), classes, attributes, children);
}

export function svg(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  return filled(document.createElementNS(SVG, tag), classes, attributes, children);
}

export function fill(element, ...children) {
  element.replaceChildren(...flat(children));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

// Told to who cannot see the page change.
export function say(text) {
  byId("said").textContent = text;
}

// A link within this page; every part is encoded, so that an id may hold anything.
export function to(...parts) {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

function filled(element, classes, attributes, children) {
  if (classes.length) element.setAttribute("class", classes.join(" "));
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, of] of Object.entries(value)) element.style.setProperty(key, of);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...flat(children));
  return element;
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
