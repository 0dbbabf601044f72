// What the server has not acknowledged yet, kept in the browser so that neither a reload nor a crash loses anything.
//
// It is kept twice: in localStorage, which a closing page still reaches, and in the store that outlives a crash of the
// browser. Each open page has a key of its own, held by a lock, so that two tabs never write over each other. A page
// that opens takes over what pages that are gone have left. Sending a thing twice is harmless: it carries its id.

import {forget, forgetAll, keep, readKept} from "./kept.js";

const PREFIX = "thetaprep.unsent.";

function keys(storage, start) {
  return Object.keys(storage).filter((key) => key.startsWith(start));
}

function read(storage, key) {
  try {
    const entries = JSON.parse(storage.getItem(key));
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}

/** Erases all that waits in this browser. */
export async function eraseAll(storage) {
  keys(storage, PREFIX).forEach((key) => storage.removeItem(key));
  await forgetAll(PREFIX);
}

/** How many answers wait in this browser, for any attempt. */
export function answersWaiting(storage) {
  return waiting(storage, ({type}) => type === "answer", (event, key) => `${key} ${event.place}`);
}

/** How many grades of the drill wait in this browser; one that was given and taken back is one. */
export function gradesWaiting(storage) {
  return waiting(storage, ({type}) => type === "review" || type === "undo", ({type, id, review}) =>
    type === "undo" ? review : id);
}

function waiting(storage, counts, name) {
  const names = keys(storage, PREFIX).flatMap((key) =>
    read(storage, key)
      .filter(({event}) => counts(event))
      .map(({event}) => name(event, key)));
  return new Set(names).size;
}

/** The unsent events of one attempt, as this page keeps them. */
export class Unsent {
  #storage;
  #key;
  #works = true;

  constructor(storage, key) {
    this.#storage = storage;
    this.#key = key;
  }

  /**
   * Opens this page's own place for a learner's attempt.
   *
   * @returns {Promise<{unsent: Unsent, left: Array}>} the place, and what earlier pages left, oldest first
   */
  static async open(learner, attempt, storage, locks) {
    const start = `${PREFIX}${learner}.${attempt}.`;
    const key = start + crypto.randomUUID();
    await hold(locks, key);
    const unsent = new Unsent(storage, key);
    const kept = await readKept(start);
    const lists = [];
    const orphans = [];
    for (const other of new Set([...storedKeys(storage, start), ...kept.keys()])) {
      if (await isFree(locks, other)) {
        orphans.push(other);
        lists.push(read(storage, other), kept.get(other) ?? []);
      }
    }
    const left = merge(lists);
    unsent.keep(left);
    if (unsent.works) {
      orphans.forEach((other) => remove(storage, other));
    }
    return {unsent, left};
  }

  /** Whether the browser keeps what it is given. */
  get works() {
    return this.#works;
  }

  /** Keeps these entries, and no others. */
  keep(entries) {
    if (entries.length === 0) {
      remove(this.#storage, this.#key);
      return;
    }
    const outlivesCrash = keep(this.#key, entries);
    try {
      this.#storage.setItem(this.#key, JSON.stringify(entries));
      this.#works = true;
    } catch {
      this.#works = outlivesCrash;
    }
  }
}

function storedKeys(storage, start) {
  try {
    return keys(storage, start);
  } catch {
    return [];
  }
}

function remove(storage, key) {
  forget(key);
  try {
    storage.removeItem(key);
  } catch {
    // a browser without storage has kept nothing
  }
}

function merge(lists) {
  const byId = new Map(lists.flat().map((entry) => [entry.event.id, entry]));
  return [...byId.values()].sort((a, b) => a.at - b.at);
}

function hold(locks, key) {
  if (!locks) {
    return Promise.resolve();
  }
  return new Promise((held) => {
    locks.request(key, () => {
      held();
      return new Promise(() => {});
    }).catch(held);
  });
}

async function isFree(locks, key) {
  return locks ? locks.request(key, {ifAvailable: true}, (lock) => lock !== null) : true;
}
