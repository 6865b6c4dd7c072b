// The bar across the top: the simulated clock, the log, light or dark, the language.

import { failed, toast } from "../notices.js";
import { api } from "../api.js";
import { h, icon, iconButton } from "../dom.js";
import { language, t } from "../i18n.js";
import { chooseLanguage, chooseTheme, theme } from "../preferences.js";
import { changed, now, on, setNow, store } from "../state.js";
import { DAY, HOUR, dateText, dayKey, instant, nextMorning, timeText, weekdayText } from "../time.js";

/** The bar; `redraw` draws the whole page anew, in the language just chosen. */
export function topbar(redraw, signal, { withLog }) {
  return h("header", { class: "topbar" },
    h("span", { class: "brand", title: t("appNote") }, t("appName")),
    clock(signal),
    h("span", { class: "tools" },
      withLog && logButton(signal),
      themeButton(),
      h("button", {
        type: "button", class: "quiet language", lang: language() === "vi" ? "en" : "vi",
        onclick: () => { chooseLanguage(language() === "vi" ? "en" : "vi"); redraw(); },
      }, t("otherLanguage"))));
}

function logButton(signal) {
  const press = () => {
    store.showLog = !store.showLog;
    changed("log");
  };
  const button = h("button", {
    type: "button", class: "quiet log-button", "aria-label": t("log"), title: t("logHint"), "aria-pressed": String(store.showLog), onclick: press,
  }, icon("log"), h("span", {}, t("log")));
  on("log", () => button.setAttribute("aria-pressed", String(store.showLog)), signal);
  return button;
}

function themeButton() {
  const holder = h("span");
  const draw = () => {
    const other = theme() === "dark" ? "light" : "dark";
    const label = t(other === "dark" ? "themeDark" : "themeLight");
    holder.replaceChildren(iconButton(other === "dark" ? "moon" : "sun", label, () => {
      chooseTheme(other);
      draw();
      holder.firstChild.focus();
    }));
  };
  draw();
  return holder;
}

function clock(signal) {
  const time = h("strong", { class: "clock-time" });
  const day = h("span", { class: "clock-day" });
  const moves = clockMoves();
  const button = h("button", {
    type: "button", class: "quiet clock-button", title: t("moveClock"), "aria-expanded": "false", "aria-controls": "clock-moves",
    onclick: () => show(moves.hidden),
  }, icon("clock"), h("span", { class: "clock-words" }, time, day), h("span", { class: "clock-more" }, t("moveClock")));
  const show = (open) => {
    moves.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) moves.querySelector("button").focus();
  };
  const draw = () => {
    time.textContent = timeText(now());
    day.textContent = `${weekdayText(now())}, ${dateText(now())}`;
    button.setAttribute("aria-label", `${t("clock")}: ${time.textContent} ${day.textContent}. ${t("moveClock")}`);
  };
  const box = h("div", { class: "clock", role: "group", "aria-label": t("clock") }, button, moves);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || moves.hidden) return;
    show(false);
    button.focus();
  });
  document.addEventListener("pointerdown", (event) => !moves.hidden && !box.contains(event.target) && show(false), { signal });
  on("clock", draw, signal);
  draw();
  return box;
}

function clockMoves() {
  const ahead = (label, values) => h("button", { type: "button", class: "chip", onclick: () => move(values()) }, label);
  const tomorrow = new Date(now().getTime() + DAY * 1000);
  const day = h("input", { type: "date", value: dayKey(tomorrow), min: dayKey(now()), required: true });
  const time = h("input", { type: "time", value: "08:00", required: true });
  const to = (event) => {
    event.preventDefault();
    const wanted = instant(day.value, time.value);
    if (wanted > now()) move({ to: wanted.toISOString() });
    else toast(t("clockBack", { time: timeText(now()), date: dateText(now()) }), "error");
  };
  return h("div", { id: "clock-moves", class: "clock-moves", hidden: true },
    h("p", { class: "hint" }, t("clockHint")),
    h("div", { class: "chips" },
      ahead(t("plusHour"), () => ({ seconds: HOUR })),
      ahead(t("plusDay"), () => ({ seconds: DAY })),
      ahead(t("plusWeek"), () => ({ seconds: 7 * DAY })),
      ahead(t("nextMorning"), () => ({ to: nextMorning(now()).toISOString() }))),
    h("form", { class: "clock-to", onsubmit: to },
      h("label", {}, t("toDay"), day), h("label", {}, t("atTime"), time), h("button", { class: "primary" }, t("moveTo"))));
}

async function move(values) {
  try {
    const answer = await api.clock(values);
    setNow(answer.now);
    changed("clock", "messages");
    toast(t("clockNow", { time: timeText(now()), weekday: weekdayText(now()), date: dateText(now()) }));
  } catch (error) {
    failed(error);
  }
}
