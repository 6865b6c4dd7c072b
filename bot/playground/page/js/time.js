// Times as the office reads them: always Vietnam's, whatever the machine is set to.

import { language } from "./i18n.js";

const ZONE = "Asia/Ho_Chi_Minh";
const OFFSET = "+07:00"; // Vietnam has no summer time
export const HOUR = 3600;
export const DAY = 24 * HOUR;

function format(date, options) {
  const locale = language() === "vi" ? "vi-VN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(date);
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "2026-11-21" in Vietnam. */
export const dayKey = (date) => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(date);

export const timeText = (date) => format(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const secondsText = (date) => format(date, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

export const dateText = (date) => format(date, { day: "2-digit", month: "2-digit", year: "numeric" });

export const weekdayText = (date) => capital(format(date, { weekday: "long" }));

/** A day above its messages: today, yesterday, or weekday and date. */
export function dayText(date, now, words) {
  const key = dayKey(date);
  if (key === dayKey(now)) return words.today;
  if (key === dayKey(new Date(now - DAY * 1000))) return words.yesterday;
  return `${weekdayText(date)}, ${dateText(date)}`;
}

/** The time beside a chat in the list: short, by how long ago it was. */
export function listTime(date, now) {
  if (dayKey(date) === dayKey(now)) return timeText(date);
  if (now - date < 6 * DAY * 1000) return format(date, { weekday: "short" });
  return format(date, { day: "2-digit", month: "2-digit" });
}

/** A day ("2026-11-30") and time ("08:00") in Vietnam as an instant. */
export const instant = (day, time) => new Date(`${day}T${time}:00${OFFSET}`);

/** The next 8 o'clock in the morning after `now`. */
export function nextMorning(now) {
  const today = instant(dayKey(now), "08:00");
  return today > now ? today : new Date(today.getTime() + DAY * 1000);
}
