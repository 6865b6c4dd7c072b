// Who one is and which chat is open live in the address, so every tab can be another person.

/** Read `#as=1001&chat=-5` into {as, chat}, numbers or null. */
export function readRoute(hash = location.hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const number = (name) => (/^-?\d+$/.test(values.get(name) ?? "") ? Number(values.get(name)) : null);
  return { as: number("as"), chat: number("chat") };
}

export function routeTo(as, chat = null) {
  if (as === null) return "#";
  return chat === null ? `#as=${as}` : `#as=${as}&chat=${chat}`;
}

export function go(as, chat = null) {
  location.hash = routeTo(as, chat);
}
