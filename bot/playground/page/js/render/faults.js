// Ordering faults: what the assistant is to meet on its next calls.

import { failed } from "../notices.js";
import { api } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { on, store } from "../state.js";

const KINDS = { 429: "fault429", 502: "fault502", html: "faultHtml", 403: "fault403", 409: "fault409", drop_before: "faultDropBefore", drop_after: "faultDropAfter", delay: "faultDelay" };
const WITH_SECONDS = ["429", "delay"];
const METHODS = ["sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument", "sendPhoto", "sendMediaGroup", "getFile", "getUpdates"];

/** A fault in words. */
export const faultName = (kind) => (kind in KINDS ? t(KINDS[kind]) : kind);

export function faultsBox(signal) {
  const waiting = h("ul", { class: "waiting" });
  const box = h("details", { class: "faults" }, h("summary", {}, t("faults")),
    h("div", { class: "fields" }, h("p", { class: "hint" }, t("faultsHint")), orderForm(() => draw()), waiting,
      h("button", { type: "button", class: "quiet", onclick: () => api.clearFaults().then(draw, failed) }, t("clearFaults"))));
  async function draw() {
    if (!box.open || !store.showLog) return;
    try {
      const { faults } = await api.faults();
      waiting.replaceChildren(...(faults.length ? faults.map(fault) : [h("li", { class: "hint" }, t("noFaults"))]));
    } catch (error) {
      failed(error);
    }
  }
  box.addEventListener("toggle", draw);
  on("log", draw, signal);
  return box;
}

function orderForm(redraw) {
  const kind = h("select", { onchange: () => { seconds.parentElement.hidden = !WITH_SECONDS.includes(kind.value); } },
    Object.entries(KINDS).map(([value, key]) => h("option", { value }, t(key))));
  const method = h("select", {}, h("option", { value: "*" }, t("anyMethod")), METHODS.map((name) => h("option", { value: name }, name)));
  const count = h("input", { type: "number", min: "1", max: "100", value: "1", required: true });
  const seconds = h("input", { type: "number", min: "1", max: "600", value: "5", required: true });
  const order = (event) => {
    event.preventDefault();
    const length = kind.value === "429" ? { retry_after: Number(seconds.value) } : kind.value === "delay" ? { seconds: Number(seconds.value) } : {};
    api.addFault({ kind: kind.value, method: method.value, times: Number(count.value), ...length }).then(redraw, failed);
  };
  return h("form", { class: "fault-form", onsubmit: order },
    h("label", { class: "whole" }, t("faultKind"), kind),
    h("label", { class: "whole" }, t("faultMethod"), method),
    h("label", {}, t("faultCount"), count),
    h("label", {}, t("faultSeconds"), seconds),
    h("button", { class: "primary whole" }, t("orderFault")));
}

function fault({ kind, method, times }) {
  return h("li", {}, h("span", {}, `${faultName(kind)} · ${METHODS.find((name) => name.toLowerCase() === method) ?? t("anyMethod")}`), h("span", { class: "hint" }, t("faultTimes", { n: times })));
}
