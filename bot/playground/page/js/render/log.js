// "What Telegram saw": the assistant's calls, newest first, and the faults one can order.

import { h, iconButton } from "../dom.js";
import { t } from "../i18n.js";
import { changed, chatById, nameOf, on, personById, store } from "../state.js";
import { secondsText } from "../time.js";
import { faultName, faultsBox } from "./faults.js";

const SHOWN = 200;
const filters = { onlyErrors: false, withPolling: false };

export function logPane(signal) {
  const list = h("ol", { class: "calls", reversed: true });
  const note = h("p", { class: "hint" });
  const drawn = new Map();
  const draw = () => {
    if (!store.showLog) return;
    const calls = store.calls.filter(wanted).slice(-SHOWN).reverse();
    note.textContent = calls.length ? "" : t(store.calls.length ? "logNoMatch" : "logEmpty");
    list.replaceChildren(...calls.map((call) => {
      const signature = JSON.stringify([call.result, call.error]);
      if (drawn.get(call.id)?.signature !== signature) drawn.set(call.id, { signature, node: entry(call) });
      return drawn.get(call.id).node;
    }));
  };
  const filter = (name) => h("label", { class: "choice" },
    h("input", { type: "checkbox", checked: filters[name], onchange: (event) => { filters[name] = event.target.checked; draw(); } }),
    t(name));
  const close = () => {
    store.showLog = false;
    changed("log");
  };
  on("log", draw, signal);
  draw();
  return h("aside", { class: "log-pane", "aria-label": t("log") },
    h("div", { class: "pane-head" },
      h("div", { class: "person-words" }, h("h2", {}, t("log")), h("span", { class: "hint" }, t("logHint"))),
      iconButton("close", t("close"), close)),
    faultsBox(signal),
    h("div", { class: "filters" }, filter("onlyErrors"), filter("withPolling")),
    h("div", { class: "calls-box", tabindex: "0", role: "region", "aria-label": t("log") }, note, list));
}

function wanted(call) {
  if (filters.onlyErrors && !call.error) return false;
  return filters.withPolling || call.error || call.method.toLowerCase() !== "getupdates";
}

function entry(call) {
  const state = call.error ? "failed" : call.result === undefined || call.result === null ? "pending" : "fine";
  const words = call.error ? errorText(call.error) : t(state === "fine" ? "callFine" : "callPending");
  const details = h("details", { class: `call ${state}` },
    h("summary", {},
      h("time", {}, secondsText(new Date(call.time))),
      h("span", { class: "call-method" }, call.method),
      h("span", { class: "call-state" }, words),
      h("span", { class: "call-gist hint" }, gist(call.parameters ?? {}))));
  details.addEventListener("toggle", () => details.childElementCount === 1 && details.append(...body(call)));
  return h("li", {}, details);
}

function body(call) {
  const block = (title, value) => value !== undefined && value !== null
    && [h("h3", {}, t(title)), h("pre", {}, JSON.stringify(value, null, 2))];
  return [block("parameters", call.parameters), block("error", call.error), block("result", call.result)].flat().filter(Boolean);
}

function errorText(error) {
  if (error.fault) return `${t("ordered")}: ${faultName(error.fault)}`;
  return [error.error_code, error.description].filter(Boolean).join(" · ");
}

/** Whom a call is for, by name where this person knows it. */
function chatName(id) {
  return nameOf(personById(id)) || chatById(id)?.title || id || "";
}

/** What a call is about, in a line. */
function gist(parameters) {
  const words = parameters.text ?? parameters.caption ?? parameters.action ?? parameters.callback_query_id ?? "";
  return [chatName(Number(parameters.chat_id)), String(words).replace(/\s+/g, " ").slice(0, 90)].filter(Boolean).join(" · ");
}
