// What the page knows, and who wants to hear when it changes.

export const store = {
  me: null,
  users: [],
  bot: null,
  chats: [],
  openChat: null,
  histories: new Map(), // chat id -> {messages, complete, loading, unreadFrom}
  drafts: new Map(), // chat id -> {text, files, replyTo, editing, asPhoto, keyboardHidden}
  typing: new Map(), // chat id -> timer
  calls: [],
  showLog: false,
  connected: true,
  clockOffset: 0, // milliseconds from this machine's clock to the simulated one
};

const listeners = new Map();
const due = new Set();

/** Call `listener` after `topic` changed, until `signal` aborts: chats, messages, typing, clock, log, composer, connection. */
export function on(topic, listener, signal) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
  signal.addEventListener("abort", () => listeners.get(topic).delete(listener));
}

/** Several changes of one turn are told once. */
export function changed(...topics) {
  if (due.size === 0) queueMicrotask(tell);
  for (const topic of topics) due.add(topic);
}

function tell() {
  const topics = [...due];
  due.clear();
  for (const topic of topics) for (const listener of [...(listeners.get(topic) ?? [])]) listener();
}

/** The simulated time. */
export const now = () => new Date(Date.now() + store.clockOffset);

export function setNow(iso) {
  store.clockOffset = new Date(iso).getTime() - Date.now();
}

export const chatById = (id) => store.chats.find((chat) => chat.id === id) ?? null;

export const openedChat = () => (store.openChat === null ? null : chatById(store.openChat));

export const personById = (id) => (store.bot?.id === id ? store.bot : store.users.find((user) => user.id === id)) ?? null;

export const nameOf = (user) => (user ? [user.first_name, user.last_name].filter(Boolean).join(" ") : "");

/** A private chat carries the assistant's name, as on a person's phone. */
export const titleOf = (chat) => (chat.type === "private" ? nameOf(store.bot) : chat.title);

/** What is being written to a chat; kept while one looks elsewhere. */
export function draftOf(chatId) {
  if (!store.drafts.has(chatId)) {
    store.drafts.set(chatId, { text: "", files: [], replyTo: null, editing: null, asPhoto: true, keyboardHidden: false });
  }
  return store.drafts.get(chatId);
}

export const historyOf = (chatId) => store.histories.get(chatId) ?? null;

export const messagesOf = (chatId) => historyOf(chatId)?.messages ?? [];

/** Put a message into a loaded history, in its place; one already there is replaced. */
export function upsert(chatId, message) {
  const history = historyOf(chatId);
  if (!history) return;
  const at = history.messages.findIndex((known) => known.message_id === message.message_id);
  if (at >= 0) history.messages[at] = message;
  else {
    history.messages.push(message);
    history.messages.sort((a, b) => a.message_id - b.message_id);
  }
}

export function drop(chatId, messageId) {
  const history = historyOf(chatId);
  if (history) history.messages = history.messages.filter((message) => message.message_id !== messageId);
}
