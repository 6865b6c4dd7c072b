// What a person does; each goes to the server, and what comes of it comes back over the live line.

import { alertDialog, failed, toast } from "./notices.js";
import { api } from "./api.js";
import { go } from "./route.js";
import { t } from "./i18n.js";
import { changed, chatById, draftOf, nameOf, store } from "./state.js";
import { loadState } from "./sync.js";

/** Do one thing at the server; false when it was refused, which the person is told. */
async function tried(call) {
  try {
    await call;
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
}

/** Say something in the open chat. */
export const say = (text, replyTo = null) => tried(api.send(store.me.id, store.openChat, text, replyTo));

/** Send what is written and laid ready in the open chat. */
export async function sendDraft() {
  const chat = store.openChat;
  const draft = draftOf(chat);
  const { text, files, replyTo, editing, asPhoto } = draft;
  if (!text.trim() && !files.length) return;
  Object.assign(draft, { text: "", files: [], replyTo: null, editing: null });
  changed("composer");
  const photos = asPhoto && files.every((file) => file.type.startsWith("image/"));
  const call = editing ? api.edit(store.me.id, chat, editing.message_id, text)
    : files.length ? api.files(store.me.id, chat, files, { caption: text.trim(), asPhoto: photos })
      : api.send(store.me.id, chat, text, replyTo?.message_id);
  if (!await tried(call) && !draft.text && !draft.files.length) {
    Object.assign(draft, { text, files, replyTo, editing }); // nothing typed is lost by a refusal
    changed("composer");
  }
}

/** Choose an option of a poll. */
export const vote = (chat, message, options) => tried(api.vote(store.me.id, chat, message.message_id, options));

/** Press an inline button; shows what the assistant answers. */
export async function press(chat, message, button) {
  try {
    const answer = await api.press(store.me.id, chat, message.message_id, button.callback_data);
    if (answer.text && answer.show_alert) alertDialog(nameOf(store.bot), answer.text);
    else if (answer.text) toast(answer.text);
    if (answer.url) followLink(answer.url);
  } catch (error) {
    failed(error);
  }
}

/** A link to the assistant itself opens the chat and begins it; true when it was one. */
export function followLink(url) {
  if (!URL.canParse(url)) return false;
  const link = new URL(url);
  const own = ["t.me", "telegram.me"].includes(link.hostname) && link.pathname.slice(1) === store.bot.username;
  if (!own || link.searchParams.has("startgroup")) return false;
  begin(link.searchParams.get("start") ?? "");
  return true;
}

/** Start the assistant, with the code of an invitation if there is one. */
export async function begin(code = "") {
  try {
    const chat = chatById(store.me.id);
    if (chat?.blocked) await api.unblock(store.me.id);
    await api.send(store.me.id, store.me.id, code ? `/start ${code}` : "/start");
    go(store.me.id, store.me.id);
  } catch (error) {
    failed(error);
  }
}

/** Do one thing at the server and read the state anew; returns its answer, or null when refused. */
export async function perform(call) {
  try {
    const answer = await call(store.me.id);
    await loadState(store.me.id);
    return answer;
  } catch (error) {
    failed(error);
    return null;
  }
}
