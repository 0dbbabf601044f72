// Answering by giving each prompt a response: from a native list, by picking a response up and putting it down, or
// by dragging it.

import {AnswerLine} from "./answer-line.js";
import {draggable} from "./dragging.js";

export class Matching {
  #rows;
  #selects;
  #tiles;
  #reuse;
  #line;
  #answer;
  #picked = null;

  /**
   * @param {HTMLElement} section the item's
   * @param {number} _prompts how many prompts there are
   * @param {{answer: (response: object|null) => void}} on
   */
  constructor(section, _prompts, on) {
    this.#rows = [...section.querySelectorAll(".match li")];
    this.#selects = [...section.querySelectorAll("[data-prompt]")];
    this.#tiles = [...section.querySelectorAll("[data-tile]")];
    this.#reuse = section.dataset.reuse === "true";
    this.#answer = on.answer;
    this.#line = new AnswerLine(section, () => this.#answer(null));
    this.#selects.forEach((select) => select.addEventListener("change", () => this.#changed(select)));
    this.#tiles.forEach((tile) => tile.addEventListener("click", () => this.#pick(this.#picked === tile ? null : tile)));
    this.#rows.forEach((row) => row.querySelector("[data-put]").addEventListener("click", () => this.#put(row)));
    section.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#picked !== null) {
        const tile = this.#picked;
        this.#pick(null);
        tile.focus();
      }
    });
    draggable(section, "[data-tile]", {
      lift: (tile) => tile,
      over: (_tile, x, y) => this.#aim(this.#rowAt(x, y)),
      drop: (tile) => this.#drop(tile),
      cancel: () => this.#aim(null),
    });
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
    this.#tiles.forEach((tile) => tile.classList.toggle("used", Object.values(pairs).includes(Number(tile.dataset.tile))));
    this.#line.show(`${Object.keys(pairs).length} of ${this.#selects.length} matched.`, shown !== null);
  }

  /** Picks up the response at an index, or lays it back. */
  press(index) {
    this.#tiles[index]?.click();
    return Boolean(this.#tiles[index]);
  }

  strike() {
    return false;
  }

  #pick(tile) {
    this.#picked = tile;
    this.#tiles.forEach((each) => each.setAttribute("aria-pressed", String(each === tile)));
    this.#rows.forEach((row) => {
      const put = row.querySelector("[data-put]");
      put.hidden = tile === null;
      put.setAttribute("aria-label", tile === null ? "" : `Put ${letter(tile)} at ${put.dataset.put}`);
    });
    this.#line.tell(tile === null ? "" : `${letter(tile)} is picked up. Put it at a prompt, or press Escape.`);
    if (tile !== null) {
      this.#rows[0].querySelector("[data-put]").focus({preventScroll: true});
    }
  }

  #put(row) {
    const tile = this.#picked;
    this.#pick(null);
    this.#give(row, tile);
    row.querySelector("select").focus({preventScroll: true});
  }

  #give(row, tile) {
    const select = row.querySelector("select");
    select.value = tile.dataset.tile;
    if (!this.#changed(select)) {
      this.#line.tell(`${letter(tile)} is at ${select.dataset.letter} now.`);
    }
  }

  #rowAt(x, y) {
    return this.#rows.find((row) => {
      const {left, right, top, bottom} = row.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    }) ?? null;
  }

  #aim(row) {
    this.#rows.forEach((each) => each.classList.toggle("drop-on", each === row));
  }

  #drop(tile) {
    const row = this.#rows.find((each) => each.classList.contains("drop-on"));
    this.#aim(null);
    if (row) {
      this.#give(row, tile);
    }
  }

  /** @returns whether the response was taken from another prompt, which is told */
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
    return moved;
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

const letter = (tile) => String.fromCharCode(64 + Number(tile.dataset.tile));

function response(selects, valueOf) {
  const pairs = selects.map((select) => [select.dataset.prompt, valueOf(select)]).filter(([, value]) => value !== "");
  return pairs.length === 0 ? null : {pairs: Object.fromEntries(pairs.map(([prompt, value]) => [prompt, Number(value)]))};
}
