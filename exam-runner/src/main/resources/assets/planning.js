// Shows how far the planning of targeted sets is, and the plans once it is done.

const PAUSE_MILLIS = 400;

const bar = document.querySelector("[data-planning]");
const words = document.querySelector("[data-planning-words]");

async function ask() {
  try {
    const response = await fetch(bar.dataset.planning, {headers: {Accept: "application/json"}});
    const {done, of, running} = await response.json();
    bar.max = Math.max(1, of);
    bar.value = done;
    words.textContent = `${done} of ${of} learners planned`;
    if (!running) {
      location.reload();
      return;
    }
  } catch {
    // asked again
  }
  setTimeout(ask, PAUSE_MILLIS);
}

if (bar) {
  ask();
}
