// Feedback after each item: an answer is confirmed, stands from then on, and is laid open below it. What is right comes
// from the server once the answer stands, never before.

import {capital} from "./tell.js";

const WAIT_FOR_SAVING_MILLIS = 8_000;
const GIVEN_UP = {
  unsaved: "Not confirmed: the answer could not be sent yet. It waits in this browser; try again in a moment.",
  unanswered: "Answer first; then it can be confirmed.",
  unreachable: "The answer stands. What is right could not be loaded; try again in a moment.",
};

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

export class LaidOpen {
  #paper;
  #outbox;
  #confirm;
  #shown = new Set();

  /**
   * @param {import("./paper.js").Paper} paper
   * @param {import("./outbox.js").Outbox} outbox
   * @param {(place: number) => void} confirm says that the answer stands
   */
  constructor(paper, outbox, confirm) {
    this.#paper = paper;
    this.#outbox = outbox;
    this.#confirm = confirm;
    document.querySelectorAll("[data-check]").forEach((check) => {
      const place = Number(check.dataset.check);
      check.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#ask(place, check);
      });
      check.addEventListener("click", (event) => {
        if (event.target.closest("[data-laid-open]")) {
          event.preventDefault();
          this.#show(place, check);
        }
      });
    });
    paper.watch((item) => this.#lock(item));
    paper.places((item) => item.confirmed).forEach((place) => this.#lock(paper.item(place)));
  }

  /** What can be operated no more once the answer stands. */
  #lock({place, confirmed}) {
    if (confirmed) {
      document.querySelectorAll(`#item-${place} :is(.pick input, .strike input, [data-act], [data-prompt], [data-tile], [data-put], [data-reset])`)
        .forEach((control) => { control.disabled = true; });
    }
  }

  async #ask(place, check) {
    if (this.#paper.item(place).response === null) {
      tell(check, GIVEN_UP.unanswered);
      return;
    }
    const button = check.querySelector("button");
    button.disabled = true;
    tell(check, "Confirming…");
    if (!this.#paper.item(place).confirmed) {
      this.#confirm(place);
    }
    if (await this.#saved(place)) {
      await this.#show(place, check);
    } else {
      tell(check, GIVEN_UP.unsaved);
    }
    button.disabled = false;
  }

  async #saved(place) {
    const until = performance.now() + WAIT_FOR_SAVING_MILLIS;
    while (this.#outbox.entries.some(({event}) => event.place === place && event.type !== "navigate")) {
      if (performance.now() > until) {
        return false;
      }
      await pause(50);
    }
    return this.#paper.item(place).confirmed;
  }

  async #show(place, check) {
    if (this.#shown.has(place)) {
      return;
    }
    const page = await load(`${location.pathname}/places/${place}`);
    if (page === null) {
      tell(check, GIVEN_UP.unreachable);
      return;
    }
    this.#shown.add(place);
    const verdict = document.createElement("h3");
    verdict.className = "say-2";
    verdict.tabIndex = -1;
    verdict.textContent = capital(page.querySelector("h1").textContent);
    check.replaceChildren(verdict, document.adoptNode(page.querySelector("[data-laid-open]")));
    check.classList.add("told");
    verdict.focus();
  }
}

async function load(path) {
  try {
    const response = await fetch(path, {redirect: "error"});
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  } catch {
    return null;
  }
}

function tell(check, text) {
  check.querySelector("[data-check-told]").textContent = text;
}
