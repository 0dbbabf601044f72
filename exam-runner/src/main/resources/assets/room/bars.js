// The heights of the bars at the top and the foot, which grow with banners and large text: what sticks below them,
// or scrolls to them, must not be hidden by them. What has the focus is not hidden when the foot grows either.

const NAMES = {rbar: "--head", rlow: "--foot", strip: "--strip"};
const root = document.documentElement.style;
const strip = document.querySelector(".strip");
const observer = new ResizeObserver((entries) => {
  for (const {target, borderBoxSize} of entries) {
    root.setProperty(NAMES[target.className], `${Math.ceil(borderBoxSize[0].blockSize)}px`);
  }
  if (isUnderTheFoot(document.activeElement)) {
    document.activeElement.scrollIntoView({block: "nearest"});
  }
});

export function measureBars() {
  document.querySelectorAll(".rbar, .rlow, .strip").forEach((bar) => observer.observe(bar));
}

function isUnderTheFoot(element) {
  if (element === null || element.closest(".rbody") === null) {
    return false;
  }
  const {top, bottom} = element.getBoundingClientRect();
  return top > 0 && top < innerHeight && bottom > strip.getBoundingClientRect().top;
}
