// One note for each item, written beside it and saved a moment after the last key.

const SAVED_AFTER_MILLIS = 500;

export class Notes {
  #paper;
  #save;
  #written;
  #drawer = document.getElementById("notes");
  #field = document.querySelector("[data-note-field]");
  #label = document.querySelector("[data-note-label]");
  #left = document.querySelector("[data-note-left]");
  #place = 0;
  #timer = 0;

  /**
   * @param {import("./paper.js").Paper} paper
   * @param {(place: number, note: string) => void} save
   * @param {() => void} written called when something was written that is not saved yet, or saved
   */
  constructor(paper, save, written) {
    this.#paper = paper;
    this.#save = save;
    this.#written = written;
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), SAVED_AFTER_MILLIS);
      this.#count();
      this.#written();
    });
    this.#field.addEventListener("blur", () => this.flush());
    this.#field.addEventListener("keydown", ({key}) => {
      if (key === "Escape") {
        document.querySelector(`#head-${this.#place}`).focus();
      }
    });
    document.querySelectorAll("[data-note-open]").forEach((button) => button.addEventListener("click", () => this.open()));
    paper.watch((item, change) => {
      if ("note" in change) {
        this.#mark(item);
        if (item.place === this.#place && this.#timer === 0 && this.#field.value !== item.note) {
          this.#show();
        }
      }
    });
    paper.places(() => true).forEach((place) => this.#mark(paper.item(place)));
  }

  /** Whether something was written that was not given to be saved yet. */
  get isWriting() {
    return this.#timer !== 0;
  }

  /** The item on the screen; 0 for none. */
  at(place) {
    this.flush();
    this.#place = place;
    if (place > 0) {
      this.#show();
      this.#drawer.open = this.#paper.item(place).note !== "" || this.#drawer.open;
    }
  }

  /** Opens the note and puts the cursor at its end. */
  open() {
    this.#drawer.open = true;
    this.#drawer.scrollIntoView({block: "nearest"});
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }

  /** Saves what was written and is not saved yet. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const item = this.#place > 0 ? this.#paper.item(this.#place) : null;
    if (item && item.note !== this.#field.value) {
      this.#save(this.#place, this.#field.value);
    }
    this.#written();
  }

  #show() {
    this.#field.value = this.#paper.item(this.#place).note;
    this.#label.textContent = `Note on item ${this.#place}`;
    this.#count();
  }

  #count() {
    const left = this.#field.maxLength - this.#field.value.length;
    this.#left.textContent = left <= 200 ? `${left} characters left` : "";
  }

  #mark({place, note}) {
    const button = document.querySelector(`#item-${place} [data-note-open]`);
    button.classList.toggle("has", note !== "");
    button.querySelector("[data-note-word]").textContent = note === "" ? "Note" : "Note kept";
  }
}
