// A search that answers while someone types. Without script the form does the same with a page of its own.

import {isTyping} from "../typing.js";

const PAUSE_MILLIS = 80;

export class FindBox {
  #input;
  #found;
  #trouble;
  #keys;
  #timer = 0;
  #request = null;
  #shown;

  /** @param {{form: HTMLFormElement, found: HTMLElement, trouble: HTMLElement, keys: HTMLDetailsElement}} parts */
  constructor({form, found, trouble, keys}) {
    this.#input = form.elements.q;
    this.#found = found;
    this.#trouble = trouble;
    this.#keys = keys;
    this.#shown = this.#input.value.trim();
    this.#input.addEventListener("input", () => this.#soon());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#ask();
    });
  }

  /** Keys of the page. */
  press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (isTyping(event.target)) {
      this.#pressInField(event);
      return;
    }
    const act = {
      "/": () => this.#input.focus(),
      "?": () => {
        this.#keys.open = true;
        this.#keys.querySelector("summary").focus();
      },
      j: () => this.#step(1),
      k: () => this.#step(-1),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #pressInField(event) {
    if (event.target !== this.#input) {
      return;
    }
    if (event.key === "Escape") {
      this.#input.value = "";
      this.#ask();
    } else if (event.key === "ArrowDown" && this.#step(1)) {
      event.preventDefault();
    }
  }

  #step(by) {
    const links = [...this.#found.querySelectorAll("a")];
    const next = links[Math.max(0, links.indexOf(document.activeElement) + by)];
    next?.focus();
    return next !== undefined;
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MILLIS);
  }

  async #ask() {
    const query = this.#input.value.trim();
    if (query === this.#shown) {
      return;
    }
    this.#request?.abort();
    this.#request = new AbortController();
    try {
      const response = await fetch(`/reference/search?q=${encodeURIComponent(query)}`, {signal: this.#request.signal});
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      this.#show(query, await response.text());
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#trouble.hidden = false;
      }
    }
  }

  #show(query, html) {
    this.#shown = query;
    this.#trouble.hidden = true;
    this.#found.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    history.replaceState(null, "", query === "" ? "/reference" : `/reference?q=${encodeURIComponent(query)}`);
  }
}
