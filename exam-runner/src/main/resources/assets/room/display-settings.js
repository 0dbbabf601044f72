// The learner's settings of the display: text size, contrast, light or dark.

import {prefer} from "./preferences.js";

const SIZES = [100, 115, 130, 150, 175, 200];
const root = document.documentElement;

export class DisplaySettings {
  #say;
  #shown = document.querySelector("[data-text-size]");
  #smaller = document.querySelector("[data-text-smaller]");
  #larger = document.querySelector("[data-text-larger]");
  #contrast = document.querySelector("[data-contrast-more]");

  /** @param {(text: string) => void} say to a screen reader */
  constructor(say) {
    this.#say = say;
    this.#smaller.addEventListener("click", () => this.#step(-1));
    this.#larger.addEventListener("click", () => this.#step(1));
    this.#contrast.checked = root.dataset.contrast === "more";
    this.#contrast.addEventListener("change", () => set("contrast", this.#contrast.checked ? "more" : "usual"));
    document.querySelectorAll("[name=theme]").forEach((radio) => {
      radio.checked = radio.value === (root.dataset.theme ?? "system");
      radio.addEventListener("change", () => set("theme", radio.value));
    });
    this.#show();
  }

  /** One size larger or smaller. */
  #step(by) {
    const at = SIZES.indexOf(this.#size()) + by;
    if (at >= 0 && at < SIZES.length) {
      set("text", String(SIZES[at]));
      this.#show();
    }
    this.#say(`Text size ${this.#size()} percent.`);
  }

  #size() {
    const size = Number(root.dataset.text);
    return SIZES.includes(size) ? size : SIZES[0];
  }

  #show() {
    const size = this.#size();
    this.#shown.textContent = `${size} %`;
    this.#smaller.setAttribute("aria-disabled", String(size === SIZES[0]));
    this.#larger.setAttribute("aria-disabled", String(size === SIZES.at(-1)));
  }
}

function set(name, value) {
  root.dataset[name] = value;
  prefer(name, value);
}
