// Shows one card, or that none is left.

export class CardFace {
  #root;
  #parts = {};

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    for (const name of ["card", "asks", "front", "back", "answer", "why", "also", "links", "ended", "foot",
      "turn-form", "grade-form", "undo-form", "progress", "offline", "said", "finding", "tally"]) {
      this.#parts[name] = root.querySelector(`[data-${name}]`);
    }
  }

  part(name) {
    return this.#parts[name];
  }

  get turned() {
    return this.#root.dataset.turned === "yes";
  }

  /** Shows the front of a card. */
  show(card) {
    const parts = this.#parts;
    parts.card.dataset.card = card.id;
    parts.asks.textContent = card.asks;
    parts.front.replaceChildren(...paragraphs(card.front));
    parts.answer.replaceChildren(...paragraphs(card.back));
    parts.why.replaceChildren(...paragraphs(card.why));
    parts.also.replaceChildren(...paragraphs(card.also));
    parts.links.replaceChildren(...card.links.map(({path}, at) => link(path, at)));
    parts["grade-form"].querySelectorAll("button").forEach((button, at) => {
      button.querySelector("[data-wait]").textContent = card.grades[at].pause;
    });
    parts.ended.hidden = true;
    parts.card.hidden = false;
    parts.foot.hidden = false;
    this.#turn(false);
    scrollTo(0, 0);
    parts.card.focus({preventScroll: true});
  }

  /** Shows its back. */
  turn() {
    this.#turn(true);
    this.#parts.said.textContent = this.#parts.answer.textContent;
  }

  #turn(turned) {
    this.#root.dataset.turned = turned ? "yes" : "no";
    this.#parts.back.hidden = !turned;
    this.#parts["turn-form"].hidden = turned;
    this.#parts["grade-form"].hidden = !turned;
  }

  /** Shows that no card is left. */
  end(finding, tally) {
    this.#parts.card.hidden = true;
    this.#parts.foot.hidden = true;
    this.#parts.ended.hidden = false;
    this.#parts.finding.textContent = finding;
    this.#parts.tally.textContent = tally;
    this.#parts.ended.focus();
  }

  progress(text) {
    this.#parts.progress.textContent = text;
  }

  undoable(can) {
    this.#parts["undo-form"].hidden = !can;
  }

  /** A strip that says what is safe while the server cannot be reached; null takes it away. */
  warn(text) {
    this.#parts.offline.hidden = text === null;
    this.#parts.offline.textContent = text ?? "";
  }

  say(text) {
    this.#parts.said.textContent = text;
  }
}

function paragraphs(all) {
  return all.map((runs) => {
    const paragraph = document.createElement("p");
    paragraph.append(...runs.map(({code, text}) => {
      if (!code) {
        return text;
      }
      const element = document.createElement("code");
      element.textContent = text;
      return element;
    }));
    return paragraph;
  });
}

function link(path, at) {
  const element = document.createElement("a");
  element.href = path;
  element.textContent = at === 0 ? "Read the row" : "and another";
  return element;
}
