// A session: cards one after the other, each grade saved as it is given, without waiting for the server.

import {Pile} from "./pile.js";

export class Session {
  #face;
  #pile;
  #outbox;
  #done;
  #goal;
  #recalled = 0;
  #count = 0;
  #changed;

  /**
   * @param {import("./card-face.js").CardFace} face
   * @param {{cards: Array, done: number, goal: number}} queue
   * @param {import("../room/outbox.js").Outbox} outbox
   * @param {(queue: {cards: Array, done: number, goal: number}) => void} changed is told what is left after each grade
   */
  constructor(face, queue, outbox, changed) {
    this.#changed = changed;
    this.#face = face;
    this.#pile = new Pile(queue.cards);
    this.#outbox = outbox;
    this.#done = queue.done;
    this.#goal = queue.goal;
  }

  /** Begins, with the card that the page shows already as it is. */
  start() {
    const shown = this.#face.part("card").dataset.card;
    if (this.#pile.current && this.#pile.current.id === shown && !this.#face.turned) {
      this.#tell();
    } else {
      this.#next();
    }
  }

  turn() {
    if (this.#pile.current && !this.#face.turned) {
      this.#face.turn();
    }
  }

  /** @param {number} number 1 to 4 */
  grade(number) {
    if (!this.#pile.current || !this.#face.turned) {
      return;
    }
    const id = crypto.randomUUID();
    const card = this.#pile.grade(number, id);
    this.#done++;
    this.#count++;
    this.#recalled += number > 1 ? 1 : 0;
    this.#outbox.add({id, type: "review", card: card.id, grade: number, at: Date.now()});
    this.#next();
    this.#tellWhatIsLeft();
  }

  undo() {
    const last = this.#pile.undo();
    if (!last) {
      return;
    }
    this.#done--;
    this.#count--;
    this.#recalled -= last.number > 1 ? 1 : 0;
    this.#outbox.add({type: "undo", review: last.id});
    this.#next();
    this.#tellWhatIsLeft();
    this.#face.say("The last grade is taken back.");
  }

  #tellWhatIsLeft() {
    this.#changed({cards: this.#pile.cards, done: this.#done, goal: this.#goal});
  }

  /** Takes what the server told of events. */
  told(reply) {
    if (reply.kind === "told") {
      reply.results.forEach(({card}) => card && this.#pile.renew(card));
    }
  }

  #next() {
    const card = this.#pile.current;
    if (card) {
      this.#face.show(card);
    } else {
      this.#face.end(
        this.#count === 0 ? "Nothing is left for now." : `${this.#count} reviews done, ${this.#recalled} remembered.`,
        this.#count === 0 ? "" : "What was not remembered has been asked again.");
    }
    this.#tell();
  }

  #tell() {
    const today = this.#goal > 0 ? ` · ${this.#done} of ${this.#goal} today` : "";
    this.#face.progress(`${this.#pile.left} left${today}`);
    this.#face.undoable(this.#pile.graded.length > 0);
  }
}
