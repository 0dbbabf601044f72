// Pages outside of the exam room: the account menu, and care before signing out.

import {eraseKept} from "./offline.js";
import {eraseCopies} from "./room/copy.js";
import {answersWaiting, eraseAll} from "./room/unsent.js";

const menu = document.querySelector(".menu");

addEventListener("keydown", ({key}) => {
  if (key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
addEventListener("click", ({target}) => {
  if (!menu.contains(target)) {
    menu.open = false;
  }
});

const signOut = document.querySelector("[data-sign-out]");
const told = signOut.querySelector("[data-unsent]");
signOut.addEventListener("submit", (event) => {
  const waiting = answersWaiting(localStorage);
  if (waiting > 0 && told.textContent === "") {
    event.preventDefault();
    told.textContent = `${waiting === 1 ? "1 answer of a running exam waits" : `${waiting} answers of a running exam wait`} in this browser. Continue the exam to send ${waiting === 1 ? "it" : "them"}; signing out erases ${waiting === 1 ? "it" : "them"}.`;
    signOut.querySelector("button").textContent = "Sign out and erase";
    return;
  }
  eraseAll(localStorage);
  eraseCopies();
  eraseKept();
});
