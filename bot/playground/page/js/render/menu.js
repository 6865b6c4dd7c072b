// A small menu beside a button: arrows move, Escape closes, the focus returns.

import { h } from "../dom.js";

let closeOpen = null;

/** Open a menu of [label, action] pairs at `anchor`. */
export function openMenu(anchor, entries) {
  closeOpen?.();
  const menu = h("div", { class: "menu", role: "menu" }, entries.map(([label, action]) => (
    h("button", { type: "button", role: "menuitem", onclick: () => { close(); action(); } }, label)
  )));
  const items = [...menu.children];
  const away = (event) => !menu.contains(event.target) && close();
  function close() {
    menu.remove();
    document.removeEventListener("pointerdown", away, true);
    closeOpen = null;
    if (document.activeElement === document.body) anchor.focus();
  }
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(menu);
  place(menu, anchor.getBoundingClientRect());
  document.addEventListener("pointerdown", away, true);
  items[0].focus();
  closeOpen = close;
}

function place(menu, near) {
  const margin = 8;
  const left = Math.min(near.left, innerWidth - menu.offsetWidth - margin);
  const below = near.bottom + 4;
  const top = below + menu.offsetHeight > innerHeight ? near.top - menu.offsetHeight - 4 : below;
  menu.style.left = `${Math.max(margin, left)}px`;
  menu.style.top = `${Math.max(margin, top)}px`;
}
