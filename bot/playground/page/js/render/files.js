// Files laid ready to send, whether dragged in, pasted or picked.

import { h, icon, iconButton } from "../dom.js";
import { language, t } from "../i18n.js";
import { changed, draftOf, openedChat, store } from "../state.js";
import { sizeText } from "../words.js";

const isImage = (file) => file.type.startsWith("image/");

/** Lay files ready in the chat that is open. */
export function receiveFiles(chatId, files) {
  const draft = draftOf(chatId);
  draft.files = [...draft.files, ...files];
  changed("composer");
}

/** What is ready to be sent, each removable; only images may go as photos. */
export function fileTray(chatId) {
  const draft = draftOf(chatId);
  if (!draft.files.length) return null;
  const remove = (file) => () => {
    draft.files = draft.files.filter((other) => other !== file);
    changed("composer");
  };
  return h("div", { class: "tray" },
    h("ul", { "aria-label": t("filesReady") }, draft.files.map((file) => h("li", {},
      icon("file"),
      h("span", { class: "document-name" }, file.name),
      h("span", { class: "hint" }, sizeText(file.size, language())),
      iconButton("close", t("removeFile", { name: file.name }), remove(file))))),
    draft.files.every(isImage) && h("label", { class: "choice" },
      h("input", { type: "checkbox", checked: draft.asPhoto, onchange: (event) => { draft.asPhoto = event.target.checked; } }),
      t("asPhoto")));
}

function canReceive() {
  const chat = openedChat();
  return chat && !chat.blocked && document.querySelector(".composer") ? chat.id : null;
}

/** Take files dragged over or pasted into the page; once for the whole page. */
export function catchFiles() {
  const veil = h("div", { class: "drop-veil", hidden: true }, h("p", {}));
  document.body.append(veil);
  const withFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!withFiles(event)) return;
    event.preventDefault(); // else the browser would open the file in place of the page
    veil.firstChild.textContent = t("dropHere");
    veil.hidden = canReceive() === null;
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) veil.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    if (canReceive() !== null) receiveFiles(store.openChat, event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || canReceive() === null) return;
    event.preventDefault();
    receiveFiles(store.openChat, files);
  });
}
