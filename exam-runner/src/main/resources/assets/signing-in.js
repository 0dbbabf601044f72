// Before someone signs in: the copies of exams that another learner left in this browser go. Unsent answers stay, under
// their learner's name.

import {eraseCopies} from "./room/copy.js";

eraseCopies();
