// What the server has not acknowledged yet, kept in the browser so that a reload or a crash loses nothing.
//
// Each open page has a key of its own, held by a lock, so that two tabs never write over each other. A page that
// opens takes over what pages that are gone have left. Sending a thing twice is harmless: it carries its id.

const PREFIX = "thetaprep.unsent.";

function keys(storage, start) {
  const found = [];
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    if (key.startsWith(start)) {
      found.push(key);
    }
  }
  return found;
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
export function eraseAll(storage) {
  keys(storage, PREFIX).forEach((key) => storage.removeItem(key));
}

/** How many answers wait in this browser, for any attempt. */
export function answersWaiting(storage) {
  const places = keys(storage, PREFIX).flatMap((key) =>
    read(storage, key)
      .filter(({event}) => event.type === "answer")
      .map(({event}) => `${key} ${event.place}`));
  return new Set(places).size;
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
   * Opens this page's own place for an attempt.
   *
   * @returns {Promise<{unsent: Unsent, left: Array}>} the place, and what earlier pages left, oldest first
   */
  static async open(attempt, storage, locks) {
    const start = `${PREFIX}${attempt}.`;
    const key = start + crypto.randomUUID();
    await hold(locks, key);
    const unsent = new Unsent(storage, key);
    const orphans = [];
    try {
      for (const other of keys(storage, start)) {
        if (await isFree(locks, other)) {
          orphans.push(other);
        }
      }
      const left = merge(orphans.map((other) => read(storage, other)));
      unsent.keep(left);
      orphans.forEach((other) => storage.removeItem(other));
      return {unsent, left};
    } catch {
      unsent.#works = false;
      return {unsent, left: []};
    }
  }

  /** Whether the browser keeps what it is given. */
  get works() {
    return this.#works;
  }

  /** Keeps these entries, and no others. */
  keep(entries) {
    try {
      if (entries.length === 0) {
        this.#storage.removeItem(this.#key);
      } else {
        this.#storage.setItem(this.#key, JSON.stringify(entries));
      }
      this.#works = true;
    } catch {
      this.#works = false;
    }
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
