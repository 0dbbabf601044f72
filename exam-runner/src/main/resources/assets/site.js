// Pages outside of the exam room: the account menu, and care before signing out.

import {eraseKept} from "./offline.js";
import {eraseCopies} from "./room/copy.js";
import {answersWaiting, eraseAll, gradesWaiting} from "./room/unsent.js";

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
  const waiting = [
    ["answer of a running exam", "answers of a running exam", "Continue the exam", answersWaiting(localStorage)],
    ["grade of the drill", "grades of the drill", "Open the drill", gradesWaiting(localStorage)],
  ].filter(([, , , count]) => count > 0);
  if (waiting.length > 0 && told.textContent === "") {
    event.preventDefault();
    told.textContent = waiting.map(([one, many, remedy, count]) => count === 1
      ? `1 ${one} waits in this browser. ${remedy} to send it; signing out erases it.`
      : `${count} ${many} wait in this browser. ${remedy} to send them; signing out erases them.`).join(" ");
    signOut.querySelector("button").textContent = "Sign out and erase";
    return;
  }
  eraseAll(localStorage);
  eraseCopies();
  eraseKept();
});
