// The playground's side for people: every call the page makes.

/** What the server refused, in its own words. */
export class Refused extends Error {}

async function read(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error ?? body.description ?? `${response.status} ${response.statusText}`);
  return body;
}

async function get(path, values = {}) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return read(await fetch(`/play/${path}?${new URLSearchParams(given)}`));
}

async function post(path, body, method = "POST") {
  return read(await fetch(`/play/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }));
}

export const api = {
  state: (as) => get("state", { as }),
  messages: (as, chat, before = null, limit = 60) => get("messages", { as, chat, before, limit }),
  read: (as, chat) => post("read", { as, chat }),
  send: (as, chat, text, replyTo = null) => post("send", { as, chat, text, ...(replyTo && { reply_to: replyTo }) }),
  vote: (as, chat, messageId, options) => post("vote", { as, chat, message_id: messageId, options }),
  press: (as, chat, messageId, data) => post("press", { as, chat, message_id: messageId, data }),
  edit: (as, chat, messageId, text) => post("edit", { as, chat, message_id: messageId, text }),
  block: (as) => post("block", { as }),
  unblock: (as) => post("unblock", { as }),
  addUser: (values) => post("users", values),
  addGroup: (as, title, members, bot) => post("groups", { as, title, members, bot }),
  member: (as, chat, user, add) => post("members", { as, chat, user, add }),
  administrator: (as, chat, user, add) => post("administrators", { as, chat, user, add }),
  migrate: (as, chat) => post("migrate", { as, chat }),
  clock: (values) => post("clock", values),
  faults: () => get("faults"),
  addFault: (fault) => post("faults", fault),
  clearFaults: () => post("faults", {}, "DELETE"),
  log: (after = null) => get("log", { after }),

  /** Send files together; the server makes an album of several. */
  async files(as, chat, files, { caption = "", asPhoto = false } = {}) {
    const form = new FormData();
    form.append("as", as);
    form.append("chat", chat);
    if (caption) form.append("caption", caption);
    if (asPhoto) form.append("as_photo", "1");
    for (const file of files) form.append("files", file, file.name);
    return read(await fetch("/play/files", { method: "POST", body: form }));
  },
};
