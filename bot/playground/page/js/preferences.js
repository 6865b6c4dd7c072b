// Language and light or dark, kept in this browser.

import { browserLanguage, useLanguage } from "./i18n.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

function stored(name) {
  try {
    return localStorage.getItem(`playground.${name}`);
  } catch {
    return null; // storage may be forbidden; the page works without it
  }
}

function store(name, value) {
  try {
    localStorage.setItem(`playground.${name}`, value);
  } catch {
    // see above
  }
}

/** The theme shown now: what the person chose, else what the system asks for. */
export const theme = () => stored("theme") ?? (dark.matches ? "dark" : "light");

function showTheme() {
  document.documentElement.dataset.theme = theme();
}

/** Apply what was kept; follow the system while nothing was chosen. */
export function applyPreferences(onchange) {
  useLanguage(stored("language") ?? browserLanguage());
  showTheme();
  dark.addEventListener("change", () => {
    showTheme();
    onchange();
  });
}

export function chooseTheme(name) {
  store("theme", name);
  showTheme();
}

export function chooseLanguage(code) {
  store("language", code);
  useLanguage(code);
}
