// Between the paper and the server: a learner's changes become events, and what the server tells is taken.

import {withoutPassage, withPassage} from "./passages.js";
import {same} from "./response.js";

const LONGEST_VIEW_MILLIS = 86_400_000;

/** Whether an event carries something the learner did, rather than where they are. */
export const isChange = (event) => event.type !== "navigate";

export class Saving {
  #paper;
  #clock;
  #outbox;
  #on;

  /**
   * @param {import("./paper.js").Paper} paper
   * @param {import("./clock.js").Clock} clock
   * @param {{
   *   clash: (place: number, mine: object|null, theirs: object|null) => void,
   *   refused: (event: object, reason: string) => void,
   *   closed: (status: string, lost: object[]) => void}} on what the learner must be told
   */
  constructor(paper, clock, on) {
    this.#paper = paper;
    this.#clock = clock;
    this.#on = on;
  }

  /** Starts with what an earlier page left unsent: it is shown, and sent through the outbox. */
  start(outbox) {
    this.#outbox = outbox;
    outbox.entries.map(({event}) => event).filter((event) => this.#paper.has(event.place)).forEach((event) => {
      if (event.type === "answer") {
        this.#paper.change(event.place, {response: event.response, seen: true}, "unsent");
      } else if (event.type === "flag") {
        this.#paper.change(event.place, {flagged: event.on}, "unsent");
      } else if (event.type === "strike-out") {
        this.#paper.change(event.place, {struck: this.#struck(event.place, event.option, event.on)}, "unsent");
      } else if (event.type === "note") {
        this.#paper.change(event.place, {note: event.note}, "unsent");
      } else if (event.type === "highlight") {
        this.#paper.change(event.place, {highlights: this.#highlights(event.place, event, event.on)}, "unsent");
      }
    });
  }

  answer(place, response) {
    this.#outbox.add({type: "answer", place, basedOn: this.#basis(place), response});
    this.#paper.change(place, {response, seen: true}, "learner");
  }

  flag(place, on) {
    this.#outbox.add({type: "flag", place, on});
    this.#paper.change(place, {flagged: on}, "learner");
  }

  strike(place, option, on) {
    this.#outbox.add({type: "strike-out", place, option, on});
    this.#paper.change(place, {struck: this.#struck(place, option, on)}, "learner");
  }

  /** Keeps a note; an earlier one of the same item that is not sent yet need not be sent any more. */
  note(place, note) {
    this.#outbox.forget((event) => event.type === "note" && event.place === place);
    this.#outbox.add({type: "note", place, note});
    this.#paper.change(place, {note}, "learner");
  }

  highlight(place, passage, on) {
    this.#outbox.add({type: "highlight", place, ...passage, on});
    this.#paper.change(place, {highlights: this.#highlights(place, passage, on)}, "learner");
  }

  /** Says that the response to an item stands; it does once the server has said so. */
  confirm(place) {
    this.#outbox.forget((event) => event.type === "confirm" && event.place === place);
    this.#outbox.add({type: "confirm", place});
  }

  visit(place, spentMillis) {
    this.#outbox.add({type: "navigate", place, spentMillis: Math.round(Math.min(Math.max(spentMillis, 0), LONGEST_VIEW_MILLIS))});
    if (!this.#paper.item(place).seen) {
      this.#paper.change(place, {seen: true}, "learner");
    }
  }

  /** Takes what the server told of events. */
  told(reply, events) {
    if (reply.kind === "refused" && reply.culprit) {
      this.#on.refused(reply.culprit, reply.detail);
    }
    if (reply.kind !== "told") {
      return;
    }
    this.#clock.set(reply.secondsLeft);
    const sent = new Map(events.map((event) => [event.id, event]));
    const stale = new Map();
    for (const result of reply.results) {
      if (result.result === "saved" && sent.get(result.id)?.type === "confirm") {
        const {place} = sent.get(result.id);
        this.#paper.change(place, {confirmed: true}, "server");
      } else if (result.result === "saved" && result.revision !== undefined) {
        this.#paper.item(result.place).revision = result.revision;
      } else if (result.result === "stale") {
        stale.set(result.place, result);
      } else if (result.result === "refused") {
        this.#on.refused(sent.get(result.id), result.reason);
      }
    }
    stale.forEach((result) => this.#takeNewer(result));
    if (reply.status !== "running") {
      const closed = new Set(reply.results.filter(({result}) => result === "closed").map(({id}) => id));
      const waiting = this.#outbox.entries.map(({event}) => event);
      this.#on.closed(reply.status, [...events.filter(({id}) => closed.has(id)), ...waiting]);
    }
  }

  /** Takes the server's whole state, except where something of the learner's is still on its way. */
  takeState(state) {
    if (state.kind !== "told") {
      return;
    }
    this.#clock.set(state.secondsLeft);
    const onTheirWay = new Set(this.#outbox.entries.map(({event}) => `${event.type} ${event.place}`));
    for (const told of state.places) {
      const change = this.#news(told, (type) => onTheirWay.has(`${type} ${told.place}`));
      if (Object.keys(change).length > 0) {
        this.#paper.change(told.place, change, "server");
      }
    }
    if (state.status !== "running") {
      this.#on.closed(state.status, this.#outbox.entries.map(({event}) => event));
    }
  }

  /** What of a place the server holds otherwise than the paper, without what is still on its way there. */
  #news({place, revision, response, flagged, struckOut, seen, confirmed, note, highlights}, isOnItsWay) {
    const item = this.#paper.item(place);
    const change = {};
    if (!isOnItsWay("answer")) {
      item.revision = revision;
      if (!same(item.response, response)) {
        change.response = response;
      }
    }
    if (!isOnItsWay("flag") && item.flagged !== flagged) {
      change.flagged = flagged;
    }
    if (!isOnItsWay("strike-out") && !sameSet(item.struck, new Set(struckOut))) {
      change.struck = new Set(struckOut);
    }
    if (!isOnItsWay("note") && item.note !== note) {
      change.note = note;
    }
    if (!isOnItsWay("highlight") && JSON.stringify(item.highlights) !== JSON.stringify(highlights)) {
      change.highlights = highlights;
    }
    if (confirmed && !item.confirmed) {
      change.confirmed = true;
    }
    if (seen && !item.seen) {
      change.seen = true;
    }
    return change;
  }

  /** An answer was based on an older one than the server holds: the server's stands, the learner's is offered. */
  #takeNewer({place, revision, response}) {
    const mine = this.#paper.item(place).response;
    this.#outbox.forget((event) => event.type === "answer" && event.place === place);
    this.#paper.change(place, {response, revision, seen: true}, "server");
    if (!same(mine, response)) {
      this.#on.clash(place, mine, response);
    }
  }

  /** The revision that a new answer is based on: the server's, and the answers on their way before it. */
  #basis(place) {
    const before = this.#outbox.entries.map(({event}) => event)
      .filter((event) => event.type === "answer" && event.place === place).at(-1);
    return before ? before.basedOn + 1 : this.#paper.item(place).revision;
  }

  #highlights(place, {part, from, to}, on) {
    const {highlights} = this.#paper.item(place);
    return (on ? withPassage : withoutPassage)(highlights, {part, from, to});
  }

  #struck(place, option, on) {
    const struck = new Set(this.#paper.item(place).struck);
    if (on) {
      struck.add(option);
    } else {
      struck.delete(option);
    }
    return struck;
  }
}

function sameSet(a, b) {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
