// One chat: its head, its messages, and the place to write.

import { h, icon, iconButton } from "../dom.js";
import { t } from "../i18n.js";
import { go } from "../route.js";
import { begin, perform } from "../actions.js";
import { api } from "../api.js";
import { historyOf, messagesOf, on, openedChat, store, titleOf } from "../state.js";
import { avatar, groupAvatar } from "./avatar.js";
import { composer } from "./composer.js";
import { chatDialog } from "./group.js";
import { messageList } from "./list.js";

export function conversationPane(signal) {
  const pane = h("main", { class: "conversation", tabindex: "-1" });
  let shown;
  let scope = new AbortController();
  signal.addEventListener("abort", () => scope.abort());
  const draw = () => {
    const chat = openedChat();
    const state = chat && JSON.stringify([chat.id, chat.type, chat.blocked, footKind(chat)]);
    if (state === shown) return;
    shown = state;
    scope.abort(); // what belonged to the chat shown before listens no longer
    scope = new AbortController();
    pane.replaceChildren(...(chat ? parts(chat, scope.signal) : [nothingOpen()]));
  };
  on("chats", draw, signal);
  on("messages", draw, signal);
  draw();
  return pane;
}

function nothingOpen() {
  return h("div", { class: "empty" }, icon("chat"), h("p", {}, t("chooseChat")));
}

/** What stands at the foot: the start button, the unblock button, or the place to write. */
function footKind(chat) {
  if (chat.type !== "private") return "write";
  if (chat.blocked) return "blocked";
  return historyOf(chat.id) && !messagesOf(chat.id).length ? "start" : "write";
}

function parts(chat, signal) {
  const kind = footKind(chat);
  if (kind === "start") return [head(chat, signal), h("div", { class: "empty" }, startCard())];
  const foot = kind === "blocked" ? blockedFoot() : composer(chat.id, signal);
  return [head(chat, signal), messageList(chat.id, signal), foot];
}

function head(chat, signal) {
  const title = h("span", { class: "person-name" });
  const below = h("span", { class: "hint", "aria-live": "polite" });
  const draw = () => {
    const current = openedChat() ?? chat;
    title.textContent = titleOf(current);
    below.textContent = store.typing.has(chat.id) ? t("typing")
      : current.blocked ? t("botBlocked")
        : current.type === "private" ? t("bot") : t("members", { n: current.members.length });
  };
  on("chats", draw, signal);
  on("typing", draw, signal);
  draw();
  return h("div", { class: "pane-head" },
    iconButton("back", t("back"), () => go(store.me.id), { class: "icon-button back" }),
    h("button", { type: "button", class: "chat-title", title: t("chatInfo"), onclick: () => chatDialog(openedChat() ?? chat) },
      chat.type === "private" ? avatar(store.bot, "small") : groupAvatar(chat, "small"),
      h("span", { class: "person-words" }, h("h1", {}, title), below)),
    iconButton("info", t("chatInfo"), () => chatDialog(openedChat() ?? chat)));
}

function startCard() {
  const code = h("input", { autocomplete: "off", spellcheck: "false", placeholder: t("inviteCode"), "aria-label": t("inviteCode") });
  const use = (event) => {
    event.preventDefault();
    begin(codeFrom(code.value.trim()));
  };
  return h("div", { class: "start-card" },
    avatar(store.bot, "large"),
    h("h2", {}, t("startTitle", { bot: store.bot.first_name })),
    h("p", { class: "hint" }, t("startHint")),
    h("button", { type: "button", class: "primary wide", onclick: () => begin() }, t("start")),
    h("form", { class: "row", onsubmit: use }, code, h("button", { class: "quiet" }, t("useCode"))));
}

/** The code of an invitation, out of the whole link if that was pasted. */
export function codeFrom(text) {
  return /[?&]start=([\w-]+)/.exec(text)?.[1] ?? text;
}

function blockedFoot() {
  return h("div", { class: "foot-note" }, h("p", { class: "hint" }, t("blockedHint")),
    h("button", { type: "button", class: "primary", onclick: () => perform((as) => api.unblock(as)) }, t("unblock")));
}
