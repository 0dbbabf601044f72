// The preview: brings the items to life as in the exam room, and shows what changed in the files by itself.

import {Choice} from "./room/choice.js";
import {Matching} from "./room/matching.js";
import {Ordering} from "./room/ordering.js";

const CONTROLS = {"multiple-choice": Choice, "multiple-response": Choice, ordering: Ordering, matching: Matching};
const LAID_OPEN = "thetaprep.preview.laid-open";
const lost = document.querySelector("[data-lost]");
let asked = 0;

begin();

const changes = new EventSource("/changes");
changes.addEventListener("version", ({data}) => {
  lost.textContent = "";
  if (data !== document.body.dataset.version) {
    refresh();
  }
});
changes.addEventListener("error", () => {
  lost.textContent = "The preview does not answer. What you see may be out of date; it catches up by itself.";
});

/** Fetches this page again and puts its content in place of the old; scrolling and what is opened stay. */
async function refresh() {
  const turn = ++asked;
  const answer = await fetch(location.href, {headers: {Accept: "text/html"}});
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (turn !== asked) {
    return;
  }
  const known = new Set([...document.querySelectorAll("link[rel=stylesheet]")].map(({href}) => href));
  document.head.append(...[...fresh.querySelectorAll("link[rel=stylesheet]")].filter(({href}) => !known.has(href)));
  const focused = document.activeElement?.id;
  document.querySelector("[data-main]").replaceWith(document.adoptNode(fresh.querySelector("[data-main]")));
  document.title = fresh.title;
  document.body.dataset.version = fresh.body.dataset.version;
  begin();
  if (focused) {
    document.getElementById(focused)?.focus({preventScroll: true});
  }
}

function begin() {
  document.querySelectorAll(".item").forEach(liven);
  document.querySelectorAll("[data-laid-open]").forEach((details) => {
    details.open = sessionStorage.getItem(LAID_OPEN) === "yes";
    details.addEventListener("toggle", () => sessionStorage.setItem(LAID_OPEN, details.open ? "yes" : "no"));
  });
}

/** Answers are taken as in the exam room, and kept nowhere. */
function liven(section) {
  section.hidden = false;
  const {type, choose, place} = section.dataset;
  const scenario = section.querySelector(".scenario");
  scenario?.setAttribute("aria-label", `${scenario.getAttribute("aria-label")}, item ${place}`);
  const item = {response: null, struck: new Set()};
  const control = new CONTROLS[type](section, Number(choose), {
    answer: (response) => {
      item.response = response;
      control.show(item);
    },
    strike: (option, on) => {
      item.struck[on ? "add" : "delete"](option);
      control.show(item);
    },
  });
  control.show(item);
}
