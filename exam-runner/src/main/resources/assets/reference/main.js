// The start page of the reference: finds while someone types.

import {keepForOffline} from "../offline.js";
import {FindBox} from "./find-box.js";

const box = new FindBox({
  form: document.querySelector("[data-find]"),
  found: document.querySelector("[data-found]"),
  trouble: document.querySelector("[data-find-trouble]"),
  keys: document.getElementById("keys"),
});
addEventListener("keydown", (event) => box.press(event));
keepForOffline(["/reference", "/reference/all"]);
