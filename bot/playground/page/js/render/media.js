// Photos and documents inside a bubble.

import { dialog } from "../notices.js";
import { h, icon, iconButton } from "../dom.js";
import { language, t } from "../i18n.js";
import { sizeText } from "../words.js";

const WIDEST = 320; // pixels

/** The photos of an album in a grid; one opens large. */
export function photos(album) {
  const shown = album.filter((message) => message.photo?.length);
  if (!shown.length) return null;
  return h("div", { class: `photos count-${Math.min(shown.length, 4)}` }, shown.map(photo));
}

function photo(message) {
  const sizes = message.photo;
  const largest = sizes.at(-1);
  const url = largest.url ?? message.url;
  const image = h("img", { src: url, alt: message.caption ?? t("photo"), width: largest.width, height: largest.height, loading: "lazy" });
  const button = h("button", { type: "button", class: "photo", "aria-label": t("openPhoto"), onclick: () => lightbox(url, image.alt) }, image);
  const scale = Math.min(1, WIDEST / largest.width);
  button.style.width = `${Math.max(80, Math.round(largest.width * scale))}px`;
  button.style.aspectRatio = `${largest.width} / ${largest.height}`;
  return button;
}

function lightbox(url, description) {
  dialog("", (close) => [
    h("img", { src: url, alt: description }),
    iconButton("close", t("close"), close, { class: "icon-button lightbox-close" }),
  ], { class: "lightbox", "aria-label": description });
}

/** The documents of an album, each a link that downloads it. */
export function documents(album) {
  const shown = album.filter((message) => message.document);
  if (!shown.length) return null;
  return h("div", { class: "documents" }, shown.map(({ document: file, url }) => {
    const name = file.file_name ?? t("document");
    return h("a", { class: "document", href: file.url ?? url, download: name, title: t("download", { name }) },
      h("span", { class: "document-sign" }, icon("file"), h("span", {}, extension(name))),
      h("span", { class: "document-words" },
        h("span", { class: "document-name" }, name),
        h("span", { class: "hint" }, sizeText(file.file_size, language()))));
  }));
}

const extension = (name) => (/\.(\w{1,4})$/.exec(name)?.[1] ?? "").toUpperCase();
