// Events on their way to the server: in order, one request at a time, again after a failure, gone only when
// the server has told what became of them.

const LARGEST_BATCH = 100;
const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 15_000;

/** @typedef {{event: object, at: number}} Entry an event and when it was made, in milliseconds */
export class Outbox {
  #entries;
  #send;
  #keep;
  #told;
  #watchers = new Set();
  #busy = false;
  #stopped = false;
  #beat = false;
  #timer = 0;
  #failures = 0;
  #trouble = null;
  #singly = 0;

  /**
   * @param {Entry[]} entries what is left from before
   * @param {(events: object[]) => Promise<import("./transport.js").Reply>} send
   * @param {(entries: Entry[]) => void} keep stores what is unsent
   * @param {(reply: object, events: object[]) => void} told what the server told of which events
   */
  constructor({entries, send, keep, told}) {
    this.#entries = [...entries];
    this.#send = send;
    this.#keep = keep;
    this.#told = told;
  }

  /** What is not acknowledged, oldest first. */
  get entries() {
    return [...this.#entries];
  }

  /** Why the last request failed, or null. */
  get trouble() {
    return this.#trouble;
  }

  /** Calls back whenever something was added, acknowledged or failed. */
  watch(watcher) {
    this.#watchers.add(watcher);
  }

  /** Takes an event on, unless nothing is sent any more. */
  add(event) {
    if (this.#stopped) {
      return;
    }
    this.#entries.push({event: {id: crypto.randomUUID(), ...event}, at: Date.now()});
    this.#changed();
    this.#pump();
  }

  /** Takes events back that shall not be sent any more. */
  forget(matches) {
    this.#entries = this.#entries.filter(({event}) => !matches(event));
    this.#changed();
  }

  /** Sends what waits now, without regard to a wait after a failure. */
  wake() {
    this.#failures = 0;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#pump();
  }

  /** Asks the server for a sign of life and its clock. */
  beat() {
    this.#beat = true;
    this.#pump();
  }

  /** Sends everything once more as the page goes, also what is under way: ids make that harmless. */
  lastCall() {
    const events = this.#entries.slice(0, LARGEST_BATCH).map(({event}) => event);
    if (events.length > 0 && !this.#stopped) {
      this.#send(events).catch(() => {});
    }
  }

  /** Sends nothing any more, and keeps nothing. */
  close() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#entries = [];
    this.#changed();
  }

  #changed() {
    this.#keep(this.#entries);
    this.#watchers.forEach((watcher) => watcher());
  }

  async #pump() {
    if (this.#busy || this.#stopped || this.#timer !== 0) {
      return;
    }
    const batch = this.#entries.slice(0, this.#singly > 0 ? 1 : LARGEST_BATCH).map(({event}) => event);
    if (batch.length === 0 && !this.#beat) {
      return;
    }
    this.#busy = true;
    this.#beat = false;
    const reply = await this.#send(batch);
    this.#busy = false;
    if (this.#stopped) {
      return;
    }
    this.#settle(reply, batch);
    this.#changed();
    this.#pump();
  }

  #settle(reply, batch) {
    const known = this.#entries.length;
    if (reply.kind === "told") {
      const ids = new Set(reply.results.map(({id}) => id));
      this.#entries = this.#entries.filter(({event}) => !ids.has(event.id));
      this.#singly = Math.max(0, this.#singly - 1);
    } else if (reply.kind === "refused") {
      this.#isolate(reply, batch);
    }
    const stuck = batch.length > 0 && this.#entries.length === known && !(reply.kind === "refused");
    const failed = reply.kind !== "told" && reply.kind !== "refused";
    this.#trouble = failed ? reply.kind : null;
    if (failed || stuck) {
      this.#wait(reply.waitMillis ?? 0);
    } else {
      this.#failures = 0;
    }
    this.#told(reply, batch);
  }

  /** A batch is refused whole: finds the one event that is at fault, and drops it alone. */
  #isolate(reply, batch) {
    const culprit = batch.find(({id}) => id === reply.id) ?? (batch.length === 1 ? batch[0] : undefined);
    if (culprit === undefined) {
      this.#singly = batch.length;
      return;
    }
    reply.culprit = culprit;
    this.#entries = this.#entries.filter(({event}) => event.id !== culprit.id);
    this.#singly = Math.max(0, this.#singly - 1);
  }

  #wait(atLeast) {
    const longest = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 10);
    const millis = Math.max(atLeast, longest * (0.5 + Math.random() / 2));
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#beat = true;
      this.#pump();
    }, millis);
  }
}
