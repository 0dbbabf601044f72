// The heights of the bars at the top and the foot, which grow with banners and large text: what sticks below them,
// or scrolls to them, must not be hidden by them.

const root = document.documentElement.style;
const observer = new ResizeObserver((entries) => {
  for (const {target, borderBoxSize} of entries) {
    root.setProperty(target.matches(".rbar") ? "--head" : "--foot", `${Math.ceil(borderBoxSize[0].blockSize)}px`);
  }
});

export function measureBars() {
  document.querySelectorAll(".rbar, .rfoot").forEach((bar) => observer.observe(bar));
}
