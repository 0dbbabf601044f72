// The time left in the header: shown or hidden, silent, spoken at milestones and on demand.

import {prefer, preferred} from "./preferences.js";
import {timeInWords, timeLeft} from "./tell.js";

const MILESTONES_SECONDS = [1800, 600, 300, 60];
const SOON_SECONDS = 300;
const GLANCE_MILLIS = 5_000;

export class ClockView {
  #clock;
  #say;
  #time = document.querySelector("[data-time]");
  #text = document.querySelector("[data-time-text]");
  #button = document.querySelector("[data-hide-time]");
  #buttonText = document.querySelector("[data-hide-text]");
  #last;
  #glance = 0;

  /**
   * @param {import("./clock.js").Clock} clock
   * @param {(text: string) => void} say to a screen reader
   */
  constructor(clock, say) {
    this.#clock = clock;
    this.#say = say;
    this.#last = clock.left();
    this.#hide(preferred("time", "shown") === "hidden");
    this.#button.addEventListener("click", () => {
      const hidden = this.#button.getAttribute("aria-pressed") !== "true";
      prefer("time", hidden ? "hidden" : "shown");
      this.#hide(hidden);
    });
    this.tick();
  }

  /** Shows the time as it is now. */
  tick() {
    this.#time.hidden = !this.#clock.runs;
    this.#button.hidden = !this.#clock.runs;
    if (!this.#clock.runs) {
      return;
    }
    const left = this.#clock.left();
    const shown = timeLeft(left);
    if (this.#text.textContent !== shown) {
      this.#text.textContent = shown;
    }
    this.#time.classList.toggle("soon", left < SOON_SECONDS);
    if (MILESTONES_SECONDS.some((milestone) => this.#last > milestone && left <= milestone)) {
      this.#say(`${timeInWords(Math.ceil(left))} left.`);
    }
    this.#last = left;
  }

  /** Says the time, and shows it for a moment if it is hidden. */
  speak() {
    if (!this.#clock.runs) {
      this.#say("There is no time limit.");
      return;
    }
    this.#say(`${timeInWords(this.#clock.left())} left.`);
    this.#time.classList.remove("away");
    clearTimeout(this.#glance);
    this.#glance = setTimeout(() => this.#hide(this.#button.getAttribute("aria-pressed") === "true"), GLANCE_MILLIS);
  }

  #hide(hidden) {
    this.#time.classList.toggle("away", hidden);
    this.#button.setAttribute("aria-pressed", String(hidden));
    this.#buttonText.textContent = hidden ? "Show" : "Hide";
  }
}
