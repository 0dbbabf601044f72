// How long the item on the screen is in view, while the page is visible.

export class Visit {
  #now;
  #since = null;
  #spent = 0;

  /** @param {() => number} now a monotonic clock, in milliseconds */
  constructor(now) {
    this.#now = now;
  }

  /** An item is in view from now on. */
  resume() {
    this.#since ??= this.#now();
  }

  /** No item is in view, or the page is hidden. */
  pause() {
    if (this.#since !== null) {
      this.#spent += this.#now() - this.#since;
      this.#since = null;
    }
  }

  /** The milliseconds since the last call, for the item that was in view. */
  take() {
    const running = this.#since !== null;
    this.pause();
    const spent = this.#spent;
    this.#spent = 0;
    if (running) {
      this.resume();
    }
    return spent;
  }
}
