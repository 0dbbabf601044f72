// How the learner wants pages to look: text size in the exam room, contrast, light or dark. Runs before the first
// paint, so that nothing jumps.

(() => {
  const root = document.documentElement;
  const PREFIX = "thetaprep.prefer.";
  for (const name of ["text", "contrast", "theme"]) {
    let value = null;
    try {
      value = localStorage.getItem(PREFIX + name);
    } catch {
      // this browser keeps no preferences
    }
    if (value !== null && /^[a-z0-9]+$/.test(value)) {
      root.dataset[name] = value;
    }
  }
})();
