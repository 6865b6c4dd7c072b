// A coloured disc with initials.

import { h, icon } from "../dom.js";
import { nameOf } from "../state.js";

const COLOURS = 8;

/** First letters of the first and the last word, as one signs a Vietnamese name. */
export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word)[0].toUpperCase()).join("");
}

export const colourOf = (id) => `colour-${Math.abs(id) % COLOURS}`;

export function avatar(user, size = "") {
  const content = user?.is_bot ? icon("star") : initials(nameOf(user));
  return h("span", { class: `avatar ${user?.is_bot ? "of-bot" : colourOf(user?.id ?? 0)} ${size}`, "aria-hidden": "true" }, content);
}

export function groupAvatar(chat, size = "") {
  return h("span", { class: `avatar of-group ${colourOf(chat.id)} ${size}`, "aria-hidden": "true" }, initials(chat.title ?? ""));
}
