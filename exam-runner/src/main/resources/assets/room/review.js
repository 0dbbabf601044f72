// The review screen: what has no answer, filters, and handing in with a second step on the page.

import {isAnswered, isIncomplete} from "./paper.js";
import {capital, counted, numberWord, timeInWords} from "./tell.js";

const $ = (name) => document.querySelector(`[data-${name}]`);

const FILTERS = {
  all: () => true,
  unanswered: (item) => !isAnswered(item),
  incomplete: isIncomplete,
  flagged: (item) => item.flagged,
  noted: (item) => item.note !== "",
};
const EMPTY = {unanswered: "Every item has an answer.", incomplete: "No answer is incomplete.", flagged: "No item is flagged.", noted: "No item has a note."};

export class Review {
  #paper;
  #clock;
  #handIn;
  #cells = [...document.querySelectorAll("#review [data-palette] a")];

  /**
   * @param {import("./paper.js").Paper} paper
   * @param {import("./clock.js").Clock} clock
   * @param {(tell: (trouble: string) => void) => Promise<void>} handIn
   */
  constructor(paper, clock, handIn) {
    this.#paper = paper;
    this.#clock = clock;
    this.#handIn = handIn;
    document.querySelectorAll("[name=show]").forEach((radio) => radio.addEventListener("change", () => this.#filter()));
    $("submit").addEventListener("click", () => this.#confirm(true));
    $("back").addEventListener("click", () => this.#confirm(false));
    $("submit-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    paper.watch(() => this.show());
  }

  /** Shows the paper as it is, without the second step. */
  open() {
    $("confirm").hidden = true;
    $("offer").hidden = false;
    this.show();
  }

  show() {
    if (document.getElementById("review").hidden) {
      return;
    }
    const places = Object.fromEntries(Object.entries(FILTERS).map(([name, meets]) => [name, this.#paper.places(meets)]));
    const open = places.unanswered.length;
    $("review-head").textContent = heading(open, this.#paper.length);
    $("review-lede").textContent = this.#lede(open, places.incomplete.length);
    tally("answered", this.#paper.length - open);
    tally("unanswered", open);
    tally("incomplete", places.incomplete.length);
    tally("flagged", places.flagged.length);
    Object.entries(places).forEach(([name, {length}]) => { $(`count="${name}"`).textContent = length; });
    $("tally-incomplete").hidden = $("chip-incomplete").hidden = places.incomplete.length === 0;
    this.#offer(places.unanswered[0] ?? places.incomplete[0], open);
    this.#filter();
  }

  #lede(open, incomplete) {
    const parts = [];
    if (open > 0) {
      parts.push("An unanswered item counts as wrong; a guess costs nothing.");
    }
    if (incomplete > 0) {
      parts.push(`${capital(counted(incomplete, "answer is", "answers are"))} incomplete and cannot be right as ${incomplete === 1 ? "it is" : "they are"}.`);
    }
    if (this.#clock.runs) {
      parts.push(`You have ${timeInWords(Math.floor(this.#clock.left() / 60) * 60 || this.#clock.left())} left.`);
    }
    return parts.join(" ");
  }

  #offer(first, open) {
    const link = $("first-unanswered");
    const submit = $("submit");
    link.hidden = first === undefined;
    if (first !== undefined) {
      link.href = `#item-${first}`;
      link.textContent = `Go to item ${first}, the first ${open > 0 ? "unanswered" : "incomplete"}`;
    }
    submit.classList.toggle("go", first === undefined);
    submit.textContent = submitWords(open, this.#paper.length);
    $("submit-now").textContent = submit.textContent;
    $("confirm-head").textContent = "Hand in now?";
    $("confirm-text").textContent = open > 0
      ? `${capital(counted(open, "item has", "items have"))} no answer and ${open === 1 ? "counts" : "count"} as wrong. After submitting, nothing can be changed.`
      : "After submitting, nothing can be changed.";
  }

  #filter() {
    const chosen = document.querySelector("[name=show]:checked").value;
    const meets = FILTERS[chosen];
    let found = 0;
    for (const cell of this.#cells) {
      const shown = meets(this.#paper.item(Number(cell.dataset.to)));
      cell.hidden = !shown;
      found += shown ? 1 : 0;
    }
    $("none").hidden = found > 0;
    $("none").textContent = found > 0 ? "" : EMPTY[chosen];
  }

  #confirm(asking) {
    $("offer").hidden = asking;
    $("confirm").hidden = !asking;
    $("confirm-trouble").textContent = "";
    (asking ? $("confirm-head") : $("submit")).focus();
  }

  async #submit() {
    const button = $("submit-now");
    if (button.disabled) {
      return;
    }
    const text = button.textContent;
    button.disabled = true;
    button.textContent = "Submitting…";
    try {
      await this.#handIn((trouble) => { $("confirm-trouble").textContent = trouble; });
    } finally {
      button.disabled = false;
      button.textContent = text;
    }
  }
}

function heading(open, length) {
  if (open === 0) {
    return `All ${length} items have an answer.`;
  }
  if (open === length) {
    return "No item has an answer yet.";
  }
  return open === 1 ? "One item has no answer." : `${capital(numberWord(open))} items have no answer.`;
}

function submitWords(open, length) {
  return open === 0 ? `Submit all ${length} answers` : `Submit with ${open} unanswered`;
}

function tally(name, n) {
  document.querySelector(`[data-tally="${name}"]`).textContent = n;
}
