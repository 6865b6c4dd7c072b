// One message, or one album, as a bubble.

import { toast } from "../notices.js";
import { h, iconButton } from "../dom.js";
import { formatted } from "../entities.js";
import { t } from "../i18n.js";
import { followLink, say } from "../actions.js";
import { changed, draftOf, nameOf } from "../state.js";
import { secondsText, timeText } from "../time.js";
import { service, summary } from "../words.js";
import { avatar, colourOf } from "./avatar.js";
import { inlineKeyboard } from "./keyboards.js";
import { documents, photos } from "./media.js";
import { openMenu } from "./menu.js";
import { poll } from "./poll.js";

const act = { onCommand: (text) => say(text), onLink: followLink };

export function serviceLine(message) {
  return h("li", { class: "service" }, h("span", {}, service(message)));
}

/** `album` has one message, or several sent together; flags: chatId, inGroup, first and last of a run. */
export function messageUnit(album, { chatId, inGroup, first, last }) {
  const message = album[0];
  const mine = message.mine ?? false;
  const captioned = album.find((part) => part.text || part.caption) ?? message;
  const keyed = album.find((part) => part.reply_markup?.inline_keyboard);
  const bubble = h("div", { class: "bubble" },
    inGroup && !mine && first && h("div", { class: `sender ${colourOf(message.from?.id ?? 0)}` }, nameOf(message.from)),
    forwarded(message),
    quoted(message),
    photos(album),
    documents(album),
    poll(chatId, message),
    words(captioned),
    stamp(album));
  return h("li", {
    class: ["unit", mine ? "mine" : "theirs", first && "first", last && "last", inGroup && "in-group", keyed && "with-keys"].filter(Boolean).join(" "),
    "data-message": message.message_id,
  },
  inGroup && !mine && (last ? avatar(message.from, "tiny") : h("span", { class: "avatar tiny blank" })),
  h("div", { class: "bubble-column" },
    h("div", { class: "bubble-row" }, bubble, actionsButton(chatId, captioned, mine)),
    inlineKeyboard(chatId, keyed)));
}

function words(message) {
  const text = message.text ?? message.caption;
  if (text) return h("div", { class: "words" }, formatted(text, message.entities ?? message.caption_entities ?? [], act));
  return message.photo || message.document || message.poll ? null : h("div", { class: "words hint" }, t("unsupported"));
}

function stamp(album) {
  const message = album.at(-1);
  const date = new Date(message.date * 1000);
  const reactions = album.map((part) => part.reaction).filter(Boolean);
  return h("span", { class: "stamp" },
    reactions.length > 0 && h("span", { class: "reaction" }, reactions.join("")),
    album.some((part) => part.edit_date) && h("span", { class: "edited" }, t("edited")),
    h("time", { datetime: date.toISOString(), title: secondsText(date) }, timeText(date)));
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const who = origin.sender_user ? nameOf(origin.sender_user) : origin.sender_user_name ?? origin.sender_chat?.title ?? "";
  return h("div", { class: "forwarded" }, t("forwardedFrom", { who }));
}

function quoted(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  const show = () => {
    const target = document.querySelector(`[data-message="${original.message_id}"]`);
    target?.scrollIntoView({ block: "center" });
    target?.classList.add("flash");
    setTimeout(() => target?.classList.remove("flash"), 1200);
  };
  return h("button", { type: "button", class: "quoted", onclick: show },
    h("span", { class: "quoted-name" }, nameOf(original.from)), h("span", { class: "quoted-text" }, summary(original)));
}

function actionsButton(chatId, message, mine) {
  const into = (change) => () => {
    Object.assign(draftOf(chatId), change);
    changed("composer");
  };
  const text = message.text ?? message.caption ?? "";
  const entries = [
    [t("reply"), into({ replyTo: message, editing: null })],
    ...(mine && message.text ? [[t("edit"), into({ editing: message, replyTo: null, text: message.text })]] : []),
    ...(text ? [[t("copy"), () => navigator.clipboard.writeText(text).then(() => toast(t("copied")))]] : []),
  ];
  return iconButton("more", t("messageMenu"), (event) => openMenu(event.currentTarget, entries),
    { class: "icon-button message-more", "aria-haspopup": "menu" });
}
