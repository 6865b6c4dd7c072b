// Reading from the server, and taking in what it pushes.

import { announce, failed } from "./notices.js";
import { api } from "./api.js";
import { t } from "./i18n.js";
import { listen } from "./live.js";
import { summary } from "./words.js";
import { changed, chatById, drop, historyOf, messagesOf, nameOf, setNow, store, titleOf, upsert } from "./state.js";

const PAGE = 60;
const LARGEST_PAGE = 200; // the server gives no more at once
const TYPING_SHOWN = 6000;
let hangUp = null;
let stateDue = 0;

/** Read who and which chats there are. */
export async function loadState(as) {
  const state = await api.state(as);
  Object.assign(store, { me: state.me, users: state.users, bot: state.bot });
  store.chats = state.chats.sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
  setNow(state.now);
  changed("chats", "clock");
}

function refreshSoon() {
  clearTimeout(stateDue);
  stateDue = setTimeout(() => store.me && loadState(store.me.id).catch(failed), 40);
}

/** Begin to be a person: once the live line stands, nothing that happens is missed. */
export async function become(as) {
  leave();
  await loadState(as);
  if (!store.me) return;
  await new Promise((ready) => {
    const connected = (yes) => {
      store.connected = yes;
      changed("connection");
      ready();
    };
    hangUp = listen(as, {
      onopen: (again) => {
        connected(true);
        if (again) catchUp(as).catch(failed);
      },
      onclose: () => connected(false),
      onevent: take,
    });
  });
  await loadState(as);
}

/** Stop being this person. */
export function leave() {
  hangUp?.();
  hangUp = null;
  store.me = null;
  store.openChat = null;
  store.histories.clear();
  store.drafts.clear();
  changed("chats", "messages");
}

async function catchUp(as) {
  await loadState(as);
  for (const id of store.histories.keys()) if (id !== store.openChat) store.histories.delete(id);
  await Promise.all([store.openChat !== null && loadHistory(store.openChat, messagesOf(store.openChat).length), store.showLog && loadLog()]);
  await markRead();
}

/** Show a chat: its history, the mark where the unread begins, and tell that it is read. */
export async function openChat(id) {
  store.openChat = id;
  const unread = chatById(id)?.unread ?? 0;
  changed("chats", "messages", "composer");
  if (id === null) return;
  if (!historyOf(id)) await loadHistory(id, unread + 20);
  const theirs = messagesOf(id).filter((message) => !message.mine);
  const history = historyOf(id);
  if (history) history.unreadFrom = unread ? theirs.at(-unread)?.message_id ?? null : null;
  changed("messages");
  await markRead();
}

async function loadHistory(id, wanted = PAGE) {
  const limit = Math.min(Math.max(wanted, PAGE), LARGEST_PAGE);
  const as = store.me.id;
  const { messages } = await api.messages(as, id, null, limit);
  if (store.me?.id !== as) return;
  messages.sort((a, b) => a.message_id - b.message_id);
  const unreadFrom = historyOf(id)?.unreadFrom ?? null;
  store.histories.set(id, { messages, complete: messages.length < limit, loading: false, unreadFrom });
  changed("messages");
}

/** Read what came before the oldest message shown. */
export async function loadOlder(id) {
  const history = historyOf(id);
  if (!history || history.complete || history.loading) return;
  history.loading = true;
  try {
    const { messages } = await api.messages(store.me.id, id, history.messages[0]?.message_id, PAGE);
    history.complete = messages.length < PAGE;
    for (const message of messages) upsert(id, message);
  } finally {
    history.loading = false;
  }
  changed("messages");
}

/** What is on the screen of someone looking is read; in a hidden tab it stays unread. */
export async function markRead() {
  const chat = chatById(store.openChat);
  if (!chat?.unread || document.hidden) return;
  chat.unread = 0;
  changed("chats");
  await api.read(store.me.id, chat.id);
}

function take(event) {
  const chatId = event.chat?.id ?? event.chat;
  if (event.type === "message") received(chatId, event.message);
  else if (event.type === "edited") upsertIfShown(chatId, event.message);
  else if (event.type === "deleted") drop(chatId, event.message?.message_id ?? event.message);
  else if (event.type === "typing") showTyping(chatId);
  else if (event.type === "clock" && event.now) setNow(event.now);
  else if (event.type === "log") return void (store.showLog && loadLog().catch(failed));
  else if (event.type === "callback_answer") return;
  if (event.type !== "typing") refreshSoon();
  changed("messages", "clock");
}

function upsertIfShown(chatId, message) {
  if (messagesOf(chatId).some((known) => known.message_id === message.message_id)) upsert(chatId, message);
}

function received(chatId, message) {
  upsert(chatId, message);
  if (message.mine) return;
  stopTyping(chatId);
  const chat = chatById(chatId);
  const seen = chatId === store.openChat && !document.hidden;
  if (chat) {
    chat.last = message;
    chat.unread += 1; // markRead tells the server; the next state agrees
  }
  if (seen) markRead().catch(failed);
  const where = chat && chat.type !== "private" ? t("inChat", { chat: titleOf(chat) }) : "";
  announce(`${nameOf(message.from)}${where}: ${summary(message)}`);
  changed("chats");
}

function showTyping(chatId) {
  clearTimeout(store.typing.get(chatId));
  store.typing.set(chatId, setTimeout(() => stopTyping(chatId), TYPING_SHOWN));
  changed("typing");
}

function stopTyping(chatId) {
  clearTimeout(store.typing.get(chatId));
  if (store.typing.delete(chatId)) changed("typing");
}

/** Read the calls since the last one known. */
export async function loadLog() {
  const { calls } = await api.log(store.calls.at(-1)?.id ?? null);
  const known = new Set(store.calls.map((call) => call.id));
  store.calls = [...store.calls, ...calls.filter((call) => !known.has(call.id))].slice(-400);
  changed("log");
}
