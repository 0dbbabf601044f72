// One thing on the screen at a time, named by the address's hash, so that Back works and a reload keeps the place.

const body = document.querySelector(".rbody");
const where = document.querySelector("[data-where]");
const previous = document.querySelector("[data-previous]");
const next = document.querySelector("[data-next]");
const reviewLink = document.querySelector("[data-review]");

export class Navigation {
  #length;
  #title = document.title;
  #shown = null;
  #last;
  #moved;
  #locked = false;

  /**
   * @param {number} length how many items there are
   * @param {number} place where the learner was last
   * @param {(place: number) => void} moved called with the item on the screen, or 0 in the review
   */
  constructor(length, place, moved) {
    this.#length = length;
    this.#last = place;
    this.#moved = moved;
    addEventListener("hashchange", () => this.#follow());
    document.addEventListener("click", (event) => this.#clicked(event));
    document.querySelectorAll("[data-jump]").forEach((button) =>
      button.addEventListener("click", () => jump(document.getElementById(button.dataset.jump))));
    document.querySelector("[data-skip]").addEventListener("click", (event) => {
      event.preventDefault();
      this.#heading().focus();
    });
    document.querySelector("[data-items]").addEventListener("click", () => jump(document.getElementById("items")));
  }

  /** Shows what the address names, or else where the learner was last. */
  start() {
    if (this.#named() === null) {
      history.replaceState(null, "", `#item-${this.#last}`);
    }
    document.querySelectorAll("main > .item:not([hidden])").forEach((item) => { item.hidden = true; });
    this.#show(this.#named());
  }

  /** The item on the screen, or 0. */
  get place() {
    return this.#shown ?? 0;
  }

  forward() {
    if (!next.hidden) {
      this.#go(next.hash);
    }
  }

  back() {
    if (previous.getAttribute("aria-disabled") !== "true") {
      this.#go(previous.hash);
    }
  }

  review() {
    this.#go("#review");
  }

  /** The exam is over: only the closing words are shown from now on. */
  lock() {
    this.#locked = true;
    document.querySelectorAll("main > section").forEach((section) => {
      section.hidden = section.id !== "closing";
    });
    document.querySelector(".rfoot").hidden = true;
    body.className = "rbody alone";
    document.querySelectorAll(".pos, .time, [data-hide-time]").forEach((part) => { part.hidden = true; });
    document.title = `${document.getElementById("closing-head").textContent} · ${this.#title}`;
    document.getElementById("closing-head").focus({preventScroll: true});
    scrollTo(0, 0);
  }

  /** Goes at once: the next key that is pressed must find the new item, not the old one. */
  #go(hash) {
    if (!this.#locked) {
      location.hash = hash;
      this.#follow();
    }
  }

  #clicked(event) {
    const anchor = event.target.closest("a[href^='#item-'], a[href='#review']");
    if (anchor && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      this.#go(anchor.hash);
    }
  }

  /** The place in the address, 0 for the review, null for neither. */
  #named() {
    if (location.hash === "#review") {
      return 0;
    }
    const place = Number(/^#item-([1-9][0-9]*)$/.exec(location.hash)?.[1]);
    return place >= 1 && place <= this.#length ? place : null;
  }

  #follow() {
    const named = this.#named();
    if (!this.#locked && named !== null && named !== this.#shown) {
      const from = this.#section();
      this.#show(named);
      this.#arrive(from);
    }
  }

  #show(place) {
    const from = this.#section();
    this.#shown = place;
    if (place > 0) {
      this.#last = place;
    }
    if (from) {
      from.hidden = true;
    }
    const section = this.#section();
    section.hidden = false;
    const cased = section.classList.contains("cased");
    body.className = place === 0 ? "rbody alone" : cased ? "rbody case" : "rbody";
    where.textContent = place === 0 ? "Review" : `Item ${place} of ${this.#length}`;
    document.title = `${where.textContent} · ${this.#title}`;
    this.#foot(place);
    this.#moved(place);
  }

  /** Puts the reader at the start of what is shown; within one case study, at the question. */
  #arrive(from) {
    const section = this.#section();
    const again = from && scenario(from) !== null && scenario(from) === scenario(section);
    this.#heading().focus({preventScroll: true});
    if (again && getComputedStyle(section.querySelector(".jumps")).display !== "none") {
      section.querySelector(".question").scrollIntoView();
    } else {
      scrollTo(0, 0);
    }
  }

  #foot(place) {
    const inReview = place === 0;
    link(previous, inReview ? this.#last : place - 1, inReview ? `Back to item ${this.#last}` : "Previous");
    link(next, place === this.#length ? 0 : place + 1, place === this.#length ? "Review" : "Next");
    previous.setAttribute("aria-disabled", String(place === 1));
    previous.tabIndex = place === 1 ? -1 : 0;
    next.hidden = inReview;
    reviewLink.hidden = inReview;
    reviewLink.parentElement.hidden = inReview;
  }

  #section() {
    return this.#shown === null ? null : document.getElementById(this.#shown === 0 ? "review" : `item-${this.#shown}`);
  }

  #heading() {
    return this.#section().querySelector("[data-head]");
  }
}

function link(anchor, place, text) {
  anchor.href = place === 0 ? "#review" : `#item-${place}`;
  anchor.querySelector("span").textContent = text;
}

function scenario(section) {
  return section.querySelector(".scenario")?.textContent ?? null;
}

function jump(target) {
  target.scrollIntoView();
  (target.querySelector("[data-head]") ?? target).focus({preventScroll: true});
}
