// The heights of the bars at the top and the foot, and of what is told above the foot, which grow with large text: what
// sticks below them, or scrolls to them, must not be hidden by them.

const NAMES = {rbar: "--head", rlow: "--foot", strip: "--strip"};
const root = document.documentElement.style;
const strip = document.querySelector(".strip");
const observer = new ResizeObserver((entries) => entries.forEach(({target}) => measure(target)));

export function measureBars() {
  document.querySelectorAll(".rbar, .rlow, .strip").forEach((bar) => observer.observe(bar));
}

/** Keeps room for what is told, before it is painted; what has the focus is not hidden by it. */
export function measureStrip() {
  measure(strip);
  if (isUnder(document.activeElement)) {
    document.activeElement.scrollIntoView({block: "nearest"});
  }
}

function measure(bar) {
  root.setProperty(NAMES[bar.className], `${bar.offsetHeight}px`);
}

function isUnder(element) {
  if (element === null || element.closest(".rbody") === null) {
    return false;
  }
  const {top, bottom} = element.getBoundingClientRect();
  return top > 0 && top < innerHeight && bottom > strip.getBoundingClientRect().top;
}
