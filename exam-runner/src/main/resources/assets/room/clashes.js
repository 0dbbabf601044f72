// An answer that was changed elsewhere in the meantime: both are shown, the newer stands unless the learner chooses.

import {hideBanner, showBanner} from "./banners.js";
import {inLetters, itemList} from "./tell.js";

export class Clashes {
  #open = new Map();
  #choose;
  #here = 0;

  /** @param {(place: number, response: object|null) => void} choose gives the learner's own answer again */
  constructor(choose) {
    this.#choose = choose;
  }

  show(place, mine, theirs) {
    const panel = document.querySelector(`#item-${place} [data-clash]`);
    const again = button(`Use ${inLetters(mine)}`, () => {
      this.close(place);
      this.#choose(place, mine);
      focusItem(place);
    });
    const keep = button(`Keep ${inLetters(theirs)}`, () => {
      this.close(place);
      focusItem(place);
    });
    panel.replaceChildren(
      paragraph(`This item was changed in another tab or on another device.`),
      pairs([["Given there, kept", inLetters(theirs)], ["Given here", inLetters(mine)]]),
      row(keep, again));
    panel.hidden = false;
    this.#open.set(place, panel);
    this.#tell();
  }

  /** The learner has decided, or answered anew. */
  close(place) {
    const panel = this.#open.get(place);
    if (panel) {
      panel.hidden = true;
      panel.replaceChildren();
      this.#open.delete(place);
      this.#tell();
    }
  }

  /** Where the learner is: what is on the screen needs no banner. */
  at(place) {
    this.#here = place;
    this.#tell();
  }

  #tell() {
    const elsewhere = [...this.#open.keys()].filter((place) => place !== this.#here);
    if (elsewhere.length === 0) {
      hideBanner("clash");
      return;
    }
    showBanner("clash", {
      loud: true,
      icon: "care",
      what: `Another tab or device changed ${itemList(elsewhere)}.`,
      then: "The newer answer is kept. You can still choose yours.",
      action: {text: `Go to item ${elsewhere[0]}`, run: () => { location.hash = `item-${elsewhere[0]}`; }},
    });
  }
}

function focusItem(place) {
  document.querySelector(`#head-${place}`).focus({preventScroll: true});
}

function paragraph(text) {
  const p = document.createElement("p");
  const b = document.createElement("b");
  b.textContent = text;
  p.append(b);
  return p;
}

function pairs(list) {
  const dl = document.createElement("dl");
  for (const [term, value] of list) {
    const dt = document.createElement("dt");
    const dd = document.createElement("dd");
    dt.textContent = term;
    dd.textContent = value;
    dl.append(dt, dd);
  }
  return dl;
}

function row(...buttons) {
  const div = document.createElement("div");
  div.className = "acts";
  div.append(...buttons);
  return div;
}

function button(text, run) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "btn";
  element.textContent = text;
  element.addEventListener("click", run);
  return element;
}
