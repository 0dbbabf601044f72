// Dragging with mouse, pen or finger: what is dragged follows the pointer, what it is over is told. Nothing needs it:
// buttons and keys do the same.

const SLOP_PIXELS = 6;
const EDGE_PIXELS = 72;
const SCROLL_PIXELS = 12;

/**
 * Lets elements be dragged.
 *
 * @param {HTMLElement} root listens here
 * @param {string} handle selects what begins a drag when it is pressed
 * @param {{
 *   lift: (handle: Element) => Element|null,
 *   over: (element: Element, x: number, y: number) => void,
 *   drop: (element: Element) => void,
 *   cancel: (element: Element) => void}} acts lift names what moves with a handle; null: nothing
 */
export function draggable(root, handle, acts) {
  root.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(handle);
    const element = grip === null || event.button !== 0 || !event.isPrimary ? null : acts.lift(grip);
    if (element !== null) {
      new Drag(grip, element, event, acts);
    }
  });
}

class Drag {
  #grip;
  #element;
  #acts;
  #start;
  #scrolled = scrollY;
  #at;
  #moving = false;
  #listening = new AbortController();
  #frame = 0;

  constructor(grip, element, event, acts) {
    this.#grip = grip;
    this.#element = element;
    this.#acts = acts;
    this.#start = this.#at = {x: event.clientX, y: event.clientY};
    const {signal} = this.#listening;
    addEventListener("pointermove", (moved) => this.#move(moved), {signal});
    addEventListener("pointerup", () => this.#end(true), {signal});
    addEventListener("pointercancel", () => this.#end(false), {signal});
    addEventListener("blur", () => this.#end(false), {signal});
    addEventListener("keydown", (pressed) => {
      if (pressed.key === "Escape") {
        pressed.preventDefault();
        this.#end(false);
      }
    }, {signal});
    grip.addEventListener("lostpointercapture", () => this.#end(false), {signal});
    grip.setPointerCapture(event.pointerId);
  }

  #move({clientX, clientY}) {
    this.#at = {x: clientX, y: clientY};
    if (!this.#moving && Math.hypot(clientX - this.#start.x, clientY - this.#start.y) < SLOP_PIXELS) {
      return;
    }
    if (!this.#moving) {
      this.#moving = true;
      this.#element.classList.add("lifted");
      this.#scroll();
    }
    this.#follow();
  }

  #follow() {
    this.#element.style.translate =
      `${this.#at.x - this.#start.x}px ${this.#at.y - this.#start.y + scrollY - this.#scrolled}px`;
    this.#acts.over(this.#element, this.#at.x, this.#at.y);
  }

  /** Near the upper or lower edge the page scrolls on. */
  #scroll() {
    const by = this.#at.y < EDGE_PIXELS ? -SCROLL_PIXELS : this.#at.y > innerHeight - EDGE_PIXELS ? SCROLL_PIXELS : 0;
    if (by !== 0) {
      scrollBy(0, by);
      this.#follow();
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #end(dropped) {
    if (this.#listening.signal.aborted) {
      return;
    }
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    this.#element.classList.remove("lifted");
    this.#element.style.translate = "";
    if (this.#moving) {
      const swallow = (click) => { click.preventDefault(); click.stopPropagation(); };
      this.#grip.addEventListener("click", swallow, {capture: true, once: true});
      setTimeout(() => this.#grip.removeEventListener("click", swallow, {capture: true}), 0);
      (dropped ? this.#acts.drop : this.#acts.cancel)(this.#element);
    }
  }
}
