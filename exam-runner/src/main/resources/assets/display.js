// How the learner wants pages to look: text size in the exam room, contrast, light or dark; and whether the exam room's
// address names another item than the server put first. Runs before the first paint, so that nothing jumps.

(() => {
  const root = document.documentElement;
  const moreContrast = matchMedia("(prefers-contrast: more)");

  function preferred(name) {
    try {
      return localStorage.getItem(`thetaprep.prefer.${name}`);
    } catch {
      return null; // this browser keeps no preferences
    }
  }

  function show(name, value) {
    if (value !== null && /^[a-z0-9]+$/.test(value)) {
      root.dataset[name] = value;
    } else {
      delete root.dataset[name];
    }
  }

  function showContrast() {
    show("contrast", preferred("contrast") ?? (moreContrast.matches ? "more" : null));
  }

  show("text", preferred("text"));
  show("theme", preferred("theme"));
  showContrast();
  const first = document.querySelector("meta[name=place]");
  if (first !== null && !["", `#item-${first.content}`].includes(location.hash)) {
    root.dataset.elsewhere = "";
  }
  moreContrast.addEventListener("change", showContrast);
})();
