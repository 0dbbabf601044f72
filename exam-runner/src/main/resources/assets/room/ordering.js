// Answering by putting steps in order: add, move up and down, take out, all by buttons.

import {AnswerLine} from "./answer-line.js";
import {capital, numberWord} from "./tell.js";

export class Ordering {
  #section;
  #steps;
  #order;
  #pool;
  #most;
  #line;
  #answer;

  /**
   * @param {HTMLElement} section the item's
   * @param {number} most how many steps the order takes
   * @param {{answer: (response: object|null) => void}} on
   */
  constructor(section, most, on) {
    this.#section = section;
    this.#steps = [...section.querySelectorAll("[data-step]")];
    this.#order = section.querySelector("[data-order]");
    this.#pool = section.querySelector("[data-pool]");
    this.#most = most;
    this.#answer = on.answer;
    this.#line = new AnswerLine(section, () => this.#give([]));
    section.addEventListener("click", ({target}) => {
      const button = target.closest("[data-act]");
      if (button) {
        this.#act(button.closest("[data-step]"), button.dataset.act);
      }
    });
  }

  /** The response that the server wrote into the page. */
  written() {
    const used = this.#steps.filter((step) => Number(step.dataset.position) > 0)
      .sort((a, b) => a.dataset.position - b.dataset.position);
    return response(used);
  }

  writtenStrikes() {
    return [];
  }

  show({response: shown}) {
    const places = shown === null ? [] : shown.order;
    const focused = document.activeElement;
    this.#order.append(...places.map((place) => this.#step(place)));
    this.#pool.append(...this.#steps.filter((step) => !places.includes(Number(step.dataset.step))));
    if (this.#section.contains(focused)) {
      focused.focus({preventScroll: true});
    }
    this.#used().forEach((step, i, used) => {
      disable(step, "up", i === 0);
      disable(step, "down", i === used.length - 1);
    });
    this.#section.querySelector("[data-no-order]").hidden = places.length > 0;
    this.#section.querySelector("[data-no-pool]").hidden = places.length < this.#steps.length;
    this.#line.show(`${places.length} of ${this.#most} placed.`, places.length > 0);
  }

  /** Adds the step at an index, by its letter's key. */
  press(index) {
    return this.#byKey(index, "add");
  }

  /** Takes the step at an index out. */
  strike(index) {
    return this.#byKey(index, "out");
  }

  #byKey(index, act) {
    const step = this.#steps[index];
    if (step && this.#used().includes(step) === (act === "out")) {
      this.#act(step, act);
    }
    return Boolean(step);
  }

  #act(step, act) {
    const used = this.#used();
    const at = used.indexOf(step);
    const name = step.dataset.letter;
    if (act === "add" && used.length >= this.#most) {
      this.#line.tell(`${capital(numberWord(this.#most))} are placed already. Take one out first.`);
    } else if (act === "add") {
      const next = step.nextElementSibling ?? step.previousElementSibling;
      this.#give([...used, step]);
      focusOn(next, "add") || focusOn(step, "out");
      this.#line.tell(`${name} added at position ${used.length + 1}.`);
    } else if (act === "out") {
      const next = used[at + 1] ?? used[at - 1];
      this.#give(used.filter((each) => each !== step));
      focusOn(next, "out") || focusOn(step, "add");
      this.#line.tell(`${name} taken out.`);
    } else {
      this.#move(step, at, act === "up" ? at - 1 : at + 1, used, act);
    }
  }

  #move(step, from, to, used, act) {
    if (to < 0 || to >= used.length) {
      this.#line.tell(`${step.dataset.letter} is ${to < 0 ? "first" : "last"} already.`);
      return;
    }
    const moved = used.filter((each) => each !== step);
    moved.splice(to, 0, step);
    this.#give(moved);
    focusOn(step, act);
    this.#line.tell(`${step.dataset.letter} is now at position ${to + 1} of ${used.length}.`);
  }

  #used() {
    return this.#steps.filter((step) => this.#order.contains(step))
      .sort((a, b) => [...this.#order.children].indexOf(a) - [...this.#order.children].indexOf(b));
  }

  #step(place) {
    return this.#steps.find((step) => Number(step.dataset.step) === place);
  }

  #give(used) {
    this.#answer(response(used));
  }
}

function response(used) {
  return used.length === 0 ? null : {order: used.map((step) => Number(step.dataset.step))};
}

function disable(step, act, off) {
  step.querySelector(`[data-act="${act}"]`).setAttribute("aria-disabled", String(off));
}

function focusOn(step, act) {
  step?.querySelector(`[data-act="${act}"]`).focus();
  return Boolean(step);
}
