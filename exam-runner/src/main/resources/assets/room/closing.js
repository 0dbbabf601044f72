// The end: handing in by hand, by the clock, or because another page did; then on to the report.

import {isChange} from "./saving.js";
import {capital, counted, itemList} from "./tell.js";

const WAIT_FOR_SAVING_MILLIS = 8_000;
const ASK_AGAIN_MILLIS = 1_000;
const GRACE_MILLIS = 5_000;

const pause = (millis) => new Promise((done) => setTimeout(done, millis));
const $ = (name) => document.querySelector(`[data-closing-${name}]`);

export class Closing {
  #outbox;
  #transport;
  #navigation;
  #copy;
  #report;
  #over = false;

  /**
   * @param {import("./outbox.js").Outbox} outbox
   * @param {import("./transport.js").Transport} transport
   * @param {import("./navigation.js").Navigation} navigation
   * @param {import("./copy.js").Copy} copy
   * @param {string} report where the report is
   */
  constructor(outbox, transport, navigation, copy, report) {
    this.#outbox = outbox;
    this.#transport = transport;
    this.#navigation = navigation;
    this.#copy = copy;
    this.#report = report;
  }

  /** Whether the attempt is known to be closed. */
  get isOver() {
    return this.#over;
  }

  /** Hands the attempt in when everything is saved; tells what is in the way. */
  async handIn(tell) {
    if (!await this.#drained(WAIT_FOR_SAVING_MILLIS, tell)) {
      tell("Not handed in: some answers could not be sent yet. They wait in this browser; try again in a moment.");
      return;
    }
    tell("");
    if (!await this.#transport.submit()) {
      tell("Not handed in: the server does not answer. Your answers are saved; try again in a moment.");
      return;
    }
    this.#outbox.close();
    await this.#copy.erase();
    this.#leave();
    await pause(WAIT_FOR_SAVING_MILLIS);
  }

  /** The time is over: sends what is left, waits until the server has closed the attempt or given more time. */
  async timeIsOver() {
    if (this.#over) {
      return;
    }
    this.#say("The time is over.", "What you have answered is being handed in.");
    await this.#drained(GRACE_MILLIS, () => {});
    for (let tries = 0; this.#over === false; tries++) {
      const state = await this.#transport.state();
      if (this.#over) {
        return;
      }
      if (state.kind === "told" && state.status !== "running") {
        this.closed(state.status, this.#outbox.entries.map(({event}) => event));
        return;
      }
      if (state.kind === "told" && state.secondsLeft > GRACE_MILLIS / 1000) {
        location.reload();
        return;
      }
      if (tries === 5) {
        $("text").textContent = "The server holds what was saved and hands it in by itself. This page goes on as soon as it answers.";
      }
      await pause(ASK_AGAIN_MILLIS);
    }
  }

  /** The server has closed the attempt; some events may not have been taken. */
  async closed(status, lost) {
    if (this.#over) {
      return;
    }
    this.#over = true;
    this.#outbox.close();
    await this.#copy.erase();
    const answers = new Set(lost.filter(isChange).filter(({type}) => type === "answer").map(({place}) => place));
    if (answers.size === 0) {
      this.#leave();
      return;
    }
    this.#say(
      status === "expired" ? "The time is over." : "This exam was handed in elsewhere.",
      `${capital(counted(answers.size, "change", "changes"))} came too late to count: the answer to ${itemList(answers)} is the one saved before. All else is handed in.`);
    $("go").hidden = false;
  }

  #leave() {
    this.#over = true;
    location.replace(this.#report);
  }

  #say(head, text) {
    $("head").textContent = head;
    $("text").textContent = text;
    this.#navigation.lock();
  }

  async #drained(millis, tell) {
    const until = performance.now() + millis;
    this.#outbox.wake();
    while (this.#outbox.entries.some(({event}) => isChange(event))) {
      if (performance.now() > until || this.#over) {
        return false;
      }
      tell("Sending your last answers first…");
      await pause(100);
    }
    return true;
  }
}
