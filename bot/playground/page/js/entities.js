// A message's text and entities as nodes. Offsets count UTF-16 units, as JavaScript strings do.

import { h } from "./dom.js";
import { t } from "./i18n.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = /^(https?:|mailto:|tel:)/i;

/** Entities as a tree: parents first, clipped so that none reaches out of its parent. */
function ordered(entities, start, end) {
  const inside = [];
  for (const entity of entities) {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (from < to) inside.push({ ...entity, offset: from, length: to - from });
  }
  return inside.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Nodes for `text` with `entities`; `act` has onCommand(text) and onLink(url) -> true when it took the link. */
export function formatted(text, entities = [], act = {}) {
  return between(text, entities, 0, text.length, act);
}

function between(text, entities, start, end, act) {
  const nodes = [];
  const rest = ordered(entities, start, end);
  let at = start;
  while (rest.length) {
    const entity = rest.shift();
    const stop = entity.offset + entity.length;
    const inner = [];
    while (rest.length && rest[0].offset < stop) {
      const child = rest.shift();
      inner.push(child);
      const over = child.offset + child.length - stop;
      if (over > 0) rest.unshift({ ...child, offset: stop, length: over });
    }
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    nodes.push(wrapped(entity, between(text, inner, entity.offset, stop, act), text.slice(entity.offset, stop), act));
    at = BLOCKS.has(entity.type) && text[stop] === "\n" && stop < end ? stop + 1 : stop; // a block already ends its line
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function wrapped(entity, content, words, act) {
  const { type } = entity;
  if (type in TAGS) return h(TAGS[type], {}, content);
  if (type === "pre") return h("pre", { "data-language": entity.language }, h("code", {}, content));
  if (type === "spoiler") return spoiler(content);
  if (type === "blockquote") return h("blockquote", {}, content);
  if (type === "expandable_blockquote") return expandable(content, words);
  if (type === "text_link") return link(entity.url, content, act);
  if (type === "url") return link(/^\w+:\/\//.test(words) ? words : `https://${words}`, content, act);
  if (type === "email") return link(`mailto:${words}`, content, act);
  if (type === "phone_number") return link(`tel:${words}`, content, act);
  if (type === "bot_command" && act.onCommand) {
    return h("button", { type: "button", class: "word-button", onclick: () => act.onCommand(words) }, content);
  }
  if (["mention", "text_mention", "hashtag", "bot_command"].includes(type)) return h("span", { class: "mention" }, content);
  return h("span", {}, content);
}

function link(url, content, act) {
  if (!SAFE.test(url)) return h("span", { class: "mention" }, content);
  const follow = (event) => {
    if (act.onLink?.(url)) event.preventDefault();
  };
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer", onclick: follow }, content);
}

function spoiler(content) {
  const element = h("span", { class: "spoiler", tabindex: "0", role: "button", "aria-label": t("spoiler") }, content);
  const reveal = () => {
    element.classList.add("revealed");
    element.removeAttribute("aria-label");
  };
  element.addEventListener("click", reveal);
  element.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  return element;
}

function expandable(content, words) {
  if (words.length < 140 && words.split("\n").length <= 3) return h("blockquote", {}, content);
  const quote = h("blockquote", { class: "expandable" }, h("span", { class: "clamped" }, content));
  const toggle = h("button", { type: "button", class: "word-button", "aria-expanded": "false" }, t("showMore"));
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("expanded");
    toggle.textContent = t(open ? "showLess" : "showMore");
    toggle.setAttribute("aria-expanded", String(open));
  });
  quote.append(toggle);
  return quote;
}
