// The cards of a session: which comes next, which comes again in minutes, what was graded and can be taken back.

const AGAIN_WITHIN_SECONDS = 20 * 60;

export class Pile {
  #waiting;
  #graded = [];
  #now;

  /**
   * @param {Array<{id: string, grades: Array<{number: number, seconds: number}>}>} cards in the order to ask them
   * @param {() => number} now the time in milliseconds
   */
  constructor(cards, now = Date.now) {
    this.#waiting = cards.map((card) => ({card, from: 0}));
    this.#now = now;
  }

  /** How many cards are left. */
  get left() {
    return this.#waiting.length;
  }

  /** The cards that are left, in the order to ask them. */
  get cards() {
    return this.#waiting.map(({card}) => card);
  }

  /** What was graded, oldest first. */
  get graded() {
    return [...this.#graded];
  }

  /** The card to ask now, or undefined. One whose minutes are not over is asked only when nothing else is left. */
  get current() {
    return this.#place()?.card;
  }

  #place() {
    const now = this.#now();
    return this.#waiting.find(({from}) => from <= now)
      ?? [...this.#waiting].sort((a, b) => a.from - b.from)[0];
  }

  /** Grades the current card; it comes again within the session if its wait is a matter of minutes. */
  grade(number, id) {
    const place = this.#place();
    const at = this.#waiting.indexOf(place);
    this.#waiting.splice(at, 1);
    const seconds = place.card.grades.find((grade) => grade.number === number).seconds;
    let again = null;
    if (seconds <= AGAIN_WITHIN_SECONDS) {
      again = {card: place.card, from: this.#now() + 1000 * seconds};
      this.#waiting.push(again);
    }
    this.#graded.push({id, number, place, again});
    return place.card;
  }

  /** Takes the last grade back: its card is asked again at once. @returns {{id: string}|undefined} */
  undo() {
    const last = this.#graded.pop();
    if (last) {
      this.#waiting = this.#waiting.filter((place) => place !== last.again);
      this.#waiting.unshift({card: last.place.card, from: 0});
    }
    return last;
  }

  /** Takes what the server says of a card that comes again. */
  renew(card) {
    this.#waiting.filter((place) => place.card.id === card.id && place.from > 0).forEach((place) => {
      place.card = card;
    });
  }
}
