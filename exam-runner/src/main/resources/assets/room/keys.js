// Single keys that work outside of text fields and lists, and can be turned off.

import {prefer, preferred} from "./preferences.js";

const TEXT_TYPES = new Set(["text", "search", "email", "number", "password", "tel", "url"]);

export class Keys {
  #acts;
  #switch = document.querySelector("[data-keys-on]");
  #list = document.getElementById("keys");

  /**
   * @param {{next: Function, previous: Function, flag: Function, review: Function, time: Function,
   *   note: Function, highlight: Function,
   *   choose: (index: number) => boolean, strike: (index: number) => boolean}} acts
   */
  constructor(acts) {
    this.#acts = acts;
    this.#switch.checked = preferred("keys", "on") === "on";
    this.#switch.addEventListener("change", () => prefer("keys", this.#switch.checked ? "on" : "off"));
    addEventListener("keydown", (event) => {
      if (this.#isOurs(event) && this.#press(event)) {
        event.preventDefault();
      }
    });
  }

  #isOurs(event) {
    return this.#switch.checked && !event.defaultPrevented && !event.repeat && !event.isComposing
      && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target);
  }

  #press({key, shiftKey}) {
    if (key === "?") {
      this.#list.open = true;
      this.#list.scrollIntoView({block: "nearest"});
      this.#list.querySelector("summary").focus();
      return true;
    }
    const lower = key.toLowerCase();
    if (/^[a-f]$/.test(lower)) {
      const index = lower.charCodeAt(0) - 97;
      return shiftKey ? this.#acts.strike(index) : this.#acts.choose(index);
    }
    const act = {j: "next", k: "previous", m: "flag", n: "note", h: "highlight", r: "review", t: "time"}[lower];
    if (act === undefined || shiftKey) {
      return false;
    }
    this.#acts[act]();
    return true;
  }
}

function isTyping(target) {
  return target.isContentEditable || target.matches("select, textarea")
    || (target.matches("input") && TEXT_TYPES.has(target.type));
}
