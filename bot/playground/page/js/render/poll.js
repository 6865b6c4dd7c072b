// A poll inside a bubble: its options are buttons until it is closed.

import { vote } from "../actions.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";

export function poll(chatId, message) {
  const shown = message.poll;
  if (!shown) return null;
  const option = ({ text, voter_count: count }) => h("button", {
    type: "button", class: "poll-option", disabled: shown.is_closed,
    onclick: () => vote(chatId, message, [text]),
  }, h("span", {}, text), h("span", { class: "hint" }, String(count)));
  return h("div", { class: "poll" },
    h("div", { class: "poll-question" }, shown.question),
    shown.options.map(option),
    h("div", { class: "hint" }, t(shown.is_closed ? "pollClosed" : "poll")));
}
