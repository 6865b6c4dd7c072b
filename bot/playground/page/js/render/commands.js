// The commands the assistant offers this person here: by the "/" button, or while typing one.

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { say } from "../actions.js";
import { changed, chatById, draftOf, store } from "../state.js";

/** A list above the composer; `suggest` follows the typing, `key` takes the arrows and Enter while open. */
export function commandList(chatId, input, signal) {
  const list = h("ul", { class: "commands", role: "listbox", id: "commands", "aria-label": t("commands"), hidden: true });
  const button = h("button", {
    type: "button", class: "icon-button slash", "aria-label": t("commands"), title: t("commands"), "aria-expanded": "false",
    "aria-controls": "commands",
    onclick: () => (list.hidden ? show("") : hide()),
  }, "/");
  let chosen = 0;

  function show(typed) {
    const known = chatById(chatId).commands.filter((entry) => entry.command.startsWith(typed));
    list.replaceChildren(...known.map((entry, at) => h("li", {
      role: "option", id: `command-${at}`, "data-command": entry.command, onclick: () => use(entry.command),
    }, h("span", { class: "command-name" }, `/${entry.command}`), h("span", { class: "hint" }, entry.description))));
    list.hidden = known.length === 0;
    button.setAttribute("aria-expanded", String(!list.hidden));
    choose(0);
    if (!list.hidden) input.focus();
  }

  function hide() {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(at) {
    const entries = [...list.children];
    if (!entries.length) return;
    chosen = (at + entries.length) % entries.length;
    entries.forEach((entry, index) => entry.setAttribute("aria-selected", String(index === chosen)));
    entries[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `command-${chosen}`);
  }

  function use(command) {
    hide();
    draftOf(chatId).text = "";
    changed("composer");
    const addressed = chatById(chatId).type === "private" ? "" : `@${store.bot.username}`;
    say(`/${command}${addressed}`);
  }

  function suggest() {
    const typed = /^\/(\w*)$/.exec(input.value);
    if (typed) show(typed[1].toLowerCase());
    else hide();
  }

  function key(event) {
    if (list.hidden) return false;
    const known = { ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Escape: hide };
    known.Enter = () => use(list.children[chosen].dataset.command);
    if (!(event.key in known)) return false;
    event.preventDefault();
    known[event.key]();
    return true;
  }

  document.addEventListener("pointerdown", (event) => {
    if (!list.contains(event.target) && event.target !== button && event.target !== input) hide();
  }, { signal });
  return { list, button, suggest, hide, key };
}
