// Strips above the foot, where they push nothing away: what happened, what is safe, what to do. One stays until it is untrue.

import {measureStrip} from "./bars.js";

const strip = document.querySelector("[data-banners]");
const shown = new Map();

/**
 * Shows a banner, or changes what it says.
 *
 * @param {string} name which
 * @param {{loud?: boolean, icon: string, what: string, then: string, action?: {text: string, run: () => void}}} words
 */
export function showBanner(name, words) {
  const known = shown.get(name);
  const said = `${words.what} ${words.then}`;
  if (known?.said === said) {
    return;
  }
  const element = build(words);
  if (known) {
    known.element.replaceWith(element);
  } else {
    strip.append(element);
  }
  shown.set(name, {element, said});
  measureStrip();
}

export function hideBanner(name) {
  const known = shown.get(name);
  if (known) {
    known.element.remove();
    shown.delete(name);
    measureStrip();
  }
}

function build({loud = false, icon, what, then, action}) {
  const banner = document.createElement("div");
  banner.className = loud ? "banner loud" : "banner";
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "ic");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#ic-${icon}`);
  svg.append(use);
  const text = document.createElement("p");
  const strong = document.createElement("b");
  strong.textContent = what;
  text.append(strong, ` ${then}`);
  banner.append(svg, text);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = action.text;
    button.addEventListener("click", action.run);
    banner.append(button);
  }
  return banner;
}
