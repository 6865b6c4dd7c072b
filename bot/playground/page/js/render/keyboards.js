// Buttons under a message, and the reply keyboard above the place to write.

import { toast } from "../notices.js";
import { h, icon } from "../dom.js";
import { t } from "../i18n.js";
import { followLink, press, say } from "../actions.js";
import { changed, draftOf } from "../state.js";

/** The inline keyboard of a message, or nothing. */
export function inlineKeyboard(chatId, message) {
  if (!message) return null;
  return h("div", { class: "inline-keyboard" }, message.reply_markup.inline_keyboard.map((row) => (
    h("div", { class: "key-row" }, row.map((button) => inlineButton(chatId, message, button)))
  )));
}

function inlineButton(chatId, message, button) {
  if (button.url) {
    const follow = (event) => followLink(button.url) && event.preventDefault();
    return h("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer", onclick: follow }, button.text, icon("link"));
  }
  const work = async (event) => {
    const key = event.currentTarget;
    if (key.getAttribute("aria-busy") === "true") return;
    if (button.copy_text) return void navigator.clipboard.writeText(button.copy_text.text).then(() => toast(t("copied")));
    if (button.callback_data === undefined) return void toast(t("buttonUnsupported"));
    key.setAttribute("aria-busy", "true");
    await press(chatId, message, button);
    key.removeAttribute("aria-busy");
  };
  return h("button", { type: "button", class: "key", onclick: work }, button.text);
}

/** The reply keyboard; a press says what the key reads. */
export function replyKeyboard(chat) {
  const { keyboard } = chat;
  const draft = draftOf(chat.id);
  if (!keyboard?.keyboard || draft.keyboardHidden) return null;
  const use = (text) => {
    say(text);
    if (keyboard.one_time_keyboard) draft.keyboardHidden = true;
    changed("composer");
  };
  return h("div", { class: "reply-keyboard", role: "group", "aria-label": t("replyKeyboard") }, keyboard.keyboard.map((row) => (
    h("div", { class: "key-row" }, row.map((button) => {
      const text = typeof button === "string" ? button : button.text;
      return h("button", { type: "button", class: "key", onclick: () => use(text) }, text);
    }))
  )));
}
