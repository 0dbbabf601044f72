import {eraseKept} from "./offline.js";
import {eraseCopies} from "./room/copy.js";
import {eraseAll} from "./room/unsent.js";

eraseAll(localStorage);
eraseCopies();
eraseKept();
