// Tells the learner when the server has moved the deadline: more time was given, or the clock stood for a while.

import {hideBanner, showBanner} from "./banners.js";
import {timeInWords} from "./tell.js";

const LEAST_MILLIS = 30_000;

export class Extension {
  #deadline;

  /** @param {number} deadline as the page was told, in milliseconds; NaN without one */
  constructor(deadline) {
    this.#deadline = deadline;
  }

  /** Takes the server's word; shown and said once for each extension. */
  take({deadline}) {
    if (deadline === undefined || deadline === null) {
      return;
    }
    const more = deadline - this.#deadline;
    this.#deadline = deadline;
    if (more >= LEAST_MILLIS) {
      showBanner("extended", {
        icon: "clock",
        what: `You have ${timeInWords(Math.round(more / 1000))} more.`,
        then: "The time left counts them already. Your answers stay as they are.",
        action: {text: "Understood", run: () => hideBanner("extended")},
      });
    }
  }
}
