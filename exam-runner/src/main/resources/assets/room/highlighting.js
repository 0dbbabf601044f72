// Highlighting what is selected in the stem or the scenario; without a selection, sentences to choose from, so that
// no pointer is needed. What is highlighted in a scenario is kept with the first item of its case study.

import {covered, covers, paint, sentences} from "./passages.js";
import {capital} from "./tell.js";

export class Highlighting {
  #paper;
  #change;
  #texts = new Map();
  #sections = new Map();
  #owners = new Map();
  #at = 0;
  #last = null;

  /**
   * @param {import("./paper.js").Paper} paper
   * @param {(place: number, passage: object, on: boolean) => void} change highlights, or takes a highlight off
   */
  constructor(paper, change) {
    this.#paper = paper;
    this.#change = change;
    document.querySelectorAll(".item").forEach((section) => this.#read(section));
    paper.watch((item, {highlights}) => {
      if (highlights) {
        this.#paint(item.place);
      }
    });
    this.#sections.forEach((section, place) => this.#paint(place));
    document.addEventListener("selectionchange", () => this.#remember());
  }

  /** The item on the screen; 0 for none. */
  at(place) {
    this.#at = place;
    this.#last = null;
    this.#sections.forEach((section) => this.#close(section));
  }

  /** Highlights what is selected, or takes its highlight off; without a selection offers the sentences. */
  act() {
    if (!getSelection().isCollapsed) {
      this.#remember(); // the browser tells of a selection a moment after it was made
    }
    const selected = this.#selected();
    if (selected.length === 0) {
      this.#offer();
      return;
    }
    getSelection().removeAllRanges();
    this.#last = null;
    const all = selected.every(({place, passage}) => covers(this.#paper.item(place).highlights, passage));
    selected.forEach(({place, passage}) => this.#change(place, passage, !all));
    this.#tell(all ? "Highlight taken off." : "Highlighted.", selected, all);
  }

  #read(section) {
    const place = Number(section.dataset.place);
    const scenario = section.querySelector("[data-part=scenario]");
    const owner = scenario === null ? place : this.#owners.get(scenario.textContent) ?? place;
    if (scenario !== null) {
      this.#owners.set(scenario.textContent, owner);
    }
    this.#sections.set(place, section);
    this.#texts.set(place, [
      {part: "stem", owner: place, element: section.querySelector("[data-part=stem]")},
      ...scenario === null ? [] : [{part: "scenario", owner, element: scenario}],
    ]);
    const button = section.querySelector("[data-highlight]");
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => this.act());
    section.querySelector("[data-sentences-done]").addEventListener("click", () => this.#done(section));
    section.addEventListener("click", (event) => this.#clicked(event));
    section.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && event.target.closest("[data-sentences]")) {
        this.#done(section);
      }
    });
  }

  #paint(place) {
    this.#texts.forEach((texts) => texts.filter(({owner}) => owner === place).forEach(({part, element}) =>
      paint(element, this.#paper.item(place).highlights.filter((passage) => passage.part === part))));
  }

  /** What is selected in the texts of the item on the screen. */
  #selected() {
    const range = this.#last;
    return range === null || this.#at === 0 ? [] : this.#texts.get(this.#at).flatMap(({part, owner, element}) => {
      const stretch = element.isConnected && range.intersectsNode(element) ? covered(element, range) : null;
      return stretch === null ? [] : [{place: owner, passage: {part, ...stretch}}];
    });
  }

  #remember() {
    const selection = getSelection();
    this.#last = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
  }

  /** A highlight is taken off by a click on it; a drag across it selects. */
  #clicked({target}) {
    const mark = target.closest("mark");
    if (mark === null || this.#last !== null) {
      return;
    }
    const text = this.#texts.get(this.#at).find(({element}) => element.contains(mark));
    if (text === undefined) {
      return;
    }
    const range = document.createRange();
    range.selectNodeContents(mark);
    const stretch = covered(text.element, range);
    const whole = this.#paper.item(text.owner).highlights.find((passage) => covers([passage], {part: text.part, ...stretch}));
    if (whole) {
      this.#change(text.owner, whole, false);
      this.#tell("Highlight taken off.", [{place: text.owner, passage: whole}], true);
    }
  }

  #tell(text, changed, wasOff) {
    const line = this.#sections.get(this.#at).querySelector("[data-highlight-told]");
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "btn quiet";
    undo.textContent = "Undo";
    undo.addEventListener("click", () => {
      changed.forEach(({place, passage}) => this.#change(place, passage, wasOff));
      line.replaceChildren(wasOff ? "The highlight is back." : "Highlight taken off.");
      this.#sections.get(this.#at).querySelector("[data-head]").focus({preventScroll: true});
    });
    line.replaceChildren(text, " ", undo);
  }

  #offer() {
    const section = this.#sections.get(this.#at);
    const panel = section?.querySelector("[data-sentences]");
    if (!panel || !panel.hidden) {
      if (panel) {
        this.#done(section);
      }
      return;
    }
    panel.querySelector("[data-sentence-list]").replaceChildren(
      ...this.#texts.get(this.#at).toReversed().flatMap((text) => this.#sentences(text)));
    panel.hidden = false;
    section.querySelector("[data-highlight]").setAttribute("aria-expanded", "true");
    panel.querySelector("input").focus();
  }

  #sentences({part, owner, element}) {
    return sentences(element).map(({text, from, to}) => {
      const passage = {part, from, to};
      const item = document.createElement("li");
      const label = document.createElement("label");
      const box = document.createElement("input");
      const words = document.createElement("span");
      box.type = "checkbox";
      box.autocomplete = "off";
      box.checked = covers(this.#paper.item(owner).highlights, passage);
      box.addEventListener("change", () => this.#change(owner, passage, box.checked));
      words.textContent = part === "scenario" ? `${capital(part)}: ${text}` : text;
      label.append(box, words);
      item.append(label);
      return item;
    });
  }

  #done(section) {
    this.#close(section);
    section.querySelector("[data-highlight]").focus();
  }

  #close(section) {
    section.querySelector("[data-sentences]").hidden = true;
    section.querySelector("[data-highlight]").setAttribute("aria-expanded", "false");
    section.querySelector("[data-highlight-told]").replaceChildren();
  }
}
