// The live page: takes what the server sends of the attempts, until it is held still.

const board = document.querySelector("[data-live]");
const trouble = document.querySelector("[data-live-trouble]");
const at = document.querySelector("[data-live-at]");
const hold = document.querySelector("[data-hold]");
let held = false;
let newest = null;
let time = at.textContent;

hold.hidden = false;
hold.addEventListener("click", () => {
  held = !held;
  hold.setAttribute("aria-pressed", String(held));
  show();
});

const stream = new EventSource(board.dataset.live);
stream.addEventListener("open", () => { trouble.textContent = ""; });
stream.addEventListener("board", ({data}) => {
  newest = data;
  show();
});
stream.addEventListener("at", ({data}) => {
  time = data;
  show();
});
stream.addEventListener("error", () => {
  trouble.textContent = stream.readyState === EventSource.CLOSED
    ? "This page no longer follows. Load it again; you may have to sign in."
    : "The server does not answer. What you see may be out of date; it catches up by itself.";
});

/** Puts the newest state in place of the old, unless it is held; the focus stays on the learner it was on. */
function show() {
  if (held) {
    return;
  }
  at.textContent = time;
  if (newest === null) {
    return;
  }
  const fresh = new DOMParser().parseFromString(newest, "text/html").body;
  newest = null;
  const focused = document.activeElement?.id;
  board.replaceChildren(...fresh.childNodes);
  if (focused) {
    document.getElementById(focused)?.focus({preventScroll: true});
  }
}
