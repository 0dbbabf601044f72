// What the learner's paper holds: for each place the response, flag, strike-outs, note and highlights, and whether
// it was seen.

import {given} from "./response.js";

/**
 * @typedef {object} Item
 * @property {number} place from 1
 * @property {number} choose how many things its answer takes
 * @property {object|null} response the response shown
 * @property {number} revision of the response that the server holds
 * @property {boolean} flagged
 * @property {boolean} confirmed whether the response stands and may be laid open
 * @property {Set<number>} struck places of the options struck out
 * @property {boolean} seen
 * @property {string} note what the learner noted, or empty
 * @property {import("./passages.js").Passage[]} highlights in order and apart
 */

/** Whether an item has a response, complete or not. */
export const isAnswered = (item) => item.response !== null;

/** Whether an item has a response that gives less than is asked for. */
export const isIncomplete = (item) => isAnswered(item) && given(item.response) < item.choose;

export class Paper {
  #items;
  #watchers = new Set();

  /** @param {Item[]} items in their order */
  constructor(items) {
    this.#items = items;
  }

  get length() {
    return this.#items.length;
  }

  /** @returns {Item} */
  item(place) {
    return this.#items[place - 1];
  }

  has(place) {
    return Number.isInteger(place) && place >= 1 && place <= this.length;
  }

  /** The places of the items that meet a condition. */
  places(condition) {
    return this.#items.filter(condition).map(({place}) => place);
  }

  /**
   * Changes an item and tells the watchers.
   *
   * @param {number} place
   * @param {Partial<Item>} change
   * @param {"learner"|"server"|"unsent"} cause who changed it: now, elsewhere, or before the page was loaded
   */
  change(place, change, cause) {
    const item = Object.assign(this.item(place), change);
    this.#watchers.forEach((watcher) => watcher(item, change, cause));
  }

  /** Calls back after each change with the item, the change and its cause. */
  watch(watcher) {
    this.#watchers.add(watcher);
  }
}
