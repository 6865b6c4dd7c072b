// The page: reads the address, becomes that person, draws the panes.

import { failed, toast } from "./notices.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { applyPreferences } from "./preferences.js";
import { chatsPane } from "./render/chats.js";
import { conversationPane } from "./render/conversation.js";
import { catchFiles } from "./render/files.js";
import { logPane } from "./render/log.js";
import { peopleScreen } from "./render/people.js";
import { topbar } from "./render/topbar.js";
import { go, readRoute } from "./route.js";
import { changed, chatById, messagesOf, on, store } from "./state.js";
import { become, leave, loadLog, loadState, markRead, openChat } from "./sync.js";

let scope = new AbortController();

/** Draw everything anew; what was drawn before listens no longer. */
function draw() {
  scope.abort();
  scope = new AbortController();
  const { signal } = scope;
  const root = document.getElementById("app");
  const offline = h("p", { class: "offline", role: "alert", hidden: store.connected }, t("disconnected"));
  on("connection", () => { offline.hidden = store.connected; }, signal);
  if (!store.me) {
    document.title = t("appName");
    root.replaceChildren(h("div", { class: "app", "data-screen": "people" }, topbar(draw, signal, { withLog: false }), peopleScreen()));
    return;
  }
  const app = h("div", { class: "app" },
    topbar(draw, signal, { withLog: true }), offline,
    h("div", { class: "panes" }, chatsPane(signal), conversationPane(signal), logPane(signal)));
  const arrange = () => {
    app.dataset.screen = store.openChat === null ? "list" : "chat";
    app.dataset.log = store.showLog ? "shown" : "hidden";
  };
  on("chats", arrange, signal);
  on("log", arrange, signal);
  let logShown = store.showLog;
  on("log", () => {
    if (store.showLog && !logShown) loadLog().catch(failed);
    logShown = store.showLog;
  }, signal);
  on("chats", followMigration, signal);
  arrange();
  root.replaceChildren(app);
}

/** A group that became a supergroup has a new number; whoever looks at it goes along. */
function followMigration() {
  const id = store.openChat;
  if (id === null || id >= 0) return;
  const moved = messagesOf(id).findLast((message) => message.migrate_to_chat_id)?.migrate_to_chat_id;
  if (moved && chatById(moved)) go(store.me.id, moved);
  else if (!chatById(id)) go(store.me.id);
}

/** Be who and where the address says. */
async function followRoute() {
  const { as, chat } = readRoute();
  try {
    if (as === null) {
      leave();
      await loadState(null);
      draw();
    } else {
      if (store.me?.id !== as) {
        await become(as);
        if (!store.me) {
          toast(t("unknownPerson"), "error");
          go(null);
          return;
        }
        draw();
      }
      await openChat(chat !== null && chatById(chat) ? chat : null);
    }
  } catch (error) {
    failed(error);
  }
}

applyPreferences(() => changed("clock"));
catchFiles();
addEventListener("hashchange", followRoute);
document.addEventListener("visibilitychange", () => store.me && markRead().catch(failed));
setInterval(() => changed("clock"), 10_000);
followRoute();
