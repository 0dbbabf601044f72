// Answering by choosing a response for each prompt from a native list.

import {AnswerLine} from "./answer-line.js";

export class Matching {
  #selects;
  #reuse;
  #line;
  #answer;

  /**
   * @param {HTMLElement} section the item's
   * @param {number} _prompts how many prompts there are
   * @param {{answer: (response: object|null) => void}} on
   */
  constructor(section, _prompts, on) {
    this.#selects = [...section.querySelectorAll("[data-prompt]")];
    this.#reuse = section.dataset.reuse === "true";
    this.#answer = on.answer;
    this.#line = new AnswerLine(section, () => this.#answer(null));
    this.#selects.forEach((select) => select.addEventListener("change", () => this.#changed(select)));
  }

  /** The response that the server wrote into the page. */
  written() {
    return response(this.#selects, (select) => [...select.options].find((each) => each.defaultSelected)?.value ?? "");
  }

  writtenStrikes() {
    return [];
  }

  show({response: shown}) {
    const pairs = shown === null ? {} : shown.pairs;
    this.#selects.forEach((select) => {
      select.value = pairs[select.dataset.prompt] ?? "";
    });
    this.#selects.forEach((select) => this.#markUsed(select));
    this.#line.show(`${Object.keys(pairs).length} of ${this.#selects.length} matched.`, shown !== null);
  }

  press() {
    return false;
  }

  strike() {
    return false;
  }

  #changed(select) {
    const before = this.#reuse ? undefined : this.#others(select).find((other) => other.value === select.value);
    const moved = before !== undefined && select.value !== "";
    if (moved) {
      before.value = "";
    }
    this.#answer(response(this.#selects, (each) => each.value));
    if (moved) {
      const name = String.fromCharCode(64 + Number(select.value));
      this.#line.tell(`${name} moved from ${before.dataset.letter} to ${select.dataset.letter}: it can be used once.`);
    }
  }

  #others(select) {
    return this.#selects.filter((other) => other !== select);
  }

  #markUsed(select) {
    [...select.options].filter((option) => option.value !== "").forEach((option) => {
      const users = this.#others(select).filter((other) => other.value === option.value);
      const used = users.map((other) => other.dataset.letter).join(", ");
      option.textContent = option.dataset.text + (used === "" ? "" : ` (used for ${used})`);
    });
  }
}

function response(selects, valueOf) {
  const pairs = selects.map((select) => [select.dataset.prompt, valueOf(select)]).filter(([, value]) => value !== "");
  return pairs.length === 0 ? null : {pairs: Object.fromEntries(pairs.map(([prompt, value]) => [prompt, Number(value)]))};
}
