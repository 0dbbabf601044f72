// Says whether what the learner did is saved: a word in the header, a banner when it takes long or cannot be.

import {hideBanner, showBanner} from "./banners.js";
import {isChange} from "./saving.js";
import {counted} from "./tell.js";

const LONG_MILLIS = 5_000;

export class SavingStatus {
  #outbox;
  #keepsUnsent;
  #isWriting;
  #word = document.querySelector("[data-saved]");
  #silentSince = null;

  /**
   * @param {import("./outbox.js").Outbox} outbox
   * @param {() => boolean} keepsUnsent whether this browser keeps what is unsent over a reload
   * @param {() => boolean} isWriting whether something is being written that is not even on its way
   */
  constructor(outbox, keepsUnsent, isWriting) {
    this.#outbox = outbox;
    this.#keepsUnsent = keepsUnsent;
    this.#isWriting = isWriting;
    outbox.watch(() => this.show());
    addEventListener("online", () => this.show());
    addEventListener("offline", () => this.show());
  }

  /** Shows how things are; to be called now and then, since waiting too long changes what is said. */
  show() {
    const changes = this.#outbox.entries.filter(({event}) => isChange(event));
    const trouble = navigator.onLine ? this.#outbox.trouble : "offline";
    this.#silentSince = trouble === null ? null : this.#silentSince ?? Date.now();
    const late = changes.length > 0 && Date.now() - changes[0].at > LONG_MILLIS;
    const silent = trouble !== null && Date.now() - this.#silentSince > LONG_MILLIS;
    const troubled = changes.length > 0 && (trouble !== null || late);
    this.#word.textContent = changes.length === 0 && !this.#isWriting() ? "Saved" : troubled ? "Not saved yet" : "Saving…";
    this.#word.classList.toggle("waiting", troubled);
    const waiting = countWaiting(changes.map(({event}) => event));
    const urgent = trouble === "offline" || trouble === "signed-out" || trouble === "not-here";
    if (urgent || late || silent) {
      showBanner("saving", {loud: true, icon: "care", ...words(trouble, waiting, this.#close())});
    } else {
      hideBanner("saving");
    }
  }

  #close() {
    return this.#keepsUnsent() ? "" : " Do not close this tab.";
  }
}

/** How many things wait, and what they are: answers if there are any, else other changes. */
function countWaiting(events) {
  const answers = new Set(events.filter(({type}) => type === "answer").map(({place}) => place)).size;
  return answers > 0 ? [answers, "answer", "answers"] : [events.length, "change", "changes"];
}

function words(trouble, [n, one, many], close) {
  const waits = n === 0 ? "All you did so far is saved." : `${counted(n, one, many)} ${n === 1 ? "waits" : "wait"} in this browser.`;
  const sent = n === 1 ? "it is sent" : n === 0 ? "new answers wait here and are sent" : "they are sent";
  const keepGoing = `Keep going: ${sent} as soon as the connection is back, and the clock runs on the server.${close}`;
  switch (trouble) {
    case "offline":
      return {what: `You are offline. ${waits}`, then: keepGoing};
    case "signed-out":
      return {
        what: `You are signed out. ${waits}`,
        then: `Sign in again in another tab; then ${sent} from here. The clock runs on.${close}`,
      };
    case "not-here":
      return {
        what: `The server takes no answers to this exam from this browser. ${waits}`,
        then: `Someone else may have signed in here. Sign in as yourself in another tab; then ${sent}.${close}`,
      };
    default:
      return {what: `The server does not answer. ${waits}`, then: keepGoing};
  }
}
