// Answering by putting steps in order: add, move up and down, take out, by buttons or by dragging.

import {AnswerLine} from "./answer-line.js";
import {draggable} from "./dragging.js";
import {capital, numberWord} from "./tell.js";

export class Ordering {
  #section;
  #steps;
  #order;
  #pool;
  #most;
  #line;
  #answer;
  #aimed = null;

  /**
   * @param {HTMLElement} section the item's
   * @param {number} most how many steps the order takes
   * @param {{answer: (response: object|null) => void}} on
   */
  constructor(section, most, on) {
    this.#section = section;
    this.#steps = [...section.querySelectorAll("[data-step]")].sort((a, b) => a.dataset.step - b.dataset.step);
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
    draggable(section, "[data-grip]", {
      lift: (grip) => grip.closest("[data-step]"),
      over: (step, _x, y) => this.#aim(this.#target(step, y), step),
      drop: (step) => this.#drop(step),
      cancel: () => this.#aim(null),
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
    if (act === "add") {
      this.#add(step, used.length, used);
    } else if (act === "out") {
      const next = used[at + 1] ?? used[at - 1];
      this.#give(used.filter((each) => each !== step));
      focusOn(next, "out") || focusOn(step, "add");
      this.#line.tell(`${name} taken out.`);
    } else {
      this.#move(step, at, act === "up" ? at - 1 : at + 1, used, act);
    }
  }

  #add(step, at, used) {
    if (used.length >= this.#most) {
      this.#line.tell(`${capital(numberWord(this.#most))} are placed already. Take one out first.`);
      return;
    }
    const next = step.nextElementSibling ?? step.previousElementSibling;
    this.#give(used.toSpliced(at, 0, step));
    focusOn(next, "add") || focusOn(step, "out");
    this.#line.tell(`${step.dataset.letter} added at position ${at + 1}.`);
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

  /** Where a step would come to lie: its index among the others of the order, or out of it. */
  #target(step, y) {
    if (y > this.#section.querySelector("[data-pool-head]").getBoundingClientRect().top) {
      return "out";
    }
    return this.#used().filter((each) => each !== step && middle(each) < y).length;
  }

  /** Shows where a step would come to lie; null: nowhere. */
  #aim(target, step) {
    this.#aimed = target;
    this.#steps.forEach((each) => each.classList.remove("drop-before", "drop-after"));
    const placed = typeof target === "number";
    this.#section.querySelector("[data-no-order]").classList.toggle("drop-on", placed && this.#used().length === 0);
    const others = placed ? this.#used().filter((each) => each !== step) : [];
    if (others.length > 0) {
      const before = others[target];
      (before ?? others.at(-1)).classList.add(before ? "drop-before" : "drop-after");
    }
  }

  #drop(step) {
    const target = this.#aimed;
    const used = this.#used();
    const at = used.indexOf(step);
    this.#aim(null);
    if (target === "out") {
      if (at >= 0) {
        this.#act(step, "out");
      }
    } else if (at >= 0) {
      if (target !== at) {
        this.#move(step, at, target, used, target < at ? "up" : "down");
      }
    } else {
      this.#add(step, target, used);
    }
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

function middle(element) {
  const {top, height} = element.getBoundingClientRect();
  return top + height / 2;
}

function disable(step, act, off) {
  step.querySelector(`[data-act="${act}"]`).setAttribute("aria-disabled", String(off));
}

function focusOn(step, act) {
  step?.querySelector(`[data-act="${act}"]`).focus();
  return Boolean(step);
}
