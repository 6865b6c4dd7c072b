// Making a group, and what one can do about a chat: members, the assistant, blocking, upgrading.

import { dialog, failed, toast } from "../notices.js";
import { api } from "../api.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { go } from "../route.js";
import { chatById, nameOf, personById, store, titleOf } from "../state.js";
import { perform } from "../actions.js";
import { avatar } from "./avatar.js";

/** Ask for a name and members, make the group, open it. */
export function newGroupDialog() {
  dialog(t("newGroup"), (close) => {
    const title = h("input", { required: true, maxlength: "128", autofocus: true, autocomplete: "off" });
    const withBot = h("input", { type: "checkbox", checked: true });
    const others = store.users.filter((user) => user.id !== store.me.id)
      .map((user) => ({ user, box: h("input", { type: "checkbox" }) }));
    const create = async (event) => {
      event.preventDefault();
      const members = others.filter(({ box }) => box.checked).map(({ user }) => user.id);
      const made = await perform((as) => api.addGroup(as, title.value.trim(), members, withBot.checked));
      if (!made) return;
      close();
      go(store.me.id, (made.chat ?? made).id);
    };
    return h("form", { class: "fields", onsubmit: create },
      h("label", {}, t("groupTitle"), title),
      h("fieldset", {}, h("legend", {}, t("groupMembers")),
        h("div", { class: "choices" }, others.map(({ user, box }) => h("label", { class: "choice" }, box, person(user))))),
      h("label", { class: "choice" }, withBot, t("withBot")),
      h("div", { class: "dialog-actions" },
        h("button", { type: "button", class: "quiet", onclick: close }, t("cancel")),
        h("button", { class: "primary" }, t("createGroup"))));
  });
}

function person(user) {
  return [avatar(user, "tiny"), h("span", { class: "person-words" },
    h("span", {}, nameOf(user)), user.about && h("span", { class: "hint" }, user.about))];
}

/** What is known of the open chat, and what can be done about it. */
export function chatDialog(chat) {
  dialog(titleOf(chat), (close) => {
    const body = h("div", { class: "fields" });
    const redraw = () => {
      const current = chatById(chat.id);
      if (!current) return close();
      const parts = current.type === "private" ? aboutPrivate(current, redraw) : aboutGroup(current, redraw, close);
      return body.replaceChildren(...parts.filter(Boolean));
    };
    redraw();
    return [body, h("div", { class: "dialog-actions" }, h("button", { type: "button", class: "quiet", onclick: close }, t("close")))];
  });
}

const after = (redraw, call) => async () => {
  if (await perform(call)) redraw();
};

function aboutPrivate(chat, redraw) {
  const { bot } = store;
  return [
    h("p", { class: "hint" }, `@${bot.username}`),
    chat.blocked
      ? h("button", { type: "button", class: "primary", onclick: after(redraw, (as) => api.unblock(as)) }, t("unblock"))
      : h("button", { type: "button", class: "danger", onclick: after(redraw, (as) => api.block(as)) }, t("blockBot")),
    h("p", { class: "hint" }, t(chat.blocked ? "blockedHint" : "blockHint")),
  ];
}

function aboutGroup(chat, redraw, close) {
  const change = (user, add) => after(redraw, (as) => api.member(as, chat.id, user, add));
  const members = chat.members.filter((id) => id !== store.bot.id).map(personById).filter(Boolean);
  const outside = store.users.filter((user) => !chat.members.includes(user.id));
  return [
    h("p", { class: "hint" }, `${t(chat.type)} · ${chat.id}`),
    h("ul", { class: "members", "aria-label": t("groupMembers") },
      members.map((user) => member(user, user.id === store.me.id ? null : change(user.id, false), t("remove"))),
      chat.bot_member && member(store.bot, change(store.bot.id, false), t("removeBot"))),
    !chat.bot_member && h("button", { type: "button", class: "primary", onclick: change(store.bot.id, true) }, t("addBot")),
    chat.bot_member && botRights(chat, redraw),
    outside.length > 0 && adding(outside, (id) => change(id, true)()),
    chat.type === "group" && h("div", {},
      h("button", { type: "button", class: "quiet", onclick: () => migrate(chat, close) }, t("migrate")),
      h("p", { class: "hint" }, t("migrateHint"))),
    h("button", { type: "button", class: "danger", onclick: () => leaveGroup(chat, close) }, t("leaveGroup")),
  ];
}

function botRights(chat, redraw) {
  const admin = chat.administrators.includes(store.bot.id);
  const change = after(redraw, (as) => api.administrator(as, chat.id, store.bot.id, !admin));
  return h("div", {},
    h("button", { type: "button", class: "quiet", onclick: change }, t(admin ? "demoteBot" : "promoteBot")),
    h("p", { class: "hint" }, t("promoteHint")));
}

function member(user, remove, label) {
  return h("li", {}, person(user),
    remove ? h("button", { type: "button", class: "quiet small", "aria-label": `${label}: ${nameOf(user)}`, onclick: remove }, t("remove"))
      : h("span", { class: "hint" }, t("you")));
}

function adding(outside, add) {
  const choice = h("select", { "aria-label": t("addMember") }, outside.map((user) => h("option", { value: user.id }, nameOf(user))));
  return h("div", { class: "row" }, choice,
    h("button", { type: "button", class: "quiet", onclick: () => add(Number(choice.value)) }, t("add")));
}

async function migrate(chat, close) {
  const title = chat.title;
  const answer = await perform((as) => api.migrate(as, chat.id));
  if (!answer) return;
  close();
  const moved = store.chats.find((other) => other.type === "supergroup" && other.title === title);
  const id = (answer.chat?.id ?? answer.chat ?? answer.id) ?? moved?.id;
  if (id) go(store.me.id, id);
  toast(t("serviceMigrated"));
}

async function leaveGroup(chat, close) {
  try {
    await api.member(store.me.id, chat.id, store.me.id, false);
    close();
    go(store.me.id);
  } catch (error) {
    failed(error);
  }
}
