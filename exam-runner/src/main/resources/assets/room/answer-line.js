// The line above an item's answer: what is asked, how much is given, what was not taken and why, and Reset.

export class AnswerLine {
  #progress;
  #told;
  #reset;

  constructor(section, onReset) {
    this.#progress = section.querySelector("[data-progress]");
    this.#told = section.querySelector("[data-told]");
    this.#reset = section.querySelector("[data-reset]");
    this.#reset.addEventListener("click", () => {
      onReset();
      section.querySelector("[data-head]").focus({preventScroll: true});
      this.tell("The answer is taken back.");
    });
  }

  /** Shows how far the answer is; forgets what was told before. */
  show(progress, isGiven) {
    this.#progress.textContent = progress;
    this.#reset.hidden = !isGiven;
    this.tell("");
  }

  /** Says something, also to a screen reader. */
  tell(text) {
    this.#told.textContent = text;
  }
}
