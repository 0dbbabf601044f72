import {eraseAll} from "./room/unsent.js";

eraseAll(localStorage);
