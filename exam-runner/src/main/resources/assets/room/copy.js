// The room's copy of itself in this browser, so that it can be loaded again without a network: the page as the server
// sent it, its assets, and what the server has acknowledged since. It holds no key, and is erased when the exam is
// over, when the learner signs out, and when somebody else signs in or opens a room here.

import {forgetAll, keep, readKept} from "./kept.js";

const PAGE = "thetaprep.room.";
const PAPER = "thetaprep.paper.";

/**
 * @typedef {object} Remembered
 * @property {number} at when, in milliseconds of this browser's clock
 * @property {number} secondsLeft then, by the server's clock
 * @property {Object<string, object>} places what was acknowledged, by place
 */
export class Copy {
  #learner;
  #name;
  #path;
  #html = null;
  #changed = new Set();
  #remembered = {at: 0, secondsLeft: 0, places: {}};

  /**
   * To be made before anything on the page is changed.
   *
   * @param {{learner: string, attempt: string, path: string}} whose and of what
   */
  constructor({learner, attempt, path}) {
    this.#learner = `${learner}.`;
    this.#name = this.#learner + attempt;
    this.#path = path;
    const {dataset} = document.body;
    if (dataset.from === "server") {
      dataset.from = "copy";
      this.#html = `<!doctype html>\n${document.documentElement.outerHTML}`;
      dataset.from = "server";
    }
  }

  /** What was acknowledged since the page was sent, if it is a copy; else null. @returns {Promise<Remembered|null>} */
  async recall() {
    if (this.#html !== null) {
      return null;
    }
    this.#remembered = (await readKept(PAPER)).get(PAPER + this.#name) ?? this.#remembered;
    return this.#remembered;
  }

  /** Keeps the page for a later load without a network; does nothing where the browser cannot. */
  async keep(secondsLeft) {
    this.remember(secondsLeft);
    try {
      await eraseCopies((name) => !name.startsWith(this.#learner));
      await navigator.serviceWorker.register("/room-worker.js", {scope: "/attempts/"});
      await navigator.serviceWorker.ready;
      const assets = new Set([...document.querySelectorAll("link[href^='/assets/'], script[src^='/assets/']")]
        .map((element) => element.getAttribute("href") ?? element.getAttribute("src")));
      const cache = await caches.open(PAGE + this.#name);
      await cache.addAll(assets);
      const [first] = assets;
      await cache.put(this.#path, new Response(this.#html, {headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": (await cache.match(first)).headers.get("Content-Security-Policy"),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
      }}));
      document.body.dataset.kept = "true";
    } catch {
      // this browser keeps no pages, or the network went before it could
    }
  }

  /** An item was changed: it is remembered with the next acknowledgement. */
  changed(item) {
    this.#changed.add(item);
  }

  /** The server has acknowledged: remembers what changed, and its clock. */
  remember(secondsLeft) {
    for (const {place, choose: _, ...known} of this.#changed) {
      this.#remembered.places[place] = known;
    }
    this.#changed.clear();
    this.#remembered = {...this.#remembered, at: Date.now(), secondsLeft};
    keep(PAPER + this.#name, this.#remembered);
  }

  /** The exam is over. */
  erase() {
    return eraseCopies((name) => name === this.#name);
  }
}

/** Erases the copies in this browser, or those whose names (learner, dot, attempt) meet a condition. */
export async function eraseCopies(condition = () => true) {
  try {
    await forgetAll(PAPER, (key) => condition(key.slice(PAPER.length)));
    for (const name of await caches.keys()) {
      if (name.startsWith(PAGE) && condition(name.slice(PAGE.length))) {
        await caches.delete(name);
      }
    }
  } catch {
    // a browser that keeps nothing has nothing to erase
  }
}
