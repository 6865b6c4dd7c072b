// The messages of a chat, grouped by day, sender and album; only what changed is drawn again.

import { failed } from "../notices.js";
import { h, iconButton } from "../dom.js";
import { t } from "../i18n.js";
import { chatById, historyOf, messagesOf, now, on, store } from "../state.js";
import { loadOlder } from "../sync.js";
import { dayKey, dayText } from "../time.js";
import { service } from "../words.js";
import { messageUnit, serviceLine } from "./message.js";

const TOGETHER = 5 * 60; // seconds within which one sender's messages stand together
const NEAR = 24; // pixels from the end that count as "at the end"
const EARLY = 200; // pixels from the beginning at which older messages are fetched

export function messageList(chatId, signal) {
  const list = h("ol", { class: "messages" });
  const empty = h("p", { class: "empty-note hint" });
  const scroller = h("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": t("conversation") }, empty, list);
  const toEnd = iconButton("back", t("toNewest"), () => scrollToEnd("smooth"), { class: "icon-button to-newest", hidden: true });
  const drawn = new Map();
  let atEnd = true;
  let shownUnread = null; // the mark is scrolled to once, when it appears
  let shownNewest = Infinity; // what was there before the chat was opened is not news
  const scrollToEnd = (behavior = "auto") => scroller.scrollTo({ top: scroller.scrollHeight, behavior });
  const draw = () => {
    if (store.openChat !== chatId) return;
    const height = scroller.scrollHeight;
    const top = scroller.scrollTop;
    const firstBefore = list.firstElementChild;
    const items = arranged(chatId);
    reconcile(list, drawn, items);
    empty.textContent = items.length || !historyOf(chatId) ? "" : t(chatById(chatId)?.bot_member ? "emptyGroup" : "emptyGroupNoBot");
    const grewAbove = firstBefore && list.firstElementChild !== firstBefore && list.contains(firstBefore) && top < height / 2;
    const unread = list.querySelector(".unread-line");
    // who writes wants to see what comes of it
    const spoke = messagesOf(chatId).some((message) => message.mine && message.message_id > shownNewest);
    shownNewest = messagesOf(chatId).at(-1)?.message_id ?? 0;
    if (spoke) scrollToEnd();
    else if (unread && unread !== shownUnread) {
      unread.scrollIntoView({ block: "start" });
      measure(); // the scroll event comes too late for the observers below
    } else if (atEnd) scrollToEnd();
    else if (grewAbove) scroller.scrollTop = top + scroller.scrollHeight - height;
    shownUnread = unread;
  };
  const measure = () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    toEnd.hidden = atEnd;
  };
  scroller.addEventListener("scroll", () => {
    measure();
    if (scroller.scrollTop < EARLY && scroller.scrollHeight > scroller.clientHeight) loadOlder(chatId).catch(failed);
  });
  // a photo that loads or a keyboard that opens must not push the newest message out of sight
  new ResizeObserver(() => atEnd && scrollToEnd()).observe(scroller);
  new ResizeObserver(() => atEnd && scrollToEnd()).observe(list);
  on("messages", draw, signal);
  on("typing", () => {
    list.parentElement.classList.toggle("typing", store.typing.has(chatId));
    if (atEnd) scrollToEnd();
  }, signal);
  queueMicrotask(draw);
  return h("div", { class: "scroller-box" }, scroller, toEnd);
}

/** Items with key, signature and a way to draw them. */
function arranged(chatId) {
  const messages = messagesOf(chatId);
  const history = historyOf(chatId);
  const inGroup = chatById(chatId)?.type !== "private";
  const items = [];
  let day = "";
  for (let at = 0; at < messages.length; at += 1) {
    const message = messages[at];
    const date = new Date(message.date * 1000);
    if (dayKey(date) !== day) {
      day = dayKey(date);
      const words = dayText(date, now(), { today: t("today"), yesterday: t("yesterday") });
      items.push({ key: `day ${day}`, signature: words, draw: () => h("li", { class: "day" }, h("span", {}, words)) });
    }
    if (history.unreadFrom === message.message_id) {
      items.push({ key: "unread", signature: "", draw: () => h("li", { class: "unread-line" }, h("span", {}, t("newMessages"))) });
    }
    if (service(message)) {
      items.push({ key: `m ${message.message_id}`, signature: service(message), draw: () => serviceLine(message) });
      continue;
    }
    const album = albumFrom(messages, at);
    const first = !together(messages[at - 1], message, history.unreadFrom);
    at += album.length - 1;
    const last = !together(message, messages[at + 1], history.unreadFrom);
    const flags = { chatId, inGroup, first, last };
    items.push({
      key: `m ${message.message_id}`, signature: JSON.stringify([album, flags]), draw: () => messageUnit(album, flags),
    });
  }
  return items;
}

function albumFrom(messages, at) {
  const id = messages[at].media_group_id;
  let end = at + 1;
  while (id && messages[end]?.media_group_id === id) end += 1;
  return messages.slice(at, end);
}

function together(before, after, unreadFrom) {
  return Boolean(before && after && !service(before) && !service(after) && before.from?.id === after.from?.id
    && after.date - before.date < TOGETHER && unreadFrom !== after.message_id
    && dayKey(new Date(before.date * 1000)) === dayKey(new Date(after.date * 1000)));
}

/** Bring the list's children in line with the items, keeping what is unchanged, and the focus. */
function reconcile(list, drawn, items) {
  const wanted = new Set(items.map((item) => item.key));
  for (const [key, { node }] of drawn) {
    if (wanted.has(key)) continue;
    node.remove();
    drawn.delete(key);
  }
  let place = list.firstElementChild;
  for (const item of items) {
    const known = drawn.get(item.key);
    let node = known?.node;
    if (known?.signature !== item.signature) {
      node = item.draw();
      if (known) {
        const held = known.node.contains(document.activeElement);
        if (place === known.node) place = known.node.nextElementSibling;
        known.node.replaceWith(node);
        if (held) (node.querySelector(".inline-keyboard button") ?? node.querySelector("button"))?.focus();
      }
      drawn.set(item.key, { node, signature: item.signature });
    }
    if (node !== place) list.insertBefore(node, place);
    else place = place.nextElementSibling;
  }
}
