// Says whether what the learner did is saved: a word in the header, a banner when it takes long or cannot be.

import {hideBanner, showBanner} from "./banners.js";
import {isChange} from "./saving.js";
import {counted} from "./tell.js";

const LONG_MILLIS = 5_000;
const KEEP_GOING = "Keep going. They are sent as soon as the connection is back, and the clock runs on the server.";

export class SavingStatus {
  #outbox;
  #keepsUnsent;
  #word = document.querySelector("[data-saved]");
  #silentSince = null;

  /**
   * @param {import("./outbox.js").Outbox} outbox
   * @param {() => boolean} keepsUnsent whether this browser keeps what is unsent over a reload
   */
  constructor(outbox, keepsUnsent) {
    this.#outbox = outbox;
    this.#keepsUnsent = keepsUnsent;
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
    this.#word.textContent = changes.length === 0 ? "Saved" : troubled ? "Not saved yet" : "Saving…";
    this.#word.classList.toggle("waiting", troubled);
    const what = whatWaits(changes.map(({event}) => event));
    const urgent = trouble === "offline" || trouble === "signed-out" || trouble === "not-here";
    if (urgent || late || silent) {
      showBanner("saving", {loud: true, icon: "care", ...words(trouble, what, this.#close())});
    } else {
      hideBanner("saving");
    }
  }

  #close() {
    return this.#keepsUnsent() ? "" : " Do not close this tab.";
  }
}

function whatWaits(events) {
  if (events.length === 0) {
    return "All you did so far is saved.";
  }
  const answers = new Set(events.filter(({type}) => type === "answer").map(({place}) => place)).size;
  const [n, one, many] = answers > 0 ? [answers, "answer", "answers"] : [events.length, "change", "changes"];
  return `${counted(n, one, many)} ${n === 1 ? "waits" : "wait"} in this browser.`;
}

function words(trouble, what, close) {
  switch (trouble) {
    case "offline":
      return {what: `You are offline. ${what}`, then: KEEP_GOING + close};
    case "signed-out":
      return {
        what: `You are signed out. ${what}`,
        then: `Sign in again in another tab; then they are sent from here. The clock runs on.${close}`,
      };
    case "not-here":
      return {
        what: `The server does not take answers to this attempt from this browser. ${what}`,
        then: `Someone else may have signed in here. Sign in as yourself in another tab; then they are sent.${close}`,
      };
    default:
      return {what: `The server does not answer. ${what}`, then: KEEP_GOING + close};
  }
}
