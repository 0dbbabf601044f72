// The palettes of items and the counts: answered, seen, not seen, flagged, current.

import {isAnswered, isIncomplete} from "./paper.js";

export class Palette {
  #paper;
  #cells = new Map();
  #answered = document.querySelector("[data-answered]");
  #current = 0;

  /** @param {import("./paper.js").Paper} paper */
  constructor(paper) {
    this.#paper = paper;
    document.querySelectorAll("[data-palette] a").forEach((cell) => {
      const place = Number(cell.dataset.to);
      this.#cells.set(place, [...this.#cells.get(place) ?? [], cell]);
    });
    paper.watch((item) => this.#paint(item));
    for (let place = 1; place <= paper.length; place++) {
      this.#paint(paper.item(place));
    }
  }

  /** Marks the item on the screen; 0 for none. */
  at(place) {
    const before = this.#current;
    this.#current = place;
    [before, place].filter((each) => each > 0).forEach((each) => this.#paint(this.#paper.item(each)));
  }

  #paint(item) {
    const state = isAnswered(item) ? "done" : item.seen ? "seen" : "new";
    const words = [`Item ${item.place}`, isIncomplete(item) ? "answered in part" : STATE_WORDS[state]];
    if (item.flagged) {
      words.push("flagged");
    }
    if (item.note !== "") {
      words.push("with a note");
    }
    for (const cell of this.#cells.get(item.place)) {
      cell.className = state;
      cell.classList.toggle("flag", item.flagged);
      cell.classList.toggle("noted", item.note !== "");
      cell.setAttribute("aria-label", words.join(", "));
      if (item.place === this.#current) {
        cell.setAttribute("aria-current", "step");
      } else {
        cell.removeAttribute("aria-current");
      }
    }
    this.#answered.textContent = this.#paper.places(isAnswered).length;
  }
}

const STATE_WORDS = {done: "answered", seen: "seen, unanswered", new: "not seen"};
