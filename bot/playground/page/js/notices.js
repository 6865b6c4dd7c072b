// Short notices: toasts, questions in a dialog, and what a screen reader is told.

import { Refused } from "./api.js";
import { h } from "./dom.js";
import { language, t } from "./i18n.js";
import { refusals } from "./texts/refusals.js";

const SHOWN = 4500;

/** A line that comes and goes; `kind` "error" stays longer. */
export function toast(text, kind = "note") {
  const line = h("div", { class: `toast ${kind}` }, text);
  document.getElementById("toasts").append(line);
  setTimeout(() => line.remove(), kind === "error" ? 2 * SHOWN : SHOWN);
}

/** Say what went wrong, and never fail in doing so. */
export function failed(error) {
  if (error instanceof Refused) {
    const reason = (language() === "vi" && refusals[error.message]) || error.message;
    toast(t("refused", { reason }), "error");
  } else if (error instanceof TypeError && /fetch/i.test(error.message)) toast(t("unreachable"), "error");
  else {
    console.error(error);
    toast(t("unexpected", { reason: error.message }), "error");
  }
}

/** Have a screen reader say it. */
export function announce(text) {
  const log = document.getElementById("announcer");
  log.append(h("p", {}, text));
  while (log.childElementCount > 5) log.firstElementChild.remove();
}

/** Open a dialog; `build(close)` gives its content. Escape or a press beside it closes it. */
export function dialog(title, build, props = {}) {
  const box = h("dialog", { "aria-label": title, ...props });
  const close = () => box.close();
  box.append(h("div", { class: "dialog-body" }, title && h("h2", {}, title), build(close)));
  box.addEventListener("click", (event) => event.target === box && close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** A text one must see: an alert from the assistant. */
export function alertDialog(title, text) {
  dialog(title, (close) => [
    h("p", { class: "dialog-text" }, text),
    h("div", { class: "dialog-actions" }, h("button", { type: "button", class: "primary", autofocus: true, onclick: close }, t("ok"))),
  ], { role: "alertdialog" });
}
