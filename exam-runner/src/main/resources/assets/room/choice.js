// Answering by choosing one or several options, and striking options out.

import {AnswerLine} from "./answer-line.js";
import {capital, numberWord} from "./tell.js";

export class Choice {
  #inputs;
  #strikes;
  #single;
  #most;
  #line;
  #answer;

  /**
   * @param {HTMLElement} section the item's
   * @param {number} most how many options may be chosen
   * @param {{answer: (response: object|null) => void, strike: (option: number, on: boolean) => void}} on
   */
  constructor(section, most, on) {
    this.#inputs = [...section.querySelectorAll(".pick input")];
    this.#strikes = [...section.querySelectorAll("[data-strike]")];
    this.#single = this.#inputs[0].type === "radio";
    this.#most = most;
    this.#answer = on.answer;
    this.#line = new AnswerLine(section, () => this.#give([]));
    this.#inputs.forEach((input) => input.addEventListener("change", () => this.#changed(input)));
    this.#strikes.forEach((strike) =>
      strike.addEventListener("change", () => on.strike(Number(strike.dataset.strike), strike.checked)));
  }

  /** The response that the server wrote into the page. */
  written() {
    return this.#response(this.#inputs.filter((input) => input.defaultChecked));
  }

  /** The strike-outs that the server wrote into the page. */
  writtenStrikes() {
    return this.#strikes.filter((strike) => strike.defaultChecked).map((strike) => Number(strike.dataset.strike));
  }

  show({response, struck}) {
    const chosen = response === null ? [] : response.choices ?? [response.choice];
    this.#inputs.forEach((input) => {
      input.checked = chosen.includes(Number(input.value));
    });
    this.#strikes.forEach((strike) => {
      strike.checked = struck.has(Number(strike.dataset.strike));
    });
    this.#line.show(this.#single ? "" : `${chosen.length} chosen.`, chosen.length > 0);
  }

  /** Chooses the option at an index, or takes it back where several may be chosen. */
  press(index) {
    const input = this.#inputs[index];
    if (input && !(this.#single && input.checked)) {
      input.focus();
      input.click();
    }
    return Boolean(input);
  }

  /** Strikes out the option at an index, or brings it back. */
  strike(index) {
    this.#strikes[index]?.click();
    return Boolean(this.#strikes[index]);
  }

  #changed(input) {
    const chosen = this.#inputs.filter((each) => each.checked);
    if (chosen.length > this.#most) {
      input.checked = false;
      this.#line.tell(`${capital(numberWord(this.#most))} are chosen already. Take one out first.`);
      return;
    }
    this.#give(chosen);
  }

  #give(chosen) {
    this.#answer(this.#response(chosen));
  }

  #response(chosen) {
    const places = chosen.map((input) => Number(input.value));
    if (places.length === 0) {
      return null;
    }
    return this.#single ? {choice: places[0]} : {choices: places};
  }
}
