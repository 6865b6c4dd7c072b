// The first screen: who would you like to be?

import { failed } from "../notices.js";
import { api } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { go, routeTo } from "../route.js";
import { nameOf, store } from "../state.js";
import { avatar } from "./avatar.js";

const MANY = 12;

/** The list of people, with a form for someone new. */
export function peopleScreen() {
  const list = h("ul", { class: "people" }, store.users.map(person));
  const none = h("p", { class: "hint", hidden: true }, t("whoNoMatch"));
  return h("main", { class: "people-screen", tabindex: "-1" },
    h("div", { class: "people-head" },
      h("p", { class: "eyebrow" }, h("strong", {}, t("appName")), " · ", t("appNote")),
      h("h1", {}, t("whoTitle")),
      h("p", { class: "hint" }, store.users.length ? t("whoHint") : t("whoNobody"))),
    store.users.length > MANY && search(list, none),
    list,
    none,
    newPerson());
}

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

function search(list, none) {
  const filter = (event) => {
    const wanted = fold(event.target.value.trim());
    for (const entry of list.children) entry.hidden = !fold(entry.textContent).includes(wanted);
    none.hidden = [...list.children].some((entry) => !entry.hidden);
  };
  return h("input", { type: "search", class: "search", placeholder: t("whoFilter"), "aria-label": t("whoFilter"), oninput: filter });
}

function person(user) {
  return h("li", {},
    h("a", { class: "person", href: routeTo(user.id) },
      avatar(user),
      h("span", { class: "person-words" },
        h("span", { class: "person-name" }, nameOf(user)),
        user.about && h("span", { class: "hint" }, user.about))));
}

function newPerson() {
  const name = h("input", { name: "name", required: true, maxlength: "64", autocomplete: "off" });
  const username = h("input", {
    name: "username", pattern: "[A-Za-z][A-Za-z0-9_]{4,31}", title: t("usernameHint"), autocomplete: "off", spellcheck: "false",
  });
  const speech = h("select", { name: "language" },
    h("option", { value: "vi" }, t("vietnamese")), h("option", { value: "en" }, t("english")));
  const add = async (event) => {
    event.preventDefault();
    try {
      const made = await api.addUser({
        first_name: name.value.trim(), language_code: speech.value, ...(username.value && { username: username.value }),
      });
      go((made.user ?? made).id);
    } catch (error) {
      failed(error);
    }
  };
  return h("details", { class: "new-person", open: store.users.length === 0 },
    h("summary", {}, h("span", { class: "person-name" }, t("newPerson")), h("span", { class: "hint" }, t("newPersonHint"))),
    h("form", { class: "fields", onsubmit: add },
      h("label", {}, t("fullName"), name),
      h("label", {}, t("username"), username),
      h("label", {}, t("personLanguage"), speech),
      h("button", { class: "primary" }, t("addPerson"))));
}
