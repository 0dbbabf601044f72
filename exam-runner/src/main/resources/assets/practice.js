// Practice by keyboard: letters choose, Enter checks and goes on. Everything works without this.

const form = document.querySelector("[data-practice]");
const next = document.querySelector("[data-next]");
const keys = document.getElementById("keys");

document.querySelector("[data-verdict]")?.focus({preventScroll: true});

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, textarea, input[type=text]")) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    keys.open = true;
    keys.querySelector("summary").focus();
  } else if (form && /^[a-f]$/i.test(event.key)) {
    const input = form.querySelectorAll("[name=choice]")[event.key.toLowerCase().charCodeAt(0) - 97];
    input?.click();
    input?.focus();
  } else if (event.key === "Enter" && !event.target.matches("button, a, summary")) {
    event.preventDefault();
    (form ? form.querySelector(".btn.go") : next)?.click();
  }
});
