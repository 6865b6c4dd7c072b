// The list of chats of the person one is.

import { h, icon, iconButton } from "../dom.js";
import { t } from "../i18n.js";
import { routeTo } from "../route.js";
import { nameOf, now, on, store, titleOf } from "../state.js";
import { listTime } from "../time.js";
import { service, summary } from "../words.js";
import { avatar, groupAvatar } from "./avatar.js";
import { newGroupDialog } from "./group.js";

export function chatsPane(signal) {
  const list = h("ul", { class: "chats" });
  const draw = () => {
    const focused = document.activeElement?.closest?.(".chat-entry")?.getAttribute("href");
    list.replaceChildren(...store.chats.map(entry));
    if (focused) list.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
    const unread = store.chats.reduce((sum, chat) => sum + chat.unread, 0);
    document.title = `${unread ? `(${unread}) ` : ""}${nameOf(store.me)} · ${t("appName")}`;
  };
  on("chats", () => store.me && draw(), signal);
  draw();
  return h("nav", { class: "chats-pane", "aria-label": t("chats") },
    h("div", { class: "pane-head" },
      h("a", { class: "me", href: "#", title: t("switchPerson") },
        avatar(store.me, "small"),
        h("span", { class: "person-words" },
          h("span", { class: "person-name" }, nameOf(store.me)),
          h("span", { class: "hint" }, store.me.about ?? t("switchPerson"))),
        h("span", { class: "unseen" }, t("switchPerson"))),
      iconButton("plus", t("newGroup"), newGroupDialog)),
    list);
}

function entry(chat) {
  const last = chat.last;
  return h("li", {},
    h("a", {
      class: "chat-entry", href: routeTo(store.me.id, chat.id), "aria-current": chat.id === store.openChat ? "true" : null,
    },
    chat.type === "private" ? avatar(store.bot) : groupAvatar(chat),
    h("span", { class: "chat-words" },
      h("span", { class: "chat-line" },
        h("span", { class: "person-name" }, titleOf(chat)),
        last && h("time", { class: "hint" }, listTime(new Date(last.date * 1000), now()))),
      h("span", { class: "chat-line" },
        h("span", { class: "chat-last hint" }, last ? lastLine(chat, last) : t("noMessages")),
        chat.unread > 0 && h("span", { class: "badge", "aria-label": t("unreadCount", { n: chat.unread }) }, String(chat.unread))))));
}

function lastLine(chat, last) {
  if (service(last)) return summary(last);
  const prefix = last.from?.id === store.me.id ? t("youPrefix") : chat.type === "private" ? "" : `${last.from?.first_name ?? ""}: `;
  return [prefix, last.document && icon("file"), summary(last)];
}
