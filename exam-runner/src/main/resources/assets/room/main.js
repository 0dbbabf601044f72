// The exam room: builds its parts and connects them.

import {announce} from "./announcer.js";
import {hideBanner, showBanner} from "./banners.js";
import {measureBars} from "./bars.js";
import {Choice} from "./choice.js";
import {Clashes} from "./clashes.js";
import {Clock} from "./clock.js";
import {ClockView} from "./clock-view.js";
import {Closing} from "./closing.js";
import {DisplaySettings} from "./display-settings.js";
import {Extension} from "./extension.js";
import {Highlighting} from "./highlighting.js";
import {Keys} from "./keys.js";
import {LaidOpen} from "./laid-open.js";
import {Matching} from "./matching.js";
import {Navigation} from "./navigation.js";
import {Notes} from "./notes.js";
import {Ordering} from "./ordering.js";
import {Outbox} from "./outbox.js";
import {Palette} from "./palette.js";
import {isAnswered, Paper} from "./paper.js";
import {Review} from "./review.js";
import {Saving} from "./saving.js";
import {SavingStatus} from "./saving-status.js";
import {Copy} from "./copy.js";
import {counted} from "./tell.js";
import {Transport} from "./transport.js";
import {Unsent} from "./unsent.js";
import {Visit} from "./visit.js";

const HEARTBEAT_MILLIS = 30_000;
const TICK_MILLIS = 500;
const SOON_SECONDS = 300;
const SLEPT_MILLIS = 2_000;
const CONTROLS = {"multiple-choice": Choice, "multiple-response": Choice, ordering: Ordering, matching: Matching};

const {learner, attempt, path, secondsLeft, deadline, place, keep} = document.body.dataset;
const monotonic = () => performance.now();
const copy = new Copy({learner, attempt, path});
const {unsent, left} = await Unsent.open(learner, attempt, localStorage, navigator.locks);

const remembered = await copy.recall();
let behind = remembered !== null || left.length > 0;
const clock = new Clock(remembered === null ? Number(secondsLeft) : secondsLeftNow(remembered), monotonic);
const transport = new Transport(path, leavePaused);
const extension = new Extension(Number(deadline || NaN));
const controls = [];
const paper = new Paper([...document.querySelectorAll(".item")].map(readItem).map(withRemembered));
const clashes = new Clashes((at, response) => saving.answer(at, response));
const saving = new Saving(paper, clock, {
  clash: (at, mine, theirs) => clashes.show(at, mine, theirs),
  refused: tellRefused,
  closed: (status, lost) => closing.closed(status, lost),
});
const outbox = new Outbox({
  entries: left,
  send: (events) => transport.send(events),
  keep: (entries) => unsent.keep(entries),
  told: takeReply,
});
const palette = new Palette(paper);
const status = new SavingStatus(outbox, () => unsent.works, () => notes.isWriting);
const clockView = new ClockView(clock, announce);
const visit = new Visit(monotonic);
const notes = new Notes(paper, (at, note) => saving.note(at, note), () => status.show());
const highlighting = new Highlighting(paper, (at, passage, on) => saving.highlight(at, passage, on));
const navigation = new Navigation(paper.length, Number(place), moved);
const closing = new Closing(outbox, transport, navigation, copy, `${path}/report`);
const isOpen = (at) => at > 0 && !paper.item(at).confirmed;
new LaidOpen(paper, outbox, (at) => saving.confirm(at));
const review = new Review(paper, clock, (tell) => closing.handIn(tell));

paper.watch((item, change, cause) => {
  copy.changed(item);
  if ("response" in change || "struck" in change) {
    controls[item.place].show(item);
  }
  flagBox(item.place).checked = item.flagged;
  if (cause === "learner" && "response" in change) {
    clashes.close(item.place);
  }
});
for (let at = 1; at <= paper.length; at++) {
  controls[at].show(paper.item(at));
  flagBox(at).addEventListener("change", ({target}) => saving.flag(at, target.checked));
}
measureBars();
new DisplaySettings(announce);
saving.start(outbox);
navigation.start();
status.show();
document.querySelector("main").inert = false;
document.body.dataset.ready = "true";
outbox.wake();
if (keep === "true" && remembered === null) {
  copy.keep(clock.left());
}

new Keys({
  next: () => navigation.forward(),
  previous: () => navigation.back(),
  review: () => navigation.review(),
  time: () => clockView.speak(),
  flag: () => {
    if (navigation.place > 0) {
      flagBox(navigation.place).click();
      announce(paper.item(navigation.place).flagged ? "Flagged." : "Flag taken off.");
    }
  },
  note: () => navigation.place > 0 && notes.open(),
  highlight: () => navigation.place > 0 && highlighting.act(),
  choose: (index) => isOpen(navigation.place) && controls[navigation.place].press(index),
  strike: (index) => isOpen(navigation.place) && controls[navigation.place].strike(index),
});

setInterval(() => outbox.beat(), HEARTBEAT_MILLIS);
let awake = Date.now() - performance.now();
const ticking = setInterval(tick, TICK_MILLIS);
addEventListener("online", () => outbox.wake());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    notes.flush();
    visit.pause();
    outbox.lastCall();
  } else {
    resume();
  }
});
addEventListener("pagehide", () => {
  notes.flush();
  if (navigation.place > 0) {
    saving.visit(navigation.place, visit.take());
  }
  outbox.lastCall();
});
addEventListener("pageshow", ({persisted}) => {
  if (persisted) {
    resume();
  }
});
addEventListener("beforeunload", (event) => {
  if (!unsent.works && outbox.entries.length > 0) {
    event.preventDefault();
  }
});

function readItem(section) {
  const {place: at, type, choose, revision, seen, flagged, confirmed, note, highlights} = section.dataset;
  const number = Number(at);
  const control = new CONTROLS[type](section, Number(choose), {
    answer: (response) => saving.answer(number, response),
    strike: (option, on) => saving.strike(number, option, on),
  });
  controls[number] = control;
  return {
    place: number,
    choose: Number(choose),
    response: control.written(),
    revision: Number(revision),
    flagged: flagged === "true",
    confirmed: confirmed === "true",
    struck: new Set(control.writtenStrikes()),
    seen: seen === "true",
    note,
    highlights: JSON.parse(highlights),
  };
}

/** An item as the server has acknowledged it since the page was sent, if the page is a copy. */
function withRemembered(item) {
  return {...item, ...remembered?.places[item.place]};
}

/** By this browser's clock, until the server tells. */
function secondsLeftNow({at, secondsLeft: then}) {
  return Math.max(0, then - Math.max(0, Date.now() - at) / 1000);
}

function takeReply(reply, events) {
  saving.told(reply, events);
  extension.take(reply);
  if (reply.kind === "told" && reply.status === "running") {
    events.forEach((event) => copy.changed(paper.item(event.place)));
    copy.remember(reply.secondsLeft);
    if (behind && outbox.entries.length === 0) {
      behind = false;
      resume();
    }
  }
}

function flagBox(at) {
  return document.querySelector(`#item-${at} [data-flag]`);
}

function moved(to) {
  if (to > 0) {
    saving.visit(to, visit.take());
    visit.resume();
  } else {
    visit.pause();
    review.open();
  }
  palette.at(to);
  notes.at(to);
  highlighting.at(to);
  clashes.at(to);
}

/** Back in view: asks what other tabs or devices did meanwhile, and for the time. */
async function resume() {
  if (navigation.place > 0) {
    visit.resume();
  }
  outbox.wake();
  await askState();
  tick();
}

async function askState() {
  const state = await transport.state();
  saving.takeState(state);
  extension.take(state);
}

/** The clock stands and the items are hidden, also from a later look without a network. */
async function leavePaused() {
  await copy.erase();
  location.reload();
}

/** Whether the machine slept: its clock went on, the page's did not. The server knows what time it is. */
function hasSlept() {
  const now = Date.now() - performance.now();
  const slept = Math.abs(now - awake) > SLEPT_MILLIS;
  awake = now;
  return slept;
}

function tick() {
  if (closing.isOver) {
    clearInterval(ticking);
    hideBanner("soon");
    return;
  }
  if (hasSlept()) {
    resume();
  }
  const seconds = clock.left();
  clockView.tick();
  status.show();
  review.show();
  if (seconds <= 0) {
    clearInterval(ticking);
    hideBanner("soon");
    closing.timeIsOver();
  } else if (seconds < SOON_SECONDS) {
    const open = paper.places((item) => !isAnswered(item)).length;
    showBanner("soon", {
      icon: "clock",
      what: "Under five minutes left.",
      then: `${open === 0 ? "Every item has an answer." : `${counted(open, "item is", "items are")} unanswered.`} Nothing is lost at zero: what you have answered is handed in for you.`,
    });
  } else {
    hideBanner("soon");
  }
}

async function tellRefused(event, reason) {
  const what = event.type === "answer" ? "answer" : "change";
  showBanner("refused", {
    loud: true,
    icon: "care",
    what: `The server did not take your ${what} to item ${event.place}.`,
    then: `It shows again what is saved there. (${reason})`,
    action: {text: "Understood", run: () => hideBanner("refused")},
  });
  await askState();
}
