// The time left: the server's seconds at each answer, and a monotonic clock between.

const SLACK_SECONDS = 0.25;

export class Clock {
  #now;
  #end;

  /**
   * @param {number} secondsLeft as the server says, whole seconds rounded down; Infinity without a time limit
   * @param {() => number} now a monotonic clock, in milliseconds
   */
  constructor(secondsLeft, now) {
    this.#now = now;
    this.#end = now() + 1000 * secondsLeft;
  }

  /** Seconds until the deadline, never less than 0. */
  left() {
    return Math.max(0, (this.#end - this.#now()) / 1000);
  }

  /** Whether there is a time limit at all. */
  get runs() {
    return this.#end !== Infinity;
  }

  /** Takes the server's word; null means that there is no time limit. It is rounded down, so that what agrees with it to the second is left alone. */
  set(secondsLeft) {
    if (secondsLeft === null) {
      this.#end = Infinity;
      return;
    }
    if (!this.runs) {
      this.#end = this.#now() + 1000 * secondsLeft;
    }
    const left = (this.#end - this.#now()) / 1000;
    const agreed = Math.min(Math.max(left, secondsLeft - SLACK_SECONDS), secondsLeft + 1);
    this.#end = this.#now() + 1000 * agreed;
  }
}
