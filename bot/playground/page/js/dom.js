// Building the page from plain values; people's words only ever become text nodes.

const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "selected", "multiple", "open"]);

/** Make an element: `on…` props are listeners, `class`/`data-…`/`aria-…` attributes; null children vanish. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (PROPERTIES.has(name)) element[name] = value;
    else if (value === true && !name.startsWith("aria-")) element.setAttribute(name, "");
    else if (value !== false || name.startsWith("aria-")) element.setAttribute(name, String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SHAPES = {
  attach: "M21 11.5l-8.700 8.700a5.5 5.5 0 0 1-7.800-7.800l9-9a3.700 3.700 0 0 1 5.200 5.200l-9 9a1.800 1.800 0 0 1-2.600-2.600l8.300-8.300",
  back: "M15 5l-7 7 7 7",
  chat: "M6 5h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-5l-5 4v-4H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z",
  clock: "M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  close: "M6 6l12 12M18 6L6 18",
  edit: "M4 20l1-4.5L16 4.5a2.100 2.100 0 0 1 3 3L8 18.5 4 20z",
  file: "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.600 2.900-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.200.9 3.5 2.900 3.5 5.5",
  info: "M12 11v6M12 7.5v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  keyboard: "M4 7h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM7 10.5v.1M10.300 10.5v.1M13.700 10.5v.1M17 10.5v.1M8 14.5h8",
  link: "M7 17L17 7M9 7h8v8",
  log: "M5 6h14M5 12h14M5 18h9",
  moon: "M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z",
  more: "M6 12v.1M12 12v.1M18 12v.1",
  plus: "M12 5v14M5 12h14",
  reply: "M10 7l-6 5 6 5v-3.5c5 0 8 1.5 10 5-.5-5.5-3.5-9-10-9z",
  send: "M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4",
  star: "M12 4.5l2.2 4.7 5.1.6-3.8 3.5 1 5.1L12 15.9l-4.5 2.5 1-5.1-3.8-3.5 5.1-.6z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.300 5.300l1.4 1.4M17.300 17.300l1.4 1.4M5.300 18.700l1.4-1.4M17.300 6.700l1.4-1.4",
};

/** A drawn sign; it is decoration, so its button carries the label. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only a sign; the label is read aloud and shown as a tip. */
export function iconButton(name, label, onclick, props = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...props }, icon(name));
}
