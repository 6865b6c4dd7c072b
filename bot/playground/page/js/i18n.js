// The words of the page, in Vietnamese and English.

import { en } from "./texts/en.js";
import { vi } from "./texts/vi.js";

const TEXTS = { vi, en };
let current = "vi";

/** The language in use: "vi" or "en". */
export const language = () => current;

/** Use this language from the next drawing on; anything unknown becomes Vietnamese. */
export function useLanguage(code) {
  current = code in TEXTS ? code : "vi";
  document.documentElement.lang = current;
}

/** What the browser asks for, if we speak it; Vietnamese otherwise. */
export function browserLanguage() {
  const wanted = (navigator.languages ?? [navigator.language]).map((code) => code.slice(0, 2).toLowerCase());
  return wanted.find((code) => code in TEXTS) ?? "vi";
}

/** The wording for a key, with `{name}` replaced from `values`. */
export function t(key, values = {}) {
  const text = TEXTS[current][key] ?? TEXTS.vi[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
