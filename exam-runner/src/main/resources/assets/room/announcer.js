// Says things to a screen reader, politely, without showing them.

const region = document.querySelector("[data-announcer]");

export function announce(text) {
  const line = document.createElement("p");
  line.textContent = text;
  region.replaceChildren(line);
}
