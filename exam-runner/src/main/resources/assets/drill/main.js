// The drill's page: puts the parts together. Without script its forms do the same with a page each.

import {Outbox} from "../room/outbox.js";
import {Unsent} from "../room/unsent.js";
import {keepAnswer, keepForOffline} from "../offline.js";
import {isTyping} from "../typing.js";
import {CardFace} from "./card-face.js";
import {Session} from "./session.js";
import {queue, send} from "./transport.js";

const REFRESH_AFTER_MILLIS = 3_000;

let refresh = 0;
const root = document.querySelector("[data-drill]");
const face = new CardFace(root);
const keys = document.getElementById("keys");

const [cards, {unsent, left}] = await Promise.all([
  queue(new URLSearchParams(location.search).get("extra")),
  Unsent.open(root.dataset.learner, "drill", localStorage, navigator.locks),
]);
let session = null;
const outbox = new Outbox({
  entries: left,
  send,
  keep: (entries) => unsent.keep(entries),
  told: (reply) => {
    session?.told(reply);
    refreshSoon(reply);
  },
});
outbox.watch(() => face.warn(trouble(outbox)));
addEventListener("online", () => outbox.wake());
addEventListener("pagehide", () => outbox.lastCall());
outbox.wake();

if (cards !== null) {
  const unsentReviews = new Set(left.filter(({event}) => event.type === "review").map(({event}) => event.card));
  session = new Session(face, {...cards, cards: cards.cards.filter(({id}) => !unsentReviews.has(id))}, outbox,
    (left) => keepAnswer("/drill/queue", left));
  on("turn-form", () => session.turn());
  on("undo-form", () => session.undo());
  on("grade-form", (event) => session.grade(Number(event.submitter.value)));
  addEventListener("keydown", press);
  session.start();
} else {
  face.warn("You are offline, and no cards are kept in this browser. Open the drill once while the server can be reached.");
}
document.documentElement.dataset.ready = "drill";
keepForOffline(["/drill/session", "/drill/queue", "/drill"]);

/** The cards kept for a time without a network are those that are left after what the server has been told. */
function refreshSoon(reply) {
  if (reply.kind === "told") {
    clearTimeout(refresh);
    refresh = setTimeout(() => queue(null), REFRESH_AFTER_MILLIS);
  }
}

function on(form, act) {
  face.part(form).addEventListener("submit", (event) => {
    event.preventDefault();
    act(event);
  });
}

function press(event) {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
    return;
  }
  const operates = event.target instanceof Element && event.target.closest("a, button, summary");
  const {key} = event;
  if (key === " " && !operates) {
    event.preventDefault();
    if (face.turned) {
      session.grade(3);
    } else {
      session.turn();
    }
  } else if (/^[1-4]$/.test(key)) {
    event.preventDefault();
    session.grade(Number(key));
  } else if (key === "u" || key === "U") {
    event.preventDefault();
    session.undo();
  } else if (key === "?") {
    event.preventDefault();
    keys.open = true;
    keys.querySelector("summary").focus();
  }
}

function trouble({trouble: kind, entries}) {
  if (kind === null) {
    return null;
  }
  const waiting = entries.length === 1 ? "1 grade waits" : `${entries.length} grades wait`;
  return kind === "signed-out"
    ? `You are signed out. ${waiting} in this browser; sign in again and open the drill to send ${entries.length === 1 ? "it" : "them"}.`
    : `You are offline. ${waiting} in this browser and will be sent. Keep going.`;
}
