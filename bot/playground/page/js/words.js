// A message in a few words: for the chat list, quotes and screen readers.

import { t } from "./i18n.js";
import { nameOf } from "./state.js";

const LONGEST = 160;

/** What a service message tells, or null for an ordinary one. */
export function service(message) {
  const who = nameOf(message.from);
  const joined = message.new_chat_members;
  if (joined?.length === 1 && joined[0].id === message.from?.id) return t("serviceJoined", { who });
  if (joined) return t("serviceAdded", { who, whom: joined.map(nameOf).join(", ") });
  const left = message.left_chat_member;
  if (left) return left.id === message.from?.id ? t("serviceLeft", { who }) : t("serviceRemoved", { who, whom: nameOf(left) });
  if (message.migrate_to_chat_id) return t("serviceMigrated");
  if (message.migrate_from_chat_id) return t("serviceMigratedFrom");
  if (message.group_chat_created || message.supergroup_chat_created) return t("serviceCreated", { who });
  if (message.new_chat_title) return t("serviceTitle", { who, title: message.new_chat_title });
  if (message.pinned_message) return t("servicePinned", { who, text: summary(message.pinned_message) });
  return null;
}

/** One line for a message. */
export function summary(message) {
  const told = service(message);
  if (told) return told;
  const words = (message.text ?? message.caption ?? "").replace(/\s+/g, " ").trim();
  const thing = message.photo ? t("photo") : message.document ? (message.document.file_name ?? t("document")) : message.poll ? message.poll.question : "";
  const line = [thing, words].filter(Boolean).join(" · ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** "1,4 MB": a size in the reader's way of writing numbers. */
export function sizeText(bytes, locale) {
  if (bytes === undefined || bytes === null) return "";
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toLocaleString(locale, { maximumFractionDigits: unit ? 1 : 0 })} ${units[unit]}`;
}
