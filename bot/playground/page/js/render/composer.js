// The place to write: text, commands, files, a reply or an edit in hand, the reply keyboard.

import { h, iconButton } from "../dom.js";
import { t } from "../i18n.js";
import { sendDraft } from "../actions.js";
import { changed, chatById, draftOf, messagesOf, nameOf, on, store } from "../state.js";
import { summary } from "../words.js";
import { commandList } from "./commands.js";
import { fileTray, receiveFiles } from "./files.js";
import { replyKeyboard } from "./keyboards.js";

const TALLEST = 160; // pixels
const touch = matchMedia("(pointer: coarse)");

export function composer(chatId, signal) {
  const draft = draftOf(chatId);
  const above = h("div", { class: "composer-above" });
  const keyboardPlace = h("div");
  const input = h("textarea", { rows: "1", class: "words-input", "aria-label": t("write"), value: draft.text });
  const commands = commandList(chatId, input, signal);
  const send = iconButton("send", t("send"), submit, { class: "icon-button send" });
  const keyboardToggle = iconButton("keyboard", t("hideKeyboard"), () => {
    draft.keyboardHidden = !draft.keyboardHidden;
    changed("composer");
  });
  const picker = h("input", {
    type: "file", multiple: true, class: "unseen", tabindex: "-1", "aria-label": t("attach"),
    onchange: () => { receiveFiles(chatId, picker.files); picker.value = ""; },
  });

  function submit() {
    commands.hide();
    sendDraft();
    input.focus();
  }

  function fit() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, TALLEST)}px`;
    send.disabled = !input.value.trim() && !draft.files.length;
  }

  function draw() {
    const chat = chatById(chatId);
    if (store.openChat !== chatId || !chat) return;
    if (input.value !== draft.text) input.value = draft.text;
    input.placeholder = draft.files.length ? t("writeCaption") : chat.keyboard?.input_field_placeholder ?? t("write");
    above.replaceChildren(...[inHand(draft), fileTray(chatId)].filter(Boolean));
    const keys = replyKeyboard(chat);
    keyboardPlace.replaceChildren(...(keys ? [keys] : []));
    keyboardToggle.hidden = !chat.keyboard?.keyboard;
    const label = t(draft.keyboardHidden ? "showKeyboard" : "hideKeyboard");
    keyboardToggle.setAttribute("aria-label", label);
    keyboardToggle.title = label;
    commands.button.hidden = !chat.commands.length;
    fit();
  }

  input.addEventListener("input", () => {
    draft.text = input.value;
    fit();
    commands.suggest();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !touch.matches) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && !input.value) editLast(chatId, event);
    else if (event.key === "Escape") letGo(draft);
  });
  on("composer", () => {
    const focus = draft.editing || draft.replyTo;
    draw();
    if (focus) input.focus();
  }, signal);
  let keyboardShown = "";
  on("chats", () => {
    const chat = chatById(chatId);
    const shape = JSON.stringify([chat?.keyboard, chat?.commands]);
    if (shape === keyboardShown) return;
    if (keyboardShown) draft.keyboardHidden = false; // a new keyboard opens by itself
    keyboardShown = shape;
    draw();
  }, signal);
  queueMicrotask(() => {
    draw();
    if (!touch.matches) input.focus({ preventScroll: true });
  });

  return h("div", { class: "composer" }, above, keyboardPlace, commands.list,
    h("div", { class: "composer-line" },
      commands.button,
      iconButton("attach", t("attach"), () => picker.click()),
      picker, input, keyboardToggle, send));
}

function inHand(draft) {
  const message = draft.editing ?? draft.replyTo;
  if (!message) return null;
  const title = draft.editing ? t("editing") : t("replyingTo", { who: nameOf(message.from) });
  return h("div", { class: "in-hand" },
    h("span", { class: "quoted" }, h("span", { class: "quoted-name" }, title), h("span", { class: "quoted-text" }, summary(message))),
    iconButton("close", t("cancel"), () => letGo(draft)));
}

function letGo(draft) {
  if (draft.editing) draft.text = "";
  Object.assign(draft, { editing: null, replyTo: null });
  changed("composer");
}

function editLast(chatId, event) {
  const last = messagesOf(chatId).findLast((message) => message.mine && message.text);
  if (!last) return;
  event.preventDefault();
  Object.assign(draftOf(chatId), { editing: last, replyTo: null, text: last.text });
  changed("composer");
}
